"""Recall of a list: which units the notes name under a heading, and what they say of each.

Units of which one sentence is told are asked for together, where their list ends, without their names: a name
alone often says half of that sentence (“Adapt the plan”: *the plan must be adapted*), and what the notes list
is worth knowing as a list.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from coursegen.drafting.headings import own_name, proper, slot
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.points import LEAST_WORDS, announces, points, tells
from coursegen.drafting.quiz.question import Question, Scope, evident
from coursegen.drafting.quiz.stem import scoped
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.model.outline import Sentence
from coursegen.wording.grammar import joined, number
from coursegen.wording.stems import shared

NO_NOUN = "points"
"""What units are called where the notes have no word for them."""
LEAST_LETTERS = 4
"""Of such a word."""
LEAST, MOST, MOST_SAID = 2, 8, 3
"""Units of one list, and sentences of each that the rubric has: more are no answer to compare with."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each brief list that ends with one of the topics, as far as the chapter has it."""
    for topic in topics:
        alike = [t for t in scope.chapter.topics if t.siblings == topic.siblings]
        others = sum(t.siblings == topic.siblings for c in scope.near for t in c.topics) - len(alike)
        leads = {t.listed[1] for t in alike}
        several = len(leads) > 1 and all(map(announces, leads))  # lists under one heading
        units = [t for t in alike if not several or t.listed[1] == topic.listed[1]]
        known = {t.listed[0] for t in alike} == {len(alike) + others}  # none of them is a name alone
        if not (known and units[-1].id == topic.id and _recallable(units)):
            continue
        noun = _noun(scope, units)
        led = noun == NO_NOUN and not others and len(units) > LEAST and announces(topic.listed[1])
        stem, two = _announced(units) if several or led else _stem(units, noun, others, scope.cases[0])
        yield _question(units, stem, two=two)


def _recallable(units: Sequence[Topic]) -> bool:
    """Whether some units are a list that somebody can recall: named, described, and one of them briefly."""
    named = all(not t.apart and not t.heading and t.path and _says_something(t) for t in units)
    of_many = any(slot(t.name, t.parent) for t in units)  # *use*, *cost*: nobody recalls such names
    return LEAST <= len(units) <= MOST and named and not of_many and any(len(told_of(t)) == 1 for t in units)


def _announced(units: Sequence[Topic]) -> tuple[str, bool]:
    """The question behind the sentence that announces a list, and whether two of its units are enough."""
    first = units[0]
    told = f"Under {quoted(first.parent)} the notes say: {quoted(first.listed[1])}"
    if len(units) == LEAST:
        return f"{told} Which two do they name, and what do they say about each?", False
    told += f" Name two of the {number(len(units))} that they list. What do they say about each?"
    return told, True


def _says_something(topic: Topic) -> bool:
    return any(len(s.text.split()) >= LEAST_WORDS for s in evident(topic) if tells(s))


def told_of(topic: Topic) -> list[Sentence]:
    """What a rubric could say of a unit."""
    told = points(topic, [s for s in evident(topic) if tells(s)])
    return [s for s in told if not s.item or len(s.text.split()) >= LEAST_WORDS] or told


def _noun(scope: Scope, units: Sequence[Topic]) -> str:
    """What the notes call the units; a heading further up that has units of its own calls those so."""
    first = units[0]
    others = any(t.parent in first.path[:-1] for t in scope.chapter.topics)
    if not (first.kind.vague or others):
        return first.kind.many
    same = {t.noun for t in units}
    if first.noun and len(same) == 1:
        return first.noun
    ends = {own_name(t.name, t.parent).rpartition(" ")[2].lower().removesuffix("s") for t in units}
    end = f"{ends.pop()}s" if len(ends) == 1 else ""  # *Urban Group* and *Rural Group* are groups
    return end if len(end) > LEAST_LETTERS and end.isalpha() else NO_NOUN


def _stem(units: Sequence[Topic], noun: str, others: int, lower: Container[str]) -> tuple[str, bool]:
    """The question, and whether two of the units are enough.

    The names stand in it where the heading has said them, or where they say nothing: two countries are no
    points. others: how many units of the list stand in other modules; lower: as in `proper`.
    """
    parent = units[0].parent
    count, under = number(len(units)), f"under {quoted(parent)}"
    names = [own_name(t.name, parent) for t in units]
    known = noun == NO_NOUN and (len(units) == LEAST or all(proper(name, lower) for name in names))
    if known or all(shared(name, parent) for name in names):
        what = f"What do the notes say about each of these: {joined(map(quoted, names))}?"
        return scoped(parent, what), False
    if others:
        told = f"Name two of the {noun} that this module tells of {under}."
        return f"{told} What do the notes say about each?", True
    if len(units) == LEAST:
        return f"Which {count} {noun} do the notes name {under}, and what do they say about each?", False
    return f"Name two of the {count} {noun} that the notes list {under}. What do they say about each?", True


def _question(units: Sequence[Topic], stem: str, *, two: bool) -> Question:
    first = units[0]
    said = [(s, t) for t in units for s in told_of(t)[:MOST_SAID]]
    names = {t.id: quoted(own_name(t.name, t.parent)) for t in units}
    answer = [f"{names[t.id]}: {' '.join(quoted(s.text) for s, of in said if of is t)}" for t in units]
    may = "May be " if two else ""
    return Question(
        rule="each", name=first.id, type="open", stem=stem,
        fields={
            "rubric": [f"{may}{one}" for one in answer],
            "model_answer": f"The notes name {' '.join(answer[-LEAST:] if two else answer)}",
        },
        level=Level.REMEMBER, topics=tuple(units), sentence=said[0][0],
        others=tuple(said[1:]),
    )  # fmt: skip

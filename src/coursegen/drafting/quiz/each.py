"""Recall of a list: which units the notes name under a heading, and what they say of each.

Units of which one sentence is told are asked for together, where their list ends, without their names: a name
alone often says half of that sentence (“Adapt the plan”: *the plan must be adapted*), and what the notes list
is worth knowing as a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coursegen.drafting.headings import own_name
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.points import LEAST_WORDS, points, tells
from coursegen.drafting.quiz.question import Question, Scope, evident
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.model.outline import Sentence
from coursegen.wording.grammar import number

LEAST, MOST, MOST_SAID = 2, 8, 2
"""Units of one list, and sentences of each that the rubric has: more are no answer to compare with."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each list that is whole in the chapter, ends with one of the topics, and is brief."""
    for topic in topics:
        units = [t for t in scope.chapter.topics if t.siblings == topic.siblings]
        others = (t for c in scope.near for t in c.topics if c is not scope.chapter)
        whole = not any(t.siblings == topic.siblings for t in others)
        named = all(not t.apart and not t.heading and t.path and _says_something(t) for t in units)
        one = {t.listed for t in units} == {(len(units), topic.listed[1])}  # no other units, no second list
        brief = any(len(_told(t)) == 1 for t in units)
        if whole and named and one and brief and LEAST <= len(units) <= MOST and units[-1].id == topic.id:
            yield _question(units, _noun(scope, units[0]))


def _says_something(topic: Topic) -> bool:
    return any(len(s.text.split()) >= LEAST_WORDS for s in evident(topic) if tells(s))


def _told(topic: Topic) -> list[Sentence]:
    return points(topic, [s for s in evident(topic) if tells(s)])


def _noun(scope: Scope, unit: Topic) -> str:
    """What the notes call the units; a heading further up that has units of its own calls those so."""
    others = any(t.parent in unit.path[:-1] for t in scope.chapter.topics)
    return unit.noun or "points" if unit.kind.vague or others else unit.kind.many


def _question(units: Sequence[Topic], noun: str) -> Question:
    first = units[0]
    count = f"{number(len(units))} {noun}"
    under = f"under {quoted(first.parent)}"
    if len(units) == LEAST:
        stem = f"Which {count} do the notes name {under}, and what do they say about each?"
    else:
        stem = f"Name two of the {count} that the notes list {under}. What do they say about each?"
    said = [(s, t) for t in units for s in _told(t)[:MOST_SAID]]
    names = {t.id: quoted(own_name(t.name, t.parent)) for t in units}
    answer = [f"{names[t.id]}: {' '.join(quoted(s.text) for s, of in said if of is t)}" for t in units]
    may = "May be " if len(units) > LEAST else ""
    return Question(
        rule="each", name=first.id, type="open", stem=stem,
        fields={
            "rubric": [f"{may}{one}" for one in answer],
            "model_answer": f"The notes name {' '.join(answer[:LEAST])}",
        },
        level=Level.REMEMBER, topics=tuple(units), sentence=said[0][0],
        others=tuple(said[1:]),
    )  # fmt: skip

"""A description is quoted; which name belongs to it? Distractors are names from the same list.

Nobody can tell by rule whether a description gives its name away by what it means (*brush their teeth*,
“The Bathroom Trap”). A sign against it: the notes use words of the description for other topics, too.
These topics are the distractors, and where there are none, other rules are asked first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from coursegen.drafting.headings import own_name, proper, vague_name
from coursegen.drafting.prose import option, quoted
from coursegen.drafting.quiz.leaning import leaning
from coursegen.drafting.quiz.question import (
    LIKELY,
    Question,
    Scope,
    added,
    described,
    keys,
    likely,
    of,
    own_words,
    tempts,
)
from coursegen.drafting.quiz.quotation import ANY, Masked, abridged, masked
from coursegen.drafting.quiz.worth import EMPTY, worth
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.absolutes import one_sided
from coursegen.wording.grammar import form, mixed
from coursegen.wording.leaks import leaks, stands_out

_WITHIN = 8
_CONDITION = re.compile(r"(?:If|When|Where|In case) ")
"""A name that says when something is done is no strategy itself."""
_PERSON = re.compile(r"\b(?:she|he|her|his|him|hers)\b", re.IGNORECASE)
"""It tells who is meant."""
DISTRACTORS = 2
"""Three options: only half of the distractors that people write ever tempt anybody."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic that can be described without naming it."""
    for topic in topics:
        if vague_name(topic.name) or not _puzzles(scope, topic):
            continue
        if question := _question(scope, topic):
            yield question


def _puzzles(scope: Scope, topic: Topic) -> bool:
    """Whether its name is a proper one: readers knew any other by what it means."""
    if own_name(topic.name, topic.parent) != topic.name:
        return False  # *Teflon: Uses* beside *Nylon*
    return scope.patience >= ANY or proper(topic.name, scope.cases[0])


def _question(scope: Scope, topic: Topic) -> Question | None:
    unfit = topic.kind.vague or _CONDITION.match(topic.name)
    for noun in ("" if unfit else topic.kind.one, ""):
        chosen = _distractors(scope, topic)
        shown = None
        if len(chosen) == DISTRACTORS:
            shown = _told(scope, topic, chosen)
        if shown is None or not _fair_choice(scope, topic, chosen, shown.text):
            return None
        stem = f"{_asked(topic, noun, shown.text)} {quoted(shown.text)}"
        names = [t.name for t in chosen]
        if (
            _fair_names(topic.name, names)
            and not abridged(topic.name, shown.text)
            and not leaks(stem, topic.name, names)
        ):
            options = [
                _option(topic, topic, added(topic, shown)),
                *(_option(t, topic, "") for t in chosen),
            ]
            return Question(
                rule="term", name=topic.id, type="single-choice",
                stem=stem, fields={"options": keys(options)},
                level=Level.UNDERSTAND, topics=(topic, *chosen), sentence=shown.clause.sentence,
            )  # fmt: skip
    return None


def _told(scope: Scope, topic: Topic, others: Iterable[Topic]) -> Masked | None:
    """What is quoted of the topic: nothing that speaks of the others, or that the page has shown."""
    shown = masked(topic, others, without=scope.shown, patience=scope.patience, also=leaning(topic))
    if shown is None or _PERSON.search(shown.text):
        return None
    if scope.patience > ANY:
        return shown if shown.blanks == 0 else None
    return shown if _says_enough(shown, LEAST_TOLD - scope.patience) else None


LEAST_TOLD = 7
"""Telling words of a quotation, that it describes something."""


def _says_enough(shown: Masked, least: int) -> bool:
    """Whether enough is told without a blank, and it is no empty praise."""
    return shown.blanks == 0 and shown.telling >= least and worth(shown.text) < EMPTY


def _kindred(topic: Topic, other: Topic) -> bool:
    """Whether both names are abbreviations, or none is: among words an abbreviation is of another kind."""
    return topic.name.isupper() == other.name.isupper()


def _fair_names(key: str, names: list[str]) -> bool:
    """Whether the key is no longer, no surer and of no other form than the names beside it."""
    return not stands_out(key, names) and not one_sided([key], names) and not mixed([key, *names])


def _fair_choice(scope: Scope, topic: Topic, chosen: list[Topic], quotation: str) -> bool:
    """Whether the quotation might be of any of these, as far as their words tell."""
    strict = topic.kind.vague and scope.patience <= ANY  # a noun of the notes makes a plainer question
    least = LIKELY if strict else LIKELY - scope.patience
    return all(likely(scope, t, topic, quotation) >= least for t in chosen)


def _asked(topic: Topic, noun: str, text: str) -> str:
    """The question before the quotation: by the note's noun for its units, or without one."""
    if form(text) == "imperative":
        return f"Which {noun or 'of these'} does this advice in the notes belong to?"
    return f"Which {noun or 'of these'} do the notes say this about?"


def _distractors(scope: Scope, topic: Topic) -> list[Topic]:
    """Names near the topic that its description does not speak of, of about its length."""
    shown = _told(scope, topic, ())
    if shown is None:
        return []
    named = (t for t in scope.neighbours(topic) if described(t) and not vague_name(t.name))
    near = [t for t in named if _kindred(topic, t) and _puzzles(scope, t)]
    if scope.patience <= ANY:
        near = [t for t in near if t.siblings == topic.siblings]
    fit = list(islice((t for t in near if _told(scope, topic, [t])), _WITHIN))
    fit.sort(key=lambda t: (t.siblings != topic.siblings, -tempts(scope, t, shown.text)))
    for first in range(len(fit) - 1):
        for second in range(first + 1, min(first + 5, len(fit))):
            pair = [fit[first], fit[second]]
            names = [t.name for t in pair]
            if _fair_names(topic.name, names) and _told(scope, topic, pair):
                return pair
    return fit[:DISTRACTORS]


def _option(shown: Topic, key: Topic, feedback: str) -> dict[str, object]:
    if shown is key:
        return {"text": option(shown.name), "correct": True, "feedback": feedback}
    feedback = f"{of(shown)} the notes say: {quoted(own_words(shown))}"
    return {"text": option(shown.name), "feedback": feedback}

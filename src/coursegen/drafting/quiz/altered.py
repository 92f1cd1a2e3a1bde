"""A sentence of the notes with one detail changed, so that it is false: only who has read it can tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from coursegen.drafting.quiz.causes import turned_round
from coursegen.drafting.quiz.changes import difference
from coursegen.drafting.quiz.contrasts import exchanged
from coursegen.drafting.quiz.crossed import crossed
from coursegen.drafting.quiz.denied import affirmed
from coursegen.drafting.quiz.opposites import turned
from coursegen.drafting.quiz.renamed import renamed
from coursegen.drafting.quiz.speakers import another_speaker
from coursegen.drafting.quiz.ties import tied
from coursegen.drafting.quiz.twins import twin
from coursegen.drafting.topics import Topic

LONGEST = 30
"""Words of a sentence in which a changed detail is met in reading, not hunted for."""


_EXPLAINED = re.compile(
    r", (?:as|so|because|since|thus|hence|which (?:is|was) why|indicating|equipped|showing|suggesting)\b"
    r"|\ba decline in\b"
    r"|\b(?:would|could|might) have\b|^(?:By \w+ing|With|Without|If|Because|Since|Thanks)\b",
    re.IGNORECASE,
)
"""Beside one changed word it contradicts: a reason before or behind it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A whole sentence about a topic, and the name that stands above it in the question; "" for none."""

    text: str
    name: str


def altered(sentences: Sequence[Told], topic: Topic, near: Sequence[Topic]) -> tuple[int, str] | None:
    """Of some sentences about the topic the one that the best way makes false: its place, and the text.

    near: topics whose names may stand in it instead. The ways are tried in their order: a denial taken away
    says more than another name.
    """
    for way in _WAYS:
        for place, told in enumerate(sentences):
            if (
                len(told.text.split()) > LONGEST
                or _MERE.search(told.text)
                or (way in _OF_ONE_WORD and _EXPLAINED.search(told.text))
            ):
                continue
            if (text := way(told, topic, near)) and not _compares_nothing(told.text, text):
                return place, text
    return None


def _compares_nothing(text: str, changed: str) -> bool:
    """Whether *more* has become *less*, or the other way round, and the sentence does not say than what."""
    words = difference(text, changed) or ("", "")
    if _MORE.search(" ".join(words)) is None:
        return False
    return " than " not in text or _THAN_THOUGHT.search(text) is not None


_MERE = re.compile(r"\bmere(?:ly)?\b")
"""It says which of two is the less: the other way round nobody believes it."""
_MORE = re.compile(r"\b(?:more|less)\b")
_THAN_THOUGHT = re.compile(r"\bthan (?:\w+ )?(?:thought|believed|expected|imagined|ever)\b")
"""*Less quickly than thought possible* is no way to put it."""
_Way: TypeAlias = Callable[[Told, Topic, Sequence[Topic]], str | None]


def _tied(told: Told, topic: Topic, near: Sequence[Topic]) -> str | None:
    return tied(told.text)


def _turned(told: Told, topic: Topic, near: Sequence[Topic]) -> str | None:
    return turned(told.text, told.name)


_OF_ONE_WORD = (_tied, _turned)


_IF = re.compile(r"(?:If|When|Where) |.*\bscale[sd]? (?:up|down)\b")
"""“If the one is the input, the other is the output” holds the other way round, too; *scale up* tells which
of two is the greater.
"""
_WAYS: Sequence[_Way] = (
    lambda told, topic, near: None if told.name else affirmed(told.text),
    lambda told, topic, near: None if told.name else crossed(told.text),
    lambda told, topic, near: None if told.name or _IF.match(told.text) else exchanged(told.text, ""),
    lambda told, topic, near: twin(told.text, near),
    lambda told, topic, near: None if told.name else turned_round(told.text),
    lambda told, topic, near: another_speaker(told.text, topic, near),
    _tied,
    _turned,
    lambda told, topic, near: renamed(told.text, topic, near),
)

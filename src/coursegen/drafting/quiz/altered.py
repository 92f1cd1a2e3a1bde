"""A sentence of the notes with one detail changed, so that it is false: only who has read it can tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coursegen.drafting.quiz.causes import turned_round
from coursegen.drafting.quiz.contrasts import exchanged
from coursegen.drafting.quiz.crossed import crossed
from coursegen.drafting.quiz.denied import affirmed
from coursegen.drafting.quiz.opposites import turned
from coursegen.drafting.quiz.renamed import renamed
from coursegen.drafting.quiz.speakers import another_speaker
from coursegen.drafting.quiz.ties import tied
from coursegen.drafting.quiz.twins import twin
from coursegen.drafting.split import Topic

LONGEST = 30
"""Words of a sentence in which a changed detail is met in reading, not hunted for."""


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
            if len(told.text.split()) <= LONGEST and (text := way(told, topic, near)):
                return place, text
    return None


_WAYS: Sequence[Callable[[Told, Topic, Sequence[Topic]], str | None]] = (
    lambda told, topic, near: affirmed(told.text),
    lambda told, topic, near: crossed(told.text),
    lambda told, topic, near: exchanged(told.text, told.name),
    lambda told, topic, near: twin(told.text, near),
    lambda told, topic, near: turned_round(told.text),
    lambda told, topic, near: another_speaker(told.text, topic, near),
    lambda told, topic, near: tied(told.text),
    lambda told, topic, near: turned(told.text, told.name),
    lambda told, topic, near: renamed(told.text, topic, near),
)

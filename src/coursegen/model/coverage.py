"""What a course makes of its notes: each sentence with the lessons that teach it and what assesses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from coursegen.model.course import Course, Talk
from coursegen.model.evidence import Evidence
from coursegen.model.interaction import Match, Order
from coursegen.model.item import Item
from coursegen.model.module import Lesson, Module
from coursegen.model.outline import Section, Sentence, Unit
from coursegen.model.walk import Placed, built_items

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence of a note, and what rests on it."""

    sentence: Sentence
    taught: tuple[tuple[Module, Lesson], ...]
    """The lessons whose evidence it is."""
    assessed: tuple[Placed, ...]
    """The questions whose evidence it is, in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A section or unit of a note with its sentences."""

    part: Section | Unit
    claims: tuple[Claim, ...]

    @property
    def name(self) -> str:
        """Its heading, or the name of the unit; "" for what stands before the first heading."""
        return self.part.name if isinstance(self.part, Unit) else self.part.title

    @property
    def covered(self) -> bool:
        """Whether a lesson teaches it or a question asks about it."""
        return any(c.taught or c.assessed for c in self.claims)


def told(course: Course, talk: Talk) -> tuple[Told, ...]:
    """The sections and units of a talk's note in the note's order; those without sentences are headings."""
    if talk.outline is None:
        return ()
    taught = _Resting[tuple[Module, Lesson]](course, talk)
    assessed = _Resting[Placed](course, talk)
    for module in course.modules:
        for lesson in module.lessons:
            taught.add(lesson.evidence, (module, lesson))
    for placed in built_items(course):
        assessed.add(evidence_of(placed.item), placed)
    parts: list[Section | Unit] = [*talk.outline.sections, *talk.outline.units]
    return tuple(
        Told(
            part=part,
            claims=tuple(
                Claim(sentence=s, taught=taught.on(part, s), assessed=assessed.on(part, s))
                for s in part.sentences
            ),
        )
        for part in sorted(parts, key=lambda p: p.line)
    )


class _Resting(Generic[T]):
    """What rests on the sentences of one note, found by the time of its evidence."""

    def __init__(self, course: Course, talk: Talk) -> None:
        self._default = course.talks[0].id
        self._talk = talk.id
        self._by_time: dict[int | None, list[tuple[Evidence, T]]] = {}

    def add(self, evidence: Iterable[Evidence], what: T) -> None:
        """Note what rests on these places."""
        for e in evidence:
            if (e.talk or self._default) == self._talk:
                self._by_time.setdefault(e.at, []).append((e, what))

    def on(self, part: Section | Unit, sentence: Sentence) -> tuple[T, ...]:
        """What rests on a sentence, each once."""
        own = part.id if isinstance(part, Unit) else None
        times = dict.fromkeys([*(m.seconds for m in sentence.times if m.seconds is not None), None])
        found = [
            what
            for at in times
            for e, what in self._by_time.get(at, ())
            if e.unit in (None, own) and (at is not None or _without_time(e, sentence))
        ]
        return tuple(dict.fromkeys(found))


def _without_time(evidence: Evidence, sentence: Sentence) -> bool:
    """An evidence without a time means the sentence it quotes; without a quotation, all of its unit."""
    if evidence.quote is None:
        return evidence.unit is not None
    return " ".join(evidence.quote.split()) in " ".join(sentence.text.split())


def evidence_of(item: Item) -> Iterator[Evidence]:
    """The places of a question and of its parts."""
    yield from item.evidence
    for interaction in item.interactions:
        match interaction:
            case Match(premises=parts) | Order(steps=parts):
                yield from (e for part in parts for e in part.evidence)
            case _:
                pass

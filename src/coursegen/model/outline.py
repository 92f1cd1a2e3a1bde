"""An outline: what a note of a talk says, unit by unit, with the places where it was said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TimeStatus(StrEnum):
    """Whether a written time can be believed."""

    OK = "ok"
    REPAIRED = "repaired"
    SUSPICIOUS = "suspicious"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time as the note writes it."""

    at: str
    """HH:MM:SS after repair; "" when it cannot be believed."""
    seconds: int | None
    """From the start of the talk; None when it cannot be believed."""
    status: TimeStatus
    as_written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the note, cleaned of markup, with the times that stand at it."""

    text: str
    line: int
    """In the note, from 1."""
    times: tuple[Moment, ...] = ()
    aside: bool = False
    """Whether it stands in a callout: a box that need not speak of what it stands under."""
    item: str = ""
    """The mark of the list item that it begins, “-” or “1.”, where that item is no unit; else nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A skill, challenge or measure: what a list item with a bold lead-in (or a leaf heading) is about."""

    id: str
    """Slug of the name, with its section and occurrence where names meet."""
    name: str
    path: tuple[str, ...]
    """The headings and parent units above it, outermost first."""
    depth: int
    """0 for a top unit of its section, 1 for a unit inside another unit, …"""
    ordered: bool
    """Whether it stands in a numbered list."""
    text: str
    sentences: tuple[Sentence, ...]
    line: int
    related: tuple[str, ...] = ()
    """Labels of the wikilinks in it."""

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Every believable time of the unit, in the note's order."""
        return tuple(m for s in self.sentences for m in s.times if m.seconds is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with the prose under it that belongs to no unit."""

    title: str
    """"" for the prose before the first heading."""
    level: int
    path: tuple[str, ...]
    """Headings above it, outermost first."""
    line: int
    sentences: tuple[Sentence, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A note as data."""

    title: str
    video_id: str
    """"" when the note has no video (`--no-video`)."""
    channel: str
    sections: tuple[Section, ...]
    units: tuple[Unit, ...]

    def every_sentence(self) -> tuple[Sentence, ...]:
        """The sentences of all sections and units."""
        parts: tuple[Section | Unit, ...] = (*self.sections, *self.units)
        return tuple(s for part in parts for s in part.sentences)

"""The prose of a note that belongs to no topic: where each sentence stands, and which list it announces."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from coursegen.model.outline import Outline, Section, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence beside the topics."""

    sentence: Sentence
    path: tuple[str, ...]
    """The headings above it, outermost first, its own last."""
    start: int
    """The line of its own heading."""
    names: tuple[str, ...] = ()
    """Of the units or headings that it announces with a colon, whether they say anything or not."""


def passages(told: Sequence[Section], outline: Outline) -> list[Passage]:
    """The sentences of some sections of a note."""
    return [
        Passage(sentence=s, path=_path(section), start=section.line, names=_announced(section, s, outline))
        for section in told
        for s in section.sentences
    ]


def _path(section: Section) -> tuple[str, ...]:
    return (*section.path, section.title) if section.title else section.path


def _announced(section: Section, sentence: Sentence, outline: Outline) -> tuple[str, ...]:
    """What stands right behind a sentence with a colon: units of one list, or headings of one level."""
    if not sentence.text.endswith(":"):
        return ()
    path, line = _path(section), sentence.line
    prose = min((s.line for s in section.sentences if s.line > line), default=_NEVER)
    heading = min((s.line for s in outline.sections if s.line > line), default=_NEVER)
    units = [u for u in outline.units if line < u.line < min(prose, heading)]
    if units:
        first = units[0]
        return tuple(u.name for u in units if (u.path, u.depth) == (first.path, first.depth))
    if prose < heading:
        return ()
    return tuple(s.title for s in outline.sections if s.line > line and s.path == path)


_NEVER = sys.maxsize


def leading(between: Sequence[Passage], line: float) -> int:
    """From which passage on the prose between two topics leads to the second, and does not end the first.

    To the next topic lead what stands under a new heading and what ends in a colon. line: of the first topic.
    """
    new = next((i for i, p in enumerate(between) if p.start > line), len(between))
    if new == len(between) and between and between[-1].sentence.text.endswith(":"):
        last = between[-1].sentence.line
        return next(i for i, p in enumerate(between) if p.sentence.line == last)
    return new

"""Evidence: a place in the talk and the exact source sentence behind a claim."""

from __future__ import annotations

from dataclasses import dataclass

from coursegen.model.kinds import Clock, Id, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A place in a talk, with the note's own sentence where it is quoted."""

    at: Clock | None = None
    """When it is said in the talk, in seconds from its start; written HH:MM:SS."""
    unit: Id | None = None
    """The id of the note's unit; required where a time stands at two units, or where there is no time."""
    talk: Id | None = None
    """The id of the talk; required where the course has several."""
    quote: Quote | None = None
    """The note's own sentence, word for word."""


def clock(seconds: int) -> str:
    """`seconds` as HH:MM:SS."""
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def short_clock(seconds: int) -> str:
    """`seconds` as people say a time: 33:24, or 1:06:40."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def seconds(text: str) -> int | None:
    """HH:MM:SS as seconds; None when `text` is not a valid time."""
    parts = text.split(":")
    if len(parts) != 3 or not all(len(p) == 2 and p.isascii() and p.isdigit() for p in parts):
        return None
    h, m, s = (int(p) for p in parts)
    return None if m > 59 or s > 59 else h * 3600 + m * 60 + s

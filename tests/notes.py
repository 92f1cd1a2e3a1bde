"""Notes to test with: the course's own, and small ones around a body."""

from __future__ import annotations

from pathlib import Path

from coursegen.model.outline import Outline
from coursegen.readers.note import NoteRead, read_note

SEED = Path(__file__).parents[1] / "course/notes/public-sector-skills-for-international-collaboration.md"
FRONT = "---\ntitle: A talk\nvideoId: AaZxjsIoXE0\n---\n"
FIRST_LINE = 5
"""The line of a body's first line, behind FRONT."""


def read_body(body: str) -> NoteRead:
    """A note with front matter and this body."""
    return read_note((FRONT + body).encode(), "note.md")


def outline_of(body: str) -> Outline:
    """The outline of a note with this body."""
    outline = read_body(body).outline
    assert outline is not None
    return outline


def seed() -> Outline:
    """The outline of the course's own note."""
    outline = read_note(SEED.read_bytes(), "seed.md").outline
    assert outline is not None
    return outline


def anchor(time: str, label: str | None = None) -> str:
    """A time as notes write it."""
    return f'<a class="yt-timestamp" data-t="{time}">[{time if label is None else label}]</a>'

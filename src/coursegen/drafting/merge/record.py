"""What a merge did with each part of a course, in one record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from coursegen.diagnostics import ModelPath


class Kind(StrEnum):
    """What became of a part of the course."""

    TAKEN = "taken"
    """Untouched since the last draft, so the new draft's text stands there now."""
    KEPT = "kept"
    """The instructor's, and the new draft says nothing new there."""
    ADDED = "added"
    """New in the draft."""
    ORPHANED = "orphaned"
    """No longer in the note; kept."""
    LOCKED = "locked"
    """A locked question that the new draft would change."""
    DELETED = "deleted"
    """Deleted by the instructor, and not brought back."""
    CONFLICT = "conflict"
    """Changed on both sides; the instructor's stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one part. `path` leads to it in the merged file, with ids for listed things.

    field: which part of it, "" for the whole. yours, draft: both sides of a conflict, as data. note: a
    sentence for the reader, or "".
    """

    kind: Kind
    path: ModelPath
    field: str = ""
    yours: Any = None
    draft: Any = None
    note: str = ""

"""What goes into the verb `draft` and comes out of it."""

from __future__ import annotations

from dataclasses import dataclass

from coursegen.diagnostics import Diagnostic
from coursegen.drafting.merge.course import Noted
from coursegen.model.course import Course
from coursegen.model.outline import Outline
from coursegen.project.layout import NOTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A note of the command line: its file name, its bytes, what it says."""

    name: str
    data: bytes
    outline: Outline

    @property
    def place(self) -> str:
        """Where the course keeps it."""
        return f"{NOTES}/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What was drafted: `course` is None when nothing could be. `files` are those that differ.

    again: the course was there before; then `noted` says what became of its parts, and `conflicts` names the
    file that tells what is still in conflict, or is "". diff: what a dry run would have changed. told: what
    a first draft could not do, and why.
    """

    course: Course | None
    files: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    again: bool = False
    noted: tuple[Noted, ...] = ()
    conflicts: str = ""
    diff: str = ""
    told: tuple[str, ...] = ()

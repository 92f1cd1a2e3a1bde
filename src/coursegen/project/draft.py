"""The verb `draft`: from notes to a course that instructors edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coursegen.contracts import Options
from coursegen.diagnostics import Diagnostic, has_errors
from coursegen.drafting.draft import DraftNote, draft
from coursegen.errors import UsageError
from coursegen.model.course import Course
from coursegen.packaging.tree import join, under
from coursegen.project import disk
from coursegen.project.layout import BASE, COURSE_FILE, MODULES, NOTES, SCHEMAS
from coursegen.readers.note import read_note
from coursegen.resources import read_bytes
from coursegen.writers.source import write


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What was drafted: `course` is None when a note could not be read; `files` are those written."""

    course: Course | None
    files: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def draft_course(notes: Sequence[Path], into: Path, *, need_video: bool = True) -> Drafted:
    """Draft a course from notes into a folder. Raises UsageError when there is a course already.

    Everything is read, drafted and laid out in memory before the first byte is written.
    """
    _refuse_existing(into)
    read = [(path, disk.read_file(path)) for path in notes]
    found: list[Diagnostic] = []
    outlined: list[DraftNote] = []
    for path, data in read:
        note = read_note(data, path.as_posix(), need_video=need_video)
        found += note.diagnostics
        if note.outline is not None:
            outlined.append(DraftNote(path=f"{NOTES}/{path.name}", outline=note.outline))
    if has_errors(found) or len(outlined) < len(read):
        return Drafted(course=None, files=(), diagnostics=tuple(found))
    course = draft(outlined)
    source = write(course, Options())
    tree = join(
        source,
        under(BASE, source),
        schemas(),
        {f"{NOTES}/{path.name}": data for path, data in read},
    )
    disk.write_tree(into, tree)
    return Drafted(course=course, files=tuple(tree), diagnostics=tuple(found))


def schemas() -> dict[str, bytes]:
    """The schemas as they stand in a course folder, for editors."""
    names = ("course.schema.json", "module.schema.json")
    return {f"{SCHEMAS}/{name}": read_bytes(f"schemas/{name}") for name in names}


def _refuse_existing(into: Path) -> None:
    there = sorted(into.glob(f"{MODULES}/*.yaml"))
    if there or (into / COURSE_FILE).exists():
        what = f"{len(there)} modules" if there else COURSE_FILE
        raise UsageError(
            f"{into} holds a course already ({what}); nothing was written",
            "Draft into another folder, and take over what you want by hand.",
        )

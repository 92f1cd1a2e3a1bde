"""The verb `draft`: from notes to a course that instructors edit, again and again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coursegen.contracts import Options
from coursegen.diagnostics import Diagnostic, has_errors
from coursegen.drafting.draft import DraftNote, draft_into
from coursegen.drafting.report import report
from coursegen.errors import UsageError
from coursegen.packaging.tree import join
from coursegen.project import disk, journal
from coursegen.project.drafted import Drafted, Given
from coursegen.project.layout import BASE, COURSE_FILE, MODULES, schemas
from coursegen.project.provenance import based
from coursegen.project.redraft import redraft
from coursegen.project.sound import sound
from coursegen.readers.note import read_note
from coursegen.writers.source import write


def draft_course(
    notes: Sequence[Path], into: Path, *, need_video: bool = True, dry_run: bool = False
) -> Drafted:
    """Draft a course from notes into a folder; into a course that is there already, by a merge.

    Everything is read, drafted, merged and laid out in memory before the first byte is written; then all of
    it is, or nothing. Raises UsageError when a folder or a note cannot be used.
    """
    given, found = read_given(notes, need_video=need_video)
    if has_errors(found) or len(given) < len(notes):
        return Drafted(course=None, diagnostics=found)
    if into.is_dir():
        journal.finish(into)
    _refuse_half(into)
    if (into / COURSE_FILE).exists():
        return redraft(given, into, found, dry_run=dry_run)
    made = sound(draft_into([DraftNote(path=g.place, outline=g.outline) for g in given]))
    source = write(made.course, Options())
    tree = join(source, schemas(), {g.place: g.data for g in given}, based(source, given, made.modules))
    if not dry_run:
        journal.write_all(into, tree)
    return Drafted(course=made.course, files=tuple(tree), diagnostics=found, told=report(made.course))


def read_given(
    notes: Sequence[Path], *, need_video: bool
) -> tuple[tuple[Given, ...], tuple[Diagnostic, ...]]:
    """The notes of a command line as they are, and what is wrong with them."""
    names = [path.name.casefold() for path in notes]
    for path in notes:
        if names.count(path.name.casefold()) > 1:
            raise UsageError(
                f"two notes are called {path.name}", "Give one of them another name: a course keeps both."
            )
    given: list[Given] = []
    found: list[Diagnostic] = []
    for path, data in [(path, disk.read_file(path)) for path in notes]:
        note = read_note(data, path.as_posix(), need_video=need_video)
        found += note.diagnostics
        if note.outline is not None:
            given.append(Given(name=path.name, data=data, outline=note.outline))
    return tuple(given), tuple(found)


def _refuse_half(into: Path) -> None:
    """Half a course is somebody's accident: neither a place for a first draft nor for a merge."""
    head, modules = (into / COURSE_FILE).exists(), sorted(into.glob(f"{MODULES}/*.yaml"))
    if modules and not head:
        raise UsageError(
            f"{into} holds {len(modules)} modules and no {COURSE_FILE}; nothing was written",
            f"Bring {COURSE_FILE} back, or draft into another folder.",
        )
    if head and not modules:
        raise UsageError(
            f"{into} holds a {COURSE_FILE} and no modules; nothing was written",
            f"Bring {MODULES}/ back; or delete {COURSE_FILE} and {BASE}/ to draft from the beginning.",
        )

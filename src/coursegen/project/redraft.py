"""Drafting into a course that is there: what to draft again, what to compare it with, one write of it all.

Only the notes of the command line are drafted again; modules of other notes are left alone. Titles and
credits of the course come from all of its notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path
from typing import Any

from coursegen.contracts import Options
from coursegen.diagnostics import Diagnostic, has_errors
from coursegen.drafting.draft import Drafting, DraftNote, draft_into
from coursegen.drafting.merge.align import align
from coursegen.drafting.merge.course import Merged, merge
from coursegen.errors import UsageError
from coursegen.markup.yamltext import load
from coursegen.model.module import Module
from coursegen.packaging.tree import FileTree, under
from coursegen.project import disk, journal
from coursegen.project.conflicts import conflicts_page
from coursegen.project.drafted import Drafted, Given, schemas
from coursegen.project.layout import BASE, CONFLICTS, COURSE_FILE, MODULES, SCHEMAS
from coursegen.project.provenance import based, checksum, is_drafted, origin, plain, renamed, talks
from coursegen.project.sound import sound
from coursegen.readers.note import read_note
from coursegen.writers.source import write


@dataclass(frozen=True, slots=True)
class _There:
    """The course as it stands: the instructor's files, the last draft, course.yaml as data."""

    folder: Path
    mine: dict[str, bytes]
    base: dict[str, bytes]
    head: dict[str, Any]

    @property
    def prefix(self) -> str:
        """What stands before file names in diagnostics."""
        return "" if self.folder == Path(".") else f"{self.folder.as_posix()}/"

    @property
    def notes(self) -> dict[str, str]:
        """Talk ids by note, in the order of course.yaml, which says whose talk is the default."""
        return talks(self.head)


def redraft(
    given: Sequence[Given], into: Path, found: Sequence[Diagnostic], *, dry_run: bool = False
) -> Drafted:
    """Merge a new draft from the given notes into the course in `into`."""
    mine = disk.read_course_files(into)
    base = disk.read_tree(into / BASE) if (into / BASE).is_dir() else {}
    head = plain(mine, COURSE_FILE)
    there = _There(into, mine, base, head if isinstance(head, dict) else {})
    for note in given:
        _refuse_other_note(note, there)
    unread = _unread(there)
    if unread:
        return Drafted(course=None, diagnostics=(*found, *unread), again=True)
    made = _draft(given, there)
    if made is None:  # course.yaml cannot be read: the merge says why
        broken = merge(
            {}, {COURSE_FILE: mine[COURSE_FILE]}, {COURSE_FILE: b"coursegen: 1\n"}, prefix=there.prefix
        )
        return Drafted(course=None, diagnostics=(*found, *broken.diagnostics), again=True)
    new, origins, gone = _aligned(made, given, there)
    merged = merge(renamed(base, there.notes), mine, new, gone, prefix=there.prefix)
    diagnostics = (*found, *merged.diagnostics)
    if has_errors(diagnostics):
        return Drafted(course=None, diagnostics=diagnostics, again=True)
    tree = _tree(given, there, merged, based(new, given, origins), gone)
    told = disk.read_if_there(into / CONFLICTS)
    drafted = {path: data for path, data in {**base, **new}.items() if path not in gone}
    page = conflicts_page(merged.noted, told, {**mine, **merged.tree}, drafted)
    if page != told:
        tree = {**tree, CONFLICTS: page}
    if tree and not dry_run:
        journal.write_all(into, tree, {**_all(there), **_others(into, tree)})
    return Drafted(
        course=made.course,
        files=tuple(tree),
        diagnostics=diagnostics,
        again=True,
        noted=merged.noted,
        conflicts=CONFLICTS if page else "",
        diff=_diff(there, tree) if dry_run else "",
    )


def _unread(there: _There) -> tuple[Diagnostic, ...]:
    """What is wrong with modules of the course that cannot be read and have no last draft.

    Nobody can tell whether such a module is one that would be drafted now: a second of it were no merge.
    """
    listed = there.head.get("modules")
    named = {str(name) for name in listed} if isinstance(listed, list) else set()
    lone = sorted((_modules(there.mine) & named) - _modules(there.base))
    paths = [f"{MODULES}/{name}.yaml" for name in lone]
    read = [(path, load(there.mine[path], f"{there.prefix}{path}")) for path in paths]
    return tuple(d for _, loaded in read if loaded.data is None for d in loaded.diagnostics)


def _refuse_other_note(note: Given, there: _There) -> None:
    """A note of that name may stand for another talk, or hold edits of its own: neither is written over."""
    copy = there.mine.get(note.place)
    if copy is None or copy == note.data:
        return
    shown = there.folder / note.place
    old = read_note(copy, note.place, need_video=False).outline
    if old and old.video_id and note.outline.video_id and old.video_id != note.outline.video_id:
        raise UsageError(
            f"{shown} is the note of another video ({old.video_id}); nothing was written",
            "Rename the new note, then draft again.",
        )
    known = origin(there.base, note.place)
    if known and known.checksum and checksum(copy) != known.checksum:
        raise UsageError(
            f"{shown} was edited since the last draft, and the note given is another; nothing was written",
            f"Draft from {shown}, or first copy over it what you want.",
        )


def _draft(given: Sequence[Given], there: _There) -> Drafting | None:
    """The given notes drafted anew, among the other notes of the course."""
    if not there.head:
        return None
    fresh = {g.place: g for g in given}
    notes: list[DraftNote] = []
    for place, talk in there.notes.items():
        if place in fresh:
            notes.append(DraftNote(path=place, outline=fresh[place].outline, talk=talk))
        elif place in there.mine:
            outline = read_note(there.mine[place], place, need_video=False).outline
            if outline is not None:
                notes.append(DraftNote(path=place, outline=outline, talk=talk, told=True))
    notes += [DraftNote(path=g.place, outline=g.outline) for g in given if g.place not in there.notes]
    language = there.head.get("language", "en")
    name = (plain(there.base, COURSE_FILE) or there.head).get("id")
    return sound(
        draft_into(
            notes,
            course_id=str(name) if name else None,
            language=str(language),
            taken=_modules(there.base) - _drafted_from(given, there),
        )
    )


def _drafted_from(given: Sequence[Given], there: _There) -> set[str]:
    """The modules of the last draft that came from the given notes."""
    every = _modules(there.base)
    if {g.place for g in given} >= set(there.notes):
        return every
    origins = [origin(there.base, g.place) for g in given]
    return every & {module for known in origins if known for module in known.modules}


def _aligned(
    made: Drafting, given: Sequence[Given], there: _There
) -> tuple[dict[str, bytes], dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The new draft's files under the ids that the course has; the modules of each note; what is gone."""
    before = {name: plain(there.base, f"{MODULES}/{name}.yaml") for name in _drafted_from(given, there)}
    unknown = _modules(there.mine) - _modules(there.base) if COURSE_FILE in there.base else set()
    strangers = {name: plain(there.mine, f"{MODULES}/{name}.yaml") for name in sorted(unknown)}
    modules = align(made.course.modules, before, strangers)
    names = {old.id: new.id for old, new in zip(made.course.modules, modules, strict=True)}
    origins = {note: tuple(names[m] for m in own) for note, own in made.modules.items()}
    gone = tuple(sorted(f"{MODULES}/{name}.yaml" for name in before if name not in names.values()))
    course = replace(made.course, modules=modules)
    new = {path: data for path, data in write(course, Options()).items() if is_drafted(path)}
    listed = (plain(there.base, COURSE_FILE) or {}).get("modules") or []
    kept = [str(m) for m in listed if m not in before or m in names.values()]
    return new | {COURSE_FILE: _head(made, kept, [m.id for m in modules])}, origins, gone


def _head(made: Drafting, known: Sequence[str], own: Sequence[str]) -> bytes:
    """course.yaml of the new draft: with the modules of other notes, which were not drafted now."""
    names = [*known, *(name for name in own if name not in known)]
    stubs = tuple(Module(id=name, title=name) for name in names)  # the list names modules and says no more
    return write(replace(made.course, modules=stubs), Options())[COURSE_FILE]


def _tree(
    given: Sequence[Given], there: _There, merged: Merged, base: FileTree, gone: Sequence[str]
) -> dict[str, bytes | None]:
    """All that differs from the disk. The last draft comes last: what is there without it is merged again."""
    wanted: dict[str, bytes | None] = {**merged.tree, **{g.place: g.data for g in given}, **schemas(), **base}
    wanted |= {f"{BASE}/{path}": None for path in gone}
    is_there = _all(there) | _others(there.folder, schemas())
    return {path: data for path, data in wanted.items() if is_there.get(path) != data}


def _all(there: _There) -> dict[str, bytes]:
    return {**there.mine, **under(BASE, there.base)}


def _others(folder: Path, paths: Mapping[str, object]) -> dict[str, bytes]:
    """Generated files that are no part of the course itself."""
    found = {p: disk.read_if_there(folder / p) for p in paths if p.startswith(SCHEMAS) or p == CONFLICTS}
    return {path: data for path, data in found.items() if data is not None}


def _modules(files: FileTree) -> set[str]:
    """The ids of the modules among some files."""
    named = (p.removeprefix(f"{MODULES}/").removesuffix(".yaml") for p in files if p.endswith(".yaml"))
    return {name for name in named if f"{MODULES}/{name}.yaml" in files and "/" not in name}


def _diff(there: _There, tree: Mapping[str, bytes | None]) -> str:
    """What a write would change in the instructor's own files, as `diff -u` shows it."""
    return "".join(
        line for path, data in tree.items() if _shown(path) for line in _diff_of(there, path, data)
    )


def _shown(path: str) -> bool:
    return not path.startswith((BASE, SCHEMAS)) and path != CONFLICTS


def _diff_of(there: _There, path: str, data: bytes | None) -> Iterator[str]:
    old = there.mine.get(path, b"").decode("utf-8", "replace").splitlines()
    new = (data or b"").decode("utf-8", "replace").splitlines()
    named = f"{there.prefix}{path}"
    for line in unified_diff(old, new, named if path in there.mine else "/dev/null", named, lineterm=""):
        yield f"{line}\n"

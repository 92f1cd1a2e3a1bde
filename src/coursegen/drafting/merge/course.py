"""A whole course: the new draft into the instructor's files, module by module. All of it, or nothing.

A module of the new draft that the last one had and the instructor's course no longer has stays deleted. One
that the note no longer has stays, with its questions orphaned. Files that no draft made are not looked at.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from coursegen.diagnostics import Diagnostic, ModelPath, has_errors, in_order
from coursegen.drafting.merge.file import merge_file, readable
from coursegen.drafting.merge.record import Change, Kind
from coursegen.packaging.tree import FileTree

COURSE_FILE = "course.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A change and where it stands."""

    change: Change
    file: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The files that differ from the instructor's, by path; with an error in `diagnostics`: none."""

    tree: dict[str, bytes]
    noted: tuple[Noted, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def merge(
    base: FileTree, mine: FileTree, new: FileTree, gone: Collection[str] = (), *, prefix: str = ""
) -> Merged:
    """Merge course.yaml and modules/<id>.yaml of three trees.

    gone: module files of `base` that the notes drafted now no longer have; what `new` does not hold besides
    is another note's, and left alone. prefix stands before file names in diagnostics.
    """
    drafted = COURSE_FILE in base
    tree: dict[str, bytes] = {}
    noted: list[Noted] = []
    found: list[Diagnostic] = []
    for path in (*new, *(p for p in gone if p not in new)):
        if path not in mine:
            if path in base:
                noted.append(_of_file(path, Kind.DELETED)) if path in new and new[path] != base[
                    path
                ] else None
            else:
                tree[path] = new[path]
                noted.append(_of_file(path, Kind.ADDED))
            continue
        found += readable(f"{prefix}.base/{path}", base.get(path))
        done = merge_file(f"{prefix}{path}", base.get(path), mine[path], new.get(path), drafted=drafted)
        found += done.diagnostics
        noted += [Noted(change=c, file=path, line=line) for c, line in done.changes]
        if done.data != mine[path]:
            tree[path] = done.data
    if has_errors(found):
        return Merged(tree={}, diagnostics=in_order(found))
    return Merged(tree=tree, noted=tuple(noted), diagnostics=in_order(found))


def _of_file(path: str, kind: Kind) -> Noted:
    root: ModelPath = ()
    return Noted(change=Change(kind=kind, path=root), file=path, line=1)

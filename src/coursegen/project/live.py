"""The verb `preview`: a course kept ready to be looked at while somebody edits it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from threading import Lock

from coursegen.contracts import Options
from coursegen.diagnostics import Diagnostic
from coursegen.errors import CoursegenError, UsageError
from coursegen.model.course import Course
from coursegen.packaging.tree import FileTree
from coursegen.packaging.zip import pack
from coursegen.project.build import build_course
from coursegen.project.check import check_files, prefix_of
from coursegen.project.disk import read_course_files
from coursegen.project.formats import FORMATS
from coursegen.project.layout import is_course_file

PACKAGES = tuple(form.name for form in FORMATS if form.name.startswith("scorm"))
"""The formats that the preview's LMS can play."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What there is to see: the last good version's pages, and what is wrong with the files as they are."""

    version: int
    ok: bool
    title: str
    pages: FileTree = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


class Live:
    """A course folder, read and rendered again whenever `refresh` is called. Safe to use from threads."""

    def __init__(self, folder: Path) -> None:
        """Raises UsageError when there is no such folder."""
        if not folder.is_dir():
            raise UsageError(f"there is no folder {folder}", "Name the folder that holds course.yaml.")
        self.folder = folder
        self.shown = Shown(version=0, ok=False, title=folder.name)
        self._course: Course | None = None
        self._lock = Lock()
        self._read: Mapping[str, bytes] | None = None

    def concerns(self, path: Path) -> bool:
        """Whether a changed file belongs to the course."""
        with suppress(ValueError):
            return is_course_file(path.resolve().relative_to(self.folder.resolve()).as_posix())
        return False

    def refresh(self) -> Shown:
        """Read, check and render; what cannot be built leaves the last good pages where they are."""
        with self._lock:
            files = read_course_files(self.folder)
            if files == self._read:
                return self.shown
            self._read = files
            checked = check_files(files, prefix=prefix_of(self.folder))
            before = self.shown
            pages, title = before.pages, before.title
            if checked.ok and checked.course:
                self._course = checked.course
                pages, title = _writer("web")(checked.course, Options()), checked.course.title
            self.shown = Shown(
                version=before.version + 1,
                ok=checked.ok,
                title=title,
                pages=pages,
                diagnostics=checked.diagnostics,
            )
            return self.shown

    def package(self, form: str) -> bytes | None:
        """The last good version as the package `form`, or None when there never was one."""
        with self._lock:
            return pack(_writer(form)(self._course, Options())) if self._course else None


def _writer(name: str) -> Callable[[Course, Options], FileTree]:
    return next(form.writer.write for form in FORMATS if form.name == name)


class Book:
    """Builds the website beside the preview, one build after another, in a process of its own.

    The engine keeps its state in modules and takes seconds; in this process it would hold up every save.
    """

    def __init__(self, folder: Path, out: Path) -> None:
        self.folder, self.out = folder, out
        self._pool: ProcessPoolExecutor | None = None

    def build(self) -> str:
        """Build it; answers what went wrong, or "". Blocks until it is done."""
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                max_workers=1, mp_context=get_context("spawn"), initializer=_humble
            )
        return self._pool.submit(_build_book, self.folder, self.out).result()

    def close(self) -> None:
        """Stop building."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)


def _humble() -> None:
    """Let the person's own work go first."""
    if hasattr(os, "nice"):
        os.nice(10)


def _build_book(folder: Path, out: Path) -> str:
    try:
        built = build_course(folder, out, formats=["book"])
    except CoursegenError as problem:
        return f"{problem.message} {problem.hint}".strip()
    return "" if built.outputs else "the course has errors"

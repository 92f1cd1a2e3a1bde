"""The verb `preview`: a course kept ready to be looked at while somebody edits it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Lock, Thread

from coursegen.contracts import Options
from coursegen.diagnostics import Diagnostic, has_errors, in_order
from coursegen.errors import CoursegenError, UsageError
from coursegen.model.course import Course
from coursegen.model.module import Module
from coursegen.model.walk import built_items
from coursegen.packaging.tree import FileTree
from coursegen.packaging.zip import pack
from coursegen.project.build import build_course
from coursegen.project.check import check_files, prefix_of
from coursegen.project.disk import read_course_files
from coursegen.project.formats import FORMATS
from coursegen.project.layout import MODULES, is_course_file

PACKAGES = tuple(form.name for form in FORMATS if form.name.startswith("scorm"))
"""The formats that the preview's LMS can play."""


LARGE = 60
"""Questions beyond which a course is shown a module at a time: a page of hundreds takes seconds to open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What there is to see: whether there ever was a good version, and what is wrong with the files now.

    pages: counts the good versions, 0 while there is none. modules: the ids of its modules where they are
    shown one at a time.
    """

    version: int
    ok: bool
    title: str
    pages: int = 0
    modules: tuple[str, ...] = ()
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
        self._read: Mapping[str, bytes] = {}
        self._due = False
        self._trees: dict[str, FileTree] = {}

    def concerns(self, path: Path) -> bool:
        """Whether a changed file belongs to the course."""
        with suppress(ValueError):
            return is_course_file(path.resolve().relative_to(self.folder.resolve()).as_posix())
        return False

    def refresh(self) -> Shown:
        """Read and check; what cannot be built leaves the last good version where it is.

        Where nothing but modules has changed, the rules are asked of those alone; of the whole course when
        `settle` is called.
        """
        with self._lock:
            before, files = self._read, read_course_files(self.folder, whole=False)
            if files == before and self.shown.version:
                return self.shown
            self._read = files
            changed = _changed_modules(before, files)
            prefix = prefix_of(self.folder)
            checked = check_files(files, prefix=prefix, only=frozenset(changed) if changed else None)
            found = checked.diagnostics
            if changed:
                self._due = True
                own = {f"{prefix}{MODULES}/{name}.yaml" for name in changed}
                found = in_order([*found, *(d for d in self.shown.diagnostics if d.place.file not in own)])
            self._show(checked.course, found)
            return self.shown

    def settle(self) -> Shown:
        """Ask the rules of the whole course, where `refresh` has asked them of some modules only."""
        with self._lock:
            due, files = self._due, self._read
        if not due:
            return self.shown
        checked = check_files(files, prefix=prefix_of(self.folder))  # a save in between does not wait for it
        with self._lock:
            if self._read is files:
                self._due = False
                if checked.diagnostics != self.shown.diagnostics:
                    self._show(checked.course, checked.diagnostics)
            return self.shown

    def _show(self, course: Course | None, found: tuple[Diagnostic, ...]) -> None:
        ok = course is not None and not has_errors(found)
        before = self.shown
        if ok and course is not None and course != self._course:
            self._course, self._trees = course, {}
            large = sum(1 for _ in built_items(course)) > LARGE
            names = tuple(m.id for m in course.modules) if large else ()
            before = replace(before, pages=before.pages + 1, title=course.title, modules=names)
        self.shown = replace(before, version=before.version + 1, ok=ok, diagnostics=found)

    def file(self, path: str, opened: str = "") -> bytes | None:
        """A file of the player's pages of the last good version, or None. opened: the module to be shown."""
        with self._lock:
            if self._course is None:
                return None
            names = self.shown.modules
            if not names:
                opened = ""
            elif opened not in names:
                opened = names[0]
            if opened not in self._trees:
                self._trees[opened] = _writer("web")(_cut(self._course, opened), Options())
            return self._trees[opened].get(path)

    def package(self, form: str) -> bytes | None:
        """The last good version as the package `form`, or None when there never was one."""
        with self._lock:
            return pack(_writer(form)(self._course, Options())) if self._course else None


def _changed_modules(before: FileTree, now: FileTree) -> set[str]:
    """The ids of the modules whose files have changed, where nothing else has; else none."""
    if before.keys() != now.keys():
        return set()
    changed = [path for path, data in now.items() if before[path] != data]
    start = f"{MODULES}/"
    if not all(path.startswith(start) for path in changed):
        return set()
    return {path.removeprefix(start).removesuffix(".yaml") for path in changed}


def _cut(course: Course, opened: str) -> Course:
    """The course with one module whole, and of the others what the contents need; "": all whole."""
    if not opened:
        return course
    modules = tuple(
        m if m.id == opened else Module(id=m.id, title=m.title, summary=m.summary) for m in course.modules
    )
    return replace(course, modules=modules)


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
    """Let the person's own work go first, and end with the preview, however it ends."""
    if hasattr(os, "nice"):
        os.nice(10)
    Thread(target=_end_with_the_preview, daemon=True).start()


def _end_with_the_preview() -> None:
    """A pool that is killed does not end its workers: they would wait for work for good."""
    if parent := parent_process():
        parent.join()
        os._exit(0)


def _build_book(folder: Path, out: Path) -> str:
    try:
        built = build_course(folder, out, formats=["book"])
    except CoursegenError as problem:
        return f"{problem.message} {problem.hint}".strip()
    return "" if built.outputs else "the course has errors"

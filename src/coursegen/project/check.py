"""The verb `check`: read a course and say everything that is wrong with it, at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from coursegen.diagnostics import Diagnostic, Finding, ModelPath, Place, Severity, has_errors, in_order
from coursegen.model.course import Course
from coursegen.model.walk import items
from coursegen.packaging.tree import FileTree
from coursegen.project.disk import read_course_files, read_if_there
from coursegen.project.layout import schemas
from coursegen.readers.course import CourseRead, read_course
from coursegen.rules import RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A course as read and checked; `course` is None when it could not be read at all."""

    course: Course | None
    read: CourseRead
    diagnostics: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """Whether it may be built."""
        return self.course is not None and not has_errors(self.diagnostics)


def check_folder(folder: Path) -> Checked:
    """Read and check the course in a folder. Raises UsageError when there is no folder."""
    files = read_course_files(folder, whole=False)
    checked = check_files(files, prefix=prefix_of(folder))
    return replace(checked, diagnostics=in_order([*checked.diagnostics, *_old_schemas(folder)]))


def _old_schemas(folder: Path) -> Iterator[Diagnostic]:
    """Whether the schemas that an editor loads are those that this coursegen checks by."""
    for path, data in schemas().items():
        own = read_if_there(folder / path)
        if own is None or own == data:
            continue
        yield Diagnostic(
            place=Place(file=f"{prefix_of(folder)}{path}"),
            severity=Severity.INFO,
            code="schemas-old",
            message="the schema that your editor loads is that of another version of coursegen",
            hint=f"Renew it: coursegen new schemas --course {folder.as_posix()}",
        )


def prefix_of(folder: Path) -> str:
    """What stands before the names of a course's files when they are shown."""
    return "" if folder == Path(".") else f"{folder.as_posix()}/"


def check_files(files: FileTree, *, prefix: str = "", only: frozenset[str] | None = None) -> Checked:
    """Read and check a course from its files; `prefix` stands before file names in diagnostics.

    only: the ids of modules that rules are asked of, each as if the course had no others; None: of all.
    """
    read = read_course(files, prefix=prefix)
    found = list(read.diagnostics)
    if read.course is not None:
        modules = tuple(m for m in read.course.modules if only is None or m.id in only)
        found += _rules(replace(read.course, modules=modules), read, whole=only is None)
    return Checked(course=read.course, read=read, diagnostics=in_order(found))


def _rules(course: Course, read: CourseRead, *, whole: bool) -> Iterator[Diagnostic]:
    allowed = _allowed(course)
    language = course.language.split("-")[0].lower()
    broken = has_errors(read.diagnostics)
    asked: set[str] = set()
    used: set[tuple[ModelPath, str]] = set()
    for rule in RULES:
        if rule.whole and broken:
            continue
        if rule.languages is not None and language not in rule.languages:
            yield _skipped(read, rule.code, course.language)
            continue
        asked.add(rule.code)
        for finding in rule.check(course):
            silent = {(p, c) for p, c in allowed if c == rule.code and _inside(finding.path, p)}
            used |= silent
            if not silent:
                yield read.places.diagnostic(finding, rule.severity, rule.code)
    known = {rule.code for rule in RULES}
    for path, code in allowed:
        if code not in known:
            message, hint = (
                f"there is no rule “{code}” to allow",
                "`coursegen check` shows codes in brackets.",
            )
            finding = Finding(path=(*path, "allow", code), message=message, hint=hint)
            yield read.places.diagnostic(finding, Severity.ERROR, "allow-unknown")
        elif code in asked and (path, code) not in used and whole and not broken:
            message = f"“{code}” is allowed here, and there is nothing to allow"
            finding = Finding(path=(*path, "allow", code), message=message, hint=_MENDED)
            yield read.places.diagnostic(finding, Severity.WARNING, "allow-unused")


_MENDED = "Delete it: what it was for is mended."


def _skipped(read: CourseRead, code: str, language: str) -> Diagnostic:
    place: Place = read.places.place(("course", "language"))
    message = f"the rule {code} does not know the language “{language}” and was not asked"
    return Diagnostic(place=place, severity=Severity.INFO, code="rule-skipped", message=message)


def _allowed(course: Course) -> list[tuple[ModelPath, str]]:
    """(path, rule code) of everything that somebody allowed, with a reason."""
    out: list[tuple[ModelPath, str]] = [((), code) for code, _ in course.allow]
    for module in course.modules:
        root: ModelPath = ("modules", module.id)
        out += [(root, code) for code, _ in module.allow]
        for lesson in module.lessons:
            out += [((*root, "lessons", lesson.id), code) for code, _ in lesson.allow]
    out += [(placed.path, code) for placed in items(course) for code, _ in placed.item.allow]
    return out


def _inside(path: ModelPath, outer: ModelPath) -> bool:
    return path[: len(outer)] == outer

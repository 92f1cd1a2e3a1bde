"""Small courses for tests: as files (what an instructor has) and as read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from coursegen.model.course import Course
from coursegen.readers.course import read_course

FOLDER = Path(__file__).parent / "corpus"


def files(name: str) -> dict[str, bytes]:
    """The files of a course of tests/corpus/."""
    root = FOLDER / name
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@cache
def course(name: str) -> Course:
    """A course of tests/corpus/, read; it must be without a fault."""
    read = read_course(files(name))
    assert read.course is not None, read.diagnostics
    assert not read.diagnostics, read.diagnostics
    return read.course


def minimal() -> Course:
    """One module, one lesson, one practice question, one graded question, a talk."""
    return course("minimal")


def every_type() -> Course:
    """Every question type as practice and graded, a pool, a scenario, a reflection, flashcards."""
    return course("every-type")

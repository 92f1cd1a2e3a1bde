"""The formats a course is built into: each a writer, and what makes of its files what lies in build/."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coursegen.contracts import Finisher, Writer
from coursegen.model.course import Course
from coursegen.packaging.tree import FileTree, sole
from coursegen.packaging.zip import pack
from coursegen.project.finish import sphinx
from coursegen.writers import interactions, web
from coursegen.writers.book import writer as book
from coursegen.writers.review import writer as review
from coursegen.writers.scorm import writer as scorm


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One line of the register.

    place: where it lies in the build folder. packed: what makes one file of the writer's files, or None for a
    folder. beside: formats that are made whenever this one is. finisher: the engine that makes the
    output of the writer's files.
    """

    name: str
    summary: str
    writer: Writer
    place: Callable[[Course], str]
    packed: Callable[[FileTree], bytes] | None = None
    beside: tuple[str, ...] = ()
    finisher: Finisher | None = None
    on_request: bool = False
    """Built only when it is asked for by name: it is for the makers of the course, not for learners."""


FORMATS: tuple[Format, ...] = (
    Format(
        name="book-source",
        summary="The sources of the book: MyST Markdown and notebooks.",
        writer=book.WRITER,
        place=lambda _: "book-source",
    ),
    Format(
        name="book",
        summary="The Jupyter Book website, quizzes in its pages.",
        writer=book.WRITER,
        place=lambda _: "book",
        finisher=sphinx.FINISHER,
    ),
    Format(
        name="scorm12",
        summary="A SCORM 1.2 package for a learning management system.",
        writer=scorm.SCORM12,
        place=lambda course: f"lms/{course.id}-{scorm.SCORM12.name}.zip",
        packed=pack,
        beside=("interactions",),
    ),
    Format(
        name="scorm2004",
        summary="A SCORM 2004 4th edition package.",
        writer=scorm.SCORM2004,
        place=lambda course: f"lms/{course.id}-{scorm.SCORM2004.name}.zip",
        packed=pack,
        beside=("interactions",),
    ),
    Format(
        name="scorm2004-3rd",
        summary="A SCORM 2004 3rd edition package.",
        writer=scorm.SCORM2004_3RD,
        place=lambda course: f"lms/{course.id}-{scorm.SCORM2004_3RD.name}.zip",
        packed=pack,
        beside=("interactions",),
    ),
    Format(
        name="interactions",
        summary="A CSV table beside the packages: what the ids and letters in an LMS's reports stand for.",
        writer=interactions.WRITER,
        place=lambda course: f"lms/{course.id}-interactions.csv",
        packed=sole,
    ),
    Format(
        name="web",
        summary="The player's pages without a learning management system, opening from a folder.",
        writer=web.WRITER,
        place=lambda _: "web",
    ),
    Format(
        name="review",
        summary=review.WRITER.summary,
        writer=review.WRITER,
        place=lambda _: "review",
        on_request=True,
    ),
)

NAMES = tuple(f.name for f in FORMATS)

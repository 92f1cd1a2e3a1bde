"""Where a learner may well stop is said in the packages and in the book, in the course's language."""

from __future__ import annotations

import pytest

from coursegen.model.course import Course
from coursegen.model.module import Lesson, Module
from coursegen.player.bundle import LAUNCH, pages
from coursegen.writers.book.assemble import files


def _course(language: str, *minutes: int) -> Course:
    lessons = tuple(Lesson(id=f"l{n}", title="L", text="T", minutes=m) for n, m in enumerate(minutes))
    return Course(id="c", title="C", language=language, modules=(Module(id="m", title="M", lessons=lessons),))


@pytest.mark.parametrize(("language", "told"), [("en", "About 22 minutes"), ("fr", "environ 22 minutes")])
def test_told_after_the_lesson_in_both_homes(language: str, told: str) -> None:
    course = _course(language, 12, 10, 8)
    page = pages(course, "local")[LAUNCH].decode()
    assert page.count('class="cg-stop"') == 1
    assert told in page
    book = {path: data.decode() for path, data in files(course).items() if path.endswith(".md")}
    assert [path for path, text in book.items() if ":class: cg-stop" in text and told in text] == [
        "source/m/lessons/l1.md"
    ]


def test_not_told_in_a_short_course() -> None:
    assert b"cg-stop" not in pages(_course("en", 5, 5), "local")[LAUNCH]

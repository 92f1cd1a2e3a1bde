"""The page for experts: everything an expert judges, readable, harmless."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from coursegen.contracts import Options
from coursegen.model.walk import items
from coursegen.project.build import build_course
from coursegen.project.formats import FORMATS
from coursegen.readers.course import read_course
from coursegen.writers.review import writer
from tests import corpus
from tests.browser.test_player_axe import faults
from tests.player import hostile


def page_of(name: str) -> str:
    return writer.write(corpus.course(name), Options())[writer.PAGE].decode()


def test_every_question_stands_there_with_its_key_feedback_and_sentence() -> None:
    course, text = corpus.every_type(), page_of("every-type")
    for placed in items(course):
        assert f'id="{placed.address}"' in text
    assert text.count('<tr class="right">') >= 15
    assert "The mayors met before there was a plan." in text, "the note's sentence, though nobody quoted it"
    assert "Coffee is an excuse to talk." in text
    assert "18 reviewed" in text


def test_what_waits_for_its_author_is_marked() -> None:
    files = corpus.files("minimal")
    module = (
        files["modules/start.yaml"]
        .decode()
        .replace("answer: true", "answer: true\n      status: needs-author")
    )
    course = read_course({**files, "modules/start.yaml": module.encode()}).course
    assert course is not None
    text = writer.write(course, Options())[writer.PAGE].decode()
    assert "needs-author: not built" in text
    assert "1 needs-author" in text


def test_it_is_built_on_request_only(tmp_path: Path) -> None:
    built = build_course(corpus.FOLDER / "minimal", tmp_path, formats=["review"])
    assert [output.path for output in built.outputs] == ["review"]
    assert [form.name for form in FORMATS if form.on_request] == ["review"]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_reads_for_everybody(page: Page, tmp_path: Path, scheme: str) -> None:
    path = tmp_path / "review.html"
    path.write_text(page_of("every-type"), "utf-8")
    page.emulate_media(color_scheme=scheme)
    page.goto(path.as_uri())
    assert faults(page) == []
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= 360")


def test_hostile_texts_stay_texts() -> None:
    text = writer.write(hostile.course(), Options())[writer.PAGE].decode()
    assert "<script" not in text
    assert "<img" not in text
    assert "javascript:" not in text.replace("(javascript:alert(1))", "")

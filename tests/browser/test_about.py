"""About and accessibility in a browser: what an LMS's package says, and no fault in either dress."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coursegen.model.fingerprint import fingerprint
from coursegen.player.bundle import pages
from coursegen.serve.simulator import Simulator
from tests import corpus
from tests.browser.learner import framed
from tests.browser.packages import package
from tests.browser.served import lay_out
from tests.browser.test_player_axe import faults
from tests.browser.watched import watched

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("runtime", ["local", "scorm2004"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_on_about_and_accessibility(
    browser: Browser, tmp_path: Path, runtime: str, scheme: str, width: int
) -> None:
    course = dataclasses.replace(corpus.every_type(), contact="learning@example.org")
    first = lay_out(pages(course, runtime), tmp_path)
    with watched(browser, color_scheme=scheme, viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for address in (f"{first.as_uri()}#_about", (tmp_path / "accessibility.html").as_uri()):
            page.goto(address)
            page.get_by_role("heading", name="Accessibility").first.wait_for()
            for fold in page.locator("details:visible").all():
                fold.locator("summary").click()
            assert faults(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_web_copy_leads_to_the_accessibility_page_and_back(page: Page, tmp_path: Path) -> None:
    page.goto(f"{lay_out(pages(corpus.every_type(), 'local'), tmp_path).as_uri()}#_about")
    with page.expect_popup() as opening:
        page.get_by_role("link", name="What was done for accessibility").click()
    other = opening.value
    expect(other.get_by_role("heading", level=1)).to_have_text("Accessibility")
    other.get_by_role("link", name="Back to the course").click()
    expect(other.get_by_role("heading", level=2)).to_have_text("About this course")


@pytest.mark.parametrize("edition", ["scorm12", "scorm2004"])
def test_in_an_lms_reading_about_accessibility_leaves_the_session_open(page: Page, edition: str) -> None:
    with Simulator(package("every-type", edition)) as lms:
        page.goto(lms.url)
        frame = framed(page)
        frame.get_by_role("link", name="About this course").click()
        about = frame.locator("[id='_about']")
        expect(about).to_contain_text("The learning platform that opened this course is told")
        about.locator("summary", has_text="In full").click()
        expect(about.locator(".cg-long")).to_have_text(fingerprint(corpus.every_type()))
        with page.expect_popup() as opening:
            about.get_by_role("link", name="What was done for accessibility").click()
        expect(opening.value.get_by_role("heading", level=1)).to_have_text("Accessibility")
        opening.value.close()
        assert lms.learner.finishes == 0
        assert lms.refused == []

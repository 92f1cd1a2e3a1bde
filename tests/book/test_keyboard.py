"""From the book's first page to the certificate with Tab, Enter, Space and arrows: nothing is pointed at."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import corpus
from tests.book.conftest import render
from tests.book.seen import visit
from tests.browser.keyboard import KeyboardLearner

pytestmark = [pytest.mark.book, pytest.mark.browser]

FAR = 20  # pages: more than the course has


class KeyboardReader(KeyboardLearner):
    """A learner with a keyboard, in a book: its pages follow each other, and each begins at its top."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, page.locator("body"), corpus.minimal())
        self.page = page

    def title(self) -> str:
        """What the page is called."""
        return self.page.get_by_role("heading", level=1).inner_text().removesuffix("#").strip()

    def follow(self, name: str) -> None:
        """The link of this name in the page's text, at its foot, or else at its side."""
        link = self.page.locator(".bd-article-container").get_by_role("link", name=name)
        if not link.count():
            link = self.page.get_by_role("navigation", name="Contents").get_by_role("link", name=name)
        before = self.page.url
        self._press(link.first, "Enter")
        self.page.wait_for_url(lambda url: url != before)

    def go_on(self) -> bool:
        """To the next page by the link at the foot of this one."""
        link = self.page.locator("a.right-next")
        if not link.count():
            return False
        before = self.page.url
        self._press(link, "Enter")
        self.page.wait_for_url(lambda url: url != before)
        return True


def test_the_certificate_is_earned_with_the_keyboard_alone(page: Page, tmp_path: Path) -> None:
    visit(page, render(corpus.minimal(), tmp_path), "index.html")
    reader = KeyboardReader(page)
    reader.follow("Start with “What helped”")
    for _ in range(FAR):
        reader.answer_here()
        if reader.title() == "Certificate":
            break
        expect(page.locator(".book-certificate")).to_have_count(0)
        assert reader.go_on(), f"no way on from {page.url}"
    assert len(reader.answered) == 2
    shown = page.locator(".book-certificate")
    expect(shown).to_contain_text("How two towns built a bridge")
    expect(shown).to_contain_text("100%")
    reader._type(page.get_by_label("Your name"), "A. Learner")
    expect(shown).to_contain_text("A. Learner")
    reader.follow("My progress")
    expect(page.locator(".book-progress")).to_contain_text("You have done what the course asks for.")
    reader.follow("To your certificate")
    expect(shown).to_contain_text("A. Learner")


def test_a_skip_link_leads_past_the_contents(page: Page, site: Path) -> None:
    visit(page, site, "closed/quiz.html")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to main content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.bd-article-container, #main-content') !== null")

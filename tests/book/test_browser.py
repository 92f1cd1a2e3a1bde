"""The book in a browser, from file://: questions answer and remember, search finds, no host is asked.

The `context` fixture fails a test whose page asks another host for anything or logs an error.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.book.seen import KINDS, violations, visit

pytestmark = [pytest.mark.book, pytest.mark.browser]


def test_an_answer_is_judged_in_the_page_and_is_there_after_a_reload(page: Page, site: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    question = page.locator('[id="q-closed.say-whether"]')
    answer_true(page)
    page.reload()
    expect(question.get_by_label("True")).to_be_checked()
    expect(question).to_contain_text("Yes, the visits came first.")


def answer_true(page: Page) -> None:
    question = page.locator('[id="q-closed.say-whether"]')
    question.get_by_label("True").check()
    question.get_by_role("button", name="Check answer").click()
    expect(question).to_contain_text("Yes, the visits came first.")


def test_answers_on_one_page_outlive_answers_on_another(page: Page, site: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "typed/lessons/words.html")
    question = page.locator('[id="q-typed.name-it"]')
    question.get_by_role("textbox").fill("account")
    question.get_by_role("button", name="Check answer").click()
    expect(question).to_contain_text("a single account")
    visit(page, site, "closed/lessons/visits.html")
    expect(page.locator('[id="q-closed.say-whether"]')).to_contain_text("Yes, the visits came first.")


def test_a_pool_shows_one_question_and_keeps_it_once_answered(page: Page, site: Path) -> None:
    visit(page, site, "closed/quiz.html")
    shown = page.locator("[id^='q-closed.first-step-']:visible")
    expect(shown).to_have_count(1)
    name = shown.get_attribute("id")
    shown.get_by_role("radio").first.check()
    shown.get_by_role("button", name="Check answer").click()
    expect(shown).to_have_attribute("data-result", re.compile("."))
    page.reload()
    expect(shown).to_have_count(1)
    assert shown.get_attribute("id") == name


def choose(page: Page, *texts: str) -> None:
    for text in texts:
        page.get_by_role("button", name=text, exact=True).click()


@pytest.mark.parametrize(("mode", "width"), [("light", 1280), ("dark", 360)])
def test_a_scenario_is_played_and_found_again(page: Page, site: Path, mode: Any, width: int) -> None:
    page.emulate_media(color_scheme=mode)
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, site, "closed/practice.html")
    choose(page, "Wait for the ministry", "Call them now", "Hesitate")
    expect(page.get_by_role("heading", name="Ending 3", exact=True)).to_be_focused()
    assert violations(page) == []
    choose(page, "Play again from the start", "Call the other town")
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "closed/practice.html")
    expect(page.locator(".cg-chosen")).to_have_text(["You chose: Call the other town"])
    expect(page.get_by_role("heading", name="Step 2", exact=True)).to_be_visible()
    choose(page, "Ask", "Send a card")
    expect(page.locator(".cg-found")).to_contain_text("You have found 2 of 3 endings.")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def answer_somehow(question: Locator) -> None:
    """The first of each choice, something in each field: mostly wrong."""
    kind = question.locator("fieldset.cg-fields")
    for choice in kind.locator("input[type=radio], input[type=checkbox]").all()[:2]:
        choice.check()
    for field in kind.locator("input[type=text], input:not([type]), textarea").all():
        field.fill("7")
    for field in kind.locator("select").all():
        field.select_option(index=1)
    for sure in question.locator(".cg-confidence input").all()[:1]:
        sure.check()
    question.locator(".cg-check").click()


def test_every_page_opens_without_a_word_to_anyone(page: Page, site: Path) -> None:
    pages = sorted(
        path.relative_to(site).as_posix() for path in site.rglob("*.html") if "_static" not in path.parts
    )
    assert len(pages) >= len(KINDS)
    for name in pages:
        visit(page, site, name)
        page.wait_for_load_state("networkidle")


def test_search_finds_a_question_and_no_feedback(page: Page, site: Path) -> None:
    visit(page, site, "search.html?q=whom")
    expect(page.locator("#search-results li")).to_contain_text(["Visits before plans"])
    visit(page, site, "search.html?q=newspaper")
    expect(page.locator("#search-results")).to_contain_text("did not match any documents")


def test_the_sidebar_says_where_one_is(page: Page, site: Path) -> None:
    visit(page, site, "closed/quiz.html")
    contents = page.get_by_role("navigation", name="Contents")
    expect(contents.locator("[aria-current=page]")).to_have_text("Can you tell?")
    expect(contents.get_by_role("link", name="The words for it")).to_have_count(0)
    contents.get_by_role("link", name="Questions to type in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Questions to type in")


def test_the_whole_way_can_be_gone_with_the_next_link(page: Page, site: Path) -> None:
    visit(page, site, "index.html")
    seen = [page.url]
    while following := page.locator("a.right-next").all():
        following[0].click()
        page.wait_for_load_state()
        seen.append(page.url)
    assert seen[-1].endswith("about.html")
    assert len(set(seen)) == len(seen)


BLOCK = """Object.defineProperty(window, "localStorage", {
  configurable: true,
  get() { throw new DOMException("Access is denied for this document.", "SecurityError"); },
});"""


def test_where_storage_is_blocked_the_page_says_so_and_all_else_works(page: Page, site: Path) -> None:
    page.add_init_script(BLOCK)
    visit(page, site, "closed/lessons/visits.html")
    note = page.get_by_text("Your answers cannot be kept: this browser does not allow it.")
    expect(note).to_be_visible()
    answer_true(page)
    expect(page.locator('[id="q-closed.say-whether"]')).to_contain_text("Yes, the visits came first.")
    before = page.locator("html").get_attribute("data-mode") or ""
    page.locator("button.theme-switch-button:visible").first.click()
    expect(page.locator("html")).not_to_have_attribute("data-mode", before)
    assert violations(page) == []
    page.reload()
    expect(page.locator('[id="q-closed.say-whether"]').get_by_label("True")).not_to_be_checked()


def test_where_storage_works_no_page_says_otherwise(page: Page, site: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    expect(page.locator("html.cg-ready")).to_have_count(1)
    expect(page.locator(".book-blocked")).to_have_count(0)

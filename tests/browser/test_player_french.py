"""A course in French: none of the page's own words is left in English, and what it says is French."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coursegen.catalogue import every_word, words
from coursegen.player.bundle import pages
from tests import corpus
from tests.browser.served import lay_out
from tests.browser.until import until

pytestmark = pytest.mark.browser

# Texts, names and hints that a person reads or hears, on the view that is shown and around it.
TEXTS = """() => {
    const out = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const within = walker.currentNode.parentElement;
        if (!within.closest("script, style, noscript")) out.push(walker.currentNode.data.trim());
    }
    for (const named of document.querySelectorAll("[aria-label], [placeholder], [title]"))
        for (const key of ["aria-label", "placeholder", "title"])
            if (named.hasAttribute(key)) out.push(named.getAttribute(key).trim());
    return out.filter(Boolean);
}"""


@pytest.fixture
def address(tmp_path: Path) -> str:
    course = dataclasses.replace(corpus.every_type(), language="fr")
    return lay_out(pages(course, "local"), tmp_path).as_uri()


def test_no_word_of_the_page_is_english(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("html.cg-ready").wait_for()
    assert page.locator("html").get_attribute("lang") == "fr"
    french = words("fr")
    course = json.dumps([file.decode() for file in corpus.files("every-type").values() if b"\0" not in file])
    english = {word for word in every_word() if french[word] != word and word not in course}
    read: set[str] = set()
    for view in page.locator(".cg-view").evaluate_all("all => all.map(view => view.id)"):
        page.evaluate("view => { location.hash = view }", view)
        until(page, "view => !document.getElementById(view).hidden", view)
        for question in page.locator(".cg-item:visible").all():
            for button in question.get_by_role("button", name=french["Check answer"]).all():
                button.click()  # says what is missing, and where
        read |= set(page.evaluate(TEXTS))
    assert read & english == set()
    assert {french["Check answer"], french["Answer every part first."], french["Your results"]} <= read


def test_a_question_is_answered_in_french(page: Page, address: str) -> None:
    french = words("fr")
    page.goto(f"{address}#closed.visits")
    page.locator("html.cg-ready").wait_for()
    question = page.locator("[id='q-closed.say-whether']")
    question.get_by_label(french["False"]).check()
    question.get_by_role("button", name=french["Check answer"]).click()
    expect(page.get_by_role("status")).to_have_text(
        f"{french['Not right yet.']} {french['You can try again.']}"
    )
    question.get_by_role("button", name=french["Try again"]).click()
    expect(question.get_by_role("radio").first).to_be_focused()

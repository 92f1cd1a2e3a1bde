"""axe-core finds nothing on any kind of page: light and dark, wide and narrow, questions in every state.

A page is loaded once; colour scheme and width change under it, as they do for a reader who turns a telephone.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from coursegen.model.interaction import ExtendedText
from coursegen.model.walk import Placed, built_items
from tests import corpus
from tests.book.seen import KINDS, SEARCH, faults, visit
from tests.browser.answering import answer, check

pytestmark = [pytest.mark.book, pytest.mark.browser]

ASKING = ("closed/lessons/visits.html", "closed/quiz.html", "typed/lessons/words.html")


@pytest.mark.parametrize("name", KINDS)
def test_axe_finds_nothing(page: Page, site: Path, name: str) -> None:
    visit(page, site, name)
    if name == SEARCH:
        expect(page.locator("#search-results li").first).to_be_visible()
    assert faults(page) == []


@pytest.mark.parametrize("name", ASKING)
def test_axe_finds_nothing_in_the_states_of_questions(page: Page, site: Path, name: str) -> None:
    placed = {p.address: p for p in built_items(corpus.every_type())}
    visit(page, site, name)
    unfold(page)
    for box in asked(page):
        box.locator(".cg-check").click()  # says what is missing
    assert faults(page) == []
    for right in (False, True):
        page.evaluate("localStorage.clear()")
        page.reload()
        unfold(page)
        for box in asked(page):
            one = placed[(box.get_attribute("id") or "").removeprefix("q-")]
            answer(box, one.item, right=right)
            check(box)
            assert box.get_attribute("data-result") == result(one, right)
        assert faults(page) == []


def result(placed: Placed, right: bool) -> str:
    free = all(isinstance(i, ExtendedText) for i in placed.item.interactions)
    return "open" if free else "right" if right else "wrong"


def asked(page: Page) -> list[Locator]:
    return page.locator(".cg-item:visible").all()


def unfold(page: Page) -> None:
    for fold in page.locator("details").all():
        fold.evaluate("fold => { fold.open = true; }")

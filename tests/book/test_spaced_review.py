"""Questions come back for review in the book: asked anew on a page of their own, and no result changes."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from coursegen.model.walk import built_items
from tests import corpus
from tests.book.seen import faults, visit
from tests.browser.answering import answer, check

pytestmark = [pytest.mark.book, pytest.mark.browser]

BEGAN = datetime.datetime(2026, 3, 2, 9, 0)
"""A Monday. The course's intervals are 2 and 9 days."""

ITEMS = {p.address: p.item for p in built_items(corpus.every_type())}
DUE = "2 to review today"


def on_day(page: Page, site: Path, day: int, name: str) -> None:
    page.clock.set_fixed_time(BEGAN + datetime.timedelta(days=day))
    visit(page, site, name)


def give(page: Page, address: str, *, right: bool) -> Locator:
    """Answer a question where it stands."""
    page.bring_to_front()
    box = page.locator(f'[id="q-{address}"]')
    answer(box, ITEMS[address], right=right)
    check(box)
    expect(box).to_have_attribute("data-result", "right" if right else "wrong")
    return box


def answered(page: Page) -> str:
    """The answers as they are kept, without the days of review."""
    kept = str(page.evaluate("localStorage.getItem('coursegen:every-type')"))
    return kept.split(";")[5]


def test_what_is_due_is_asked_anew_and_moves_on(page: Page, site: Path) -> None:
    on_day(page, site, 0, "closed/lessons/visits.html")
    give(page, "closed.say-whether", right=True)
    give(page, "closed.pick-one", right=False)
    before = answered(page)
    visit(page, site, "review.html")
    expect(page.locator(".book-review-line")).to_have_text(
        "Nothing to review today. Next review: Wednesday, March 4, 2026."
    )
    on_day(page, site, 2, "progress.html")
    page.locator(".book-progress").get_by_role("link", name=DUE).click()

    expect(page.locator(".book-review-line")).to_have_text("Question 1 of 2")  # what was missed comes first
    box = page.locator(".cg-item")
    expect(box).to_have_id("q-closed.pick-one")
    expect(box.locator("input:checked")).to_have_count(0)
    give(page, "closed.pick-one", right=False)
    expect(page.locator(".bd-article")).to_contain_text("It comes back: Friday, March 6, 2026.")
    assert faults(page) == []
    page.get_by_role("button", name="Next question").click()
    expect(box).to_have_id("q-closed.say-whether")
    expect(box.get_by_role("radio").first).to_be_focused()
    give(page, "closed.say-whether", right=True)
    expect(page.locator(".bd-article")).to_contain_text("It comes back: Friday, March 13, 2026.")
    page.get_by_role("button", name="Finish").click()
    expect(page.locator(".book-review-line")).to_be_focused()
    expect(page.locator(".book-review-line")).to_contain_text("Next review: Friday, March 6, 2026.")

    assert answered(page) == before
    visit(page, site, "progress.html")
    expect(page.get_by_role("link", name=re.compile("to review today"))).to_have_count(0)
    visit(page, site, "closed/lessons/visits.html")
    expect(page.locator('[id="q-closed.say-whether"]')).to_have_attribute("data-result", "right")
    on_day(page, site, 4, "index.html")
    page.locator(".bd-article").get_by_role("link", name="1 to review today").click()
    expect(box).to_have_id("q-closed.pick-one")


def test_a_page_that_was_open_all_the_while_puts_no_day_back(page: Page, site: Path) -> None:
    on_day(page, site, 0, "closed/lessons/visits.html")
    give(page, "closed.say-whether", right=True)
    on_day(page, site, 2, "closed/lessons/visits.html")  # knows that the question is due
    other = page.context.new_page()
    on_day(other, site, 2, "review.html")
    give(other, "closed.say-whether", right=True)
    give(page, "closed.pick-one", right=False)
    other.reload()
    expect(other.locator(".book-review-line")).to_contain_text("Nothing to review today.")


def test_every_question_that_can_come_back_is_there_to_be_asked(page: Page, site: Path) -> None:
    visit(page, site, "progress.html")
    told = page.evaluate(ALL_DUE)
    wanted = {one["id"] for one in told}
    assert {address.split(".")[0] for address in wanted} == {"closed", "typed"}
    visit(page, site, "review.html")
    seen = set()
    for n in range(len(wanted)):
        expect(page.locator(".book-review-line")).to_have_text(f"Question {n + 1} of {len(wanted)}")
        box = page.locator(".cg-item")
        address = (box.get_attribute("id") or "").removeprefix("q-")
        seen.add(address)
        give(page, address, right=True)
        page.locator("button.book-review-next").click()
    assert seen == wanted


# As the codec writes it: due on the second day of 1970, never missed.
ALL_DUE = """(() => {
  const block = document.querySelector("script.cg-book");
  const bytes = Uint8Array.from(atob(JSON.parse(block.textContent)), (c) => c.charCodeAt(0));
  const { items } = JSON.parse(new TextDecoder().decode(bytes));
  const due = items.filter(({ role, scored }) => scored && (role === "graded" || role === "practice"));
  localStorage.setItem("coursegen:every-type", `1abc;;;;;;;0010${due.map(({ key }) => key).join(".")}`);
  return due;
})()"""

"""On paper: all of the view, nothing to press, addresses of the talk, room to answer, feedback if shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coursegen.player.bundle import pages
from tests import corpus
from tests.browser.served import lay_out
from tests.browser.watched import watched

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> str:
    return lay_out(pages(corpus.every_type(), "local"), tmp_path_factory.mktemp("paper")).as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in dark dress: paper is white all the same."""
    with watched(browser, color_scheme="dark", reduced_motion="reduce") as context:
        yield context.new_page()


def print_view(page: Page) -> None:
    """What printing does to a page."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def open_at(page: Page, first: str, view: str) -> None:
    page.goto(f"{first}#{view}")
    page.locator("html.cg-ready").wait_for()


@pytest.mark.parametrize("view", ["closed.visits", "closed._quiz", "typed._quiz", "_results", "_about"])
def test_nothing_to_press_is_printed_and_paper_is_white(page: Page, first: str, view: str) -> None:
    open_at(page, first, view)
    print_view(page)
    assert page.locator("button:visible").count() == 0
    assert page.locator("nav:visible").count() == 0
    assert page.locator("progress:visible").count() == 0
    expect(page.get_by_role("heading", level=2)).to_be_visible()
    colours = page.evaluate(
        "[...document.querySelectorAll('.cg-page, .cg-item, .cg-choice')]"
        ".filter((e) => e.checkVisibility()).map((e) => getComputedStyle(e).backgroundColor)"
    )
    assert set(colours) <= {"rgb(255, 255, 255)"}
    inks = page.evaluate(
        "[...document.querySelectorAll('main :is(p, li, h2, h3, a, summary, blockquote)')]"
        ".filter((e) => e.checkVisibility()).map((e) => getComputedStyle(e).color.match(/\\d+/g).map(Number))"
    )
    assert inks
    assert all(sum(ink[:3]) < 400 for ink in inks), "ink of the dark dress would be too faint"


def test_places_of_the_talk_have_their_address_and_quotations_are_open(page: Page, first: str) -> None:
    open_at(page, first, "closed.visits")
    print_view(page)
    address = page.locator(".cg-card:visible").evaluate("e => getComputedStyle(e, '::after').content")
    assert "https://www.youtube.com/watch?v=abcdefghijk&t=120s" in address or "attr(href)" in address
    expect(page.locator("blockquote:visible")).to_have_text("The mayors met before there was a plan.")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("blockquote:visible")).to_have_count(0)


def test_questions_have_room_to_answer_and_say_what_there_is_to_choose(page: Page, first: str) -> None:
    open_at(page, first, "closed._quiz")
    print_view(page)
    pairs = page.locator("[id='q-closed.pair-again']")
    offered = pairs.locator("select").first.locator("option").all_inner_texts()[1:]
    expect(pairs.locator(".cg-paper")).to_have_text(f"({' / '.join(offered)})")
    numbers = page.locator("[id='q-closed.put-in-order'] .cg-step").evaluate_all(
        "all => all.map((e) => getComputedStyle(e, '::before').content)"
    )
    assert numbers == ['""'] * 3, "a place to write the number, not a number that says an order"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".cg-paper")).to_have_count(0)


def test_an_open_question_has_lines_enough(page: Page, first: str) -> None:
    open_at(page, first, "closed._reflection")
    print_view(page)
    box = page.locator("textarea:visible").bounding_box()
    assert box is not None
    assert box["height"] >= 140


def test_feedback_that_is_shown_is_printed(page: Page, first: str) -> None:
    open_at(page, first, "closed.visits")
    question = page.locator("[id='q-closed.say-whether']")
    question.get_by_label("False").check()
    question.get_by_role("button", name="Check answer").click()
    print_view(page)
    expect(question).to_contain_text("They did: the visits came first.")
    expect(question.locator(".cg-result")).to_be_visible()


def test_a_browser_makes_pages_of_it(page: Page, first: str, tmp_path: Path) -> None:
    open_at(page, first, "closed.visits")
    made = page.pdf(path=tmp_path / "view.pdf", format="A4")
    assert made.startswith(b"%PDF-")
    assert 1 <= made.count(b"/Type /Page\n") <= 4

"""Questions come back after some days: on copies, by the calendar, without touching a score or an LMS."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from coursegen.contracts import Options
from coursegen.model.course import Report
from coursegen.packaging.zip import pack
from coursegen.serve.simulator import Simulator
from coursegen.writers.scorm import SCORM2004
from tests import corpus
from tests.browser.answering import answer, check
from tests.browser.learner import Learner, framed
from tests.browser.packages import package
from tests.browser.test_player_axe import faults
from tests.browser.test_player_web import lay_out, open_at
from tests.browser.watched import watched

pytestmark = pytest.mark.browser

BEGAN = datetime.datetime(2026, 3, 2, 9, 0)
"""A Monday. The course's intervals are 2 and 9 days."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return lay_out(corpus.every_type(), tmp_path_factory.mktemp("web"))


def at_day(page: Page, address: str, days: int, view: str = "") -> None:
    page.clock.set_fixed_time(BEGAN + datetime.timedelta(days=days))
    open_at(page, address, view)


def answer_one(page: Page, question: str, *, right: bool) -> None:
    """Answer a question of the view that is shown."""
    learner = Learner(page.locator("body"), corpus.every_type())
    placed, box = next((p, b) for p, b in learner.asked() if p.item.id == question)
    answer(box, placed.item, right=right)
    check(box)


def review(page: Page) -> Locator:
    return page.locator(".cg-review-asked")


def asked(page: Page) -> str:
    """The id of the question that the review asks now."""
    identifier = review(page).locator(".cg-item").get_attribute("id") or ""
    return identifier.removeprefix("r-q-closed.")


def test_right_wrong_and_sure_but_wrong_come_back_in_their_order_and_time(page: Page, address: str) -> None:
    at_day(page, address, 0, "closed.visits")
    answer_one(page, "pick-some", right=True)
    answer_one(page, "say-whether", right=False)
    answer_one(page, "pick-one", right=False)  # the one that asks how sure one is: sure
    at_day(page, address, 1, "_review")
    line = page.locator(".cg-review-line")
    expect(line).to_have_text("Nothing to review today. Next review: Wednesday, March 4, 2026.")
    expect(review(page).locator(".cg-item")).to_have_count(0)

    at_day(page, address, 2, "_home")
    expect(page.get_by_role("link", name="3 to review today")).to_have_attribute("href", "#_review")
    page.get_by_role("link", name="3 to review today").click()
    expect(line).to_have_text("Question 1 of 3")
    assert asked(page) == "pick-one"
    copy = review(page).locator(".cg-item")
    copy.get_by_label("your counterpart").check()
    copy.get_by_label("Fairly sure").check()
    check(copy)
    expect(copy.locator(".cg-result")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text(
        "Right. It comes back: Friday, March 13, 2026. Next question: 2 more to go."
    )
    expect(review(page)).to_contain_text("It comes back: Friday, March 13, 2026.")
    page.get_by_role("button", name="Next question").click()
    expect(line).to_have_text("Question 2 of 3")
    assert asked(page) == "say-whether"
    expect(copy.get_by_role("radio").first).to_be_focused()
    copy.get_by_label("False").check()
    check(copy)
    expect(page.get_by_role("status")).to_have_text(
        "Not right. The answer is shown. It comes back: Friday, March 6, 2026. Next question: 1 more to go."
    )
    expect(copy).to_contain_text("This belongs to the answer")
    expect(copy.get_by_role("button", name="Try again")).to_have_count(0)
    page.get_by_role("button", name="Next question").click()
    assert asked(page) == "pick-some"
    page.get_by_role("checkbox", name="early visits").check()
    page.get_by_role("checkbox", name="one budget").check()
    check(copy)
    page.get_by_role("button", name="Finish").click()
    expect(line).to_be_focused()
    expect(line).to_have_text("Nothing to review today. Next review: Friday, March 6, 2026.")

    at_day(page, address, 4, "_review")  # what is kept is what was scheduled
    expect(line).to_have_text("Question 1 of 1")
    assert asked(page) == "say-whether"
    at_day(page, address, 11, "_results")
    expect(page.get_by_role("link", name="3 to review today")).to_be_visible()


def test_the_review_changes_no_answer_and_no_score(page: Page, address: str) -> None:
    at_day(page, address, 0, "typed._quiz")
    page.locator("[id='q-typed.count-them']").get_by_role("textbox").fill("2")
    check(page.locator("[id='q-typed.count-them']"))
    before = page.evaluate("coursegen.learner().answers")
    at_day(page, address, 2, "_review")
    copy = review(page).locator(".cg-item")
    expect(copy.get_by_label("Your answer, as a number")).to_have_value("")
    copy.get_by_label("Your answer, as a number").fill("7")
    check(copy)
    expect(copy).to_have_attribute("data-result", "wrong")
    expect(copy.locator(".cg-points")).to_have_count(0)
    assert page.evaluate("coursegen.learner().answers") == before
    at_day(page, address, 2, "typed._quiz")
    assert page.evaluate("coursegen.learner().answers") == before
    original = page.locator("[id='q-typed.count-them']")
    expect(original).to_have_attribute("data-result", "right")
    expect(original.get_by_role("textbox")).to_have_value("2")


def test_every_type_can_be_reviewed_and_no_id_stands_twice(page: Page, address: str) -> None:
    at_day(page, address, 0)
    learner = Learner(page.locator("body"), corpus.every_type())
    learner.go_through(right=False)
    closed = [p for p in learner.answered if p.role in ("practice", "graded") and p.item.type != "open"]
    at_day(page, address, 2, "_review")
    ids = "[...document.querySelectorAll('[id]')].map(e => e.id)"
    for n in range(len(closed)):
        expect(page.locator(".cg-review-line")).to_have_text(f"Question {n + 1} of {len(closed)}")
        copy = review(page).locator(".cg-item")
        identifier = (copy.get_attribute("id") or "").removeprefix("r-q-")
        found = page.evaluate(ids)
        assert len(found) == len(set(found))
        answer(copy, learner.placed[identifier].item)
        check(copy)
        expect(copy).to_have_attribute("data-result", "right")
        page.locator(".cg-review-next").click()
    expect(page.locator(".cg-review-line")).to_contain_text("Nothing to review today.")


def test_what_was_missed_can_be_practised_at_once(page: Page, address: str) -> None:
    at_day(page, address, 0, "closed.visits")
    answer_one(page, "say-whether", right=False)
    open_at(page, address, "_results")
    page.get_by_role("button", name="Practise these now").click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Review")
    assert asked(page) == "say-whether"
    review(page).get_by_label("True").check()
    check(review(page))
    expect(review(page).locator(".cg-item")).to_have_attribute("data-result", "right")
    page.get_by_role("button", name="Finish").click()
    expect(page.locator(".cg-review-line")).to_contain_text("Next review: Wednesday, March 4")


@pytest.mark.parametrize("edition", ["scorm12", pytest.param("scorm2004", marks=pytest.mark.slow)])
def test_in_an_lms_it_waits_for_the_pass_and_then_writes_nothing(page: Page, edition: str) -> None:
    with Simulator(package("every-type", edition)) as lms:
        page.goto(lms.url)
        learner = Learner(framed(page), corpus.every_type())
        learner.go_through(until="Review")
        line = learner.body.locator(".cg-review-line")
        expect(line).to_contain_text("Review begins here once your pass is recorded")
        page.get_by_role("button", name="Leave the course").click()
        lms.wait(finishes=1)
        calls = len(lms.learner.calls)

        page.goto(lms.url)
        body = framed(page)
        expect(body.get_by_text("Your pass is recorded; practice is not.")).to_be_visible()
        body.get_by_role("navigation", name="Contents").get_by_role("link", name="Review", exact=True).click()
        copy = body.locator(".cg-review-asked .cg-item")
        identifier = (copy.get_attribute("id") or "").removeprefix("r-q-")
        answer(copy, learner.placed[identifier].item, right=False)
        check(copy)
        expect(copy).to_have_attribute("data-result", "wrong")
        page.get_by_role("button", name="Leave the course").click()
        lms.wait(finishes=2)
        assert [c for c in lms.learner.calls[calls:] if c["verb"] == "SetValue"] == []


def test_a_review_launch_without_a_pass_does_not_speak_of_one(page: Page) -> None:
    course = replace(corpus.minimal(), report=Report.COMPLETED)
    with Simulator(pack(SCORM2004.write(course, Options()))) as lms:
        page.goto(lms.url)
        Learner(framed(page), course).go_through(right=False)
        page.get_by_role("button", name="Leave the course").click()
        lms.wait(finishes=1)
        page.goto(lms.url)
        expect(framed(page).locator(".cg-saved")).to_have_text(
            "This is a review: nothing you do here is recorded."
        )


@pytest.mark.parametrize(
    ("scheme", "width"), [pytest.param("light", 1280, marks=pytest.mark.slow), ("dark", 360)]
)
def test_axe_finds_nothing_in_the_review(browser: Browser, address: str, scheme: str, width: int) -> None:
    dress = {
        "viewport": {"width": width, "height": 800},
        "color_scheme": scheme,
        "reduced_motion": "reduce",
    }
    with watched(browser, **dress) as context:
        page = context.new_page()
        at_day(page, address, 0, "closed.money")
        answer_one(page, "pair-up", right=False)
        answer_one(page, "sort-out", right=False)
        at_day(page, address, 1, "_review")
        found = faults(page)
        for _ in range(2):
            at_day(page, address, 2, "_review")
            found += faults(page)
            name = asked(page)
            copy = review(page).locator(".cg-item")
            answer(copy, Learner(page.locator("body"), corpus.every_type()).placed[f"closed.{name}"].item)
            check(copy)
            expect(copy).to_have_attribute("data-result", "right")
            found += faults(page)
    assert found == []


def test_without_intervals_there_is_no_review(page: Page, tmp_path: Path) -> None:
    open_at(page, lay_out(replace(corpus.every_type(), review_after_days=()), tmp_path), "closed.visits")
    answer_one(page, "say-whether", right=False)
    expect(page.get_by_role("link", name="Review", exact=True)).to_have_count(0)
    assert page.evaluate("coursegen.learner().review") == {}

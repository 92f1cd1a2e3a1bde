"""After each action focus goes where it is needed, and the live region says the result and the next step.

Asserted on the browser's accessibility tree, which is what a screen reader is given.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from coursegen.model.interaction import Match
from coursegen.model.item import Item
from coursegen.serve.simulator import Simulator
from tests import corpus
from tests.browser.accessible import Tree
from tests.browser.answering import answer, check
from tests.browser.learner import Learner, framed
from tests.browser.packages import package
from tests.browser.test_player_policy import with_tries
from tests.browser.test_player_web import lay_out, open_at
from tests.browser.until import until

pytestmark = pytest.mark.browser

RESULT = ("group", "Result")
FIELD = ("textbox", "Your answer, as a number")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return lay_out(corpus.every_type(), tmp_path_factory.mktemp("web"))


def say(page: Page, name: str, *, right: bool) -> Locator:
    """Answer and check one question of the view that is shown."""
    placed = Learner(page.locator("body"), corpus.every_type()).placed[name]
    box = page.locator(f"[id='q-{name}']")
    answer(box, placed.item, right=right)
    check(box)
    return box


def test_right_in_practice(page: Page, address: str) -> None:
    open_at(page, address, "closed.visits")
    say(page, "closed.pick-some", right=True)
    Tree(page).expect(focus=RESULT, status="Right. Next question: 3.")


def test_right_in_a_quiz(page: Page, address: str) -> None:
    open_at(page, address, "typed._quiz")
    say(page, "typed.count-them", right=True)
    Tree(page).expect(focus=RESULT, status="Right. Points: 1 of 1. Next question: 2.")


def test_wrong(page: Page, address: str) -> None:
    open_at(page, address, "typed._quiz")
    say(page, "typed.about-how-long", right=False)
    Tree(page).expect(focus=RESULT, status="Not right yet. Points: 0 of 1. You can try again.")


def test_partly_right(page: Page, address: str) -> None:
    open_at(page, address, "closed._quiz")
    box = page.locator("[id='q-closed.pair-again']")
    for select in box.get_by_role("combobox").all():
        select.select_option(label="where they walked")
    check(box)
    Tree(page).expect(focus=RESULT, status="Partly right. Points: 1 of 2. You can try again.")


def test_out_of_tries(page: Page, tmp_path: Path) -> None:
    open_at(page, lay_out(with_tries(corpus.every_type(), 1), tmp_path), "closed._quiz")
    say(page, "closed.sort-again", right=False)
    Tree(page).expect(
        focus=RESULT, status="Not right. Points: 0 of 1. The answer is shown. Next question: 4."
    )


def test_another_try(page: Page, address: str) -> None:
    open_at(page, address, "typed._quiz")
    box = say(page, "typed.count-them", right=False)
    Tree(page).expect(focus=RESULT, status="Not right yet. Points: 0 of 1. You can try again.")
    box.get_by_role("button", name="Try again").click()
    Tree(page).expect(focus=FIELD, status="Try 2: answer, then check the answer.")


def test_the_answer_that_was_asked_for(page: Page, address: str) -> None:
    open_at(page, address, "typed._quiz")
    box, tree = page.locator("[id='q-typed.count-them']"), Tree(page)
    wrong = "Not right yet. Points: 0 of 1. You can try again."
    say(page, "typed.count-them", right=False)
    tree.expect(focus=RESULT, status=wrong)
    box.get_by_role("button", name="Try again").click()
    tree.expect(focus=FIELD, status="Try 2: answer, then check the answer.")
    say(page, "typed.count-them", right=False)
    tree.expect(focus=RESULT, status=wrong)
    box.get_by_role("button", name="Show the answer").click()
    tree.expect(
        focus=RESULT,
        status="The answer is shown. In the next round of the quiz this question counts again. "
        "Next question: 2.",
    )


def test_a_hint(page: Page, address: str) -> None:
    open_at(page, address, "closed.visits")
    hint = page.locator("[id='q-closed.pick-one'] .cg-hint summary")
    hint.focus()
    page.keyboard.press("Enter")
    Tree(page).expect(
        focus=("DisclosureTriangle", "Hint"),
        status="Hint: Think of the person with your own job. Now answer, then check the answer.",
    )


def test_something_is_missing(page: Page, address: str) -> None:
    open_at(page, address, "typed._quiz")
    check(page.locator("[id='q-typed.count-them']"))
    Tree(page).expect(focus=FIELD, status="Answer every part first.")


def test_another_view(page: Page, address: str) -> None:
    open_at(page, address, "closed._quiz")
    page.get_by_role("navigation", name="Contents").get_by_role("link", name="Visits before plans").click()
    Tree(page).expect(
        focus=("heading", "Visits before plans"),
        status="Page: Visits before plans Questions to answer: 3.",
    )


def test_the_last_of_a_lesson_and_what_is_written_freely(page: Page, address: str) -> None:
    open_at(page, address, "typed.words")
    say(page, "typed.fill-in", right=True)
    say(page, "typed.name-it", right=True)
    say(page, "typed.write-freely", right=True)
    Tree(page).expect(
        focus=RESULT,
        status="Your answer is kept. Compare it with what stands below. All questions here are answered. "
        "Next page: Quiz.",
    )


def test_a_quiz_is_finished(page: Page, address: str) -> None:
    open_at(page, address, "typed._quiz")
    say(page, "typed.count-them", right=True)
    say(page, "typed.about-how-long", right=True)
    say(page, "typed.fill-again", right=False)
    Tree(page).expect(
        focus=RESULT,
        status="Not right yet. Points: 0 of 1. You can try again. 3 of 3 questions answered. "
        "2 of 3 points: 66%. You have reached the pass mark of 60%. Try again what was missed?",
    )
    page.get_by_role("button", name="Try again what was missed").click()
    Tree(page).expect(focus=("textbox", "Gap 1"), status="Questions to try again: 1.")


QUIET = """() => {
    const { length } = session.calls;
    window.quiet = window.seen === length ? (window.quiet ?? 0) + 1 : 0;
    window.seen = length;
    return window.quiet > 10;
}"""
"""No call has come for some looks: more than one save may follow a click."""


def test_what_is_not_saved_is_said_with_the_result(page: Page) -> None:
    with Simulator(package("every-type", "scorm2004")) as lms:
        page.goto(f"{lms.url}")
        body = framed(page)
        body.get_by_role("navigation", name="Contents").get_by_role("link", name="Quiz").click()
        # The way to the quiz is saved first: what fails then would be said before the result.
        until(page, "session.calls.at(-1)?.verb === 'Commit' && session.cmi['cmi.location'] !== ''")
        until(page, QUIET)
        page.evaluate("API_1484_11.Commit = () => 'false'")
        box = body.locator("[id='q-typed.count-them']")
        box.get_by_role("textbox").fill("2")
        check(box)
        Tree(page, "index.html").expect(
            focus=RESULT,
            status="Not saved yet. The page keeps trying; please leave it open. "
            "Right. Points: 1 of 1. Next question: 2.",
        )


def test_a_question_whose_answer_is_gone_says_why_it_is_closed(page: Page, tmp_path: Path) -> None:
    course = with_tries(corpus.every_type(), 1)
    address = lay_out(course, tmp_path)
    open_at(page, address, "closed._quiz")
    say(page, "closed.sort-again", right=True)
    first, *rest = course.modules
    assert first.quiz is not None
    changed = [_shorter(item) if item.id == "sort-again" else item for item in first.quiz.questions]
    quiz = replace(first.quiz, questions=tuple(changed))
    lay_out(replace(course, modules=(replace(first, quiz=quiz), *rest)), tmp_path)
    open_at(page, address, "closed._quiz")
    box = page.locator("[id='q-closed.sort-again']")
    assert "no try is left. Your points stay." in box.inner_text()


def _shorter(item: Item) -> Item:
    """Without its second thing."""
    (match,) = item.interactions
    assert isinstance(match, Match)
    return replace(item, interactions=(replace(match, premises=match.premises[:1], key=match.key[:1]),))

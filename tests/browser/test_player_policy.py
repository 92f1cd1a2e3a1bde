"""Tries, keys and scores as docs/reference/answering.md has them; what a new version keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from coursegen.model.course import Course, ScorePolicy
from coursegen.model.interaction import Choice
from coursegen.model.item import Item
from coursegen.model.walk import built_items
from tests import corpus
from tests.browser.answering import answer, check
from tests.browser.learner import Learner
from tests.browser.test_player_web import lay_out, open_at
from tests.player.test_renamed import renamed

pytestmark = pytest.mark.browser


def with_tries(course: Course, tries: int) -> Course:
    """The quiz of the first module may be taken so many times."""
    first, *rest = course.modules
    assert first.quiz is not None
    return replace(course, modules=(replace(first, quiz=replace(first.quiz, tries=tries)), *rest))


def answer_all(page: Page, *, right: bool) -> None:
    Learner(page.locator("body"), corpus.every_type()).answer_here(right=right)


def box(page: Page, name: str) -> Locator:
    return page.locator(f"[id='q-closed.{name}']")


def answer_in(page: Page, name: str, *, right: bool) -> Locator:
    placed = Learner(page.locator("body"), corpus.every_type()).placed[f"closed.{name}"]
    question = box(page, name)
    answer(question, placed.item, right=right)
    check(question)
    return question


def test_a_quiz_that_may_be_taken_twice_ends_after_two_answers_at_each_place(
    page: Page, tmp_path: Path
) -> None:
    open_at(page, lay_out(with_tries(corpus.every_type(), 2), tmp_path), "closed._quiz")
    answer_all(page, right=False)
    shown = page.locator(".cg-item[id^='q-closed.first-step']:visible")
    first = shown.get_attribute("id")
    expect(page.get_by_text("The right order")).to_have_count(0)
    page.get_by_role("button", name="Try again what was missed").click()
    assert shown.get_attribute("id") != first, "another variant"
    second = shown.get_attribute("id")
    open_at(page, page.url.split("#")[0], "closed._quiz")
    assert shown.get_attribute("id") == second, "the same within one try"
    answer_all(page, right=False)
    expect(page.get_by_role("button", name="Try a")).to_have_count(0)
    expect(page.get_by_text("Not right.", exact=True)).to_have_count(4)
    expect(page.get_by_text("The right order")).to_be_visible()
    expect(page.get_by_text("This belongs to the answer")).to_have_count(1)


def test_with_unlimited_tries_the_answer_is_shown_when_asked_for_after_two(
    page: Page, tmp_path: Path
) -> None:
    address = lay_out(corpus.every_type(), tmp_path)
    open_at(page, address, "closed._quiz")
    question = answer_in(page, "sort-again", right=False)
    ask = question.get_by_role("button", name="Show the answer")
    expect(ask).to_have_count(0)
    question.get_by_role("button", name="Try again").click()
    answer_in(page, "sort-again", right=False)
    expect(question).not_to_contain_text("Answer: Early")
    ask.click()
    expect(question.locator(".cg-result")).to_be_focused()
    expect(question).to_contain_text("Answer: Early")
    expect(question).to_contain_text("In the next round of the quiz this question counts again.")
    expect(question.get_by_role("button", name="Try again")).to_have_count(0)
    open_at(page, address, "closed._quiz")
    expect(question).to_contain_text("Answer: Early")

    for name in ("put-in-order", "pair-again"):
        answer_in(page, name, right=True)
    pool = page.locator(".cg-item[id^='q-closed.first-step']:visible").get_attribute("id") or ""
    answer_in(page, pool.removeprefix("q-closed."), right=True)
    summary = page.locator(".cg-summary[data-module=closed]")
    expect(summary).to_contain_text("4 of 5 points: 80%.")
    summary.get_by_role("button", name="Try again what was missed").click()
    expect(question).not_to_contain_text("Answer: Early")
    answer_in(page, "sort-again", right=True)
    expect(summary).to_contain_text("5 of 5 points: 100%.")


def test_a_practice_question_can_be_tried_at_once_after_its_answer_was_shown(
    page: Page, tmp_path: Path
) -> None:
    open_at(page, lay_out(corpus.every_type(), tmp_path), "closed.visits")
    question = answer_in(page, "pick-some", right=False)
    question.get_by_role("button", name="Try again").click()
    answer_in(page, "pick-some", right=False)
    question.get_by_role("button", name="Show the answer").click()
    expect(question.get_by_text("This belongs to the answer")).to_have_count(2)
    question.get_by_role("button", name="Try again").click()
    expect(question.get_by_text("This belongs to the answer")).to_have_count(0)


@pytest.mark.parametrize(
    ("policy", "said", "share"),
    [
        (ScorePolicy.BEST, "Of several tries, the best one counts.", "100%"),
        (ScorePolicy.LAST, "Of several tries, the last one counts.", "100%"),
        (ScorePolicy.FIRST, "Only the first try counts.", "80%"),
    ],
)
def test_the_results_say_which_try_counts(
    page: Page, tmp_path: Path, policy: ScorePolicy, said: str, share: str
) -> None:
    course = replace(corpus.every_type(), score=policy, modules=corpus.every_type().modules[:1])
    address = lay_out(course, tmp_path)
    open_at(page, address, "closed._quiz")
    answer_in(page, "sort-again", right=False)
    for name in ("put-in-order", "pair-again"):
        answer_in(page, name, right=True)
    pool = page.locator(".cg-item[id^='q-closed.first-step']:visible").get_attribute("id") or ""
    answer_in(page, pool.removeprefix("q-closed."), right=True)
    page.get_by_role("button", name="Try again what was missed").click()
    answer_in(page, "sort-again", right=True)
    page.get_by_role("navigation", name="Contents").get_by_role("link", name="Your results").click()
    expect(page.locator(".cg-score")).to_contain_text(said)
    expect(page.locator("tr[data-quiz=closed]")).to_contain_text(share)


def changed(course: Course) -> Course:
    """Another version: one question renamed (a variant of a pool, too), one lost an option, one is new."""
    course = renamed(course, {"put-in-order": "first-contact", "first-step-one": "step-one"})
    first, *rest = course.modules
    lesson, *lessons = first.lessons

    def without_newspaper(item: Item) -> Item:
        if item.id != "pick-one":
            return item
        (choice,) = item.interactions
        assert isinstance(choice, Choice)
        return replace(
            item, interactions=(replace(choice, options=tuple(o for o in choice.options if o.id != "b")),)
        )

    added = replace(lesson.questions[2], id="say-more")
    questions = (*map(without_newspaper, lesson.questions), added)
    return replace(
        course,
        version="1.3",
        modules=(replace(first, lessons=(replace(lesson, questions=questions), *lessons)), *rest),
    )


def test_a_new_version_keeps_the_answers_of_what_stayed_and_of_what_was_renamed(
    page: Page, tmp_path: Path
) -> None:
    address = lay_out(corpus.every_type(), tmp_path)
    open_at(page, address, "closed.visits")
    question = box(page, "pick-one")
    question.get_by_label("the newspaper").check()
    question.get_by_label("Sure", exact=True).check()
    check(question)
    answer_in(page, "say-whether", right=True)
    open_at(page, address, "closed._quiz")
    answer_in(page, "put-in-order", right=True)
    shown = page.locator(".cg-item[id^='q-closed.'][id*='step-']:visible")
    drawn = (shown.get_attribute("id") or "").removeprefix("q-closed.")
    answer_in(page, drawn, right=False)
    box(page, drawn).get_by_role("button", name="Try another question").click()
    drawn = (shown.get_attribute("id") or "").removeprefix("q-closed.")

    lay_out(changed(corpus.every_type()), tmp_path)
    open_at(page, address, "closed._quiz")
    expect(box(page, "first-contact")).to_have_attribute("data-result", "right")
    assert shown.get_attribute("id") == f"q-closed.{drawn.replace('first-step-one', 'step-one')}"
    open_at(page, address, "closed.visits")
    expect(box(page, "say-whether")).to_have_attribute("data-result", "right")
    expect(box(page, "say-more").get_by_role("button", name="Check answer")).to_be_visible()
    expect(box(page, "pick-one").get_by_role("button", name="Check answer")).to_be_visible()
    assert not box(page, "pick-one").get_by_role("radio", checked=True).count()
    review = page.evaluate("coursegen.learner().review")
    assert len(review) == 4, "what was answered comes back, under the present names"


def with_open_questions(*, alone: bool) -> Course:
    """The smallest course with an open question in its quiz, beside the closed one or in its place."""
    free = next(p.item for p in built_items(corpus.every_type()) if not p.item.scored)
    course = corpus.minimal()
    (module,) = course.modules
    assert module.quiz is not None
    own = replace(free, id="free", objective=module.objectives[0].id, evidence=())
    asked = (own,) if alone else (*module.quiz.questions, own)
    return replace(course, modules=(replace(module, quiz=replace(module.quiz, questions=asked)),))


def test_an_open_question_in_a_quiz_counts_for_nothing(page: Page, tmp_path: Path) -> None:
    course = with_open_questions(alone=False)
    open_at(page, lay_out(course, tmp_path), "start._quiz")
    expect(page.get_by_text("1 point", exact=False).locator("visible=true")).to_have_count(1)
    Learner(page.locator("body"), course).answer_here()
    expect(page.locator(".cg-summary")).to_contain_text("1 of 1 points: 100%.")
    expect(page.locator(".cg-summary")).to_contain_text("You have reached the pass mark of 80%.")


def test_a_quiz_of_open_questions_alone_is_done_when_it_is_answered(page: Page, tmp_path: Path) -> None:
    course = with_open_questions(alone=True)
    open_at(page, lay_out(course, tmp_path), "start._quiz")
    expect(page.get_by_text("These questions are not graded.")).to_be_visible()
    Learner(page.locator("body"), course).answer_here()
    expect(page.locator(".cg-summary")).to_be_empty()
    open_at(page, page.url.split("#")[0], "_results")
    expect(page.get_by_text("This course has no graded questions.")).to_be_visible()

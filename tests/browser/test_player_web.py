"""The web copy in a browser, from file://: it answers, remembers, draws, and can be read without a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coursegen.contracts import Options
from coursegen.model.course import Course
from coursegen.readers.course import read_course
from coursegen.writers.web import WRITER
from tests import corpus
from tests.browser.learner import Learner
from tests.browser.until import until
from tests.browser.watched import watched
from tests.player import hostile

pytestmark = pytest.mark.browser


def lay_out(course: Course, folder: Path) -> str:
    for path, data in WRITER.write(course, Options()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return (folder / "index.html").as_uri()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return lay_out(corpus.every_type(), tmp_path_factory.mktemp("web"))


def open_at(page: Page, address: str, view: str = "") -> None:
    page.goto("about:blank")  # so that only the hash changing is a launch, too
    page.goto(f"{address}#{view}" if view else address)
    page.locator("html.cg-ready").wait_for()


def shuffle_of(page: Page) -> list[str]:
    return page.locator("[id='q-closed.pick-some'] .cg-choice-text").all_inner_texts()


def test_the_policy_lets_its_own_files_through_and_nothing_inline(browser: Browser, address: str) -> None:
    context = browser.new_context()  # unwatched: what is blocked is logged as an error
    page = context.new_page()
    open_at(page, address)
    margin = "getComputedStyle(document.body).marginTop"
    assert page.evaluate(margin) == "0px"
    blocked = """() => new Promise((done) => {
        document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
        document.body.setAttribute('style', 'margin: 1px');
    })"""
    assert page.evaluate(blocked) == "style-src-attr"
    assert page.evaluate(margin) == "0px"
    context.close()


def test_answers_feedback_order_and_place_come_back(page: Page, address: str) -> None:
    open_at(page, address, "closed.visits")
    before = shuffle_of(page)
    question = page.locator("[id='q-closed.pick-one']")
    question.get_by_label("nobody yet").check()
    question.get_by_label("Fairly sure").check()
    question.get_by_role("button", name="Check answer").click()
    expect(question).to_contain_text("Waiting is what the talk warns against.")
    expect(question.locator(".cg-result")).to_be_focused()
    page.locator("[id='q-closed.say-whether']").get_by_label("False").check()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_role("link", name="Next One account").click()
    page.get_by_role("link", name="Previous Visits before plans").click()
    # The address changes first and the view after it: a page that is left in between has not turned yet.
    expect(page.get_by_role("heading", level=2)).to_have_text("Visits before plans")

    open_at(page, address)
    expect(page.get_by_role("heading", level=2)).to_have_text("Visits before plans")
    expect(question.get_by_label("nobody yet")).to_be_checked()
    expect(question).to_contain_text("Waiting is what the talk warns against.")
    expect(page.locator("[id='q-closed.say-whether']").get_by_label("False")).to_be_checked()
    assert shuffle_of(page) == before


def test_a_module_is_done_when_all_that_stands_under_it_is(page: Page, tmp_path: Path) -> None:
    course = corpus.course("five")
    open_at(page, lay_out(course, tmp_path))
    link = page.get_by_role("navigation", name="Contents").locator(".cg-module > a").first
    learner = Learner(page.locator("body"), course)
    learner.go_on()
    expect(link).to_have_accessible_name("What helped")  # its first page was seen; two are left
    learner.go_through(until="Quiz")
    expect(link).to_have_accessible_name("What helped (done)")


def test_another_try_shuffles_anew_and_keeps_the_pinned_one_last(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-01-05T10:00:00")  # orders follow from when a learner first came
    open_at(page, address, "closed.visits")
    question = page.locator("[id='q-closed.pick-one']")
    seen = set()
    for _ in range(6):
        texts = question.locator(".cg-choice-text").all_inner_texts()
        assert texts[2] == "nobody yet"
        seen.add(tuple(texts))
        question.get_by_label("the newspaper").check()
        question.get_by_label("Not sure").check()
        question.get_by_role("button", name="Check answer").click()
        question.get_by_role("button", name="Try again").click()
        expect(question.locator("input").first).to_be_focused()
    assert len(seen) == 2


def test_a_pool_brings_another_question_and_the_same_one_after_a_reload(page: Page, address: str) -> None:
    open_at(page, address, "closed._quiz")
    shown = page.locator(".cg-item[id^='q-closed.first-step']:visible")
    expect(shown).to_have_count(1)
    first = shown.get_attribute("id")
    box = page.locator(f"[id='{first}']")
    wrong = "a contract" if first == "q-closed.first-step-one" else "the visit"
    box.get_by_label(wrong).check()
    box.get_by_role("button", name="Check answer").click()
    box.get_by_role("button", name="Try another question").click()
    second = shown.get_attribute("id")
    assert second != first
    expect(page.locator(f"[id='{second}'] input").first).to_be_focused()
    open_at(page, address, "closed._quiz")
    assert shown.get_attribute("id") == second


def test_the_live_region_says_the_result_and_the_next_step(page: Page, address: str) -> None:
    open_at(page, address, "closed.visits")
    question = page.locator("[id='q-closed.say-whether']")
    question.get_by_role("button", name="Check answer").click()
    expect(page.get_by_role("status")).to_have_text("Answer every part first.")
    expect(question.get_by_label("True")).to_be_focused()
    question.get_by_label("False").check()
    question.get_by_role("button", name="Check answer").click()
    expect(page.get_by_role("status")).to_have_text("Not right yet. You can try again.")


def test_a_step_moves_with_the_keyboard_and_says_where_it_is(page: Page, address: str) -> None:
    open_at(page, address, "closed._quiz")
    steps = page.locator("[id='q-closed.put-in-order'] .cg-step")
    last = steps.nth(2).locator(".cg-step-text").inner_text()
    up = steps.nth(2).get_by_role("button", name="Move up")
    up.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Now at place 2 of 3")
    expect(steps.nth(1).locator(".cg-step-text")).to_have_text(last)
    expect(steps.nth(1).get_by_role("button", name="Move up")).to_be_focused()


def test_without_a_script_everything_can_be_read(browser: Browser, address: str) -> None:
    with watched(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        for text in ("Visits before plans", "Whom would you call first?", "Two habits helped", "Version"):
            assert text in page.locator("body").inner_text()
        assert "the page needs JavaScript" in page.locator("body").inner_text()
        assert page.get_by_role("button", name="Check answer").count() == 0


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_view_is_wider_than_the_window(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    open_at(page, address)
    for view in page.locator(".cg-view").evaluate_all("all => all.map(view => view.id)"):
        page.evaluate("view => { location.hash = view }", view)
        until(page, "view => !document.getElementById(view).hidden", view)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view


def test_hostile_texts_are_only_texts(page: Page, tmp_path: Path) -> None:
    open_at(page, lay_out(hostile.course(), tmp_path), "m.l")
    question = page.locator("[id='q-m.q-1']")
    question.get_by_role("radio").first.check()
    question.get_by_label("Sure", exact=True).check()
    question.get_by_role("button", name="Check answer").click()
    expect(question.locator(".cg-result")).to_contain_text("<script>alert(1)</script>")
    assert page.locator("img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_only_what_was_missed_is_tried_again(page: Page, address: str) -> None:
    open_at(page, address, "typed._quiz")
    answers = {"count-them": "3", "about-how-long": "5.5", "fill-again": "zebra"}
    for name, text in answers.items():
        box = page.locator(f"[id='q-typed.{name}']")
        box.get_by_role("textbox").fill(text)
        if name == "fill-again":
            box.get_by_label("Sure", exact=True).check()
        box.get_by_role("button", name="Check answer").click()
    summary = page.locator(".cg-summary[data-module=typed]")
    expect(summary).to_contain_text("1 of 3 points: 33%. The pass mark is 60%.")
    summary.get_by_role("button", name="Try again what was missed").click()
    expect(page.locator("[id='q-typed.count-them']").get_by_role("textbox")).to_be_focused()
    expect(page.locator("[id='q-typed.count-them']").get_by_role("textbox")).to_have_value("")
    expect(page.locator("[id='q-typed.about-how-long']")).to_have_attribute("data-result", "right")
    page.get_by_role("navigation", name="Contents").get_by_role("link", name="Your results").click()
    expect(page.locator("tr[data-quiz=typed]")).to_contain_text("33%, not reached yet")
    expect(page.get_by_text("You were sure, and it was not right")).to_have_count(1)


def test_the_results_lead_to_each_quiz_and_back(page: Page, address: str) -> None:
    open_at(page, address, "_results")
    page.get_by_role("region", name="Quizzes").get_by_role("link").last.click()
    expect(page.locator('.cg-view[data-kind="quiz"]:visible')).to_have_count(1)
    page.go_back()
    expect(page.get_by_role("heading", level=2)).to_have_text("Your results")


def test_what_both_gaps_have_to_say_is_said_once(page: Page, tmp_path: Path) -> None:
    files = corpus.files("every-type")
    path = "modules/typed.yaml"
    same, own = b"The mayors went to see each other.", b"Yes, a single account for both."
    assert own in files[path]
    course = read_course({**files, path: files[path].replace(own, same)}).course
    assert course is not None
    open_at(page, lay_out(course, tmp_path), "typed.words")
    box = page.locator("[id='q-typed.fill-in']")
    box.get_by_role("textbox").fill("visits")
    box.get_by_role("combobox").select_option(label="budget")
    box.get_by_role("button", name="Check answer").click()
    expect(box.locator(".cg-notes > li")).to_have_text(["visits (Right)", f"budget (Right){same.decode()}"])
    expect(box.locator(".cg-notes .cg-said")).to_have_count(1)

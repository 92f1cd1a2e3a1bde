"""The player in an LMS that misbehaves, and in none: what can be kept is kept, and the page says so."""

from __future__ import annotations

import dataclasses

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from coursegen.serve.simulator import Faults, Simulator
from tests import corpus
from tests.browser.learner import Learner, framed
from tests.browser.packages import package
from tests.browser.records import report

pytestmark = pytest.mark.browser

COURSE = "minimal"


@pytest.fixture(params=["scorm12", "scorm2004"])
def edition(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def learner_in(body: Locator) -> Learner:
    return Learner(body, corpus.course(COURSE))


def launch(page: Page, lms: Simulator) -> Learner:
    page.goto(lms.url)
    return learner_in(framed(page))


def leave(page: Page, lms: Simulator) -> None:
    finished = lms.learner.finishes
    page.get_by_role("button", name="Leave the course").click()
    lms.wait(finishes=finished + 1)


def has_passed(lms: Simulator) -> bool:
    return report(lms).success == "passed" and float(report(lms).raw) == 100


def test_commits_that_fail_and_then_work_lose_nothing(page: Page, edition: str) -> None:
    with Simulator(package(COURSE, edition), faults=Faults(commit_fails=3)) as lms:
        learner = launch(page, lms)
        expect(learner.body.get_by_text("Not saved yet.").first).to_be_visible()
        learner.go_through()
        expect(learner.body.locator(".cg-saved")).to_have_text("Saved.")
        leave(page, lms)
        assert has_passed(lms)
        assert len(report(lms).interactions) == 2
        assert {c["verb"] for c in lms.refused} == {"Commit"}


def test_commits_that_never_work_are_said_on_the_page(page: Page, edition: str) -> None:
    with Simulator(package(COURSE, edition), faults=Faults(commit_fails=-1)) as lms:
        learner = launch(page, lms)
        learner.go_through()
        expect(learner.body.locator(".cg-saved")).to_contain_text("Not saved yet.")
        expect(learner.body.locator(".cg-score").get_by_text("You have passed.")).to_have_count(1)


@pytest.mark.parametrize("missing", [("cmi.interactions",), ("cmi.interactions", "cmi.objectives")])
def test_an_lms_that_knows_little_still_gets_status_and_score(
    page: Page, edition: str, missing: tuple[str, ...]
) -> None:
    with Simulator(package(COURSE, edition), faults=Faults(unsupported=missing)) as lms:
        launch(page, lms).go_through()
        leave(page, lms)
        assert has_passed(lms)
        assert not [c for c in lms.refused if c["verb"] == "SetValue"], "what is not known is not tried"


def test_a_forgetful_lms_still_finds_the_place_and_the_answers(page: Page, edition: str) -> None:
    with Simulator(package(COURSE, edition), faults=Faults(forgetful=True)) as lms:
        learner = launch(page, lms)
        learner.go_through(until="Meet before there is a plan")
        leave(page, lms)
        again = launch(page, lms)
        assert again.title() == "Meet before there is a plan"
        again.go_on()
        again.go_through()
        leave(page, lms)
        assert has_passed(lms)
        # The next launch knows of no pass but what the state remembers; nothing lower may be written.
        launch(page, lms)
        leave(page, lms)
        assert has_passed(lms)


def test_the_api_in_the_opener(context: BrowserContext, edition: str) -> None:
    with Simulator(package(COURSE, edition), faults=Faults(api="opener")) as lms:
        host = context.new_page()
        host.goto(lms.url)
        with context.expect_page() as opened:
            host.get_by_role("button", name="Open the course").click()
        window = opened.value
        window.locator("html.cg-ready").wait_for()
        learner_in(window.locator("body")).go_through()
        window.close(run_before_unload=True)
        lms.wait(finishes=1)
        assert has_passed(lms)
        assert lms.refused == []


def test_closing_the_tab_keeps_the_pass(context: BrowserContext, edition: str) -> None:
    with Simulator(package(COURSE, edition)) as lms:
        page = context.new_page()
        launch(page, lms).go_through()
        page.close(run_before_unload=True)
        lms.wait(finishes=1)
        assert has_passed(lms)


def test_no_lms_at_all_is_said_and_the_browser_keeps_the_answers(page: Page, edition: str) -> None:
    with Simulator(package(COURSE, edition), faults=Faults(api="none")) as lms:
        learner = launch(page, lms)
        expect(learner.body.locator(".cg-saved")).to_contain_text("No learning platform was found")
        learner.go_through()
        again = launch(page, lms)
        expect(again.body.locator(".cg-score").get_by_text("You have passed.")).to_have_count(1)
        assert lms.learner.calls == []


def test_a_republished_course_keeps_the_answers_of_unchanged_questions(page: Page, edition: str) -> None:
    from coursegen.contracts import Options
    from coursegen.packaging.zip import pack
    from tests.browser.packages import WRITERS

    course = corpus.course(COURSE)
    module = course.modules[0]
    renamed = dataclasses.replace(module, title="Another title", summary="Another summary.")
    changed = dataclasses.replace(course, version="2.0", modules=(renamed,))
    with Simulator(package(COURSE, edition)) as lms:
        launch(page, lms).go_through(until="Meet before there is a plan")
        leave(page, lms)
        lms.replace(pack(WRITERS[edition].write(changed, Options())))
        again = launch(page, lms)
        ((_, box),) = again.asked()
        assert box.get_attribute("data-result") == "right"

"""The player in an LMS that misbehaves, and in none: what can be kept is kept, and the page says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

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


def test_no_lms_at_all_is_said_and_the_browser_keeps_the_answers(page: Page, edition: str) -> None:
    with Simulator(package(COURSE, edition), faults=Faults(api="none")) as lms:
        learner = launch(page, lms)
        expect(learner.body.locator(".cg-saved")).to_contain_text("No learning platform was found")
        learner.go_through()
        again = launch(page, lms)
        expect(again.body.locator(".cg-score").get_by_text("You have passed.")).to_have_count(1)
        assert lms.learner.calls == []

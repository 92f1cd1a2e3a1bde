"""A 1.2 package with one SCO for each module: each is learnt, scored and resumed by itself."""

from __future__ import annotations

import dataclasses
from functools import cache

import pytest
from playwright.sync_api import Page, expect

from coursegen.contracts import Options
from coursegen.model.course import Course, Sco, Scorm
from coursegen.packaging.zip import pack
from coursegen.serve.simulator import Simulator
from coursegen.writers.scorm import SCORM12
from tests import corpus
from tests.browser.learner import Learner, framed
from tests.browser.records import report

pytestmark = pytest.mark.browser


@cache
def course() -> Course:
    """Two modules, the second without a quiz."""
    first, second = corpus.every_type().modules
    plain = dataclasses.replace(second, quiz=None)
    return dataclasses.replace(corpus.every_type(), modules=(first, plain), scorm=Scorm(sco=Sco.MODULE))


def launch(page: Page, lms: Simulator, sco: int) -> Learner:
    lms.sco = sco
    page.goto(lms.url)
    return Learner(framed(page), course())


def leave(page: Page, lms: Simulator) -> None:
    finished = lms.learner.finishes
    page.get_by_role("button", name="Leave the course").click()
    lms.wait(finishes=finished + 1)


def test_each_module_reports_itself(page: Page) -> None:
    first, second = course().modules
    with Simulator(pack(SCORM12.write(course(), Options()))) as lms:
        assert [sco.title for sco in lms.package.scos] == [first.title, second.title]
        learner = launch(page, lms, 0)
        contents = learner.body.get_by_role("navigation", name="Contents")
        expect(contents.get_by_role("link", name=first.title)).to_have_count(1)
        expect(contents.get_by_role("link", name=second.title)).to_have_count(0)
        learner.go_through()
        expect(learner.body.locator(".cg-score").get_by_text("You have passed.")).to_have_count(1)
        leave(page, lms)
        assert (report(lms).success, float(report(lms).raw)) == ("passed", 100)
        told = set(report(lms).interactions)
        assert told
        assert all(name.startswith(f"{first.id}.") for name in told)

        # The second module has no graded question: it is complete when all of it is done, and has no score.
        lms.sco = 1
        assert lms.stored == {}, "a SCO knows nothing of another's data"
        other = launch(page, lms, 1)
        other.go_through(until=second.title)
        leave(page, lms)
        assert (report(lms).completion, report(lms).raw) == ("incomplete", "")
        again = launch(page, lms, 1)
        assert again.title() == second.title, "where it was left"
        again.go_on()
        again.go_through()
        leave(page, lms)
        assert (report(lms).completion, report(lms).raw) == ("completed", "")
        assert lms.refused == []
        lms.sco = 0
        assert report(lms).success == "passed"

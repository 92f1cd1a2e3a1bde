"""The player in two stand-in LMSs, ours and scorm-again, in both editions: what is stored is the proof."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from coursegen.serve.simulator import Simulator
from tests import corpus
from tests.browser.again import ScormAgain
from tests.browser.expected import Expected, expected
from tests.browser.learner import Learner, framed
from tests.browser.packages import package
from tests.browser.records import Interaction, report
from tests.browser.watched import watched

pytestmark = pytest.mark.browser

COURSE = "every-type"


# Other visits, and what is stored after each: test_reporting.py plays docs/reference/reporting.yaml.


@pytest.fixture(params=["scorm12", "scorm2004"])
def edition(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(
    params=[Simulator, pytest.param(ScormAgain, marks=pytest.mark.slow)], ids=lambda kind: kind.__name__
)
def lms(request: pytest.FixtureRequest, edition: str) -> Iterator[Simulator]:
    kind: type[Simulator] = request.param
    with kind(package(COURSE, edition)) as running:
        yield running


def launch(page: Page, lms: Simulator) -> Learner:
    page.goto(lms.url)
    return Learner(framed(page), corpus.course(COURSE))


def leave(page: Page, lms: Simulator) -> None:
    finished = lms.learner.finishes
    page.get_by_role("button", name="Leave the course").click()
    lms.wait(finishes=finished + 1)


def written(lms: Simulator) -> list[str]:
    return [call["element"] for call in lms.learner.calls if call["verb"] == "SetValue"]


def assert_full(told: Interaction, wanted: Expected, is12: bool) -> None:
    assert told.fields["type"] == wanted.type
    assert told.fields["result"] == wanted.result
    assert told.fields["timestamp"]
    assert told.fields["latency"]
    assert float(told.fields["weighting"]) >= 0
    if wanted.type == "matching":
        # Tokens are the page's own in 1.2; a right answer is the pattern, pair by pair.
        comma = "," if is12 else "[,]"
        assert set(told.fields["learner_response"].split(comma)) == set(told.patterns[0].split(comma))
        assert len(told.patterns[0].split(comma)) == len(wanted.patterns[0].split(comma))
        return
    assert told.patterns == wanted.patterns
    assert told.fields["learner_response"] == wanted.response


def test_the_first_launch_says_incomplete_and_nothing_more(page: Page, lms: Simulator) -> None:
    launch(page, lms)
    lms.wait(commits=1)
    is12 = lms.package.edition == "scorm12"
    assert written(lms) == ["cmi.core.lesson_status" if is12 else "cmi.completion_status"]
    assert report(lms).completion == "incomplete"
    assert lms.learner.commits == 1
    leave(page, lms)
    times = ["cmi.core.session_time", "cmi.core.exit"] if is12 else ["cmi.session_time", "cmi.exit"]
    assert written(lms)[1:] == times, "left without having done anything"
    assert lms.refused == []


def test_a_pass_is_completed_passed_and_reported_in_full(page: Page, lms: Simulator, edition: str) -> None:
    learner = launch(page, lms)
    learner.go_through()
    expect(learner.body.locator(".cg-score").get_by_text("You have passed.")).to_have_count(1)
    leave(page, lms)
    record = report(lms)
    is12 = edition == "scorm12"
    assert (record.completion, record.success) == (("passed", "passed") if is12 else ("completed", "passed"))
    assert float(record.raw) == 100
    assert is12 or float(record.scaled) == 1
    wanted = {one.id: one for placed in learner.answered for one in expected(placed, edition)}
    assert set(record.interactions) == set(wanted)
    assert len(record.order) == len(set(record.order)), "one interaction per question"
    for identifier, one in wanted.items():
        assert_full(record.interactions[identifier], one, is12)
    assert lms.refused == []


def test_a_fail_stays_incomplete_with_its_true_score(page: Page, lms: Simulator) -> None:
    learner = launch(page, lms)
    learner.go_through(right=False)
    leave(page, lms)
    record = report(lms)
    assert record.completion == "incomplete"
    assert record.success in ("incomplete", "unknown", "")
    assert float(record.raw or 0) == 0
    is12 = lms.package.edition == "scorm12"
    wanted = {one.id: one for placed in learner.answered for one in expected(placed, lms.package.edition)}
    for identifier, told in record.interactions.items():
        assert told.fields["result"] == ("wrong" if is12 else "incorrect")
        assert told.fields["learner_response"] not in told.patterns, "what was answered, not what is right"
        if told.fields["type"] != "matching":
            assert told.patterns == wanted[identifier].patterns
    assert lms.refused == []


def test_leaving_half_way_and_coming_back(page: Page, lms: Simulator) -> None:
    learner = launch(page, lms)
    learner.go_through(until="One account")
    # Something begun and not checked is kept, too.
    while learner.title() != "Can you tell?":
        learner.go_on()
    title = learner.title()
    order = learner.body.locator(".cg-step-text:visible").all_inner_texts()
    assert len(order) == 3
    leave(page, lms)
    assert report(lms).completion == "incomplete"

    again = launch(page, lms)
    assert again.title() == title
    assert again.body.locator(".cg-step-text:visible").all_inner_texts() == order
    again.body.get_by_role("navigation", name="Contents").get_by_role(
        "link", name="Visits before plans"
    ).click()
    expect(again.body.get_by_role("heading", level=2)).to_have_text("Visits before plans")
    boxes = {placed.item.id: box for placed, box in again.asked()}
    assert set(boxes) == {"pick-one", "pick-some", "say-whether"}
    for box in boxes.values():
        assert box.get_attribute("data-result") == "right"
    expect(boxes["pick-one"].get_by_role("radio", name="your counterpart")).to_be_checked()
    expect(boxes["pick-some"].get_by_role("checkbox", name="one budget")).to_be_checked()
    expect(boxes["say-whether"].get_by_role("radio", name="True")).to_be_checked()
    leave(page, lms)
    assert lms.refused == []


def test_what_is_not_recorded_stays_in_the_browser(page: Page, browser: Browser, lms: Simulator) -> None:
    learner = launch(page, lms)
    learner.go_through()
    leave(page, lms)
    assert "What I would do first" not in str([lms.learner.calls, lms.learner.stored])

    again = launch(page, lms)
    again.body.get_by_role("navigation", name="Contents").get_by_role("link", name="Reflection").click()
    notes = again.body.get_by_label("Your answer", exact=True)
    expect(notes.locator("visible=true")).to_have_value("What I would do first: call.")
    leave(page, lms)

    with watched(browser) as elsewhere:
        other = launch(elsewhere.new_page(), lms)
        other.body.get_by_role("navigation", name="Contents").get_by_role("link", name="Reflection").click()
        expect(other.body.get_by_label("Your answer", exact=True).locator("visible=true")).to_have_value("")
        assert float(report(lms).raw) == 100

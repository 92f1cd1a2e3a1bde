"""Scenarios in a browser: played by keyboard alone, found again after reload and relaunch, told to an LMS."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from coursegen.model.course import Course
from coursegen.serve.simulator import Simulator
from tests import corpus
from tests.browser.again import ScormAgain
from tests.browser.keyboard import IS_FOCUSED
from tests.browser.learner import framed
from tests.browser.packages import package
from tests.browser.records import report
from tests.browser.test_player_web import lay_out, open_at
from tests.browser.watched import watched

pytestmark = pytest.mark.browser

VIEW = "closed._scenario.flood"
FOUND = "You have found {n} of 3 endings."


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return lay_out(corpus.every_type(), tmp_path_factory.mktemp("web"))


def choose(body: Page | Locator, *texts: str) -> None:
    for text in texts:
        body.get_by_role("button", name=text, exact=True).click()


def steps(body: Page | Locator) -> list[str]:
    """What the learner sees of the scenario: a heading a step, and what was chosen there."""
    return body.locator(".cg-scene:visible h3, .cg-chosen:visible").all_inner_texts()


def press(page: Page, text: str) -> None:
    """Reach a button with Tab and press it."""
    target = page.get_by_role("button", name=text, exact=True)
    for _ in range(50):
        if target.evaluate(IS_FOCUSED):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).not_to_be_empty()  # what comes at once is said together


def test_played_to_an_ending_with_the_keyboard_alone(page: Page, address: str) -> None:
    open_at(page, address, VIEW)
    heard = page.get_by_role("status")
    press(page, "Wait for the ministry")
    heading = page.get_by_role("heading", name="Step 2", exact=True)
    expect(heading).to_be_focused()
    expect(heard).to_have_text("You chose: Wait for the ministry. Nobody answers before dawn.")
    press(page, "Look at the river once more")
    expect(page.get_by_role("heading", name="Step 3", exact=True)).to_be_focused()
    press(page, "Call the other town")
    press(page, "Hesitate")
    expect(page.get_by_role("heading", name="Ending 3", exact=True)).to_be_focused()
    expect(heard).to_have_text(
        f"You chose: Hesitate. A poor choice. Good choices on this way: 1 of 3. {FOUND.format(n=1)}"
    )
    assert steps(page) == [
        "Step 1",
        "You chose: Wait for the ministry",
        "Step 2",
        "You chose: Look at the river once more",
        "Step 3",
        "You chose: Call the other town",
        "Step 4",
        "You chose: Hesitate",
        "Ending 3",
    ]
    press(page, "Go back to the last decision")
    expect(page.get_by_role("heading", name="Step 4", exact=True)).to_be_focused()
    press(page, "Ask")
    press(page, "Send a card")
    expect(page.locator(".cg-found")).to_contain_text(FOUND.format(n=2))
    press(page, "Play again from the start")
    expect(page.get_by_role("heading", name="Step 1", exact=True)).to_be_focused()
    expect(heard).to_have_text("Step 1.")
    assert steps(page) == ["Step 1"]


def test_branches_that_are_not_reached_are_not_there(page: Page, address: str) -> None:
    open_at(page, address, VIEW)
    choose(page, "Call the other town")
    tree = page.locator(".cg-scenario").aria_snapshot()
    assert "They have pumps. Do you ask?" in tree
    assert "They answer at once." in tree
    for other in ("ministry asks", "Nobody answers", "street is dry", "Ending", "Play again", "A good"):
        assert other not in tree
        assert other not in page.locator(".cg-scenario").inner_text()
    focusable = page.locator(".cg-scenario :is(a, button, summary)")
    named = [" ".join(text.split()) for text in focusable.all_inner_texts()]
    assert named == ["Watch around 2:10 (opens in a new tab)", "Ask", "Hesitate"]


def test_a_double_click_is_one_decision(page: Page, address: str) -> None:
    open_at(page, address, VIEW)
    page.get_by_role("button", name="Wait for the ministry").dblclick()
    expect(page.get_by_role("heading", name="Step 2", exact=True)).to_be_visible()
    page.get_by_role("button", name="Look at the river once more").dblclick()
    assert [text for text in steps(page) if text.startswith("Step")] == ["Step 1", "Step 2", "Step 3"]


def test_how_wise_a_choice_was_is_said_in_words_when_it_is_over(page: Page, address: str) -> None:
    open_at(page, address, VIEW)
    choose(page, "Wait for the ministry", "Call them now", "Ask")
    expect(page.locator(".cg-quality")).to_have_count(0)
    choose(page, "Offer one account for the next flood")
    expect(page.locator(".cg-quality")).to_have_text(
        ["A poor choice", "A fair choice", "A good choice", "A good choice"]
    )
    ending = page.locator(".cg-trail > :last-child")
    expect(ending).to_contain_text("A call was enough")
    expect(ending.get_by_role("link", name="Watch around 2:10")).to_be_visible()


def test_what_a_choice_brought_about_is_in_sight_with_the_step_it_led_to(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    open_at(page, address, VIEW)
    for text in ("Wait for the ministry", "Look at the river once more", "Wait for the ministry"):
        choose(page, text)
        expect(page.locator(".cg-chosen").last).to_be_in_viewport()
        expect(page.locator(".cg-said").last).to_be_in_viewport()
        expect(page.locator(".cg-scene h3").last).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_way_and_the_endings_come_back_after_a_reload(page: Page, address: str) -> None:
    open_at(page, address, VIEW)
    link = page.get_by_role("navigation", name="Contents").get_by_role("link", name="The river rises")
    expect(link).to_have_accessible_name("The river rises")
    progress = page.locator(".cg-progress-text").inner_text()
    choose(page, "Call the other town", "Hesitate")
    expect(link).to_have_accessible_name("The river rises (done)")
    assert page.locator(".cg-progress-text").inner_text() == progress, "practice counts for nothing"
    choose(page, "Play again from the start", "Wait for the ministry", "Look at the river once more")
    before = steps(page)
    open_at(page, address)
    expect(page.get_by_role("heading", level=2)).to_have_text("The river rises")
    assert steps(page) == before
    expect(link).to_have_accessible_name("The river rises (done)")
    choose(page, "Call the other town", "Ask", "Send a card")
    expect(page.locator(".cg-found")).to_contain_text(FOUND.format(n=2))


def without_look(course: Course) -> Course:
    """The next version of the course: one choice is gone."""
    module = course.modules[0]
    (scenario,) = module.scenarios
    thinned = tuple(
        replace(step, choices=tuple(c for c in step.choices if c.id != "look")) for step in scenario.steps
    )
    changed = replace(module, scenarios=(replace(scenario, steps=thinned),))
    return replace(course, modules=(changed, *course.modules[1:]))


def test_a_way_that_a_new_version_no_longer_has_ends_where_it_still_goes(page: Page, tmp_path: Path) -> None:
    where = lay_out(corpus.every_type(), tmp_path)
    open_at(page, where, VIEW)
    choose(page, "Wait for the ministry", "Look at the river once more", "Call the other town")
    lay_out(without_look(corpus.every_type()), tmp_path)
    open_at(page, where, VIEW)
    assert steps(page) == ["Step 1", "You chose: Wait for the ministry", "Step 2"]
    choose(page, "Call them now", "Hesitate")
    expect(page.locator(".cg-found")).to_contain_text(FOUND.format(n=1))


def test_without_a_script_it_can_be_read_in_order(browser: Browser, address: str) -> None:
    with watched(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        scenario = page.locator(".cg-scenario")
        headings = scenario.get_by_role("heading").all_inner_texts()
        assert headings == [*(f"Step {n}" for n in range(1, 5)), *(f"Ending {n}" for n in range(1, 4))]
        assert scenario.get_by_role("button").count() == 0
        scenario.get_by_text("Wait for the ministry").click()
        expect(scenario.get_by_text("Nobody answers before dawn.")).to_be_visible()
        scenario.get_by_role("link", name="Go on at: Step 3").click()
        assert page.url.endswith("#s-closed.flood.morning")


@pytest.fixture(params=[Simulator, ScormAgain], ids=lambda kind: kind.__name__)
def lms(request: pytest.FixtureRequest, edition: str) -> Iterator[Simulator]:
    kind: type[Simulator] = request.param
    with kind(package("every-type", edition)) as running:
        yield running


@pytest.fixture(params=["scorm12", "scorm2004"])
def edition(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def launch(page: Page, lms: Simulator) -> Locator:
    page.goto(lms.url)
    body = framed(page)
    contents = body.get_by_role("navigation", name="Contents")
    contents.get_by_role("link", name="The river rises").click()
    return body


def leave(page: Page, lms: Simulator) -> None:
    finished = lms.learner.finishes
    page.get_by_role("button", name="Leave the course").click()
    lms.wait(finishes=finished + 1)


def test_each_decision_is_stored_as_a_choice_and_the_way_comes_back(
    page: Page, lms: Simulator, edition: str
) -> None:
    body = launch(page, lms)
    choose(body, "Wait for the ministry", "Look at the river once more", "Call the other town")
    before = steps(body)
    leave(page, lms)
    is12 = edition == "scorm12"
    told = report(lms).interactions
    at = "closed.flood.{}".format
    assert set(told) == {at("night"), at("morning")}, "round a loop a step stands once"
    for step, answer in {"night": "a", "morning": "b" if is12 else "look"}.items():
        fields = told[at(step)].fields
        assert (fields["type"], fields["result"]) == ("choice", "neutral")
        assert fields["learner_response"] == answer
        assert float(fields["weighting"]) == 0
        assert told[at(step)].patterns == ()
        assert fields["latency"]
    if not is12:
        assert told[at("night")].fields["description"].startswith("At night the river rises.")

    again = launch(page, lms)
    assert steps(again) == before
    choose(again, "Ask", "Send a card")
    expect(again.locator(".cg-found")).to_contain_text(FOUND.format(n=1))
    leave(page, lms)
    assert {at("answer"), at("thanks")} < set(report(lms).interactions)
    assert report(lms).completion == "incomplete"
    assert lms.refused == []


def test_a_decision_costs_one_commit(page: Page, lms: Simulator) -> None:
    body = launch(page, lms)
    lms.wait(commits=2)  # the launch, and the way to the scenario
    choose(body, "Call the other town", "Ask")
    lms.wait(commits=4)
    assert lms.learner.commits == 4

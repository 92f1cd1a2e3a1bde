"""axe-core (WCAG 2.2 AA and best practices) finds nothing on any view, in any state, in any dress."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coursegen.player.bundle import pages
from tests import corpus
from tests.browser.answering import answer, check, spoil
from tests.browser.learner import Learner
from tests.browser.served import lay_out
from tests.browser.watched import watched

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COURSE = "every-type"


@cache
def axe() -> str:
    assert AXE.exists(), f"{AXE} is missing: run `npm ci` (or `make test`, which does)"
    return AXE.read_text(encoding="utf-8")


def faults(page: Page) -> list[str]:
    """What axe finds, a line each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe())
    options = json.dumps(
        {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}
    )
    found = page.evaluate(f"axe.run(document, {options}).then(r => r.violations)")
    return [f"{v['id']}: {node['target']} {node['failureSummary']}" for v in found for node in v["nodes"]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the course on disk, as the web copy has them."""
    root = tmp_path_factory.mktemp("web")
    lay_out(pages(corpus.course(COURSE), "local"), root)
    return root


@contextmanager
def opened(browser: Browser, folder: Path, scheme: str, width: int, at: str = "") -> Iterator[Page]:
    """The course in one dress."""
    dress = {
        "viewport": {"width": width, "height": 800},
        "color_scheme": scheme,
        "reduced_motion": "reduce",  # a colour on its way is neither the one nor the other
    }
    with watched(browser, **dress) as context:
        page = context.new_page()
        page.goto((folder / "index.html").as_uri() + at)
        page.locator("html.cg-ready").wait_for()
        yield page


DRESSES = [
    pytest.param("dark", 360, id="dark-360"),
    pytest.param("light", 1280, id="light-1280", marks=pytest.mark.slow),
    pytest.param("light", 360, id="light-360", marks=pytest.mark.slow),
    pytest.param("dark", 1280, id="dark-1280", marks=pytest.mark.slow),
]


@pytest.mark.parametrize("state", ["before", "chosen", "right", "wrong"])
@pytest.mark.parametrize(("scheme", "width"), DRESSES)
def test_nothing_is_found(browser: Browser, folder: Path, scheme: str, width: int, state: str) -> None:
    with opened(browser, folder, scheme, width) as page:
        learner = Learner(page.locator("body"), corpus.course(COURSE))
        found: list[str] = []
        while True:
            if state == "chosen":
                for placed, box in learner.asked():
                    answer(box, placed.item)
            elif state != "before":
                learner.answer_here(right=state == "right")
            found += [f"{learner.title()}: {fault}" for fault in faults(page)]
            if not learner.go_on():
                break
    assert found == []


@pytest.mark.parametrize(("scheme", "width"), DRESSES)
def test_nothing_is_found_in_a_scenario(browser: Browser, folder: Path, scheme: str, width: int) -> None:
    with opened(browser, folder, scheme, width, "#closed._scenario.flood") as page:
        found = faults(page)
        for choice in (
            "Wait for the ministry",
            "Look at the river once more",
            "Wait for the ministry",
            "Call them now",
            "Ask",
            "Offer one account for the next flood",  # three kinds of choices, judged
            "Go back to the last decision",
            "Send a card",
            "Play again from the start",
        ):
            page.get_by_role("button", name=choice, exact=True).click()
            found += [f"{choice}: {fault}" for fault in faults(page)]
    assert found == []


@pytest.mark.parametrize(("scheme", "width"), DRESSES)
def test_nothing_is_found_where_an_answer_is_partly_right(
    browser: Browser, folder: Path, scheme: str, width: int
) -> None:
    partial = 0
    with opened(browser, folder, scheme, width) as page:
        learner = Learner(page.locator("body"), corpus.course(COURSE))
        found: list[str] = []
        while True:
            for placed, box in learner.asked():
                answer(box, placed.item)
                if spoil(box, placed.item):
                    check(box)
                    expect(box).to_have_attribute("data-result", "partial")
                    partial += 1
            found += [f"{learner.title()}: {fault}" for fault in faults(page)]
            if not learner.go_on():
                break
    assert found == []
    assert partial >= 4


@pytest.mark.parametrize(("scheme", "width"), DRESSES)
def test_nothing_is_found_where_no_try_is_left(
    browser: Browser, tmp_path: Path, scheme: str, width: int
) -> None:
    course = dataclasses.replace(corpus.course(COURSE), tries=1)
    lay_out(pages(course, "local"), tmp_path)
    with opened(browser, tmp_path, scheme, width) as page:
        learner = Learner(page.locator("body"), course)
        found: list[str] = []
        while True:
            learner.answer_here(right=False)
            found += [f"{learner.title()}: {fault}" for fault in faults(page)]
            if not learner.go_on():
                break
        assert page.get_by_role("button", name="Try again").count() == 0
    assert found == []


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.set_content("<img src='data:,'><p style='color:#ccc;background:#fff'>faint</p>")
    assert {fault.split(":")[0] for fault in faults(page)} >= {"image-alt", "color-contrast", "html-has-lang"}


def test_a_question_without_an_answer_says_what_is_missing(page: Page, folder: Path) -> None:
    page.goto(f"{(folder / 'index.html').as_uri()}#closed.visits")
    page.locator("html.cg-ready").wait_for()
    page.get_by_role("button", name="Check answer").first.click()
    expect(page.get_by_text("Answer every part first.").first).to_be_visible()
    assert faults(page) == []

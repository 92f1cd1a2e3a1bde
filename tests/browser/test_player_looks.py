"""The pages as people set them: zoomed in, with wide spacing, forced colours, small frames, other directions.

WCAG 2.2: 1.4.10 reflow, 1.4.12 text spacing, 2.4.7 and 2.4.11 focus, 2.5.8 target size, 1.3.4 orientation.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from coursegen.player.bundle import pages
from tests import corpus
from tests.browser.learner import Learner
from tests.browser.served import lay_out, served
from tests.browser.until import until
from tests.browser.watched import watched

pytestmark = pytest.mark.browser

COURSE = "every-type"
LOOKS = Path(__file__).with_name("looks.js").read_text(encoding="utf-8")

# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
SPACED = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }
"""


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a course with every type, on disk."""
    root = tmp_path_factory.mktemp("looks")
    lay_out(pages(corpus.course(COURSE), "local"), root)
    return root


def views(page: Page) -> Iterator[str]:
    """Turns to each view in turn."""
    for view in page.locator(".cg-view").evaluate_all("all => all.map(view => view.id)"):
        page.evaluate("view => { location.hash = view }", view)
        until(page, "view => !document.getElementById(view).hidden", view)
        yield view


@pytest.fixture(scope="module")
def folder(laid_out: Path, browser: Browser) -> Path:
    """The same, once gone through with every answer wrong; `opened` takes up what was kept of it."""
    with watched(browser) as context:
        page = context.new_page()
        page.goto((laid_out / "index.html").as_uri())
        page.locator("html.cg-ready").wait_for()
        Learner(page.locator("body"), corpus.course(COURSE)).go_through(right=False)
        kept = {"entries": page.evaluate("Object.entries(localStorage)"), "shown": shown(page)}
    (laid_out / "kept.json").write_text(json.dumps(kept), encoding="utf-8")
    return laid_out


def shown(page: Page) -> int:
    """How many questions say how they were answered."""
    return page.locator(".cg-result:not([hidden])").count()


def opened(page: Page, folder: Path) -> Page:
    """The course with every question answered wrongly, so that feedback shows and tries go on."""
    kept = json.loads((folder / "kept.json").read_text("utf-8"))
    entries = json.dumps(kept["entries"])
    page.add_init_script(f"for (const [name, value] of {entries}) localStorage.setItem(name, value);")
    page.goto((folder / "index.html").as_uri())
    page.locator("html.cg-ready").wait_for()
    assert shown(page) == kept["shown"] > 0
    return page


def looks(page: Page, function: str) -> Any:
    """What a function of looks.js says of the page."""
    return page.evaluate(f"() => {{ {LOOKS} return {function}(); }}")


def found(page: Page, function: str) -> list[str]:
    """What it finds on each view."""
    return [f"{view}: {fault}" for view in views(page) for fault in looks(page, function)]


def wider(page: Page, width: int) -> list[str]:
    """The views that have to be scrolled sideways."""
    return [view for view in views(page) if page.evaluate("document.documentElement.scrollWidth") > width]


@pytest.mark.parametrize("width", [320, 1280])
def test_wide_spacing_cuts_nothing_off(browser: Browser, folder: Path, width: int) -> None:
    with watched(browser, viewport={"width": width, "height": 640}, bypass_csp=True) as context:
        page = opened(context.new_page(), folder)
        page.add_style_tag(content=SPACED)
        assert found(page, "cut") == []
        assert wider(page, width) == []


def test_at_400_percent_nothing_is_cut_off(browser: Browser, folder: Path) -> None:
    # A window of 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10, note 1)
    with watched(browser, viewport={"width": 320, "height": 256}, device_scale_factor=4) as context:
        page = opened(context.new_page(), folder)
        assert found(page, "cut") == []
        assert wider(page, 320) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_letters_twice_as_large_cut_nothing_off(browser: Browser, folder: Path, width: int) -> None:
    # WCAG 2.2, 1.4.4; on a telephone as well, where it is the letters alone that people enlarge
    with watched(browser, viewport={"width": width, "height": 640}, bypass_csp=True) as context:
        page = opened(context.new_page(), folder)
        page.add_style_tag(content="html { font-size: 200% }")
        assert found(page, "cut") == []
        assert wider(page, width) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_a_finger_meets_every_target(browser: Browser, folder: Path, width: int) -> None:
    with watched(browser, viewport={"width": width, "height": 640}) as context:
        assert found(opened(context.new_page(), folder), "small") == []


@pytest.mark.parametrize(
    "dress",
    [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}],
    ids=["light", "dark", "forced-colours"],
)
def test_the_focus_is_seen_in_a_small_frame(browser: Browser, folder: Path, dress: dict[str, Any]) -> None:
    with watched(browser, viewport={"width": 360, "height": 640}, **dress) as context:
        page = opened(context.new_page(), folder)
        assert page.viewport_size
        wrong = []
        for view in views(page):
            wrong += [f"{view}: {fault}" for fault in _tabbed(page)]
        assert wrong == []


def _tabbed(page: Page) -> Iterator[str]:
    """Goes with Tab through the view that is shown; what of it cannot be seen."""
    page.locator(".cg-view:visible h2").focus()
    for _ in range(200):
        page.keyboard.press("Tab")
        at = looks(page, "focused")
        if at is None:
            return
        if not at["free"]:
            yield f"hidden under something: {at['name']}"
        if not at["marked"]:
            yield f"not marked: {at['name']}"
    raise AssertionError("Tab never leaves the view")


def test_less_motion_moves_nothing(browser: Browser, folder: Path) -> None:
    moving = """() => [...document.querySelectorAll('*')].filter((e) => {
        const style = getComputedStyle(e);
        return [...style.transitionDuration.split(','), ...style.animationDuration.split(',')]
            .some((time) => parseFloat(time) > 0) || style.scrollBehavior === 'smooth';
    }).map((e) => `${e.tagName} ${e.className}`)"""
    with watched(browser, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto((folder / "index.html").as_uri())
        page.locator("html.cg-ready").wait_for()
        assert page.evaluate(moving) == []
        page.emulate_media(reduced_motion="no-preference")
        assert page.evaluate(moving) != []


def test_forced_colours_say_what_colours_said(browser: Browser, folder: Path) -> None:
    with watched(browser, forced_colors="active") as context:
        page = opened(context.new_page(), folder)
        page.evaluate("location.hash = 'closed.visits'")
        question = page.locator("[id='q-closed.pick-one']")
        chosen = question.locator(".cg-options .cg-choice:has(input:checked)")
        assert chosen.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
        assert question.locator(".cg-result").evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
        button = page.locator(".cg-button:visible").first
        assert button.evaluate(
            "e => getComputedStyle(e).borderTopColor !== getComputedStyle(e).backgroundColor"
        )


def test_a_page_from_right_to_left_mirrors(browser: Browser, tmp_path: Path) -> None:
    course = dataclasses.replace(corpus.course(COURSE), language="ar")
    with watched(browser) as context, served(pages(course, "local")) as server:
        page = context.new_page()
        page.goto(f"{server.url}index.html")
        page.locator("html.cg-ready").wait_for()
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
        contents = page.get_by_role("navigation").first.bounding_box()
        main = page.get_by_role("main").bounding_box()
        assert contents is not None
        assert main is not None
        assert contents["x"] > main["x"]
        assert wider(page, 1280) == []
        page.set_viewport_size({"width": 320, "height": 640})
        assert wider(page, 320) == []
        assert found(page, "cut") == []

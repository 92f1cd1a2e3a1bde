"""Dragging is an addition: with mouse and finger, beside buttons and selects that stay the only truth."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from tests import corpus
from tests.browser.test_player_web import lay_out, open_at
from tests.browser.until import until
from tests.browser.watched import watched

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return lay_out(corpus.every_type(), tmp_path_factory.mktemp("web"))


class Mouse:
    """Holds, moves, lets go."""

    def __init__(self, page: Page) -> None:
        self.mouse = page.mouse

    def press(self, x: float, y: float) -> None:
        self.mouse.move(x, y)
        self.mouse.down()

    def move(self, x: float, y: float) -> None:
        self.mouse.move(x, y, steps=8)

    def release(self) -> None:
        self.mouse.up()


class Finger:
    """The same by touch: real touch events, so that the browser may take them to scroll."""

    def __init__(self, page: Page) -> None:
        self.cdp: CDPSession = page.context.new_cdp_session(page)
        self.at = (0.0, 0.0)

    def _send(self, kind: str, *points: tuple[float, float]) -> None:
        touched = [{"x": x, "y": y} for x, y in points]
        self.cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touched})

    def press(self, x: float, y: float) -> None:
        self.at = (x, y)
        self._send("touchStart", self.at)

    def move(self, x: float, y: float) -> None:
        (x0, y0), steps = self.at, 8
        for n in range(1, steps + 1):
            self._send("touchMove", (x0 + (x - x0) * n / steps, y0 + (y - y0) * n / steps))
        self.at = (x, y)

    def release(self) -> None:
        self._send("touchEnd")


Hand = Mouse | Finger


@pytest.fixture(params=["mouse", "touch-360", "touch-1280"])
def hand(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[Page, Hand]]:
    """A page and what points at it."""
    touch = request.param != "mouse"
    viewport = {"width": 360 if request.param.endswith("360") else 1280, "height": 740}
    with watched(browser, viewport=viewport, has_touch=touch) as context:
        page = context.new_page()
        yield page, Finger(page) if touch else Mouse(page)


def middle(target: Locator) -> tuple[float, float]:
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def steps(page: Page) -> list[str]:
    return page.locator("[id='q-closed.put-in-order'] .cg-step-text").all_inner_texts()


def test_a_step_is_dragged_to_its_place(hand: tuple[Page, Hand], address: str) -> None:
    page, pointer = hand
    open_at(page, address, "closed._quiz")
    before = steps(page)
    rows = page.locator("[id='q-closed.put-in-order'] .cg-step")
    rows.last.scroll_into_view_if_needed()
    handle = rows.nth(0).locator(".cg-handle")
    box = handle.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    scrolled = page.evaluate("scrollY")
    pointer.press(*middle(handle))
    x, y = middle(rows.nth(2))
    pointer.move(x, y + 10)
    expect(page.locator(".cg-held")).to_have_count(1)
    pointer.release()
    expect(page.locator(".cg-held")).to_have_count(0)
    assert steps(page) == [before[1], before[2], before[0]]
    assert page.evaluate("scrollY") == scrolled
    expect(page.get_by_role("status")).to_have_text("Now at place 3 of 3")
    # What the buttons and the state know is what one sees.
    expect(rows.nth(2).get_by_role("button", name="Move down")).to_have_attribute("aria-disabled", "true")
    open_at(page, address, "closed._quiz")
    assert steps(page) == [before[1], before[2], before[0]], "kept, as if the buttons had been pressed"


def test_a_drag_can_be_given_up(page: Page, address: str) -> None:
    open_at(page, address, "closed._quiz")
    before = steps(page)
    rows = page.locator("[id='q-closed.put-in-order'] .cg-step")
    hand = Mouse(page)
    hand.press(*middle(rows.nth(2).locator(".cg-handle")))
    hand.move(*middle(rows.nth(0)))
    page.keyboard.press("Escape")
    assert steps(page) == before
    hand.release()
    assert steps(page) == before


@pytest.mark.parametrize("name", ["pair-again", "sort-again"])
def test_a_response_is_dragged_on_a_row_and_chosen_in_its_select(
    hand: tuple[Page, Hand], address: str, name: str
) -> None:
    page, pointer = hand
    open_at(page, address, "closed._quiz")
    question = page.locator(f"[id='q-closed.{name}']")
    chip = question.locator(".cg-chip").nth(1)
    viewport = page.viewport_size
    assert viewport is not None
    if viewport["width"] < 768:
        expect(chip).to_be_hidden()
        return
    row = question.locator(".cg-pair").nth(0)
    row.scroll_into_view_if_needed()
    select = row.get_by_role("combobox")
    pointer.press(*middle(chip))
    pointer.move(*middle(row))
    expect(row).to_have_class("cg-pair cg-over")
    pointer.release()
    assert select.evaluate("field => field.selectedOptions[0].text") == chip.inner_text()
    expect(page.get_by_role("status")).to_contain_text(f": {chip.inner_text()}")
    expect(question.locator(".cg-over, .cg-held")).to_have_count(0)
    assert chip.get_attribute("style") in (None, "")
    # Dropped beside every row, it changes nothing.
    pointer.press(*middle(question.locator(".cg-chip").nth(0)))
    x, y = middle(question.locator(".cg-stem"))
    pointer.move(x, y)
    pointer.release()
    assert select.evaluate("field => field.selectedOptions[0].text") == chip.inner_text()


def test_a_finger_beside_the_handle_scrolls(browser: Browser, address: str) -> None:
    with watched(browser, viewport={"width": 360, "height": 640}, has_touch=True) as context:
        page = context.new_page()
        open_at(page, address, "closed._quiz")
        text = page.locator("[id='q-closed.put-in-order'] .cg-step-text").nth(2)
        before, finger = steps(page), Finger(page)
        x, y = middle(text)
        scrolled = page.evaluate("scrollY")
        finger.press(x, y)
        finger.move(x, y - 150)
        finger.release()
        until(page, "from => scrollY > from", scrolled)
        assert steps(page) == before


def test_nothing_of_it_is_in_the_way_of_keys_and_screen_readers(page: Page, address: str) -> None:
    open_at(page, address, "closed._quiz")
    tree = page.locator("[id='q-closed.pair-again']").aria_snapshot()
    assert "listitem: where they walked" not in tree
    focusable = ".cg-handle:focus, .cg-chip:focus, .cg-handle[tabindex], .cg-chip[tabindex]"
    assert page.locator(focusable).count() == 0
    assert page.locator(".cg-item [aria-hidden] :is(a, button, input, select)").count() == 0


def test_what_was_checked_cannot_be_dragged(page: Page, address: str) -> None:
    open_at(page, address, "closed._quiz")
    order = page.locator("[id='q-closed.put-in-order']")
    order.get_by_role("button", name="Check answer").click()
    expect(order.locator(".cg-handle").first).to_be_hidden()
    pairs = page.locator("[id='q-closed.pair-again']")
    for select in pairs.get_by_role("combobox").all():
        select.select_option(index=1)
    pairs.get_by_role("button", name="Check answer").click()
    expect(pairs.locator(".cg-tray")).to_be_hidden()

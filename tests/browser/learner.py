"""A learner who goes through a whole course: reads each view, answers what is asked there, goes on."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from coursegen.model.course import Course
from coursegen.model.interaction import ExtendedText
from coursegen.model.walk import Placed, built_items
from tests.browser.answering import answer, check

NEXT = re.compile("^Next ")


def framed(page: Page) -> Locator:
    """The course inside a host page."""
    body = page.frame_locator("#course").locator("body")
    page.frame_locator("#course").locator("html.cg-ready").wait_for()
    return body


class Learner:
    """Goes through `body` (the course's page) with the keys of `course`."""

    def __init__(self, body: Locator, course: Course) -> None:
        self.body = body
        self.placed = {p.address: p for p in built_items(course)}
        self.answered: list[Placed] = []

    def title(self) -> str:
        """What the view that is shown is called."""
        return self.body.get_by_role("heading", level=2).inner_text()

    def asked(self) -> list[tuple[Placed, Locator]]:
        """The questions of the view that is shown."""
        shown = self.body.locator(".cg-item:visible")
        ids = shown.evaluate_all("items => items.map(item => item.id)")
        addresses = [str(name).removeprefix("q-") for name in ids]
        return [(self.placed[a], self.body.locator(f'[id="q-{a}"]')) for a in addresses]

    def answer_here(self, *, right: bool = True) -> None:
        """Answer and check every question of this view."""
        for placed, box in self.asked():
            answer(box, placed.item, right=right)
            check(box)
            expect(box.locator(".cg-result")).to_be_visible()
            free = all(isinstance(i, ExtendedText) for i in placed.item.interactions)
            wanted = "open" if free else "right" if right else "wrong"
            assert box.get_attribute("data-result") == wanted, placed.address
            self.answered.append(placed)

    def go_on(self) -> bool:
        """To the next view; False at the last one."""
        link = self.body.get_by_role("link", name=NEXT)
        if not link.count():
            return False
        before = self.title()
        link.click()
        expect(self.body.get_by_role("heading", level=2)).not_to_have_text(before)
        return True

    def go_through(
        self, *, right: bool = True, until: str = "", at_each: Callable[[], None] = lambda: None
    ) -> None:
        """Every view from here on, or up to and with the one that is called `until`."""
        while True:
            self.answer_here(right=right)
            at_each()
            if (until and self.title() == until) or not self.go_on():
                return

    def go_through_reading(self) -> None:
        """Every view from here on, answering nothing."""
        while self.go_on():
            pass

"""A learner's visits in the words of docs/reference/reporting.yaml, done in a browser."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Page, expect

from coursegen.model.course import Course
from coursegen.model.interaction import Choice
from coursegen.model.item import Item
from coursegen.model.walk import Role, built_items
from coursegen.serve.simulator import Simulator
from tests.browser.answering import answer, check
from tests.browser.until import until

AGAIN = re.compile("^Try again$")
Verb = Callable[[str], None]

MODE = """() => {
  const [api, get, names] = window.API_1484_11
    ? [window.API_1484_11, "GetValue", ["cmi.mode", "cmi.credit"]]
    : [window.API, "LMSGetValue", ["cmi.core.lesson_mode", "cmi.core.credit"]];
  return names.map((name) => api[get](name));
}"""


class Story:
    """One learner in one browser, with the course in one LMS or published anew."""

    def __init__(self, context: BrowserContext, lms: Simulator, course: Course, new: tuple[Course, bytes]):
        self.context, self.lms, self.course, self.new = context, lms, course, new
        self.tabs: dict[str, tuple[Page, Locator]] = {}
        self.page: Page
        self.body: Locator
        self.verbs: dict[str, Verb] = {
            "right": lambda which: self._answer(which, lambda box, item: answer(box, item)),
            "wrong": lambda which: self._answer(which, lambda box, item: answer(box, item, right=False)),
            "partly": lambda which: self._answer(which, _half),
            "finds": lambda which: self._each(which, lambda box: expect(_result(box)).to_be_visible()),
            "asks": lambda which: self._each(which, lambda box: expect(_result(box)).to_be_hidden()),
            "says": lambda text: expect(self.body.locator(".cg-saved")).to_contain_text(text),
            "previous": lambda _: self._previous(),
            "tab": self._tab,
            "leave unheard": lambda _: self._leave(),
            "leave": lambda _: self._heard(self._leave),
            "close the tab": lambda _: self._heard(lambda: self.page.close(run_before_unload=True)),
            "close the window": lambda _: self._heard(self._close_window),
        }
        self.before: dict[str, Callable[[], None]] = {
            "publish the new version": self._publish,
            "the LMS loses the answers": lambda: self.lms.stored.pop("cmi.suspend_data") and None,
        }

    def open(self, does: list[str] | None = None) -> list[str]:
        """Open the course, after what is done before; answers in which mode and for which credit."""
        for step in [step for step in does or () if step in self.before]:
            self.before[step]()
        self.tabs = {}
        self._tab("1")
        answers: list[str] = self.tabs["1"][0].evaluate(MODE)
        return answers

    def do(self, does: list[str]) -> None:
        """Do everything in the open course, word by word."""
        for step in [step for step in does if step not in self.before]:
            verb = next(
                v for v in sorted(self.verbs, key=len, reverse=True) if f"{step} ".startswith(f"{v} ")
            )
            self.verbs[verb](step.removeprefix(verb).strip())

    def _tab(self, name: str) -> None:
        """Go to a tab; open the course in it, if it is a new one."""
        if name not in self.tabs:
            page = self.context.new_page()
            page.goto(self.lms.url)
            if self.lms.faults.api == "opener":
                with self.context.expect_page() as opened:
                    page.get_by_role("button", name="Open the course").click()
                frame: Page = opened.value
                frame.locator("html.cg-ready").wait_for()
                self.tabs[name] = page, frame.locator("body")
            else:
                course = page.frame_locator("#course")
                course.locator("html.cg-ready").wait_for()
                self.tabs[name] = page, course.locator("body")
        self.page, self.body = self.tabs[name]
        self.page.bring_to_front()  # a tab behind another one draws once a second

    def _previous(self) -> None:
        """Go back a page; the next click is not to find the link of the page that is being left."""
        heading = self.body.get_by_role("heading", level=2)
        left = heading.inner_text()
        self.body.get_by_role("link", name=re.compile("^Previous ")).click()
        expect(heading).not_to_have_text(left)

    def _numbers(self, which: str) -> list[int]:
        first, _, last = which.partition("-")
        return list(range(int(first), int(last or first) + 1))

    def _each(self, which: str, do: Callable[[Locator], object]) -> None:
        graded = [p for p in built_items(self.course) if p.role is Role.GRADED]
        if self.body.get_by_role("heading", level=2).inner_text() != "Quiz":
            self._contents().get_by_role("link", name="Quiz").click()
            expect(self.body.get_by_role("heading", level=2)).to_have_text("Quiz")
        for number in self._numbers(which):
            do(self.body.locator(f'[id="q-{graded[number - 1].address}"]'))

    def _contents(self) -> Locator:
        return self.body.get_by_role("navigation", name="Contents")

    def _answer(self, which: str, fill: Callable[[Locator, Item], None]) -> None:
        items = {f"q-{p.address}": p.item for p in built_items(self.course)}

        def one(box: Locator) -> None:
            again = box.get_by_role("button", name=AGAIN)
            if again.count():
                again.click()
            fill(box, items[box.get_attribute("id") or ""])
            check(box)
            expect(_result(box)).to_be_visible()

        self._each(which, one)

    def _publish(self) -> None:
        self.course, package = self.new
        self.lms.replace(package)

    def _heard(self, leave: Callable[[], None]) -> None:
        finishes = self.lms.learner.finishes
        leave()
        self.lms.wait(finishes=finishes + 1)

    def _leave(self) -> None:
        self.page.get_by_role("button", name="Leave the course").click()
        until(self.page, "document.getElementById('course').contentWindow.location == 'about:blank'")

    def _close_window(self) -> None:
        self.body.page.close(run_before_unload=True)


def _result(box: Locator) -> Locator:
    return box.locator(".cg-result")


def _half(box: Locator, item: Item) -> None:
    """One of two right options."""
    (choice,) = item.interactions
    assert isinstance(choice, Choice)
    answer(box, item)
    box.get_by_role("checkbox", checked=True).last.uncheck()

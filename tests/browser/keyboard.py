"""A learner who has only a keyboard: Tab to reach a thing, and then the keys that its role promises."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Match,
    NumericEntry,
    Order,
    Slot,
    TextEntry,
)
from coursegen.model.item import Item
from tests.browser.answering import CHECK
from tests.browser.learner import NEXT, Learner

FURTHEST = 300
IS_FOCUSED = "element => element === document.activeElement"


class KeyboardLearner(Learner):
    """Does what a Learner does, and never points at anything."""

    def __init__(self, page: Page, body: Locator, course: Course) -> None:
        super().__init__(body, course)
        self.keys = page.keyboard

    def answer_here(self, *, right: bool = True) -> None:
        """Answer and check every question of this view, in the order in which Tab meets them."""
        assert right, "one way is enough"
        for placed, box in self.asked():
            self._answer(box, placed.item)
            self._press(box.get_by_role("button", name=CHECK), "Enter")
            expect(box.locator(".cg-result")).to_be_focused()
            self.answered.append(placed)

    def go_on(self) -> bool:
        """To the next view by its link; the new heading has the focus then."""
        link = self.body.get_by_role("link", name=NEXT)
        if not link.count():
            return False
        before = self.title()
        self._press(link, "Enter")
        heading = self.body.get_by_role("heading", level=2)
        expect(heading).not_to_have_text(before)
        expect(heading).to_be_focused()
        return True

    def _reach(self, target: Locator) -> None:
        for _ in range(FURTHEST):
            if target.evaluate(IS_FOCUSED):
                return
            self.keys.press("Tab")
        raise AssertionError(f"Tab does not reach {target}")

    def _press(self, target: Locator, key: str) -> None:
        self._reach(target)
        self.keys.press(key)

    def _answer(self, box: Locator, item: Item) -> None:
        gaps = [piece.id for piece in item.body if isinstance(piece, Slot)]
        for interaction in item.interactions:
            if interaction.slot:
                field = box.get_by_label(f"Gap {gaps.index(interaction.slot) + 1}", exact=True)
                self._fill_gap(field, interaction)
            else:
                self._fill(box, interaction)
        if item.confidence:
            group = box.get_by_role("group", name="How sure are you?")
            self._pick(group, group.get_by_role("radio", name="Sure", exact=True))

    def _fill(self, box: Locator, interaction: Interaction) -> None:
        match interaction:
            case Choice(multiple=True) as c:
                texts = {to_plain(o.text) for o in c.options if o.id in c.key}
                for option in box.get_by_role("checkbox").all():
                    if option.evaluate("input => input.closest('label').innerText.trim()") in texts:
                        self._press(option, "Space")
            case Choice() as c:
                text = c.key[0].title() if c.boolean else to_plain(_option(c, c.key[0]))
                self._pick(box, box.get_by_role("radio", name=text, exact=True))
            case Match() as m:
                self._match(box, m)
            case Order() as o:
                self._order(box, [to_plain(next(s.text for s in o.steps if s.id == i)) for i in o.key])
            case TextEntry() as t:
                self._type(box.get_by_label("Your answer", exact=True), t.accept[0])
            case NumericEntry() as n:
                self._type(box.get_by_label("Your answer, as a number"), f"{n.low:g}")
            case ExtendedText():
                self._type(box.get_by_label("Your answer", exact=True), "I would call.")
            case _:
                raise AssertionError("not authored")

    def _fill_gap(self, field: Locator, interaction: Interaction) -> None:
        match interaction:
            case Choice() as c:
                self._select(field, to_plain(_option(c, c.key[0])))
            case TextEntry() as t:
                self._type(field, t.accept[0])
            case _:
                raise AssertionError("not authored")

    def _type(self, field: Locator, text: str) -> None:
        self._reach(field)
        self.keys.type(text)

    def _pick(self, group: Locator, wanted: Locator) -> None:
        """Tab enters a group of radio buttons at its first; the arrows choose in it."""
        self._reach(group.get_by_role("radio").first)
        self.keys.press("Space")
        for _ in range(group.get_by_role("radio").count()):
            if wanted.is_checked():
                return
            self.keys.press("ArrowDown")
        expect(wanted).to_be_checked()

    def _select(self, field: Locator, label: str) -> None:
        self._reach(field)
        for _ in range(field.locator("option").count()):
            if field.evaluate("select => select.selectedOptions[0].text") == label:
                return
            self.keys.press("ArrowDown")
        raise AssertionError(f"the arrows do not reach {label}")

    def _match(self, box: Locator, match: Match) -> None:
        premises = {to_plain(part.text): part.id for part in match.premises}
        responses = {part.id: to_plain(part.text) for part in match.responses}
        key = dict(match.key)
        for row in box.locator(".cg-pair").all():
            premise = premises[row.locator("label").inner_text().strip()]
            self._select(row.locator("select"), responses[key[premise]])

    def _order(self, box: Locator, wanted: list[str]) -> None:
        """Sort from the last place up, so that Tab goes on and never back."""
        for place, text in enumerate(wanted):
            while (shown := _steps(box)).index(text) > place:
                row = box.locator(".cg-step").nth(shown.index(text))
                self._press(row.get_by_role("button", name="Move up"), "Enter")
        assert _steps(box) == wanted


def _option(choice: Choice, identifier: str) -> str:
    return next(option.text for option in choice.options if option.id == identifier)


def _steps(box: Locator) -> list[str]:
    return [text.strip() for text in box.locator(".cg-step-text").all_inner_texts()]

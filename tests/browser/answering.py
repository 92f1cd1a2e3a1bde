"""Answers one question as a learner would: by role and label, with keys from the course's model."""

from __future__ import annotations

import re
from typing import assert_never

from playwright.sync_api import Locator

from coursegen.markup.markdown import to_plain
from coursegen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Match,
    NumericEntry,
    Order,
    Scale,
    Slot,
    TextEntry,
)
from coursegen.model.item import Item

CHECK = re.compile("^(Check|Compare your) answer$")


def answer(box: Locator, item: Item, *, right: bool = True) -> None:
    """Fill in every interaction, rightly or wrongly, and how sure one is; does not check the answer."""
    gaps = [piece.id for piece in item.body if isinstance(piece, Slot)]
    for interaction in item.interactions:
        if interaction.slot:
            label = f"Gap {gaps.index(interaction.slot) + 1}"
            _fill_gap(box.get_by_label(label, exact=True), interaction, right)
        else:
            _fill(box, interaction, right)
    if item.confidence:
        box.get_by_role("group", name="How sure are you?").get_by_role(
            "radio", name="Sure", exact=True
        ).check()


def spoil(box: Locator, item: Item) -> bool:
    """Make one part of a right answer wrong; False where that is not to be had."""
    if len(item.interactions) > 1:
        _fill_gap(box.get_by_label("Gap 1", exact=True), item.interactions[0], False)
        return True
    match item.interactions[0]:
        case Choice(multiple=True) as c:
            text = next(to_plain(o.text) for o in c.options if o.id in c.key)
            box.get_by_role("checkbox", name=text, exact=True).uncheck()
        case Match() as m:
            premise, response = m.key[0]
            label = next(to_plain(p.text) for p in m.premises if p.id == premise)
            other = next(to_plain(r.text) for r in m.responses if r.id != response)
            box.get_by_label(label, exact=True).select_option(label=other)
        case _:
            return False
    return True


def check(box: Locator) -> None:
    """Press the button that checks the answer, or compares one that nobody grades."""
    box.get_by_role("button", name=CHECK).click()


def _fill(box: Locator, interaction: Interaction, right: bool) -> None:
    match interaction:
        case Choice() as c:
            _choose(box, c, right)
        case Match() as m:
            _match(box, m, right)
        case Order() as o:
            _order(box, o, right)
        case TextEntry() as t:
            box.get_by_label("Your answer", exact=True).fill(t.accept[0] if right else "zebra")
        case NumericEntry() as n:
            value = n.low if right else n.high + 7
            box.get_by_label("Your answer, as a number").fill(f"{value:g}")
        case ExtendedText():
            box.get_by_label("Your answer", exact=True).fill("What I would do first: call.")
        case Scale():
            raise AssertionError("a scale of its own is not authored")
        case _:
            assert_never(interaction)


def _fill_gap(field: Locator, interaction: Interaction, right: bool) -> None:
    match interaction:
        case Choice() as c:
            chosen = next(o for o in c.options if (o.id in c.key) is right)
            field.select_option(label=to_plain(chosen.text))
        case TextEntry() as t:
            field.fill(t.accept[0] if right else "zebra")
        case NumericEntry() as n:
            field.fill(f"{n.low if right else n.high + 7:g}")
        case _:
            raise AssertionError("this interaction cannot stand in a gap")


def _choose(box: Locator, choice: Choice, right: bool) -> None:
    role = "checkbox" if choice.multiple else "radio"
    wanted = [o for o in choice.options if (o.id in choice.key) is right]
    for option in wanted if choice.multiple else wanted[:1]:
        text = {"true": "True", "false": "False"}[option.id] if choice.boolean else to_plain(option.text)
        box.get_by_role(role, name=text, exact=True).check()  # type: ignore[arg-type]


def _match(box: Locator, match: Match, right: bool) -> None:
    premises = {part.id: to_plain(part.text) for part in match.premises}
    responses = {part.id: to_plain(part.text) for part in match.responses}
    for premise, response in match.key:
        given = response if right else next(r for r in responses if r != response)
        box.get_by_label(premises[premise], exact=True).select_option(label=responses[given])


def _order(box: Locator, order: Order, right: bool) -> None:
    """Bring each step up to its place with the move buttons; the wrong way is the right one reversed."""
    texts = {step.id: to_plain(step.text) for step in order.steps}
    wanted = [texts[i] for i in (order.key if right else reversed(order.key))]
    for place, text in enumerate(wanted):
        for _ in wanted:
            shown = [t.strip() for t in box.locator(".cg-step-text").all_inner_texts()]
            if shown.index(text) <= place:
                break
            row = box.get_by_role("listitem").filter(has_text=text)
            row.get_by_role("button", name="Move up").click()
    assert [t.strip() for t in box.locator(".cg-step-text").all_inner_texts()] == wanted

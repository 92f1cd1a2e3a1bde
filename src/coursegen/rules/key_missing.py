"""A question has no usable key: nothing is marked right, too much is, or the key names what is not there.

A single choice has exactly one correct option; a multiple choice at least one, and not all; a thing belongs
in a category that exists; each gap of a cloze stands once in its stem.

Fails:

    stem: What came first?
    options:
      a: {text: the visits}
      b: {text: the opening}
      c: {text: the budget}

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.interaction import Choice, Match, NumericEntry, Slot
from coursegen.model.item import Item
from coursegen.model.walk import built_items


def check(course: Course) -> Iterator[Finding]:
    """Every question that cannot be answered right."""
    for placed in built_items(course):
        for interaction in placed.item.interactions:
            match interaction:
                case Choice():
                    said = _choice(interaction)
                case Match():
                    said = _match(interaction)
                case NumericEntry(low=low, high=high) if low > high:
                    said = (f"the least right number, {low:g}, is above the greatest, {high:g}", "Swap them.")
                case _:
                    said = None
            if said:
                yield Finding(path=placed.path, message=said[0], hint=said[1])
        yield from (Finding(path=placed.path, message=m, hint=h) for m, h in _gaps(placed.item))


def _choice(choice: Choice) -> tuple[str, str] | None:
    gap = f"gap “{choice.slot}” " if choice.slot else ""
    if not choice.key:
        return f"{gap or 'this question '}has no correct option", "Mark one with `correct: true`."
    if not choice.multiple and len(choice.key) > 1:
        wrong = ", ".join(choice.key)
        return (
            f"{gap or 'this question '}has several correct options: {wrong}",
            "Keep one, or make it multiple-choice.",
        )
    if choice.multiple and len(choice.key) == len(choice.options):
        return "every option is correct", "Add a wrong one that tempts."
    return None


def _match(match: Match) -> tuple[str, str] | None:
    ids = [r.id for r in match.responses]
    twice = next((i for i in ids if ids.count(i) > 1), None)
    if twice:
        return (
            f"the key “{twice}” stands for a pair and for a spare response",
            "Give the spare one another key.",
        )
    for premise, response in match.key:
        if response not in ids:
            return (
                f"“{premise}” belongs in “{response}”, which is no category",
                f"Categories: {', '.join(ids)}.",
            )
    return None


def _gaps(item: Item) -> Iterator[tuple[str, str]]:
    if "gaps" not in item.fields:
        return
    placed = [p.id for p in item.body if isinstance(p, Slot)]
    for key, _ in item.fields.entries("gaps"):
        if key not in placed:
            yield f"the gap “{key}” does not stand in the stem", f"Put {{{{{key}}}}} where it belongs."
    for part in item.body:
        if isinstance(part, str):
            for key in re.findall(r"\{\{([a-z0-9]+)\}\}", part):
                why = "stands in the stem twice" if key in placed else "is not described under `gaps`"
                yield f"the gap “{key}” {why}", "Each gap stands once in the stem and once under `gaps`."


RULE = Rule(code="key-missing", severity=Severity.ERROR, check=check)

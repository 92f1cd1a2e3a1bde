"""Two answers to match, two categories or two steps to order say the same.

Learners cannot tell them apart, and only one of them is scored as right. Where several things share an
answer, let them be sorted (`categorize`).

Fails:

    type: match
    stem: What helped with what?
    pairs:
      a: {premise: no permission, response: a letter}
      b: {premise: no money, response: a letter}
      c: {premise: no time, response: a calendar}

Passes:

    type: match
    stem: What helped with what?
    pairs:
      a: {premise: no permission, response: a letter}
      b: {premise: no money, response: a common account}
      c: {premise: no time, response: a calendar}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.interaction import Interaction, Match, Order, Part
from coursegen.model.walk import built_items
from coursegen.wording.same import said


def check(course: Course) -> Iterator[Finding]:
    """Every part that an earlier one of its list says already."""
    for placed in built_items(course):
        for interaction in placed.item.interactions:
            for parts in _lists(interaction):
                for part, earlier in _again(parts):
                    yield Finding(
                        path=(*placed.path, *part.at),
                        message=f"“{part.id}” says the same as “{earlier.id}”, and only one of them is right",
                        hint="Make them say different things, or let learners sort (`type: categorize`).",
                    )


def _lists(interaction: Interaction) -> tuple[Sequence[Part], ...]:
    match interaction:
        case Match(premises=premises, responses=responses, presentation="pairs"):
            return premises, responses
        case Match(responses=responses):
            return (responses,)
        case Order(steps=steps):
            return (steps,)
        case _:
            return ()


def _again(parts: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    first: dict[tuple[str, ...], Part] = {}
    for part in parts:
        words = said(part.text)
        if words and words in first:
            yield part, first[words]
        first.setdefault(words, part)


RULE = Rule(code="part-twice", severity=Severity.ERROR, check=check)

"""An option, pair, category or step shows nothing.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: "  "}
      c: {text: the budget}

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.model.interaction import Choice, Interaction, Match, Option, Order, Part
from coursegen.model.walk import built_items


def check(course: Course) -> Iterator[Finding]:
    """Every part without a text."""
    for placed in built_items(course):
        for interaction in placed.item.interactions:
            for part in _parts(interaction):
                if not _visible(to_plain(part.text)) and "![" not in part.text and "figure" not in part.text:
                    yield Finding(
                        path=(*placed.path, *part.at, "text"),
                        message=f"“{part.id}” shows nothing",
                        hint="Write a text, or delete it.",
                    )


def _visible(text: str) -> bool:
    """Whether anything of a text is to be seen: no-break and zero-width blanks are not."""
    return any(not unicodedata.category(c).startswith(("Z", "C")) for c in text)


def _parts(interaction: Interaction) -> tuple[Option | Part, ...]:
    match interaction:
        case Choice(options=options):
            return options
        case Match(premises=premises, responses=responses):
            return (*premises, *responses)
        case Order(steps=steps):
            return steps
        case _:
            return ()


RULE = Rule(code="option-empty", severity=Severity.ERROR, check=check)

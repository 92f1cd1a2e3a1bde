"""Options that are numbers stand out of order.

Numbers are read as a scale: the smallest first, or the greatest. Out of order they cost attention that the
question wants elsewhere.

Fails:

    stem: How many weeks did the first visits take?
    options:
      a: {text: "10"}
      b: {text: "2"}
      c: {text: "5", correct: true}

Passes:

    stem: How many weeks did the first visits take?
    options:
      a: {text: "2"}
      b: {text: "5", correct: true}
      c: {text: "10"}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked
from coursegen.wording.moments import CLOCK
from coursegen.wording.quantities import quantity, span

_EVENING, _MORNING = 18 * 60, 6 * 60
"""Minutes of the day."""


def check(course: Course) -> Iterator[Finding]:
    """Every set of numbers, all of one unit, that neither rises nor falls."""
    for question in asked(course):
        found = [_placed(text) for text in _bare([option.text for option in question.options])]
        known = [one for one in found if one is not None]
        if len(known) < max(3, len(found)) or len({unit for _, unit in known}) > 1:
            continue
        values = [value for value, _ in known]
        if known[0][1] == CLOCK and max(values) >= _EVENING and min(values) <= _MORNING:
            continue  # over midnight: 22:30, 00:30
        if values not in (sorted(values), sorted(values, reverse=True)):
            yield Finding(
                path=question.options[0].path,
                message=f"the numbers stand out of order: {', '.join(o.text for o in question.options)}",
                hint="Write the smallest first.",
            )


def _bare(texts: list[str]) -> list[str]:
    """The options without a word that all of them begin with: *within* 14 days."""
    first = {text.split(" ", 1)[0].casefold() for text in texts}
    shared = len(first) == 1 and next(iter(first)).isalpha() and all(" " in text for text in texts)
    return [text.split(" ", 1)[1] for text in texts] if shared else texts


def _placed(text: str) -> tuple[float, str] | None:
    """The number of an option and its unit; of a range, where it begins."""
    between = span(text)
    return (between[0], f"–{between[2]}") if between else quantity(text)


RULE = Rule(code="number-order", severity=Severity.ERROR, check=check)

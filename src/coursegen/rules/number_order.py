"""Options that are numbers stand out of order.

Numbers are read as a scale: the smallest first, or the greatest. Out of order they cost attention that the
question wants elsewhere. So do dates, and amounts in different units: *500 g* stands before *1 kg*.

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

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked
from coursegen.wording.moments import CLOCK, DAY, over_midnight, over_new_year
from coursegen.wording.quantities import in_order, quantity, span

_EVENING, _MORNING = 18 * 60, 6 * 60
"""Minutes of the day."""


def check(course: Course) -> Iterator[Finding]:
    """Every set of numbers, all of one kind, that neither rises nor falls."""
    for question in asked(course):
        found = [_placed(text) for text in _bare([option.text for option in question.options])]
        known = [one for one in found if one is not None]
        values = in_order(known) if len(known) >= max(3, len(found)) else None
        if values is None or _stand(values, known[0][1]):
            continue
        if len({unit for _, unit in known}) > 1 and _COMPARES.search(question.stem):
            continue  # their order would be the answer
        if _PARTED.search(question.stem) and _as_parts([option.text for option in question.options]):
            continue
        yield Finding(
            path=question.options[0].path,
            message=f"the numbers stand out of order: {', '.join(o.text for o in question.options)}",
            hint="Write the smallest first.",
        )


def _stand(values: list[float], unit: str) -> bool:
    """Whether the values rise or fall; those of a day or a year may do so over its end."""
    turns = [values, over_new_year(values)] if unit == DAY else [values]
    if unit == CLOCK and max(values) >= _EVENING and min(values) <= _MORNING:
        turns.append(over_midnight(values))  # 22:30, 00:30
    return any(turn in (sorted(turn), sorted(turn, reverse=True)) for turn in turns)


_COMPARES = re.compile(
    r"\b(?:more|most|less|least|same|equals?|[a-z]+(?:est|er) (?:than|of)|"
    r"(?:larg|long|great|small|short|bigg|high|low|heavi|light|fast|slow|old|young|few|bright|strong)est)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\b(?:version|release|section|chapter|clause|paragraph)s?\b", re.IGNORECASE)


def _as_parts(texts: list[str]) -> bool:
    """Whether numbers in parts stand in order: version 3.10 comes after 3.9."""
    parts = [tuple(int(n) for n in re.findall(r"\d+", text)) for text in texts]
    return parts in (sorted(parts), sorted(parts, reverse=True))


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

"""A sentence of the notes with one detail changed, so that it is false: only who has read it can tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coursegen.drafting.quiz.amounts import alterable, amounts
from coursegen.drafting.quiz.contrasts import exchanged
from coursegen.drafting.quiz.denied import affirmed
from coursegen.drafting.quiz.opposites import turned
from coursegen.drafting.quiz.renamed import renamed
from coursegen.drafting.split import Topic

LONGEST = 24
"""Words of a sentence in which a changed detail is met in reading, not hunted for."""
APART, FAR = 1.25, 5
"""How many times the other amount is the larger or the smaller one: neither nearly right, nor absurd."""


def altered(text: str, topic: Topic, near: Sequence[Topic]) -> str | None:
    """The text, a whole sentence about the topic, with one detail changed; None where no rule can.

    near: topics whose amounts and names may stand in it instead.
    """
    if len(text.split()) > LONGEST:
        return None
    return (
        _other_amount(text, topic, near)
        or renamed(text, topic, near)
        or exchanged(text, topic.name)
        or turned(text, topic.name)
        or affirmed(text)
        or _other_year(text, topic, near)
    )


def _other_amount(text: str, topic: Topic, near: Sequence[Topic]) -> str | None:
    """The text with another amount of the same unit in it, best one that the notes give."""
    found = alterable(text, topic.name)
    if found is None:
        return None
    others = (a for t in near for s in t.sentences for a in amounts(s.text))
    fit = [a for a in others if a.unit == found.unit and _apart(a.value, found.value)]
    nearest = min(fit, key=lambda a: abs(a.value - found.value), default=None)
    number = nearest.number if nearest else found.doubled
    number = number.capitalize() if found.number[0].isupper() else number.lower()
    return text[: found.start] + number + text[found.end :]


_YEAR = re.compile(
    r"\b(?:in|since|until|by|from|of|before|after|around) (?P<year>1[0-9]\d\d|20[0-4]\d)\b"
    r"(?![-–]|s\b| to | and )"
)
_ANY_YEAR = re.compile(r"\b(?:1[0-9]\d\d|20[0-4]\d)\b")
FEWEST_YEARS, MOST_YEARS = 2, 60
"""Between a year and the one that stands for it."""


def _other_year(text: str, topic: Topic, near: Sequence[Topic]) -> str | None:
    """The text with another year, which the notes give elsewhere, in place of its only one."""
    found = _YEAR.search(text)
    if found is None or len(_ANY_YEAR.findall(text)) != 1 or found["year"] in topic.name:
        return None
    year = int(found["year"])
    told = {int(y) for t in near for s in t.sentences for y in _ANY_YEAR.findall(s.text)}
    fit = [y for y in sorted(told) if FEWEST_YEARS <= abs(y - year) <= MOST_YEARS]
    nearest = min(fit, key=lambda y: abs(y - year), default=None)
    return None if nearest is None else text[: found.start("year")] + str(nearest) + text[found.end("year") :]


def _apart(value: float, other: float) -> bool:
    return value > 0 and APART <= max(value / other, other / value) <= FAR

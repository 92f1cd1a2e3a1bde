"""How much of an answer is right: 0..1, or None where no answer is right or wrong.

`player/js/scoring.js` says the same in JavaScript; tests/vectors/scoring.json holds both to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias, assert_never

from coursegen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Match,
    NumericEntry,
    Order,
    Scale,
    TextEntry,
)

Response: TypeAlias = str | Sequence[str] | Sequence[tuple[str, str]] | None
"""Choice, Order: ids. Match: (premise id, response id) pairs. All else: what was typed. None: no answer."""

# Spelt out, because Python's \s and JavaScript's differ in U+001C..1F, U+0085 and U+FEFF.
_BLANKS = re.compile(r"[\s\x1c-\x1f\x85\ufeff]+")
_GROUPED = re.compile(r"([0-9]) (?=[0-9]{3}(?![0-9]))")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")


def score(interaction: Interaction, response: Response) -> float | None:
    """The share of `response` that is right; None for what is never graded."""
    match interaction:
        case Choice(multiple=False, key=key):
            chosen = _ids(response)
            return float(len(chosen) == 1 and chosen[0] in key)
        case Choice(key=key):
            chosen = _ids(response)
            right = sum(option in key for option in chosen)
            return max(0.0, (right - (len(chosen) - right)) / len(key)) if key else 0.0
        case Match(key=key):
            given = _pairs(response)
            return sum(pair in given for pair in key) / len(key) if key else 0.0
        case Order(key=key):
            return _order(key, _ids(response))
        case TextEntry(accept=accept, case_sensitive=case_sensitive):
            typed = _typed(response)
            accepted = {folded(text, case_sensitive) for text in accept}
            return float(bool(typed.strip()) and folded(typed, case_sensitive) in accepted)
        case NumericEntry(low=low, high=high):
            number = parsed(_typed(response))
            return float(number is not None and low <= number <= high)
        case ExtendedText() | Scale():
            return None
        case _:
            assert_never(interaction)


def mean(shares: Sequence[float | None]) -> float | None:
    """What an item's interactions come to together; None when none of them is graded."""
    graded = [share for share in shares if share is not None]
    return sum(graded) / len(graded) if graded else None


def folded(text: str, case_sensitive: bool) -> str:
    """`text` as it is compared: composed, trimmed, blanks joined, capitals ignored unless they matter.

    Capitals go by upper and then lower, not by casefold, which JavaScript does not have.
    """
    plain = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")
    if case_sensitive:
        return plain
    return unicodedata.normalize("NFC", plain.upper().lower().replace("ς", "σ"))


def parsed(text: str) -> float | None:
    """A typed number: a point or a comma before the decimals, blanks between thousands; else None."""
    plain = _BLANKS.sub(" ", text).strip(" ").replace("\u2212", "-")
    plain = _GROUPED.sub(r"\1", plain).replace(",", ".")
    return float(plain) if _NUMBER.fullmatch(plain) else None


def _order(key: Sequence[str], given: Sequence[str]) -> float:
    """The share of neighbours of the key that are neighbours in the answer: one slip is not all wrong."""
    wanted = list(pairwise(key))
    made = set(pairwise(given))
    return sum(pair in made for pair in wanted) / len(wanted) if wanted else 0.0


def _typed(response: Response) -> str:
    return response if isinstance(response, str) else ""


def _ids(response: Response) -> list[str]:
    """Each id once: a choice made twice is one choice."""
    if response is None or isinstance(response, str):
        return []
    return list(dict.fromkeys(part for part in response if isinstance(part, str)))


def _pairs(response: Response) -> set[tuple[str, str]]:
    if response is None or isinstance(response, str):
        return set()
    return {(part[0], part[1]) for part in response if not isinstance(part, str) and len(part) == 2}

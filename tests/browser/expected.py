"""What an LMS must have been told of each question, worked out from the course's model alone.

FORMATS, "Patterns": the page's own code is not asked, so that one error cannot hide in both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

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
from coursegen.model.walk import Placed

KEY_IS_IN_RESPONSE = ("choice", "true-false", "sequencing", "matching")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One interaction as it must be stored after a right answer."""

    id: str
    type: str
    patterns: tuple[str, ...]
    """The correct responses; () where any will do or none is right."""
    response: str
    """What the driver answers, as it is reported; "" where the page chooses the tokens."""
    result: str


def expected(placed: Placed, edition: str) -> list[Expected]:
    """The interactions of an item that are reported whatever `record` says."""
    return [
        one
        for interaction in placed.item.interactions
        if (one := _expected(placed, interaction, edition == "scorm12")) is not None
    ]


def _expected(placed: Placed, interaction: Interaction, is12: bool) -> Expected | None:
    address = placed.address.replace("-", "_")
    one = f"{address}.{interaction.slot}" if interaction.slot else address
    comma, dot = (",", ".") if is12 else ("[,]", "[.]")
    match interaction:
        case Choice(boolean=True) as c:
            word = c.key[0][:1] if is12 else c.key[0]
            return _right(one, "true-false", word, word)
        case Choice() as c:
            tokens = comma.join(o.id for o in c.options if o.id in c.key)
            return _right(one, "choice", tokens, tokens)
        case Match():
            # 1.2 allows one character for a token, so the page names them; how many there are is known.
            pairs = comma.join(f"{p}{dot}{r}" for p, r in interaction.key)
            return _right(one, "matching", pairs, pairs)
        case Order() as o:
            return _right(one, "sequencing", comma.join(o.key), comma.join(o.key))
        case TextEntry() as t:
            prefix = "" if is12 else f"{{case_matters={str(t.case_sensitive).lower()}}}"
            patterns = tuple(prefix + accepted for accepted in t.accept)
            return Expected(id=one, type="fill-in", patterns=patterns, response=t.accept[0], result="correct")
        case NumericEntry() as n:
            low, high = f"{n.low:g}", f"{n.high:g}"
            interval = low if is12 else f"{low}[:]{high}"
            patterns = () if is12 and low != high else (interval,)
            return Expected(id=one, type="numeric", patterns=patterns, response=low, result="correct")
        case ExtendedText() | Scale():
            return None
        case _:
            assert_never(interaction)


def _right(identifier: str, kind: str, pattern: str, response: str) -> Expected:
    return Expected(id=identifier, type=kind, patterns=(pattern,), response=response, result="correct")

"""A number with its unit in a sentence, in digits or in words.

Learners type it into a gap, and two of them change places in a false statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coursegen.wording.numerals import CARDINALS, in_words

_UNITS = (
    "%|°C|°F|k?[gmΩW]|km/h|per ?cent|percentage points?|"
    "(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|generations?|"
    "(?:kilo|centi|milli)?(?:metre|meter|gram|litre|liter|watt)s?|kilometres?|kilometers?|miles?|feet|inches|"
    "hectares?|acres?|tonnes?|tons?|pounds?|dollars?|euros?|rupees?|degrees?|points?|times|people|"
    "(?:thousand|million|billion|trillion)(?: [a-z]+)?)"
)
_WORDS = "|".join(word for word, value in CARDINALS.items() if value > 2)
_AMOUNT = re.compile(
    r"(?<![\w.,–-])(?P<money>[$€£₹¥] ?)?"
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{_WORDS})(?= ))"
    rf"(?P<unit> ?(?:{_UNITS}))?(?![\w%])(?!-\d)",
    re.IGNORECASE,
)
_ANY_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{_WORDS})\b", re.IGNORECASE)
_JOINED = r"(?:to|and|or|–|-|out of|of)"
_RANGE = re.compile(
    rf"(?:\d[\d.,]*|\b(?:one|two|{_WORDS}))(?: ?(?:{_UNITS}))? ?{_JOINED} ?$|\bbetween $", re.IGNORECASE
)
_RANGE_ON = re.compile(rf"(?: ?(?:{_UNITS}))? ?{_JOINED} ?[$€£₹]?(?:\d|(?:{_WORDS})\b)", re.IGNORECASE)
_TOP = re.compile(r"\btop $", re.IGNORECASE)
_SAID = ("0", "1", "100")
"""Ways of speaking more often than figures."""
_SPOKEN = re.compile(r"[\"“][^\"“”]*[\"”]")
"""A number in somebody's words is an example of it."""
_CONVERTED = re.compile(
    rf" ?(?:{_UNITS})? \((?:about |around |roughly |nearly |~|≈)?[$€£₹]?\d", re.IGNORECASE
)
"""The same amount in other units."""
MOST_NUMBERS = 2
"""Of a sentence that is asked for one: among more of them nobody knows which is meant."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it is written, its place in the text, and its unit (`days`, `€ million`)."""

    start: int
    end: int
    number: str
    unit: str

    @property
    def value(self) -> float:
        """The number."""
        word = self.number.lower()
        return float(CARDINALS[word] if word in CARDINALS else word.replace(",", ""))

    @property
    def spellings(self) -> tuple[str, ...]:
        """As it is written, without the commas of thousands, in digits, and in words."""
        digits = f"{self.value:g}" if self.value < 1_000_000 else self.number.replace(",", "")
        words = in_words(int(self.value)) if self.value.is_integer() else ""
        return tuple(dict.fromkeys(text for text in (self.number, digits, words) if text))


@lru_cache(maxsize=8192)
def amounts(text: str) -> tuple[Amount, ...]:
    """Every number of a text that has a unit or a sign of money."""
    return tuple(_amounts(text))


def _amounts(text: str) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(text):
        if match["unit"] or match["money"]:
            unit = f"{match['money'] or ''}{match['unit'] or ''}".replace(" ", "").removesuffix("s")
            yield Amount(match.start("number"), match.end("number"), match["number"], unit)


def asked_for(text: str, name: str) -> Amount | None:
    """The amount of a sentence that can be asked for: the only one, no end of a range, not in the name."""
    found = amounts(_SPOKEN.sub(lambda said: " " * len(said.group()), text))
    if len(found) != 1 or len(_ANY_NUMBER.findall(text)) > MOST_NUMBERS:
        return None
    return found[0] if _single_out(found[0], text, name) else None


MOST_DIGITS = 2
"""Figures of a number that somebody may remember: 45, 3,000, not 2,621."""


def _single_out(amount: Amount, text: str, name: str) -> bool:
    """Whether a number stands alone, and is no way of speaking and not in the name."""
    said = amount.number in _SAID or amount.number in name
    return (
        not said
        and alone(amount, text)
        and len(f"{amount.value:g}".strip("0").replace(".", "")) <= MOST_DIGITS
    )


def alone(amount: Amount, text: str) -> bool:
    """Whether a number is said once, and is no end of a range."""
    # *N95* tells of 95 %, too.
    if len(re.findall(rf"(?<![\d.,]){re.escape(amount.number)}(?!\d)", text)) > 1:
        return False
    before, behind = text[: amount.start].rstrip("$€£₹¥ ") + " ", text[amount.end :]
    if before.rstrip().endswith(("(", "+", "- or", "- and")):
        return False
    if _TOP.search(before):  # of how many the best are named is little worth knowing
        return False
    joined = _RANGE.search(before) or _RANGE_ON.match(behind) or _CONVERTED.match(behind)
    return not joined

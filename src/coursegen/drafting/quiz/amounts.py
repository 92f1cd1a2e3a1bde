"""A number with its unit in a sentence, in digits or in words.

Learners type it into a gap, and a false statement has another one in its place.
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
_COUNTED = re.compile(
    rf"(?<![\w.,–$€£₹-])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}|(?:{_WORDS}))"
    r"(?= (?:[a-z-]+ ){0,2}[a-z]{3,}s\b|-(?:[a-z]{3,}) )",
    re.IGNORECASE,
)
"""A number before what it counts, or for its size (*a 30-day trial*).

Four digits without a comma are most likely a year.
"""
_NAMED_ONE_BY_ONE = re.compile(r"(?: [\w-]+){1,3}(?:, (?!and\b|or\b|but\b|with\b|which\b|of\b)|: | ?[—–(])")
"""What the things counted are: who can count to them sees that another number is wrong."""
_NUMBERED = re.compile(r"\b[A-Z]\w+ $")
"""A name that the number belongs to: *Apollo 11*."""
_ANY_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{_WORDS})\b", re.IGNORECASE)
_JOINED = r"(?:to|and|or|–|-|out of|of)"
_RANGE = re.compile(rf"(?:\d[\d.,]* ?%?|\b(?:one|two|{_WORDS})) ?{_JOINED} ?$", re.IGNORECASE)
_RANGE_ON = re.compile(rf"(?: ?(?:{_UNITS}))? ?{_JOINED} ?[$€£₹]?(?:\d|(?:{_WORDS})\b)", re.IGNORECASE)
_SAID = ("0", "1", "100")
"""Ways of speaking more often than figures."""
_SPOKEN = re.compile(r"[\"“][^\"“”]*[\"”]")
"""A number in somebody's words is an example of it."""
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
    def doubled(self) -> str:
        """Twice the amount, as this one is written; half of it where twice would be more than all."""
        factor = 0.5 if self.unit.lower() in ("%", "percent") and self.value > 45 else 2
        value = self.value * factor
        if not self.number[0].isdigit() and value.is_integer():
            return in_words(int(value)) or f"{value:g}"
        return f"{value:,g}" if "," in self.number else f"{value:g}"

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


def alterable(text: str, name: str) -> Amount | None:
    """The first amount or count of a sentence that another one can stand for: no end of a range, no year.

    Beside other numbers, too: who judges a sentence need not guess which of them is meant.
    """
    counts = (
        m
        for m in _COUNTED.finditer(text)
        if not _NUMBERED.search(text[: m.start()]) and not _NAMED_ONE_BY_ONE.match(text, m.end())
    )
    counted = (Amount(m.start(), m.end(), m.group(), "") for m in counts)
    found = sorted([*amounts(text), *counted], key=lambda a: a.start)
    return next((a for a in found if _single_out(a, text, name)), None)


def _single_out(amount: Amount, text: str, name: str) -> bool:
    """Whether a number is no way of speaking, not in the name, said once, and no end of a range."""
    again = re.findall(rf"(?<![\w.,]){re.escape(amount.number)}(?!\w)", text)
    if amount.number in _SAID or amount.number in name or len(again) > 1:
        return False
    before, behind = text[: amount.start].rstrip("$€£₹¥ ") + " ", text[amount.end :]
    return not _RANGE.search(before) and not _RANGE_ON.match(behind)

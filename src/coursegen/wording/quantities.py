"""Numbers as options write them: `3`, `about 12 %`, `€ 1,000`, `5–10 years`."""

from __future__ import annotations

import math
import re
from fractions import Fraction

from coursegen.wording.moments import DATES, moment
from coursegen.wording.numerals import CARDINALS, ORDINALS, SCALES, VULGAR
from coursegen.wording.units import MEASURES, MONTH

_NUMBER = r"[-−]?\d{1,3}(?:[,\u202f ]\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"(?P<before>[^\d−-]*?)(?P<number>{_NUMBER})(?P<after>[^\d]*)",
)
_RANGE = re.compile(
    rf"[^\d]*?(?P<low>{_NUMBER})\s*(?:–|-|to|and)\s*(?P<high>{_NUMBER})(?P<after>[^\d]*)",
)


def _value(written: str) -> float:
    return float(re.sub(r"[,\u202f ]", "", written).replace("−", "-"))


_KINDS = (
    ("", {**CARDINALS, "hundred": 100}),
    ("th", ORDINALS),
    (" time", {"once": 1, "twice": 2}),
)
_COUNT = {word: n for _, words in _KINDS for word, n in words.items()}
_KIND = {word: kind for kind, words in _KINDS for word in words}
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "eighth": 8, "tenth": 10}
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_CURRENCY = r"^(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN|CZK|JPY)\b"


def _scientific(told: str) -> tuple[float, str] | None:
    found = re.fullmatch(
        r"([-−]?\d+(?:\.\d+)?) ?[×x·] ?10(?:\^\{?([-−]?\d+)\}?|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))(\s?[^\d]*)", told
    )
    if not found:
        return None
    power = _value(found[2] or found[3].translate(_RAISED))
    return (_value(found[1]) * 10**power, found[4].strip()) if abs(power) < _MOST else None


_MOST = 300
"""Greater powers of ten no float holds."""


_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
"""Up to 39, as centuries and kings are numbered: above that, letters may mean other things."""


def _roman(told: str) -> tuple[float, str] | None:
    found = _ROMAN.fullmatch(told)
    if not found or not told:
        return None
    ones = {"IX": 9, "IV": 4}.get(found[2], 5 * ("V" in found[2]) + found[2].count("I"))
    return float(10 * len(found[1]) + ones), "roman"


def _signed(told: str) -> tuple[float, str] | None:
    found = re.fullmatch(r"\+(\d+(?:\.\d+)?)", told)
    return (float(found[1]), " ") if found else None


def _times(told: str) -> tuple[float, str] | None:
    found = re.fullmatch(r"(once|twice|(\w+) times) (an? \w+|daily|weekly)", told.casefold())
    count = _COUNT.get(found[2] or found[1]) if found else None
    return (float(count), f" time {found[3]}") if found and count is not None else None


def _share(told: str) -> tuple[float, str] | None:
    """`two thirds`, `a quarter`, `1 in 20`, `3 : 1`."""
    if found := re.fullmatch(r"(\d+)( in | ?: ?)(\d+)", told):
        below = float(found[3])
        return (float(found[1]) / below, found[2].strip()) if below else None
    count, _, part = re.sub(r"^an? ", "one ", told.casefold()).replace("-", " ").partition(" ")
    below = float(_PARTS.get(_single(part), 0))
    return (_COUNT[count] / below, "/") if below and count in _COUNT else None


_HALVES = re.compile(r"^(\d*)\s?([½¼¾⅛])\s+(?=\w)")
_PART = re.compile(
    r"^(?:articles?|sections?|chapters?|rules?|pages?|levels?|grades?|class|no\.) (?=\d)", re.I
)
"""What is numbered from one on, unlike *Apollo 11*."""


def _whole(text: str) -> tuple[float, str] | None:
    """(value, what kind) of a fraction, a power of ten or a number in words, else None."""
    told = text.strip(" .")
    if found := re.fullmatch(r"([-−]?\d{1,3})/(\d{1,3})", VULGAR.get(told, told)):
        below = float(found[2])
        return (_value(found[1]) / below, "/") if below else None
    if found := re.fullmatch(r"10(?:\^\{?([-−]?\d+)\}?|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))", told):
        return _value(found[1] or found[2].translate(_RAISED)), "10^"
    for read in (_scientific, moment, _roman, _signed, _times, _share):
        if known := read(told):
            return known
    first, _, unit = told.casefold().removeprefix("the ").partition(" ")
    if first not in _COUNT:
        return None
    kind = "" if unit else _KIND[first].strip()
    value, unit = _scaled(float(_COUNT[first]), unit)
    return (value, f" {_single(unit)}{kind}") if len(unit.split()) < 2 or unit == "per cent" else None


def _scaled(value: float, unit: str) -> tuple[float, str]:
    """A value and its unit without *million* and its like: 4,000,000 people for 4 million people."""
    first, _, rest = unit.partition(" ")
    scale = SCALES.get(first)
    return (value * scale, rest) if scale else (value, unit)


def quantity(text: str) -> tuple[float, str] | None:
    """(value, the words around it) of a text that is one number with its unit, else None."""
    text = re.sub(r"(?<![\w.,])\.(?=\d)", "0.", _PART.sub("", text.strip()))
    text = _HALVES.sub(lambda m: f"{int(m[1] or 0) + float(Fraction(VULGAR[m[2]])):g} ", text)
    if whole := _whole(text):
        return whole
    found = _QUANTITY.fullmatch(re.sub(r"^(\D*\d+),(\d{1,2})(?!\d)", r"\1.\2", text.strip()))
    if not found or len(text.split()) > 4:
        return None
    before = re.sub(
        r"^(?:about|around|nearly|roughly|approximately|some|the|in|by|year)\b",
        "",
        found["before"].strip(),
        flags=re.I,
    )
    before = re.sub(_CURRENCY, lambda m: m[0].casefold(), before)
    if re.search(r"[A-Z]\w", before):  # a name: Apollo 11
        return None
    after = re.sub(r"^(?:st|nd|rd|th)\b", "th", found["after"].strip(" ."), flags=re.I)
    value, unit = _scaled(_value(found["number"]), after.casefold())
    return value, f"{before.strip().casefold()} {_single(unit)}"


def same_quantity(text: str, other: str) -> bool:
    """Whether two texts give one quantity in different units, in words and digits, or as another fraction.

    One date in two forms is the same, too.
    """
    found, against = quantity(text), quantity(other)
    if found is None or against is None:
        return False
    if found[1].strip() == against[1].strip():
        written = found[1] in DATES or any(_SCALED.search(t) for t in (text, other))
        return written and math.isclose(found[0], against[0])
    (value, base), (equal, second) = measured(*found), measured(*against)
    return base == second and math.isclose(value, equal)


_SCALED = re.compile(rf"\b(?:{'|'.join(SCALES)})\b", re.IGNORECASE)


def measured(value: float, around: str) -> tuple[float, str]:
    """(value in its base unit, that unit); of a fraction, the value without a unit."""
    unit = "" if around == "/" else around.strip()
    base, factor = MEASURES.get(unit, (unit, 1))
    return value * factor, base


_SECONDS_OF_A_MONTH = 30.44 * 86400


def in_order(found: list[tuple[float, str]]) -> list[float] | None:
    """The values of quantities of one kind, to be put in order; None for quantities of different kinds."""
    if len({unit for _, unit in found}) == 1:
        return [value for value, _ in found]
    known = [one if one[1] == "/" else measured(*one) for one in found]
    if {base for _, base in known} == {MONTH, "time"}:
        known = [(v * _SECONDS_OF_A_MONTH if base == MONTH else v, "time") for v, base in known]
    return [value for value, _ in known] if len({base for _, base in known}) == 1 else None


def _single(unit: str) -> str:
    """A unit without its plural: one euro, two euros."""
    words = unit.split(" ")
    return " ".join(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words)


def span(text: str) -> tuple[float, float, str] | None:
    """(low, high, unit) of a text that is one range of numbers, else None."""
    found = _RANGE.fullmatch(text.strip())
    if not found:
        return None
    low, high = _value(found["low"]), _value(found["high"])
    return (low, high, found["after"].strip(" .").casefold()) if low <= high else None

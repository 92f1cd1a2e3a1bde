"""Numbers as options write them: `3`, `about 12 %`, `€ 1,000`, `5–10 years`."""

from __future__ import annotations

import re

_NUMBER = r"[-−]?\d{1,3}(?:[,\u202f ]\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"(?P<before>[^\d−-]*?)(?P<number>{_NUMBER})(?P<after>[^\d]*)",
)
_RANGE = re.compile(
    rf"[^\d]*?(?P<low>{_NUMBER})\s*(?:–|-|to|and)\s*(?P<high>{_NUMBER})(?P<after>[^\d]*)",
)


def _value(written: str) -> float:
    return float(re.sub(r"[,\u202f ]", "", written).replace("−", "-"))


_WORDS = (
    (
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    ("", "once", "twice"),
)
_COUNT = {word: n for words in _WORDS for n, word in enumerate(words) if word}
_KIND = {word: ("", "th", " time")[kind] for kind, words in enumerate(_WORDS) for word in words}
_VULGAR = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8"}
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_CURRENCY = r"^(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN|CZK|JPY)\b"


def _whole(text: str) -> tuple[float, str] | None:
    """(value, what kind) of a fraction, a power of ten or a number in words, else None."""
    told = text.strip(" .")
    if found := re.fullmatch(r"([-−]?\d{1,3})/(\d{1,3})", _VULGAR.get(told, told)):
        below = float(found[2])
        return (_value(found[1]) / below, "/") if below else None
    if found := re.fullmatch(r"10(?:\^\{?([-−]?\d+)\}?|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))", told):
        return _value(found[1] or found[2].translate(_RAISED)), "10^"
    first, _, unit = told.casefold().removeprefix("the ").partition(" ")
    if first in _COUNT and len(unit.split()) < 2:
        return float(_COUNT[first]), f" {_single(unit)}{_KIND[first]}"
    return None


def quantity(text: str) -> tuple[float, str] | None:
    """(value, the words around it) of a text that is one number with its unit, else None."""
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
    around = f"{before.strip().casefold()} {_single(after.casefold())}"
    return _value(found["number"]), around


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

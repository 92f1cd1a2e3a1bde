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


def quantity(text: str) -> tuple[float, str] | None:
    """(value, the words around it) of a text that is one number with its unit, else None."""
    found = _QUANTITY.fullmatch(text.strip())
    if not found or len(text.split()) > 4:
        return None
    before = re.sub(
        r"^(?:about|around|nearly|roughly|approximately|some|the|in|by|year)\b",
        "",
        found["before"].strip(),
        flags=re.I,
    )
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

"""Units of measurement: the symbol of each, and how much of its base unit it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

_PREFIXES = {
    "nano": ("n", -9),
    "micro": ("µ", -6),
    "milli": ("m", -3),
    "centi": ("c", -2),
    "deci": ("d", -1),
    "hecto": ("h", 2),
    "kilo": ("k", 3),
    "mega": ("M", 6),
    "giga": ("G", 9),
    "tera": ("T", 12),
}
_BASES = """
    metre m nano micro milli centi deci kilo
    gram g micro milli kilo
    litre l micro milli centi deci hecto
    second s nano micro milli
    watt W kilo mega giga
    volt V milli kilo
    ampere A micro milli
    hertz Hz kilo mega giga
    joule J kilo mega
    pascal Pa hecto kilo mega
    newton N kilo
    byte B kilo mega giga tera
    calorie cal kilo
    mole mol milli
    ohm Ω kilo
    kelvin K
    tesla T
    coulomb C
    farad F
    lux lx
    decibel dB
"""
"""Name, symbol, and the prefixes it is used with."""

_OTHERS = """
    sec s time 1|min min time 60|minute min time 60|hour h time 3600|hr h time 3600|day d time 86400
    week wk time 604800|month month month 1|year year month 12
    inch in metre 0.0254|foot ft metre 0.3048|feet ft metre 0.3048|yard yd metre 0.9144|mile mi metre 1609.344
    tonne t gram 1000000|hectare ha area 1|percent % - 1|degree ° - 1
    euro € - 1|dollar $ - 1|pound £ - 1
"""
"""Name, symbol, what it is a measure of, and how much. Months and years have no fixed number of days."""

MONTH = "month"
"""The base unit of months and years."""


def _known() -> Iterator[tuple[str, str, str, float]]:
    """(name, symbol, base unit, how many of it)."""
    for line in _BASES.strip().splitlines():
        name, symbol, *prefixes = line.split()
        base = "time" if name == "second" else name
        yield name, symbol, base, 1.0
        for prefix in prefixes:
            sign, power = _PREFIXES[prefix]
            yield f"{prefix}{name}", f"{sign}{symbol}", base, 10.0**power
    for entry in chain.from_iterable(line.split("|") for line in _OTHERS.strip().splitlines()):
        name, symbol, base, factor = entry.split()
        yield name, symbol, base, float(factor)


def _spelt(name: str) -> tuple[str, ...]:
    """A unit's name in both spellings."""
    if name.endswith(("metre", "litre")):
        return name, f"{name[:-2]}er"
    return (name, f"{name}me") if name.endswith("gram") else (name,)


_LARGE_AND_SMALL = ("watt", "joule", "pascal", "volt")
"""In lower case, *mW* and *MW* cannot be told apart."""
SYMBOLS = {spelt: symbol for name, symbol, _, _ in _known() for spelt in _spelt(name)}
"""Name → symbol."""
MEASURES = {
    form.casefold(): (base, factor)
    for name, symbol, base, factor in _known()
    if base != "-"
    for form in (*_spelt(name), *(() if base in _LARGE_AND_SMALL and symbol[0] in "mM" else (symbol,)))
}
"""Unit, by name or symbol in lower case → (base unit, how many of it)."""

_NAME = re.compile(
    rf"\b(?:(?P<power>square|cubic) )?(?P<name>{'|'.join(sorted(SYMBOLS, key=len, reverse=True))})(?:e?s)?\b",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"(?:°\s*|\bdegrees? )(celsius|fahrenheit|[CF]\b)", re.IGNORECASE)
_PER = re.compile(r"(?<=[a-zΩ°%²³µ])(?: per |\s*/\s*)(?=[a-zA-Z])")
_POWERS = {"square": "²", "cubic": "³"}


def in_symbols(text: str) -> str:
    """A quantity with the symbols of its units: `4 °C` for *4 degrees Celsius*, `2 m²` for *2 square metres*.

    Metric prefixes keep their letters: a MW is no mW.
    """
    text = _DEGREES.sub(lambda m: f"°{m[1][0].upper()}", text)
    text = _NAME.sub(lambda m: SYMBOLS[m["name"].lower()] + _POWERS.get((m["power"] or "").lower(), ""), text)
    text = re.sub(r"(?<=[a-z])\^?([23])\b", lambda m: "²³"[int(m[1]) - 2], text)
    return re.sub(r"(?<=\d)(\s*[mcdµ]?)L\b", r"\1l", _PER.sub("/", text))


def symbol(name: str) -> str:
    """The symbol of a unit by its name, of one or of many; "" for what is no unit's name."""
    found = _NAME.fullmatch(name.strip(" ."))
    return in_symbols(found[0]) if found else ""

"""Numbers as English writes them in words, and fractions that are one sign."""

from __future__ import annotations

_LITTLE = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"

LITTLE = tuple(_LITTLE.split())
"""Each at the place of its value."""
CARDINALS = {word: value for value, word in enumerate(LITTLE)} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), 2)
}
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12}
VULGAR = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8"}


def in_words(value: int) -> str:
    """A number below a hundred as English writes it, else ""."""
    if not 0 <= value < 100:
        return ""
    if value < len(LITTLE):
        return LITTLE[value]
    tens = _TENS.split()[value // 10 - 2]
    return f"{tens}-{LITTLE[value % 10]}" if value % 10 else tens

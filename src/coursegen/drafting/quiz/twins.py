"""Terms that the notes set side by side, one for the other: what is said of *B cells* said of *T cells*.

Two names of units or headings that differ in one word alone are such a pair: *Urban group*, *Rural group*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from coursegen.drafting.headings import bare
from coursegen.drafting.topics import Topic
from coursegen.wording.stems import FUNCTION_WORDS, same

LEAST = 2
"""Words of a name that has a twin."""


def twin(text: str, topics: Iterable[Topic]) -> str | None:
    """The text with a term's twin in its place, wherever the term stands; None where it names none or both.

    Once at least what both share stands behind it (*T cells*), for the word alone may mean something else.
    """
    names = dict.fromkeys(n for t in topics for n in (bare(t.name), bare(t.parent)) if n)
    for one, other, head in _pairs(tuple(names)):
        term = rf"(?<![\w-]){re.escape(one)}(?![\w-])"
        stands = re.findall(term, text, re.IGNORECASE)
        behind = re.findall(rf"{term} ([\w-]+)", text, re.IGNORECASE)
        both = re.search(rf"(?<![\w-]){re.escape(other)}", text, re.IGNORECASE)
        if both is None and any(same(word, head) for word in behind) and len(set(stands)) == 1:
            small = stands[0].islower() and ("-" in other or not any(c.isupper() for c in other[1:]))
            said = other.lower() if small and len(other) > 1 else other
            return re.sub(term, said, text, flags=re.IGNORECASE)
    return None


@lru_cache(maxsize=64)  # all statements of a chapter are read beside the same names
def _pairs(names: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    """Words in which two names differ that end alike, both ways, and the end."""
    split = [words for name in names if len(words := name.split()) >= LEAST]
    out: list[tuple[str, str, str]] = []
    for i, words in enumerate(split):
        for others in split[i + 1 :]:
            if len(words) != len(others) or not same(words[-1], others[-1]):
                continue
            differ = [(a, b) for a, b in zip(words, others, strict=True) if a.lower() != b.lower()]
            if len(differ) == 1 and _terms(*differ[0]):
                out += [(*differ[0], words[-1]), (*differ[0][::-1], words[-1])]
    return tuple(out)


def _terms(one: str, other: str) -> bool:
    """Whether both are words that mean something, and not the same."""
    return not {one.lower(), other.lower()} & FUNCTION_WORDS and not one.isdigit() and not same(one, other)

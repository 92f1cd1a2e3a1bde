"""How hard a text is to read, as a school grade: ARI and Coleman-Liau, in their own few lines."""

from __future__ import annotations

import re

from coursegen.wording.sentences import spans

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LEAST_WORDS = 20
"""Of fewer words the grade says nothing."""


def _counts(text: str) -> tuple[int, int, int]:
    words = _WORD.findall(text)
    return sum(sum(c.isalnum() for c in w) for w in words), len(words), max(len(spans(text)), 1)


def ari(text: str) -> float:
    """The Automated Readability Index (Smith & Senter 1967); 0 for a text without words."""
    letters, words, sentences = _counts(text)
    return 4.71 * letters / words + 0.5 * words / sentences - 21.43 if words else 0.0


def coleman_liau(text: str) -> float:
    """The Coleman-Liau index (1975); 0 for a text without words."""
    letters, words, sentences = _counts(text)
    return 5.88 * letters / words - 29.6 * sentences / words - 15.8 if words else 0.0


def grade(text: str) -> float | None:
    """The mean of both, or None where the text is too short to say."""
    if _counts(text)[1] < LEAST_WORDS:
        return None
    return (ari(text) + coleman_liau(text)) / 2

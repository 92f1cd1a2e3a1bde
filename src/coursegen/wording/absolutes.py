"""Absolute words on one side of a choice only: hardly anything is always so, and learners know it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ABSOLUTE = re.compile(
    r"\b(always|never|every|none|all|only|completely|entirely|totally|absolutely|impossible|invariably|exclusively|solely|"
    r"without exception|in any case|under no circumstances|at all times|guarantee[sd]?)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:at all(?! times)|above all|all over|after all|not only|all but|once and for all|"
    r"(?:all|none) of (?:the|these|those|them))\b",
    re.I,
)


def absolute(text: str) -> str:
    """The first absolute word of a text, in lower case, or ""."""
    found = _ABSOLUTE.search(_WEAK.sub(" ", text))
    return found[0].lower() if found else ""


def one_sided(keys: Iterable[str], distractors: Iterable[str]) -> bool:
    """Whether absolute words stand among the right options only, or among the wrong ones only."""
    return any(map(absolute, keys)) != any(map(absolute, distractors))

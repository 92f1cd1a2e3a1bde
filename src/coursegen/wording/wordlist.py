"""Lists of words, written as prose is written."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())

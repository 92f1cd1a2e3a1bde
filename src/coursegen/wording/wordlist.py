"""Lists of words, written as prose is written."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())


def paired(text: str) -> tuple[tuple[str, str], ...]:
    """The pairs of words of `text`, each written `one:other`, in their order."""
    return tuple((one, other) for one, _, other in (pair.partition(":") for pair in text.split()))

"""Titles and proper names: *All Quiet on the Western Front* says nothing of all things."""

from __future__ import annotations

from coursegen.wording.wordlist import listed

_SMALL = listed("a an and at by de for from in la le of on or the to v van von vs with")


def named(text: str) -> bool:
    """Whether a text of two words or more is a name: every word has a capital, but for small ones inside."""
    words = [w.strip(".,;:!?\"'“”‘’«»()") for w in text.split()]
    large = [w for w in words if w and w not in _SMALL]
    return (
        len(large) > 1
        and all(w[0].isupper() or w[0].isdigit() for w in large)
        and any(w[0].isupper() for w in large[1:])
    )


def opening(text: str) -> str:
    """A text of one character or more as it opens a sentence: all but the first letter as it is."""
    return text[0].upper() + text[1:]

"""Where sentences end: English abbreviations, initials, decimals and quotations do not deceive it."""

from __future__ import annotations

import re

from coursegen.wording.wordlist import listed

_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n")
_ABBREVIATIONS = listed(
    """
    e.g i.e etc v vs cf mr mrs ms dr prof st no nos vol fig figs eq sec ch pp ed eds jr sr inc ltd co
    corp dept approx est jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u a.m p.m
    ph.d al gen sen rep gov lt col capt
    """
)
# These end a sentence as often as not, so the next word decides.
_MAYBE_LAST = listed("etc inc ltd co corp jr sr a.m p.m u.s u.k u.n e.u al ph.d")
_LONGEST_WORD = 30


def _word_before(text: str, end: int) -> str:
    start = end
    floor = max(0, end - _LONGEST_WORD)
    while start > floor and not text[start - 1].isspace() and text[start - 1] not in "([\"'“‘—/":
        start -= 1
    return text[start:end]


def _ends(text: str, match: re.Match[str]) -> bool:
    if match.group() == "\n":
        return True
    rest = match.end()
    while rest < len(text) and text[rest] in " \t":
        rest += 1
    if rest >= len(text) or text[rest] == "\n":
        return True
    if text[rest].islower():
        return False
    if match.group() != ".":
        return True
    word = _word_before(text, match.start())
    if len(word) == 1 and word.isupper():  # an initial: J. Smith
        return False
    bare = word.lower()
    return bare not in _ABBREVIATIONS or (bare in _MAYBE_LAST and text[rest].isupper())


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence, without the blanks around it; a line end always ends one."""
    out: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(text):
        if _ends(text, match):
            out.append((start, match.end()))
            start = match.end()
    out.append((start, len(text)))
    return tuple(trimmed for span in out if (trimmed := _trim(text, *span)))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def split(text: str) -> tuple[str, ...]:
    """The sentences of `text`."""
    return tuple(text[a:b] for a, b in spans(text))

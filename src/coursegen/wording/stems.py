"""Words that are the same word in another dress: generous and generosity, live and living.

A common prefix finds what stemmers miss (ASSESSMENT: at least five letters, and 60 % of the shorter word); a
light suffix rule finds the short ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from coursegen.wording.wordlist import listed

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*")
_HYPHENED = re.compile(r"[\w'’]+(?:-[\w'’]+)*")
_PREFIX, _SHARE = 5, 0.6
_SUFFIXES = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "e", "y")

FUNCTION_WORDS = listed(
    """
    a an the this that these those there here it its they them their theirs he she his her him we us
    our you your i me my and or but nor so yet for of in on at by to from with without into onto
    over under between among through across about against during before after above below up down
    out off as than then when where while which who whom whose what why how if because since until
    unless although though whether is are was were be been being am do does did done has have had
    having will would shall should can could may might must not no any all some each every both
    either neither more most less least much many few other others another such own same just only
    also too very even still again once ever never one two three new like via per within beyond
    toward towards rather instead often sometimes
    """
)


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """A word without its commonest endings; never shorter than three letters."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


@lru_cache(maxsize=65536)
def same(a: str, b: str) -> bool:
    """Whether two words share their stem."""
    a, b = a.lower(), b.lower()
    return a == b or root(a) == root(b) or _core(a) == _core(b) or echoes(a, b)


@lru_cache(maxsize=8192)
def _core(word: str) -> str:
    """A root without an ending that makes another kind of word: *hard* of *harder* and *hardness*."""
    word = root(word)
    found = next((e for e in _MAKING if word.endswith(e) and len(word) - len(e) >= _SHORTEST), "")
    word = word.removesuffix(found)
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


_MAKING = ("ness", "nes", "ment", "ship", "hood", "able", "less", "les", "ful", "est", "er", "or", "en")
_SHORTEST = 4
"""Letters of what is left."""


def echoes(a: str, b: str) -> bool:
    """Whether two words of five letters or more begin alike: the strict test, which nobody would dispute."""
    shorter = min(len(a), len(b))
    common = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    return common >= _PREFIX and common >= _SHARE * shorter


_LATIN = listed(
    """
    inter under trans contra super micro multi hyper intro ultra electro photo thermo ortho counter
    centr macro infra intra retro extra mater after
    """
)
_LATIN_BEGINNINGS = tuple(sorted(_LATIN))
_LONG = 7
"""Letters of a beginning that tells a family, whatever follows: *Pythagoras*, *Pythagoreans*."""
_BEFORE = listed(
    """
    anti photo micro macro electro thermo hydro bio geo tele auto hyper hypo multi nano neuro cyber
    """
)
_SHORT_ENDINGS = listed(
    "s e d r y es ed er or al ly ic ty en ar ry cy ist ism ion ing ive ous ity ant ent ize ise"
)
_LONG_ENDINGS = tuple(
    listed(
        """
        ing ings ion ions ation al ally ous ously ity ities ive ively ment ments ness ly er ers or ors
        ist ists ism able ible ant ent ance ence ic ics ical ate ated ates ure ary ory ful less ship ty
        cy fy ied ies ize ise ized ised ed es en hood tomy itis
        """
    )
)


@lru_cache(maxsize=65536)
def akin(a: str, b: str) -> bool:
    """Whether two words are of one family: begin alike, or are one word with a prefix, as *antivirus* is.

    *Contrast* and *contract* are not: all they share is a Latin beginning. Neither are words that begin alike
    where none goes on with an ending.
    """
    if not echoes(a, b):
        short, long = sorted((a, b), key=len)
        return len(short) >= _PREFIX and long.endswith(short) and long.removesuffix(short) in _BEFORE
    shorter = min(len(a), len(b))
    common = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    rests = a[common:], b[common:]
    if "" in rests:
        return True
    if a[:common] in _LATIN:
        return False
    if common >= _LONG and not a.startswith(_LATIN_BEGINNINGS):
        return True
    # *Tourism* and *tourists* share the first letters of both endings, too.
    backs = range(max(4, common - 2), common)
    return any(map(_ending, rests)) or any(_ending(a[n:]) and _ending(b[n:]) for n in backs)


def _ending(rest: str) -> bool:
    return rest in _SHORT_ENDINGS or (len(rest) > 2 and rest.endswith(_LONG_ENDINGS))


@lru_cache(maxsize=32768)
def content_words(text: str) -> tuple[str, ...]:
    """The words of `text` that carry meaning, in lower case and in order."""
    return tuple(
        w for m in _WORD.finditer(text) if (w := m.group().lower()) not in FUNCTION_WORDS and len(w) > 1
    )


def _also_joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words and what two neighbours make as one: *key framed* is *keyframes* too."""
    return (*words, *(f"{a}{b}" for a, b in pairwise(words)))


@lru_cache(maxsize=65536)
def shared(text: str, other: str) -> frozenset[str]:
    """The content words of `text` that share a stem with one of `other`."""
    theirs = _also_joined(content_words(other))
    return frozenset(w for w in content_words(text) if any(w[0] == o[0] and same(w, o) for o in theirs))


BLANK = "[…]"


def mask(text: str, names: Iterable[str], blank: str = BLANK) -> tuple[str, int]:
    """`text` with every word that shares a stem with a name blanked, and how many were.

    A hyphened word goes as a whole; neighbouring blanks become one.
    """
    return _masked(text, tuple(word for name in names for word in _also_joined(content_words(name))), blank)


@lru_cache(maxsize=32768)
def _masked(text: str, theirs: tuple[str, ...], blank: str) -> tuple[str, int]:
    count = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal count
        if not any(w[0] == t[0] and same(w, t) for w in content_words(match.group()) for t in theirs):
            return match.group()
        count += 1
        return blank

    masked = _HYPHENED.sub(replace, text)
    while f"{blank} {blank}" in masked:
        masked = masked.replace(f"{blank} {blank}", blank)
    return masked, count

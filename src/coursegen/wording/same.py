"""Whether two short texts say the same to a reader: capitals, articles and full stops tell nothing apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from coursegen.wording.numerals import CARDINALS, VULGAR
from coursegen.wording.spellings import american
from coursegen.wording.stems import content_words, same
from coursegen.wording.units import in_symbols
from coursegen.wording.wordlist import listed

_COUNTED = re.compile(rf"\d|\b(?:{'|'.join(CARDINALS)})\b", re.IGNORECASE)
"""Where something is counted, units stand by their symbols."""


_TOKEN = re.compile(r"(?:(?<![\w.,])\.(?=\d))?\w+(?:['’.,]\w+)*|!(?=[\w(])|[^\w\s.,;:!?'’‘\"“”«»…]")
"""A word, a number (`.75` is no 75) or a sign."""


@lru_cache(maxsize=32768)
def said(text: str, *, spelling: bool = True) -> tuple[str, ...]:
    """What a text says: no matter which capitals, article and punctuation, while signs count.

    Where its `spelling` does not count, British and American spellings are one.

    Where there is a digit or a word of one or two letters, capitals count too: mW is not MW, Co is not CO.
    Numbers in words and in digits are one, and so are units and their symbols, `it's` and `it is`, `e-mail`
    and `email`.
    """
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text.replace("\u00a0", " "))
    plain = re.sub(r"^\s*\((.*)\)\s*$", r"\1", re.sub(r"\bper cent\b", "percent", plain))
    plain = re.sub(r"^(\s*\d+(?:\.\d+)?)([^\W\d_]+\s*)$", r"\1 \2", plain)
    plain = re.sub(r"(?<=[^\W\d_]{3}) & (?=(?:the )?[^\W\d_]{3})", " and ", plain)
    plain = re.sub(r"\b(?:[^\W\d_]\.){2,}", lambda m: m[0].replace(".", ""), plain)
    plain = VULGAR.get(plain.strip(), plain)
    plain = re.sub(r", (?:and )?then ", ", ", plain)
    plain = re.sub(r"(?<=[a-z])n['’]t\b", " not", plain)
    plain = re.sub(r"(?<=\d)[ \u202f](?=\d{3}\b)", "", plain)
    plain = re.sub(r"\b([ap])\.m\b\.?", r"\1m", plain, flags=re.I)
    plain = re.sub(r"\bI['’]m\b", "I am", plain)
    plain = re.sub(r"\bcan ?not\b|\bca not\b", "can not", plain)
    plain = re.sub(r"\b(they|we|you)['’]re\b", r"\1 are", plain, flags=re.I)
    plain = re.sub(r"\b(it|that|he|she|there|what)['’]s\b", r"\1 is", plain, flags=re.I)
    plain = re.sub(r"([€$£])\s*(\d[\d.]*)", r"\2 \1", plain)
    plain = in_symbols(plain) if _COUNTED.search(plain) else plain
    found: list[str] = _TOKEN.findall(_joined(plain))
    words = [w for w in found if w.casefold() not in ("a", "an", "the")] if len(found) > 1 else found
    words = [str(CARDINALS.get(w.casefold(), w)) for w in words or found]
    if any(c.isdigit() for word in words for c in word):
        return tuple(words)
    if all(len(w) <= 2 for w in words):
        return tuple(words)
    words = [w.casefold().replace("’", "'") for w in words]
    return tuple(words if spelling else map(american, words))


def _joined(text: str) -> str:
    """Compounds without their hyphen: *co-operation* as *cooperation*, *well-known* as *well known*."""
    short = re.sub(r"\b(e|co|re|pre|non|anti|multi|sub)[-‐–](?=[^\W\d_])", r"\1", text, flags=re.I)
    return re.sub(r"(?<=[^\W\d_])[-‐–](?=[^\W\d_])", " ", short)


def stands_for(text: str, other: str) -> bool:
    """Whether one is the other's initials: *WHO*, *World Health Organization*."""
    short, long = sorted((text.strip(" ."), other.strip(" .")), key=len)
    initials = "".join(w[0] for w in re.findall(r"\w+", long) if w[0].isupper() or w not in _SMALL)
    return len(short) >= _LEAST_INITIALS and short.isupper() and short != long and initials.upper() == short


_LEAST_INITIALS = 3
_SMALL = listed("of the and for in on de la")


def bare_letters(text: str) -> str:
    """A name without the accents on its letters: *Bronte* for *Brontë*."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


_LEAST_JOINED = 7
"""Letters of a compound: *into* is not *in to*."""
_COMPASS = listed(
    """
    new north south east west northern southern eastern western great upper lower saint san los el la
    """
)
PERSON = re.compile(
    r"\bwho(?:se|m)?\b|\b(?:which|what) (?!river|tower|water|order|number|letter|layer|power|paper|colou?r)"
    r"(?:\w+ ){0,2}\w+(?:er|or|ist|ian|ess)\b",
    re.IGNORECASE,
)


_SYNONYMS = tuple(
    (re.compile(rf"\b(?:{words})\b"), word)
    for word, words in {
        "fall": "falls?|drops?|decreases?|declines?|go(?:es)? down",
        "rise": "rises?|increases?|grows?|go(?:es)? up",
        "stay": r"(?:stays?|remains?|is|are) (?:the )?(?:same|constant|unchanged)|"
        r"(?:does|do) not change|no change",
        "speed": "speeds? up|accelerates?",
        "slow": "slows? down|decelerates?",
        "buy": "buys?|purchases?",
        "begin": "begins?|starts?",
        "end": "ends?|finish(?:es)?",
        "help": "helps?|assists?",
        "big": "big|large",
        "petrol": "petrol|gasoline",
        "lorry": "lorr(?:y|ies)|trucks?",
        "lift": "lifts?|elevators?",
        "carry": "carry|carries|carrying|transport(?:s|ing)?",
    }.items()
)
"""One word for those that say the same in the answers of exams. No more: *clean* is not *wash* everywhere."""


def alike(text: str, other: str) -> bool:
    """Whether two texts say the same in synonyms: *it drops*, *it decreases*."""
    return _plainly(text) == _plainly(other) != ""


def _plainly(text: str) -> str:
    told = " ".join(said(text, spelling=False))
    for pattern, word in _SYNONYMS:
        told = pattern.sub(word, told)
    return told


def nearly(text: str, other: str, stem: str, rest: Iterable[str]) -> bool:
    """Whether one of two options is the other with a word that goes without saying, or in another spelling.

    *Keyboard*, *key board*; *5*, *5 points*; *Adriatic*, *Adriatic Sea* where the question asks for a sea or
    another option has one; *Gauguin*, *Paul Gauguin* where it asks for a person. rest: the other options.
    """
    short, long = sorted((said(text, spelling=False), said(other, spelling=False)), key=len)
    if not short:
        return False
    letters = "".join(short)
    if letters == "".join(long) and len(letters) >= _LEAST_JOINED and letters.isalpha():
        return True
    if len(short) != 1 or len(long) != 2 or short[0] not in long:
        return False
    word, added = short[0], long[1 - long.index(short[0])]
    if word[0].isdigit():
        return long[0] == word and added.isalpha()
    if long[0] == word:
        around = [w for t in (stem, *rest) for w in content_words(t)]
        return any(same(added, w) for w in around)
    named = text[:1].isupper() and other[:1].isupper()
    return named and added not in _COMPASS and PERSON.search(stem) is not None

"""Headings that could stand over anything, and those over a note's last words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from itertools import islice

from coursegen.model.outline import Sentence
from coursegen.wording.stems import content_words
from coursegen.wording.wordlist import listed

_CLOSING = frozenset(
    (
        "conclusion", "conclusions", "summary", "closing thoughts", "final thoughts", "key takeaways",
        "takeaways", "closing", "closing remarks", "concluding remarks", "wrap-up", "in summary", "recap",
    )
)  # fmt: skip
_NUMBERED = re.compile(r"^\d+[.)]?\s+")


_VAGUE = re.compile(
    r"^(?:others?|more|further|additional|various|general|misc\w*|introduction|overview|conclusions?|summary|"
    r"background|closing|final|key takeaways?|notes?|examples?|context|resources|references|"
    r"definition)(?: \d+)?(?: [\w-]+)?$"
    r"|^(?:relationships?|implications?|process|approach|methods?|results?|steps?|details?|purpose|goals?|"
    r"benefits?)$",
    re.IGNORECASE,
)


def vague_name(name: str) -> bool:
    """Whether a name could stand over anything (*Other cases*, *April 4, 2016*): no answer to a question."""
    return _VAGUE.search(name) is not None or dated(name)


_GENERIC = listed(
    """
    application aspect background beginning benefit broader case category challenge change
    characteristic closing common concept concern conclusion condition consequence consideration
    context core criticism current debate definition description detail development direction early
    effect emergence enduring evolution evolving example experience factor feature final finding
    format foundation fundamental further future general goal growth historical history idea impact
    impacts implication importance influence initial insight inspiration introduction issue key
    lasting legacy lesson limit limitation long-term main mechanism modern nature need new notable
    objective opportunity origin outlook overall overview personal perspective point potential
    practical present principle problem process prospect purpose question reaction reason
    recommendation result rise risk role shift significance solution specific step strategy
    structure summary supporting system term topic trend understanding use value view way
    """
)
"""Words of headings that say nothing of what a talk is about."""


def generic(name: str) -> bool:
    """Whether a heading could stand in notes on nearly anything (*Origin and Concept*, *Future Outlook*)."""
    words = content_words(bare(name))
    return all(w.casefold() in _GENERIC or w.casefold().removesuffix("s") in _GENERIC for w in words)


_SLOT = re.compile(
    r"^(?:propert(?:y|ies)|uses?|costs?|challenges?|(?:dis)?advantages?|examples?|purpose|applications?|"
    r"features?|behaviou?r|(?:current )?status|motivation|functions?|speed|consistency|accuracy|safety|"
    r"efficiency|abundance|availability|structure|origins?|composition|mechanism|limitations?|performance|"
    r"importance|role|impact|effects?|design|types?|recommendations?)$",
    re.IGNORECASE,
)
"""What is said of many things."""


def told_apart(named: Sequence[tuple[str, str]]) -> list[str]:
    """Names of units, each given with what it belongs to ("" for nothing), so that none stands for several.

    *Uses* of two things becomes *Teflon: Uses* and *Nylon: Uses*.
    """
    count = Counter(name.casefold().removesuffix("s") for name, _ in named)
    several = [count[name.casefold().removesuffix("s")] > 1 or _SLOT.match(name) for name, _ in named]
    return [
        f"{parent}: {name}" if parent and shared and not parent.endswith("?") else name
        for (name, parent), shared in zip(named, several, strict=True)
    ]


def own_name(name: str, parent: str) -> str:
    """A name without what `told_apart` puts before it."""
    return name.removeprefix(f"{parent}: ")


def slot(name: str, parent: str) -> str:
    """What is said of many things, where that is a name's second half: *cost* of *Teflon: Cost*; else ""."""
    own = own_name(name, parent)
    return own.lower() if own != name and _SLOT.match(own) and not parent.endswith("?") else ""


_ABSTRACT = re.compile(r"(?:tions?|ments?|ness|ships?|ings?|ance|ence|it(?:y|ies)|ism|ics|ic|al|ive|ed|ful)$")
_SIGN = re.compile(r"\w*\d|\w+[A-Z]|[A-Z]$")
"""A figure, a capital within a word, or one alone: *HTTP/2*, *DigiLocker*, *Group B*."""


def proper(name: str, lower: Container[str]) -> bool:
    """Whether a name is a proper or technical one, which does not say what it names: *Fastag*, *Mt. Xinu*.

    lower: words that the notes write without a capital within a sentence.
    """
    first, *rest = [w for w in re.findall(r"\w+", bare(name)) if w not in _SMALL] or [name]
    if first[0].islower() or any(_SIGN.match(w) for w in (first, *rest)):
        return not any(w[0].islower() for w in rest)
    return not any(w[0].islower() or _ABSTRACT.search(w) or _in(w.lower(), lower) for w in (first, *rest))


def _in(word: str, lower: Container[str]) -> bool:
    return any(form in lower for form in (word, word.removesuffix("s"), f"{word}s"))


_SMALL = frozenset(("and", "the", "for", "from", "with", "of", "vs", "via", "per", "into"))
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(
    rf"^(?:in |by |early |late |mid-|the )*"
    rf"(?:(?:{_MONTHS})\b.*|\d{{1,2}} (?:{_MONTHS})\b.*|\d{{4}}s?(?:\s?[–-]\s?\d{{2,4}}s?)?)$",
    re.IGNORECASE,
)


def dated(name: str) -> bool:
    """Whether a name is a date (*April 4, 2016*, *1990s*): which day it was is little worth knowing."""
    return _DATED.match(bare(name)) is not None


def closes(name: str) -> bool:
    """Whether a heading stands over a note's last words."""
    return _NUMBERED.sub("", name.lower()) in _CLOSING


_BESIDE = re.compile(r"\(.*?\)|^\d+[.)]?\s+|[\"“”]")


@lru_cache(maxsize=8192)  # each statement looks for all names around it
def bare(name: str) -> str:
    """A unit's name as sentences write it: without number, quotation marks and what stands in brackets."""
    return " ".join(_BESIDE.sub(" ", name).split())


def defined(name: str, sentences: Iterable[Sentence]) -> bool:
    """Whether what stands under a heading speaks of it: it is the subject of one of the first sentences."""
    one = bare(name).casefold().removesuffix("s")
    opens = re.compile(
        rf"(?:(?:the|an?) )?{re.escape(one)}(?:e?s)? (?:\([^)]*\) )?(?!and\b|or\b|of\b)[a-z]", re.I
    )
    return any(opens.match(s.text) for s in islice(sentences, FIRST))


FIRST = 2
"""Sentences under a heading that may define it."""

"""One text whole in another: as a part of a list, or with the noun of its class before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from coursegen.wording.same import said
from coursegen.wording.stems import content_words, same
from coursegen.wording.wordlist import listed

_JOINTS = ("and", "plus", "with")
_JOINED = re.compile(r"\b(?:as well as|together with|along with|and also)\b", re.IGNORECASE)
_FORMULA = re.compile(r"[\d=<>^²³+×/|,;]")
"""Of the roots of an equation one may well stand beside both; and commas make longer lists."""
_BEGINNINGS = listed("it he she they we you i to there this that no not only neither both either")
_OTHERWISE = listed("then instead not less nothing no only later so thus therefore again vice it they")
_COLOURS = listed("black white red green blue yellow orange purple pink brown grey gray gold silver violet")
"""*Black and white* is one pattern."""
_MOST = 4


def in_list(text: str, other: str, rest: Iterable[str]) -> bool:
    """Whether one is the first or the last thing of what the other joins: *fever*, *fever and cough*.

    A last thing of one word may be but an ingredient: *water* in *sand and water*. Where the other thing is
    among the `rest` of the options, too, the longer one joins two of them, which is another fault.
    """
    if _FORMULA.search(text) or _FORMULA.search(other):
        return False
    short, long = sorted((said(_JOINED.sub("and", t), spelling=False) for t in (text, other)), key=len)
    if not short or any(word in _JOINTS for word in short) or set(short) & _BEGINNINGS:
        return False
    places = [i for i, word in enumerate(long) if word in _JOINTS]
    if len(places) != 1 or set(short) <= _COLOURS:
        return False
    first, last = long[: places[0]], long[places[0] + 1 :]
    if not first or not last or last[0] in _OTHERWISE or first[0] in _BEGINNINGS:
        return False
    if max(len(first), len(last)) > _MOST:
        return False
    added = last if short == first else first if short == last and len(last) > 1 else ()
    return added != () and added not in [said(t, spelling=False) for t in rest]


_CLASSES = listed(
    """
    city town village river lake mount mountain planet isle island battle siege king queen emperor empress
    pope saint sir lord president
    """
)


_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def with_class(text: str, other: str, stem: str) -> bool:
    """Whether one is the other's name with its class before it: *Leipzig*, *Battle of Leipzig*.

    The class is one that names are often told with, or one that the question asks for.
    """
    short, long = sorted((_ARTICLE.sub("", t) for t in (text, other)), key=len)
    name, whole = said(short, spelling=False), said(long, spelling=False)
    if not name or not short[:1].isupper() or whole[-len(name) :] != name:
        return False
    before = whole[: -len(name)]
    if len(before) not in (1, 2) or before[1:] not in ((), ("of",)) or not _name_in(long, len(name)):
        return False
    named = before[0] in _CLASSES
    return named or (len(before) == 2 and any(same(before[0], word) for word in content_words(stem)))


def _name_in(text: str, words: int) -> bool:
    """Whether the last words of a text are a name there, too."""
    last: Sequence[str] = text.split()[-words:]
    return all(word[:1].isupper() for word in last)

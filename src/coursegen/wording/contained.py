"""One text whole in another: as a part of a list, or with the noun of its class before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from coursegen.wording.numerals import CARDINALS
from coursegen.wording.same import PERSON, said
from coursegen.wording.stems import content_words, same, shared
from coursegen.wording.wordlist import listed

_JOINTS = ("and", "plus", "with", "or")
_JOINED = re.compile(r"\b(?:as well as|together with|along with|and also)\b", re.IGNORECASE)
_FORMULA = re.compile(r"[\d=<>^²³+×/|,;]")
"""Of the roots of an equation one may well stand beside both; and commas make longer lists."""
_BEGINNINGS = listed("it he she they we you i to there this that no not only neither both either")
_OBJECTS = listed("it you this that")
"""What may stand behind a verb, too: *rinse it*."""
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
    if not short or any(word in _JOINTS for word in short) or _opens(short):
        return False
    places = [i for i, word in enumerate(long) if word in _JOINTS]
    if len(places) != 1 or set(short) <= _COLOURS or set(long) & CARDINALS.keys():
        return False
    first, last = long[: places[0]], long[places[0] + 1 :]
    if not first or not last or last[0] in _OTHERWISE or first[0] in _BEGINNINGS:
        return False
    if max(len(first), len(last)) > _MOST:
        return False
    added = last if short == first else first if short == last and len(last) > 1 else ()
    return added != () and added not in [said(t, spelling=False) for t in rest]


def _opens(words: Sequence[str]) -> bool:
    """Whether words open a sentence, or say how many of two there are."""
    return words[0] in _BEGINNINGS or any(word in _BEGINNINGS - _OBJECTS for word in words[1:])


_TIMES = listed("in at on by during after before once twice daily weekly every")
_ADDING = listed("after before during while until when if")


def when_added(text: str, other: str, stem: str, rest: Iterable[str]) -> bool:
    """Whether one adds a condition to the other's time: *in the morning*, *in the morning after food*.

    Where the stem has a word of it, or a third option adds the same, it is what the question asks for.
    """
    short, long = sorted((said(t, spelling=False) for t in (text, other)), key=len)
    added = long[len(short) :]
    if not short or len(added) < 2 or long[: len(short)] != short or added[0] not in _ADDING:
        return False
    if short[0] not in _TIMES or (len(short) < 2 and not short[0].endswith("ly")):
        return False
    if shared(" ".join(added), stem) or any(word in _ADDING for word in short):
        return False
    return not any(said(t, spelling=False)[-len(added) :] == added for t in rest)


_PLACES = listed("in on at behind under below above near inside within")


def place_told(text: str, other: str) -> bool:
    """Whether one names the other's place by one word more: *in the chest*, *in the chest cavity*."""
    short, long = sorted((t.strip(" .").split() for t in (text, other)), key=len)
    placed = len(short) > 2 and short[0].lower() in _PLACES and short[1] == "the"
    return placed and len(long) == len(short) + 1 and long[:-1] == short and long[-1].islower()


_CLASSES = listed(
    """
    city town village river lake mount mountain planet isle island battle siege
    """
)
_TITLES = listed(
    """
    king queen emperor empress pope saint st sir lord lady dame president baron baroness duke duchess tsar
    kaiser sultan caliph admiral colonel professor prof dr mr mrs ms cardinal bishop archbishop
    """
)
_ALSO_OTHERS = listed(
    "general captain marshal count countess earl prince princess doctor chancellor senator judge justice"
)
"""Titles only where a person is asked for: the *General Assembly* is no Mr Assembly."""

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def with_class(text: str, other: str, stem: str) -> bool:
    """Whether one is the other's name with its class before it: *Leipzig*, *Battle of Leipzig*.

    The class is one that names are often told with, or one that the question asks for; or it is a title:
    *Lord Nelson*. The *King of Spain* is Spain only to who asks for a person.
    """
    short, long = sorted((_ARTICLE.sub("", t) for t in (text, other)), key=len)
    name, whole = said(short, spelling=False), said(long, spelling=False)
    if not name or not short[:1].isupper() or whole[-len(name) :] != name:
        return False
    before = whole[: -len(name)]
    if len(before) not in (1, 2) or before[1:] not in ((), ("of",)) or not _name_in(long, len(name)):
        return False
    titles = _TITLES | _ALSO_OTHERS if PERSON.search(stem) else _TITLES if len(before) == 1 else frozenset()
    named = before[0] in _CLASSES or before[0] in titles
    return named or (len(before) == 2 and any(same(before[0], word) for word in content_words(stem)))


def _name_in(text: str, words: int) -> bool:
    """Whether the last words of a text are a name there, too."""
    last: Sequence[str] = text.split()[-words:]
    return all(word[:1].isupper() for word in last)

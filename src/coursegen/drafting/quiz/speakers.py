"""Who says it: another person of the notes. “Ann warned of floods” becomes “Ben warned of floods”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from coursegen.drafting.topics import Topic
from coursegen.wording.wordlist import listed

_SAYS = (
    r"(?:acknowledge|admit|advocate|argue|assert|believe|call|claim|compare|contend|criticise|criticize|"
    r"describe|emphasise|emphasize|explain|insist|note|observe|oppose|point out|praise|predict|propose|"
    r"recall|recommend|reject|state|suggest|support|think|warn)(?:s|d|ed)?"
    r"|(?:says|said|thought|wrote|points out|pointed out|told|drew|express(?:es|ed))"
)
_NAME = r"(?P<name>(?:[A-Z][\w’'.-]+ ){0,2}[A-Z][a-z][\w’'-]*)(?<!['’]s)"
_SPOKEN = re.compile(rf"^{_NAME}(?P<rest> (?:\w+ly |also |once )?(?:{_SAYS})\b)")
_NOBODY = listed(
    """
    the this that these those it they he she we you i one some many most others both several few no people
    researchers experts critics studies scientists historians scholars opponents proponents advocates teams
    users companies governments entrepreneurs developers notes evidence data research history experience
    """
)
_GENDER = re.compile(r"\b(?:he|she|his|her|him|hers|himself|herself|their|they)\b", re.IGNORECASE)


def another_speaker(text: str, topic: Topic, topics: Iterable[Topic]) -> str | None:
    """The text with another person of these topics for the one who speaks in it; None where there is none."""
    found = _SPOKEN.match(text)
    if found is None or not _person(found["name"]) or _GENDER.search(text):
        return None
    own = found["name"].split()[-1]
    if own in topic.name:
        return None
    for other in topics:
        for sentence in other.sentences:
            name = _speaker(sentence.text)
            last = name.split()[-1] if name else own
            if last != own and last not in text and last not in topic.name:
                return name + text[found.end("name") :]
    return None


@lru_cache(maxsize=8192)
def _speaker(text: str) -> str:
    """Who speaks in a sentence; nobody, as an empty text, where no name opens it."""
    found = _SPOKEN.match(text)
    return found["name"] if found and _person(found["name"]) else ""


def _person(name: str) -> bool:
    """Whether it is somebody's name, as far as a list of words that are none tells."""
    return name.split()[0].lower() not in _NOBODY and not name.isupper()

"""The same words arranged anew: *salt and butter*, *butter and salt*; *Strait of Dover*, *Dover Strait*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coursegen.wording.grammar import form, plain_form
from coursegen.wording.plurals import one
from coursegen.wording.same import said
from coursegen.wording.wordlist import listed

_JOINT = re.compile(r"\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&)\s+", re.IGNORECASE)
_WORD = re.compile(r"\b(and|or)\b|&", re.IGNORECASE)
_BEFORE = re.compile(r"^\W*(?:both|either|neither|between|among|of|from|with|by|in|for)\s+", re.IGNORECASE)
_MOST_WORDS = 3
"""Of a part: longer ones are clauses, and what is said first may be meant to come first."""


def reordered(text: str, other: str) -> bool:
    """Whether two lists join the same things by *and* or *or* in another order.

    What somebody does is left alone, as far as it can be told: “wash the hands and wait” has its order. So
    are numbers, which may be of two things.
    """
    parts, others = _parts(text), _parts(other)
    return len(parts) > 1 and parts != others and sorted(parts) == sorted(others)


def _parts(text: str) -> list[tuple[str, ...]]:
    """What a list joins, and how; empty for what is no such list."""
    joints = {"or" if found[0].lower() == "or" else "and" for found in _WORD.finditer(text)}
    before = _BEFORE.match(text)
    parts = _JOINT.split(text[before.end() :] if before else text)
    if len(joints) != 1 or len(parts) < 2 or any(_acts(part) for part in parts):
        return []
    words = [said(part, spelling=False) for part in parts]
    if not all(0 < len(part) <= _MOST_WORDS and all(w.isalpha() for w in part) for part in words):
        return []
    lead = before[0].strip().lower() if before else ""
    return [(*joints, lead, *part) for part in words]


_OBJECT = re.compile(
    r"(?!(?:all|both|half|in|on|at|of|for|from|with|by|to)\b)\w+ (?:the|an?|it|them|your)\b", re.IGNORECASE
)


def _acts(part: str) -> bool:
    """Whether a part says what is done: *wash the hands*."""
    acting = form(part) == "imperative" or plain_form(part) in ("gerund", "infinitive", "means")
    return acting or _OBJECT.match(part.strip()) is not None


_MOST_OF_A_CLAUSE = 8


def clauses_turned(text: str, other: str) -> bool:
    """Whether what somebody does in two ways is told in another order: *stop and wait*, *wait and stop*."""
    parts, others = ([said(p, spelling=False) for p in re.split(r"\s+and\s+", t)] for t in (text, other))
    if len(parts) != 2 or parts[::-1] != others or parts == others or "," in text + other:
        return False
    return all(0 < len(p) <= _MOST_OF_A_CLAUSE and all(w.isalpha() for w in p) for p in parts)


_INDEXED = re.compile(r"(?:the )?([^\W\d_][\w' -]*), ([^\W\d_][\w' -]*)", re.IGNORECASE)


def inverted(text: str, other: str) -> bool:
    """Whether one is the other as an index has it: *blight, late*, *late blight*."""
    return any(
        (found := _INDEXED.fullmatch(one_text.strip(" ."))) is not None
        and len(found[1].split()) + len(found[2].split()) <= _MOST_WORDS
        and not {"and", "or", "then"} & set(found[0].lower().split())
        and said(f"{found[2]} {found[1]}", spelling=False) == said(whole, spelling=False)
        for one_text, whole in ((text, other), (other, text))
    )


def turned(text: str, other: str) -> bool:
    """Whether one says “X of Y” and the other “Y X” or “Y's X”: *rate of interest*, *interest rate*."""
    words, others = ([one(w.removesuffix("'s")) for w in said(t, spelling=False)] for t in (text, other))
    return _turns(words, others) or _turns(others, words)


def _turns(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the first are “X of Y” and the others the same without *of*."""
    if words[1:2] != ["of"] or not 1 <= len(words) - 2 <= _MOST_WORDS or words[0] in _OTHER_WITH_OF:
        return False
    head, rest = words[:1], words[2:]
    return list(others) in ([*rest, *head], [*head, *rest])


_OTHER_WITH_OF = listed(
    """
    glass cup bottle box bowl pot can jar tin barrel bag packet case basket tank spoon plate pack bucket crate
    number amount kind type sort part piece slice sheet set pair group lot cloud
    university college institute school master doctor bachelor
    """
)
"""A *glass of wine* is no *wine glass*, and the University of Miami is not Miami University."""

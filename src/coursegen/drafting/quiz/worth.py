"""Whether a sentence is worth a question: it claims what might be doubted, or only announces and praises."""

from __future__ import annotations

import re
from functools import lru_cache

from coursegen.drafting.clauses import Clause, set_against

STRONG, CLAIM, PLAIN, EMPTY = 0, 1, 2, 3
"""Turns on a contrast or a cause; claims something else; neither; nothing to have learned."""

_STRONG = re.compile(
    r"n['’]t\b|\b(?:although|though|despite|not|but|rather than|instead of|because|due to|whereas|while|"
    r"unlike|so that|only (?:after|when|if|before|by)|without|cannot|never|no longer|leads? to|led to|"
    r"causes?|caused|results? in|resulted in|prevents?|prevented|contrary to|as opposed to|than)\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\b(?:no|only|more|less|fewer|most|least|before|after|until|even|first|largest|smallest|same|alone|"
    r"twice|half|majority|minority|fails? to|failed to|if|when|unless|\w{3,}est|two|three|four|"
    r"five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b|\d",
    re.IGNORECASE,
)
"""It compares, counts, or sets a condition."""
_FLAT = re.compile(
    r"^\w+ing\b|\b(?:can|must|should|need to|needs to|allows?|allowing|enables?|enabling|helps?)\b"
    r"|\bby (?:\w+ly )?\w+ing\b",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\d|[\"“‘]\w")


def marked(text: str) -> bool:
    """Whether it has a figure or a quoted word: something to have read."""
    return _MARKED.search(text) is not None


_HEDGED = re.compile(r"\b(?:may|might|could|possibly|perhaps)\b", re.IGNORECASE)
"""What may be so is hardly ever false."""
_MATTER = (
    r"(?:issue|concern|topic|question|matter|discussion|debate|theme|subject|challenge|area|aspect|point)s?"
)
_EMPTY = re.compile(
    r"^(?:in (?:summary|conclusion|essence|short|general|sum)|overall|ultimately|to conclude|to summarize)\b"
    r"|\b(?:represents?|remains?|is|are|was|were|becomes?|became|constitutes?) (?:an? |the )?(?:[\w-]+ ){0,2}"
    rf"{_MATTER}\b"
    rf"|\b(?:central|key|main|major|recurring|common|hot) (?:discussion )?{_MATTER}\b"
    r"|\b(?:discussion point|multi-?faceted|complex (?:and|interplay)|plays? an? (?:[\w-]+ )?(?:role|part)|"
    r"(?:aims?|seeks?|strives?|attempts?) to|sheds? light|raises? (?:[\w-]+ )?(?:questions?|concerns?)|"
    r"testament to|serves? as a reminder|opens? (?:up )?(?:the )?(?:door|avenue|possibilit)\w*|"
    r"(?:highlight|underscor|emphasi[sz]|stress|illustrat|reflect|showcas)(?:e[sd]?|s|ed|ing)? the "
    r"(?:importance|need|role|significance|complexity|potential|value|impact)|"
    r"(?:the|this) (?:talk|video|episode|podcast|conversation|interview|discussion|lecture|series|course)|"
    r"(?:is|are) (?:discussed|explored|examined|explained|debated|highlighted|covered)|many critics|"
    r"designed to be|(?:click|press|tap)(?:s|ing|ed)? |buttons?|(?:paves?|paved) the way|some (?:\w+ )?even|"
    r"(?:might|may|could) (?:believe|think|feel|argue)|"
    r"(?:is|are) (?:key|crucial|essential|vital) (?:to|for)|core principle|"
    r"significantly (?:impacts?|affects?)|"
    r"(?:presents?|is|offers?) an? (?:whole |very |completely )?(?:new|different) "
    r"(?:\w+ )?(?:field|world|story|matter|thing|ball ?game|challenge))\b",
    re.IGNORECASE,
)
"""It announces, sums up, calls a thing an issue, or guesses what somebody thinks."""


_NO_DENIAL = re.compile(
    r"\b(?:may|might|could) not(?: even)?\b|\bnot (?:necessarily|always|only|even|just|merely)\b",
    re.IGNORECASE,
)
"""A *not* that denies nothing."""


@lru_cache(maxsize=8192)  # each rule asks it of each sentence, patience by patience
def worth(text: str) -> int:
    """STRONG, CLAIM, PLAIN or EMPTY, by the words of a sentence."""
    if _EMPTY.search(text):
        return EMPTY
    if _STRONG.search(_NO_DENIAL.sub("", text)):
        return STRONG
    return CLAIM if _CLAIM.search(text) and not _HEDGED.search(text) else PLAIN


def stake(clause: Clause) -> int:
    """The same of a clause: what the notes set against the sentence before, or call important, is STRONG."""
    level = worth(clause.text)
    return STRONG if level < EMPTY and set_against(clause.sentence.text) else level


def flat(text: str) -> bool:
    """Whether it says what one can or should do, or what a thing is good for, with no figure or quoted word.

    Readers found nearly all such statements true before they had read the notes.
    """
    return worth(text) > STRONG and _FLAT.search(text) is not None and not marked(text)


_ADVISED = re.compile(
    r"\b(?:must|should|ought to|needs? to|advis(?:es?|ed|able)|crucial|essential|important|vital)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|cannot|never)\b|n['’]t\b", re.IGNORECASE)
_SETS = re.compile(
    r"\b(?:but|rather|instead|although|though|while|whereas|unlike|despite|however|because|so that|only|yet)"
    r"\b",
    re.IGNORECASE,
)
"""Beside one of these a denial is one side of a contrast; alone it is a riddle to judge."""
_AGAINST = re.compile(r"n['’]t\b|\b(?:rather than|instead of|not|unlike|than|without)\b", re.IGNORECASE)


_MORE = re.compile(r"\b(?:more|less)\b", re.IGNORECASE)
_WONDERED = re.compile(
    r"\b(?:ironically|paradoxically|(?:un)?surprisingly|naturally|not necessarily|might not even|you)\b",
    re.IGNORECASE,
)
"""Who says so says that it is true, or how a thing is done."""


def undeniable(text: str) -> bool:
    """Whether it only says what should be done, may be so, or is not: nobody denies it, or can tell."""
    said = _ADVISED.search(text) or _HEDGED.search(text)
    if _WONDERED.search(text) or (_MORE.search(text) and " than " not in text):
        return True
    if _DENIED.search(text) and not _SETS.search(text):
        return True
    return said is not None and _AGAINST.search(text) is None


_PERSON = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)


def nameless(text: str) -> bool:
    """Whether it speaks of a *he* or *she* before it has named anybody, as far as capitals tell."""
    found = _PERSON.search(text)
    if found is None:
        return False
    first, *rest = text[: found.start()].split() or [""]
    return not any(w[0].isupper() for w in rest) and (not rest or first.lower() in _OPENERS)


_OPENERS = frozenset(
    (
        "a", "an", "the", "in", "on", "at", "by", "for", "from", "with", "after", "before", "when", "while",
        "as", "prior", "despite", "although", "since", "during", "to", "if", "though", "once", "upon",
        "under", "over", "through", "without", "throughout", "because",
    )
)  # fmt: skip
"""Words with a capital at the beginning of a sentence alone."""

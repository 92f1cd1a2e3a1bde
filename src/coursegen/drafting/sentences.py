"""Whether words are a sentence at all, as far as endings, a list of verbs and their pattern tell."""

from __future__ import annotations

import re
from functools import lru_cache

from coursegen.wording.grammar import form
from coursegen.wording.wordlist import listed

MODALS = listed("may might can could will would should must is are was were has have had")
_BEFORE_PARTICIPLE = listed("a an the for of in to with by on as from and")
LEAST_LISTED, MOST_LISTED = 4, 4
"""Parts of a list, and words of each."""
_AMOUNT = re.compile(
    r"^(?:(?:at (?:least|most)|about|around|roughly|up to|nearly|over) )?[$€£₹]?\d[\d.,]*\b", re.I
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|can|could|will|would|may|might|must|should|do|does|did|\w{3,}ed|"
    r"(?:take|make|get|say|need|show|come|give|go|keep|cost|lose|fall|rise|grow|use|want|report|know|live|work|"
    r"mean|run|stay|begin|buy|pay|see|feel|leave|think|enable|allow|provide|offer|require|include|involve|"
    r"suggest|support|help|reduce|increase|improve|serve|represent|depend|rely|combine|create|ensure|promote|"
    r"contain|affect|lead|drive|shape|face|become|remain|prevent|protect|determine|refer|manufacture|earn|align|add|act|"
    r"prefer|enjoy|perform|contribute|obtain|recogni[sz]e|replace|start|handle|appear|occur|choose|advise|warn|"
    r"argue|emphasi[sz]e|explain|describe|consist|happen|exist|produce|generate|bring|eliminate|minimi[sz]e|avoid|"
    r"seek|tend|spend|learn|follow|operate|kill|respond|react|transform|reveal|demonstrate|indicate|belong|evolve|"
    r"emerge|decide|expect|assume|encourage|discourage|facilitate|regulate|restrict)s?|stresses|teach(?:es)?|"
    r"(?:appl|carr|impl|identif)(?:y|ies)|went|made|took|got|said|came|gave|kept|lost|fell|rose|grew|knew|ran|"
    r"bought|paid|saw|felt|left|thought|died|sank|became|upheld|found|brought|built|chose|began|wrote|held|led|"
    r"met|spent|sold|taught|told|won)\b",
    re.IGNORECASE,
)
"""What is most likely a verb."""
# A noun with attributes and no verb of its own; a list of amounts by name; a word made unreadable.
_FRAGMENT = re.compile(
    r"^[^,]{1,60}, (?:an?|with) [^,]+, (?:which|who)\b[^,]*$"
    r"|^[A-Z](?:(?!\b(?:is|are|was|were|has|have|had|can|will|did|does|do)\b)[^.])*, "
    r"(?:accused|known|called|named|described|convicted|charged|suspected) \w+ [^,]*$"
    r"|^[^,]{1,60}, an? (?:[\w-]+ ){1,4}[a-z]+ing\b(?!.*\b(?:is|are|was|were|has|have|had|can|will)\b)"
    r"|^An? [\w-]+ (?:in [A-Z][\w-]+ )?[a-z]+ing\b(?!.*\b(?:is|are|was|were|has|have|had|can|will)\b)"
    r"|^(?:[^\s:]+ ){0,4}[^\s:]+: ?(?![a-z])"
    r"|^\w+(?:able|ive|ous|ful)(?:,| and) (?!.*\b(?:is|are|was|were|has|have|had|can|will)\b)"
    r"|^(?:How|Whether) (?!.*\b(?:depends?|matters?|remains?)\b)[^?]*$|[a-z]@[a-z0-9]+(?![\w.])"
    r"|\b(?:visit (?:\w+ ){1,4}(?:web)?site|subscribe|newsletter|links? (?:below|in the description)|"
    r"for more information|(?:explore|learn|read|find out) more (?:on|about)|on twitter|sign up (?:for|at))\b"
    r"|^(?:[\w'’-]+ ){1,5}(?:that|who) (?!is\b|are\b|was\b|were\b|has\b|have\b|can\b|will\b)[\w'’-]+"
    r"(?: (?!is|are|was|were|has|have|had|can|will)[\w'’-]+){1,4}\.?$"
)
_THIRD = re.compile(r"^(?:[A-Z][\w’'-]*|\w+ [\w-]+|the [\w-]+) (?!.*ss\b)[a-z]{3,}s [a-z]")
_BESIDE = re.compile(
    r"(?P<noun>(?:[\w’'-]+ ){0,2}[\w’'-]+), (?:(?:which|who) [^,]*|(?:especially|particularly) those\b.*)$"
)
LONGEST_NOUN = 9
"""Words of an item of a list that may have no verb."""
_NOUN = re.compile(r"^(?:an? |the )?[\w-]+(?: [\w-]+)? (?:for|of|with|in|on|to|from) ", re.IGNORECASE)
_PARTICIPLE = re.compile(rf"\b(?:{'|'.join(sorted(_BEFORE_PARTICIPLE))}) \w+ed\b")


def verbless(text: str) -> bool:
    """Whether a sentence is a noun with its attributes, as far as endings tell (“The loss of trust.”)."""
    first, *rest = re.findall(r"[A-Za-z’']+", text.lower()) or [""]
    pairs = zip((first, *rest), rest, strict=False)
    verbs = (w for before, w in pairs if w in MODALS or _may_be_verb(w, before))
    return first in ("the", "a", "an") and next(verbs, None) is None


def _may_be_verb(word: str, before: str) -> bool:
    """By its ending; behind a preposition or an article, *centralized* is none."""
    if word.endswith("ed"):
        return before not in _BEFORE_PARTICIPLE
    return word.endswith("s") and not word.endswith("ss")


def fragment(text: str) -> bool:
    """Whether words are no sentence to quote, as far as their pattern tells."""
    amount = _AMOUNT.match(text) is not None and _VERB.search(text) is None
    row = ";" in text and _VERB.search(text) is None  # of a table
    return amount or row or _FRAGMENT.search(text) is not None or _listing(text) or _described(text)


def _described(text: str) -> bool:
    """Whether it is a noun and what is said of it beside: “Boats, which carry mail.”"""
    found = _BESIDE.match(text)
    return found is not None and _VERB.search(found["noun"]) is None


@lru_cache(maxsize=8192)  # each rule asks it of each sentence, patience by patience
def spoken(text: str) -> bool:
    """Whether a text has what is most likely a verb: it can be told for itself."""
    verb = _VERB.search(_PARTICIPLE.sub(" ", text)) or _THIRD.search(text)
    return verb is not None or form(text) == "imperative"


def nominal(text: str) -> bool:
    """Whether a short text is a noun with what belongs to it: “Python notebooks for prompt engineering.”

    A unit's name goes on with it; under a heading it says nothing.
    """
    short = len(text.split()) <= LONGEST_NOUN and _NOUN.match(text) is not None
    return short and _VERB.search(_PARTICIPLE.sub(" ", text)) is None


def _listing(text: str) -> bool:
    """Whether it is a bare list: “Start date, remote days, title, and notice period.”"""
    parts = [part.split() for part in text.rstrip(".").split(", ")]
    return len(parts) >= LEAST_LISTED and all(len(part) <= MOST_LISTED for part in parts)

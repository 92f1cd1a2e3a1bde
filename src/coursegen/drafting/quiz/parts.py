"""A sentence as a claim and what the notes say of it: its reason, result, means or examples.

“Trade fell, because the border was shut” is the claim “Trade fell” and its reason: a question quotes the one
and asks for the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from coursegen.drafting.clauses import balanced
from coursegen.drafting.quiz.quotation import bland
from coursegen.drafting.sentences import spoken
from coursegen.wording.grammar import form
from coursegen.wording.stems import content_words, shared
from coursegen.wording.wordlist import listed

REASON, RESULT, MEANS, EXAMPLES = range(4)
"""What a part is to the claim, those first that are most worth a question."""
LEAST_CLAIM, MOST_CLAIM, LEAST_PART, MOST_PART = 5, 26, 3, 30
"""Words."""
MOST_SHARED = 2
"""Telling words of a part that its claim says, too: then it is told already."""
LEAST_EXAMPLES = 3
LEAST_NEW = 3
"""Telling words of a result or a way that its claim does not say: fewer are guessed."""


@dataclass(frozen=True, slots=True)
class Part:
    """A claim without its full stop, and what follows it in the sentence."""

    claim: str
    part: str
    kind: int
    ends: bool = True
    """Whether the claim is a sentence; else it goes on with the part (“so quickly | that …”)."""


def _either(words: str) -> str:
    return "|".join(words.split())


_HOW_MUCH = _either("mainly largely partly primarily mostly simply precisely just")
_THEN = _either("thus thereby often potentially ultimately eventually")
_RESULTING = _either(
    """
    causing making forcing leaving allowing enabling creating preventing turning necessitating
    """
)
_LEADS = _either(
    """
    leads? led makes? made means? meant causes? caused allows? allowed enables? enabled helps? helped
    results? resulted prevents? prevented reduces? reduced increases? increased
    """
)
_ITS = _either("the it they there this these many most some people its their [a-z]+s")
_NO_GERUND = _either("pioneering leading existing growing emerging remaining")
_SO = re.compile(r" (that (?!(?:of|is)\b)\w+)")
_JOINTS = (
    (RESULT, _SO),
    *(
        (kind, re.compile(pattern))
        for kind, pattern in (
            (REASON, rf",? ((?:(?:{_HOW_MUCH}) )?(?:because|due to|owing to|thanks to)\b)"),
            (REASON, rf", ((?:since|as) (?:{_ITS}) )"),
            (RESULT, rf", (?:(?:{_THEN}) )*((?:leading to|resulting in|{_RESULTING}|which (?:{_LEADS}))\b)"),
            (MEANS, rf",? (by (?:\w+ly )?(?!{_NO_GERUND})\w+ing\b)"),
            (EXAMPLES, r",? ((?:such as|for example,?|for instance,?|including)\b)"),
        )
    ),
)
_OPEN_END = listed(
    """
    and or but that which who not than as is are was were be been the a an of in on for with from at
    into partly mainly largely simply just only primarily even especially particularly also mostly often
    either both to aiming seeking trying hoping whether except see know determine check wonder decide
    test say how what where so very
    """
)
"""What closes no claim."""
_ON = re.compile(
    r", (?:\w+ly )?(?:"
    + _either(
        """
        will can is are was were may it they you the we he she a an some many exhibit which yet but
        while though although
        """
    )
    + r")\b"
)
"""Behind the part the sentence goes on."""
_RELATIVE = re.compile(r"\b(?:that|which|who|whose)\b.*")
_QUOTED = re.compile(r"[\"“‘][^\"”’]*[\"”’]")
_LATE = re.compile(r"\b(?:that|which|who)(?: [^\s]+){1,6}$")
"""A relative clause at the end of a claim: a reason behind it may be the reason for that alone."""
_UNCLEAR = re.compile(r"\b(?:this|these|those|such (?!as\b))|^\w+,? for example")
"""It points to something, or gives an example only."""
_UNREADABLE = re.compile(r"\w[@*#]\w")
_CONDITION = re.compile(r"(?:While|Although|Though|If|When|Because|Since|As|After|Before|Where|Once)\b[^,]*$")
"""A clause that only goes before a claim."""
_RECKONED = re.compile(r"\bmaking the \w+ (?:possible |total )?\w+ \d")
"""A result that is reckoned from what another sentence says: “making the highest possible score 120”."""
_QUICKLY = re.compile(r"\bso (?:\w+ )?\w+$")


@lru_cache(maxsize=8192)
def parts(sentence: str) -> tuple[Part, ...]:
    """The ways to tell a claim from what is said of it, by kind."""
    found = sorted(_found(sentence.rstrip(".!")), key=lambda p: p.kind)
    return tuple(p for p in found if _fits(p))


def _found(text: str) -> Iterator[Part]:
    for kind, joint in _JOINTS:
        for match in joint.finditer(text):
            claim = text[: match.start()].rstrip(" ,")
            yield Part(claim, text[match.start(1) :].strip(), kind, ends=joint is not _SO)


def _fits(found: Part) -> bool:
    claim, part = found.claim, found.part
    if not (LEAST_CLAIM <= len(claim.split()) <= MOST_CLAIM and LEAST_PART <= len(part.split()) <= MOST_PART):
        return False
    if not (balanced(claim) and balanced(part)) or claim.endswith(":"):
        return False
    if _CONDITION.match(claim):
        return False
    if _UNCLEAR.search(part) or _RECKONED.search(part) or _UNREADABLE.search(claim + part):
        return False
    most = 1 if found.kind == REASON else MOST_SHARED
    if bland(part) or len(shared(part, claim)) >= most:
        return False  # anybody would say so
    new = set(content_words(part)) - shared(part, claim)
    if found.kind in (RESULT, MEANS) and len(new) < LEAST_NEW:
        return False
    return _FITS[found.kind](found)


def _whole(found: Part) -> bool:
    """Whether the claim is a sentence, and the part ends the one of the note."""
    claim = found.claim
    if claim.split()[-1].lower() in _OPEN_END or _ON.search(found.part):
        return False
    return spoken(_RELATIVE.sub("", _QUOTED.sub("", claim)))


def _close(found: Part) -> bool:
    """Whether the part is said of the claim, as far as a relative clause between them tells."""
    return _whole(found) and _LATE.search(found.claim) is None


def _result(found: Part) -> bool:
    return _QUICKLY.search(found.claim) is not None if not found.ends else _whole(found)


def _examples(found: Part) -> bool:
    """Three at least: one of two is guessed, and of what one is told to do anybody has an example."""
    several = len(re.split(r", (?:and |or )?| and | or ", found.part)) >= LEAST_EXAMPLES
    return several and form(found.claim) != "imperative" and _whole(found)


_FITS: dict[int, Callable[[Part], bool]] = {
    REASON: _close, RESULT: _result, MEANS: _close, EXAMPLES: _examples,
}  # fmt: skip

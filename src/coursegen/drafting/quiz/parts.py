"""A sentence as a claim and what the notes say of it: its reason, result, means, purpose or examples.

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
from coursegen.wording.stems import content_words, shared
from coursegen.wording.wordlist import listed

REASON, RESULT, MEANS, PURPOSE, EXAMPLES = range(5)
"""What a part is to the claim, those first that are most worth a question."""
LEAST_CLAIM, MOST_CLAIM, LEAST_PART, MOST_PART = 5, 26, 3, 30
"""Words."""
MOST_SHARED = 2
"""Telling words of a part that its claim says, too: then it is told already."""
LEAST_NEW = 3
"""Telling words of a purpose, a result or a way that its claim does not say: fewer are guessed."""


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
            (PURPOSE, r",? ((?:in order )?to (?:\w+ly )?[a-z]+ )"),
            (PURPOSE, r",? (so that \w+)"),
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
_BEFORE_TO = listed(
    """
    need needs needed want wants wanted try tries tried aim aims aimed seek seeks sought begin begins
    began start starts started continue continues continued tend tends tended appear appears seem seems
    seemed fail fails failed able unable likely unlikely willing unwilling ready ability inability
    opportunity opportunities way ways right rights power tendency attempt attempts attempted effort
    efforts struggle struggles struggled going supposed required has had have important crucial
    essential vital critical necessary difficult easy easier hard harder possible impossible tempting
    best better due according prior addition response access next up desire desires decision decisions
    decide decides decided chance chances time room freedom reluctant reluctance refuse refuses refused
    refusal plan plans planned promise promised willingness capacity potential commitment enough first
    last inclined afraid eager free pressure permission mandate failure threatened choose chose chooses
    learn learns learned hope hopes hoped proceed proceeds proceeded manage manages managed agree agrees
    agreed opts opted expected forced allowed said known believed thought considered encouraged reason
    reasons bound prone ought come comes came prove proves proved sure certain interest goal goals
    strive strives work works it helpful useful intended vote votes voted voting
    """
)
"""Behind these *to* tells no purpose: “need to”, “the ability to”."""
_LETS = (
    "allow", "enabl", "encourag", "help", "forc", "requir", "caus", "lead", "led", "ask", "tell", "teach",
    "permit", "advis", "expect", "want", "get", "push", "driv", "prompt", "persuad", "urg", "invit", "intend",
    "mean", "inspir", "motivat", "train", "program", "prepar", "oblig", "instruct", "order", "incentiv",
    "take", "need",
)  # fmt: skip
"""How verbs begin behind whose object *to* tells no purpose: “allows people to”."""
_NEAR = 8
"""Words before the *to* among which such a verb is sought."""
_DONE = listed(
    """
    gain reach enter spread cause lose save spend earn protect support strengthen explore obtain receive
    mitigate enhance fund form feel pay meet move turn bring drive cope deal address catch cut make
    build create keep show give take get avoid help reduce increase improve ensure prevent provide allow
    enable achieve maintain find share learn understand handle solve run store track manage measure test
    prove escape survive compete cover fill fight hold stop win raise attract absorb amplify extract
    determine develop deliver produce promote process predict represent respond restore reveal secure
    send serve stimulate suppress transfer transform attend engage counter combat deter accelerate
    preserve evaluate compare supply
    """
)
"""What is done for a purpose."""
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
_PURPOSE_TOLD = re.compile(r"\bfor [a-z-]+\b|\bto [a-z]+\b.*\band\b")
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
    if _UNCLEAR.search(part) or _UNREADABLE.search(claim + part):
        return False
    if bland(part) or len(shared(part, claim)) >= MOST_SHARED:
        return False  # anybody would say so
    new = set(content_words(part)) - shared(part, claim)
    if found.kind in (RESULT, MEANS, PURPOSE) and len(new) < LEAST_NEW:
        return False
    return _FITS.get(found.kind, _whole)(found)


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


def _purpose(found: Part) -> bool:
    if found.part.startswith("so "):
        return _whole(found)
    first, *rest = found.part.removeprefix("in order ").split()[1:]
    verbs = (
        (first, *rest[:1]) if first.endswith("ly") else (first,)
    )  # *quickly* comes before it, *supply* is one
    done = any(verb in _DONE or verb.endswith(("ize", "ise", "ify")) for verb in verbs)
    told = _PURPOSE_TOLD.search(found.claim)
    return done and not told and not _takes_to(found.claim.lower().split()) and _close(found)


def _takes_to(words: list[str]) -> bool:
    """Whether a *to* behind these words belongs to one of them."""
    return (
        words[-1] in _BEFORE_TO
        or words[-2:-1] == ["too"]
        or any(w.startswith(_LETS) for w in words[-_NEAR:-1])
    )


_FITS: dict[int, Callable[[Part], bool]] = {
    REASON: _close, RESULT: _result, MEANS: _close, PURPOSE: _purpose,
}  # fmt: skip

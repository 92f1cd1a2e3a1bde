"""A word in a sentence and its opposite: *before* and *after*, *internal* and *external*, *lack* and *have*.

A false statement has the opposite in its place. Words of praise have no part in it: that a method makes
things worse, nobody would believe of the notes. That something is no hindrance where the notes name one, many
would.
"""

from __future__ import annotations

import re
from functools import lru_cache

from coursegen.wording.stems import content_words, same
from coursegen.wording.wordlist import listed, paired

# Before a noun only: *the public was told* has no such opposite, nor has *public health*.
_ADJECTIVES = """
    domestic:foreign
    temporary:permanent voluntary:mandatory explicit:implicit
    upper>lower inner:outer eastern:western northern:southern
    unequal>equal uneven>even unpaid>paid unlimited>limited incomplete>complete
    vertical:horizontal
    linear:nonlinear qualitative:quantitative objective:subjective conscious:unconscious
    deterministic:probabilistic inductive:deductive innate:learned hereditary:acquired
    developing:developed male:female synchronous:asynchronous
    supervised:unsupervised wholesale:retail relative:absolute intrinsic:extrinsic concave:convex
    divergent:convergent
    active:passive static:dynamic rural:urban optional>mandatory
    """
_ANYWHERE = """
    before:after easier:harder higher:lower longer:shorter older:younger warmer:cooler
    heavier:lighter wider:narrower thicker:thinner short-term:long-term top-down:bottom-up
    centralized:decentralized centralised:decentralised internally:externally
    gradually:suddenly above:below left-hand:right-hand
    clockwise:anticlockwise stronger:weaker separately>together
    consciously:unconsciously voluntarily>involuntarily inward:outward
    upward:downward upwards:downwards forward:backward ascending:descending men:women boys:girls
    exports:imports inflows:outflows surplus:deficit encoder:decoder open-source:proprietary
    temporarily:permanently upstream:downstream buyers:sellers
    lenders:borrowers
    """
_VERBS = """
    appears>disappears increases:decreases increased:decreased
    expands:shrinks narrows:widens agreed>disagreed accepted:rejected rises:falls rose:fell
    slowed>accelerated upload:download attracts:repels
    absorbs:releases raised>lowered decreasing:increasing slowing>accelerating
    agrees:disagrees welcomed>rejected failed>succeeded banned>permitted abolished>introduced
    tightened:loosened excluded>included excludes>includes
    opposes>supports opposed>supported approved>rejected prohibited>allowed prohibits>allows
    recede>grow receded>grew declined>grew declines>grows dropped>rose shrank>grew
    """
_BASES = "increase:decrease"
"""Verbs that are nouns, too: only where *to* or *can* stands before."""
# What is said to be wanting or to be in the way, and what one would hope for in its place.
_HOPED_FOR = """
    unwilling>willing unable>able unaware>aware unlikely>likely impossible>possible unnecessary>necessary
    insufficient>sufficient inadequate>adequate ineffective>effective inefficient>efficient
    counterproductive>productive unsustainable>sustainable unsuitable>suitable uncommon>common
    lack>have lacks>has lacked>had hinders>helps hindering>helping worsens>improves worsened>improved
    uncontrollable>controllable unavoidable>avoidable unpredictable>predictable unreliable>reliable
    unstable>stable unsafe>safe illegal>legal incompatible>compatible irrelevant>relevant
    inaccurate>accurate inconsistent>consistent incapable>capable independent>dependent inflexible>flexible
    irreversible>reversible unaffected>affected unregulated>regulated untested>tested unproven>proven
    unsuccessful>successful unaffordable>affordable impractical>practical inactive>active isolated>connected
    inhibits>promotes inhibit>promote undermines>supports undermining>supporting
    weakens>strengthens weakening>strengthening
    underestimate:overestimate underestimates:overestimates underestimated:overestimated
    """
_PHRASES = {
    "outside of": "in", "advocates for": "argues against", "advocated for": "argued against",
    "argues against": "argues for", "argued against": "argued for", "at the top": "at the bottom",
    "to the left": "to the right", "to the right": "to the left",
    "at the bottom": "at the top", "the rise of": "the decline of", "the decline of": "the rise of",
    "is similar to": "is different from", "are similar to": "are different from", "fails to": "manages to",
    "bottom half": "top half", "top half": "bottom half", "far more": "far less", "much more": "much less",
    "far less": "far more", "much less": "much more", "has limited": "has extensive",
    "have limited": "have extensive", "had limited": "had extensive",
    "fail to": "manage to", "failed to": "managed to", "no longer": "still", "more likely": "less likely",
    "less likely": "more likely", "more than half": "less than half", "an increase in": "a decrease in",
    "a decrease in": "an increase in", "a reduction in": "an increase in",
    "on the outside": "on the inside", "is distinct from": "is the same as",
    "are distinct from": "are the same as", "is different from": "is the same as",
    "are different from": "are the same as", "outweighs": "is outweighed by",
    "outweigh": "are outweighed by", "outperforms": "is outperformed by",
    "outperform": "are outperformed by", "exceeds": "falls short of", "a minority of": "a majority of",
    "was replaced by": "replaced",
    "were replaced by": "replaced", "precedes": "follows", "twice": "three times", "a third of": "half of",
    "a quarter of": "half of", "triple": "double", "outnumber": "are outnumbered by",
}  # fmt: skip


def _both_ways(text: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for pair in text.split():
        one, sign, other = re.split("([:>])", pair)
        out.setdefault(one, other)
        if sign == ":":
            out.setdefault(other, one)
    return out


# *A low cost* as *a high cost* contradicts its sentence, or common sense; against each other they stand well.
_LOOSE = """
    public:private internal:external minimum:maximum larger:smaller bigger:smaller front-end:back-end
    weak:strong thick:thin wide:narrow hot:cold low:high short:long small:large early:late broad:narrow
    ancient:modern slow:fast solid:liquid wet:dry summer:winter morning:evening
    """
PAIRS = paired(" ".join(pair for pair in f"{_ADJECTIVES} {_LOOSE} {_ANYWHERE}".split() if ":" in pair))
"""Opposites that are no verbs, of which each may stand for the other."""
_BEFORE_NOUNS = _both_ways(_ADJECTIVES)
_WISHED = _both_ways(_HOPED_FOR)
_AFTER_TO = _both_ways(_BASES)
_SAID_OF = _both_ways(_LOOSE)
_OPPOSITES = {
    **_SAID_OF, **_BEFORE_NOUNS, **_both_ways(_ANYWHERE), **_both_ways(_VERBS), **_AFTER_TO, **_WISHED,
    **_PHRASES,
}  # fmt: skip
_WORDS = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _OPPOSITES), key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)
# What is set against something else in the sentence has its opposite there already, in whatever words.
_CONTRAST = re.compile(
    r"\b(?:not|nor|never|without|rather|instead|but|however|although|though|while|whereas|despite|unlike|both|"
    r"either|neither|between|versus|whether|than ever|yet|over [A-Z]\w+|from [^.]*\bto)\b|"
    r"\bno\b(?! longer)|n['’]t\b",
    re.IGNORECASE,
)
_FIXED = re.compile(
    r"\b(?:look\w*|named?|call\w*|sought|tak\w+|go|goes|going|one \w+|ever|days?|years?|weeks?|months?|"
    r"hours?|minutes?|soon|shortly|"
    r"as|so|too|all|far|how|much|in|merely|just|only|"
    r"(?:concerns?|questions?|doubts?|hopes?|fears?|awareness) (?:is|are|was|were|(?:has|have) been)) $",
    re.IGNORECASE,
)
"""*Look after*, *named after*, *one after another*, *the day before*; *as long as*, *merely low*."""
_JOINED = re.compile(r",? (?:and|or) |, \w+er\b|/|, \w+,")
"""*Faster, better*: the opposite of one of them alone makes no sense."""
_FIXED_ON = re.compile(
    r" (?:all|long|another|that|this|and|each|(?:[a-z]+ )?(?:death|passing|birth)|"
    r"(?:an?|the|several|many|few|some|\d+|two|three|four|five|nearly|about) (?:[a-z]+ )?"
    r"(?:period|while|time|(?:minute|hour|day|night|week|month|year|decade|generation)s?))\b"
)
_NO_NOUN = listed(
    """
    a an the this that these those is are was were be been being has have had can could will would should may
    might must do does did of in on at to for from by with about into as and who which it they he she we you
    them him her us me one services service servants sector health policy policies administration goods
    language intelligence learning ones circumstances on off up down out so if when then than or but not only
    through over under between among during via within without against across until before after along
    """
)
_SHOWN = re.compile(r", including\b")
"""What is named behind it shows which of the two it is."""
_SO = re.compile(r", (?:\w+ing|which|because|since|as|so|thus)\b|\(e\.g\.")
"""What follows from a want, or shows it, contradicts the opposite."""
_CAUSE = re.compile(r"\b(?:making it|due to|because of|result of|from|by) $")
"""A want that makes something happen: its opposite would not."""
_WANTS = ("fail to", "fails to", "failed to", "no longer", "small", "large")
_LOWERS = re.compile(
    r"(?:\b(?:to|can|could|may|might|will|would|must|should|and|that|which|helps?) $)|^$", re.IGNORECASE
)
"""Behind these *lower* may be a verb."""
_IS = re.compile(
    r"\b(?:is|are|was|were|remains?|stays?|becomes?)(?: (?:an?|very|too|so|relatively|quite|still|often))* $"
)
_TO = re.compile(r"\b(?:to|can|could|may|might|will|would|must|should|helps?)(?: \w+ly)? $")
_EXAMPLE = re.compile(r" (?:\w+ ){0,3}(?:such as|like|e\.g\.) ")
"""What is named as one shows which it is."""
_RELATIVE = re.compile(
    r"\b(?:which|who|whose|where|that (?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|"
    r"appears?|seems?|allows?|[a-z]+ed)\b)[^,;]*$"
)
"""Within *doors that open outward* the main claim stays as it is."""
_OPENING = re.compile(
    r"(?:\w+ing|\w+ed|known|seen|built|with|by|in|at|on|for|from|through|given|as|to|despite)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:\b(?:especially|particularly|such as|including|e\.g\.,?|like|due to|because|thanks to)\b[^,]*"
    r"|, (?:as|since) [^,]*|, an? \w+ |, (?:\w+ing )?|\b(?:and|or) (?:\w+ing )?)$",
    re.IGNORECASE,
)
_DEGREES = ("increases", "increased", "decreases", "decreased", "increasing", "decreasing")
_TIMES = re.compile(r"\b(?:by|to) [\w-]+(?:-| )?(?:fold|times)\b|\b\d+ ?%")
"""How much it is tells the direction: nothing decreases five-fold."""
_EASE = ("easier", "harder")
"""What follows upon it tells which it is."""
_NOUN_BEFORE = re.compile(r"\b(?:an?|the|this|that|any|of|by|to|from|with|their|its|our|your|for) $", re.I)
"""Behind these *lack* is a noun, most likely."""


@lru_cache(maxsize=8192)
def turned(text: str, name: str) -> str | None:
    """The text with the opposite of a word that has one, the first that fits; None where none does.

    name: of the unit, which may not speak of the word. The result is English as the text is.
    """
    if _CONTRAST.search(text):
        return None
    found = list(_WORDS.finditer(text))
    words = [m.group().lower() for m in found]
    for match, word in zip(found, words, strict=True):
        other = _OPPOSITES[word]
        if words.count(word) > 1 or other in words or re.search(rf"\w{word}|{word}\B", text, re.IGNORECASE):
            continue  # *isLeft* slides to the left
        before, behind = text[: match.start()], text[match.end() :]
        if _fits(word, other, before, behind) and not _told(text, name, word, other):
            said = other.capitalize() if match.group()[0].isupper() else other
            return with_article(before, said) + behind
    return None


def _told(text: str, name: str, word: str, other: str) -> bool:
    """Whether the unit's name says the word or its opposite, or is defined by it in this text."""
    if text.casefold().startswith(name.casefold()) and (word in _WISHED or word in _WANTS):
        return True  # nobody would take the opposite for a definition
    spoken = (w for told in (word, other) for w in content_words(told))
    return any(same(w, n) for w in spoken for n in content_words(name))


def with_article(before: str, word: str) -> str:
    """Words that a text begins with, then a word: *a* or *an* before it as its first letter wants."""
    article = re.search(r"\b(a)n? $", before, re.IGNORECASE)
    if article and word[0].isalpha():
        before = before[: article.end(1)] + ("n " if word[0].lower() in "aeiou" else " ")
    return before + word


def _beside(before: str, behind: str) -> bool:
    """Whether a word stands beside the point: before the subject, in an example, a list or a reason."""
    opening = _OPENING.match(before) is not None and "," not in before and "," in behind
    return opening or _ASIDE.search(before) is not None


def _fits(word: str, other: str, before: str, behind: str) -> bool:
    """Whether the opposite stands in the sentence as well as the word does."""
    if word not in ("before", "after") and _beside(before, behind):
        return False
    if (_TIMES.search(behind) and word in _DEGREES) or (word in _EASE and " and " in behind):
        return False
    if _RELATIVE.search(before) or _EXAMPLE.match(behind) or _SHOWN.search(behind):
        return False
    if _FIXED.search(before) or _JOINED.match(behind) or (word == "lower" and _LOWERS.search(before)):
        return False
    if word in ("before", "after") and (before or _FIXED_ON.match(behind)):
        return False  # within a sentence its other words mostly tell which it is
    if (word in _WISHED or word in _WANTS) and (_SO.search(behind) or _CAUSE.search(before)):
        return False
    if word.startswith("lack") and (_NOUN_BEFORE.search(before) or behind.startswith(" of")):
        return False
    following = re.match(r" ([a-z]+)", behind)
    if word in _SAID_OF and not _IS.search(before):
        return False
    if word in _AFTER_TO and not _TO.search(before):
        return False
    if word not in _BEFORE_NOUNS:
        return True
    return following is not None and following[1] not in _NO_NOUN

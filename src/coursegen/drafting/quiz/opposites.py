"""A word of direction in a sentence and its opposite: *before* and *after*, *internal* and *external*.

A false statement has the opposite in its place. Words of praise and blame have no part in it: that a method
makes things worse, nobody would believe of the notes.
"""

from __future__ import annotations

import re
from functools import lru_cache

from coursegen.wording.stems import content_words, same
from coursegen.wording.wordlist import listed

# Before a noun only: *the public was told* has no such opposite, nor has *public health*.
_ADJECTIVES = """
    public:private internal:external weak:strong domestic:foreign formal:informal
    rural:urban temporary:permanent voluntary:mandatory explicit:implicit direct:indirect
    upper>lower inner:outer minimum:maximum thick:thin wide:narrow hot:cold eastern:western northern:southern
    unresolved>resolved unequal>equal uneven>even unpaid>paid unlimited>limited incomplete>complete
    active:passive primary:secondary incoming:outgoing individual:collective vertical:horizontal
    """
_ANYWHERE = """
    before:after earlier:later higher:lower larger:smaller bigger:smaller longer:shorter
    older:younger warmer:cooler heavier:lighter wider:narrower thicker:thinner
    short-term:long-term top-down:bottom-up centralized:decentralized centralised:decentralised
    internally:externally directly:indirectly formally:informally gradually:suddenly
    inside:outside above:below visible:hidden appears>disappears majority:minority
    increases:decreases increased:decreased reduces>increases reduced>increased
    expands:shrinks narrows:widens upstream:downstream agreed>disagreed accepted:rejected
    rises:falls rose:fell gains:loses gained:lost slowed>accelerated
    left-hand:right-hand clockwise:anticlockwise summer:winter morning:evening
    """
_PHRASES = {"to the left": "to the right", "to the right": "to the left"}


def _both_ways(text: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for pair in text.split():
        one, sign, other = re.split("([:>])", pair)
        out.setdefault(one, other)
        if sign == ":":
            out.setdefault(other, one)
    return out


_BEFORE_NOUNS = _both_ways(_ADJECTIVES)
_OPPOSITES = {**_BEFORE_NOUNS, **_both_ways(_ANYWHERE), **_PHRASES}
_WORDS = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _OPPOSITES), key=len, reverse=True))})(?![\w-])"
)
# What is set against something else in the sentence has its opposite there already, in whatever words.
_CONTRAST = re.compile(
    r"\b(?:not|no|nor|never|without|rather|instead|but|however|although|though|while|whereas|despite|unlike|both|"
    r"either|neither|between|versus|whether|or|than ever|yet|from [^.]* to)\b|n['’]t\b",
    re.IGNORECASE,
)
_FIXED = re.compile(
    r"\b(?:look\w*|named?|call\w*|sought|tak\w+|go|goes|going|one \w+|ever|day|year|week|soon|shortly) $"
)
"""*Look after*, *named after*, *one after another*, *the day before*."""
_JOINED = re.compile(r",? (?:and|or) |, \w+er\b")
"""*Faster, better*: the opposite of one of them alone makes no sense."""
_FIXED_ON = re.compile(r" (?:all|long|another|that|this|and|each)\b")
_NO_NOUN = listed(
    """
    a an the this that these those is are was were be been being has have had can could will would should may
    might must do does did of in on at to for from by with about into as and who which it they he she we you
    them him her us me one services service servants sector health policy policies administration goods
    """
)
_LOWERS = re.compile(
    r"(?:\b(?:to|can|could|may|might|will|would|must|should|and|that|which|helps?) $)|^$", re.IGNORECASE
)
"""Behind these *lower* may be a verb."""


@lru_cache(maxsize=8192)
def turned(text: str, name: str) -> str | None:
    """The text with the opposite of its one word of direction; None where it has none, or several.

    name: of the unit, which may not speak of the word. The result is English as the text is.
    """
    found = list(_WORDS.finditer(text))
    if len(found) != 1 or _CONTRAST.search(text):
        return None
    word = found[0].group()
    before, behind = text[: found[0].start()], text[found[0].end() :]
    other = _OPPOSITES[word]
    spoken = (w for told in (word, other) for w in content_words(told))
    if any(same(w, n) for w in spoken for n in content_words(name)):
        return None
    return f"{before}{other}{behind}" if _fits(word, other, before, behind) else None


def _fits(word: str, other: str, before: str, behind: str) -> bool:
    """Whether the opposite stands in the sentence as well as the word does."""
    article = re.search(r"\b(an?) $", before, re.IGNORECASE)
    if article and (article[1].lower() == "an") != (other[0] in "aeiou"):
        return False
    if word in ("before", "after") and (_FIXED.search(before) or _FIXED_ON.match(behind)):
        return False
    if _JOINED.match(behind):
        return False
    if word == "lower" and _LOWERS.search(before):
        return False
    following = re.match(r" ([a-z]+)", behind)
    return word not in _BEFORE_NOUNS or (following is not None and following[1] not in _NO_NOUN)

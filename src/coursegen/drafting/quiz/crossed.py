"""Two things of one sentence in each other's place: who owns what, which of two figures is whose.

“The one promoted trade, while the other held it back” becomes “The other promoted trade, while the one held
it back”: false, of the sentence's own words, and only who knows the matter can tell.
"""

from __future__ import annotations

import re
from functools import lru_cache

from coursegen.drafting.quiz.amounts import alone, amounts
from coursegen.drafting.quiz.contrasts import COUNTED
from coursegen.wording.names import opening
from coursegen.wording.wordlist import listed

_AUXILIARY = "is|are|was|were|has|have|had|can|cannot|could|will|would|may|might|must|should|do|does|did"
_VERB = (
    rf"(?:{_AUXILIARY}|(?![a-z]*ss\b)[a-z]{{3,}}s|[a-z]{{3,}}ed|became|began|held|made|took|gave|kept|saw|led|won|lost|"
    r"grew|fell|rose)"
)
_NAME = r"(?:[Tt]he )?(?:[A-Z][\w.&’'-]*)(?: (?:of |and )?[A-Z][\w.&’'-]*){0,3}"
_NOUNS = r"(?:(?:[Tt]he|[Aa]n?) )?(?:[\w’'-]+ ){0,3}?[\w’'-]+"


def _patterns(name: str, verb: str) -> tuple[re.Pattern[str], ...]:
    head = rf"^(?P<one>{name}) (?P<verb>{verb})\b"
    return (
        re.compile(rf"{head}[^;:]*?,? (?:while|whereas|but) (?P<other>{name}) (?P<verb2>{verb})\b"),
        re.compile(
            rf"{head}[^;:,]*?,? (?:than|as opposed to|in contrast to|compared to|compared with|unlike) "
            rf"(?P<other>{name})(?=[.,;]| (?:that|which|who|is|are|was|were|do|does|did|can|because)\b)"
        ),
        re.compile(
            rf"^(?:While|Whereas) (?P<one>{name}) (?P<verb>{verb})\b[^;:,]*, "
            rf"(?P<other>{name}) (?P<verb2>{verb})\b"
        ),
        re.compile(
            rf"^(?:Unlike|In contrast to|Compared to|Compared with|Contrary to) (?P<one>{name}), "
            rf"(?P<other>{name}) (?P<verb>{verb})\b"
        ),
    )


# What is no name is known for the subject by *is* or *can* behind it alone: *changes* may be a noun.
_HEADS = (*_patterns(_NAME, _VERB), *_patterns(_NOUNS, f"(?:{_AUXILIARY})"))
_NO_NOUN = listed(
    """
    it its they them their he she his her we us our you your this that these those there here one ones other
    others another both each all some many most such which who what of in on at to for from by with as if when
    and or but not so than then only also even more less no in is are was were has have had can will would may
    might must should do does did be being the a an
    """
)
_MANY = listed("are were have do")
_ONE = listed("is was has does")
_COMPARED = re.compile(r"\b(?:than|as opposed to|compared (?:to|with))\b", re.IGNORECASE)
_QUOTED = re.compile(r"(?<=“)[^“”]+?(?=,?”)|(?<=‘)[^‘’]+?(?=,?’(?!\w))|(?<=\")[^\"]+?(?=,?\"(?:\W|$))")
_TWO = 2
MOST_QUOTED = 3
"""Words."""
_WHOLE = re.compile(r"\b(?:total\w*|only|out of|altogether|each|split|shared?)\b", re.IGNORECASE)
"""A part may not be more than its whole."""
BETWEEN = 3
"""Words that stand between two figures or quotations which are said of two things."""
LIKE = 2.5
"""How many times the longer of two names may be as long as the other."""


@lru_cache(maxsize=8192)
def crossed(text: str) -> str | None:
    """The text with two figures, two quoted words, or two things that it sets side by side changed over."""
    if COUNTED.search(text):
        return None
    return _figures(text) or _quotations(text) or _heads(text)


def _quotations(text: str) -> str | None:
    """Two words in quotation marks, each with something of its own said of it."""
    found = list(_QUOTED.finditer(text))
    if len(found) != _TWO or any(len(m.group().split()) > MOST_QUOTED for m in found):
        return None
    first, second = found
    between = text[first.end() : second.start()]
    if len(between.split()) < BETWEEN or re.search(r"[;:.]|\b(?:than|or)\b", between):
        return None
    if first.group()[0].isupper() != second.group()[0].isupper():
        return None
    return text[: first.start()] + second.group() + between + first.group() + text[second.end() :]


def _figures(text: str) -> str | None:
    """Two amounts of one unit, each said of another thing; in a comparison the result would deny itself."""
    found = amounts(text)
    if len(found) != _TWO or _COMPARED.search(text) or _WHOLE.search(text):
        return None
    first, second = found
    between = text[first.end : second.start]
    if first.unit != second.unit or first.value == second.value or len(between.split()) < BETWEEN:
        return None
    if not all(alone(a, text) for a in found):
        return None
    return text[: first.start] + second.number + between + first.number + text[second.end :]


def _heads(text: str) -> str | None:
    for pattern in _HEADS:
        found = pattern.search(text)
        if found and _alike(found, text):
            one, other = found["one"], found["other"]
            between = text[found.end("one") : found.start("other")]
            opened = text[: found.start("one")]
            if opened:  # “Unlike …, …”: both stand within the sentence
                return opened + other + between + one + text[found.end("other") :]
            return opening(other) + between + _lower(one) + text[found.end("other") :]
    return None


def _alike(found: re.Match[str], text: str) -> bool:
    """Whether both are names of things, of one number and said once, so that each can stand for the other."""
    one, other = found["one"], found["other"]
    words, others = _words(one), _words(other)
    if not words or not others or {*words, *others} & _NO_NOUN:
        return False
    single = len(words) == len(others) == 1 and found.start("one") == 0  # *ReLU* and *sigmoid* are alike
    if one[:1].isupper() and _proper(one, first=True) != _proper(other, first=False) and not single:
        return False
    verbs = {v.lower() for key in ("verb", "verb2") if (v := found.groupdict().get(key))}
    if len(verbs & _ONE) and len(verbs & _MANY):
        return False
    plural = [w[-1].endswith("s") and not w[-1].endswith("ss") for w in (words, others)]
    longer, shorter = sorted((len(one), len(other)), reverse=True)
    if longer > LIKE * shorter or (plural[0] != plural[1] and not _proper(other, first=False)):
        return False
    return all(_times(w, text) == 1 for w in (words[-1], others[-1]))


def _times(word: str, text: str) -> int:
    """How often a word stands in a text, in one number or the other."""
    return len(re.findall(rf"\b{re.escape(word.rstrip('s'))}", text, re.IGNORECASE))


def _words(name: str) -> list[str]:
    return re.findall(r"[\w’'.&-]+", re.sub(r"^(?:the|an?) ", "", name, flags=re.IGNORECASE).lower())


def _proper(name: str, *, first: bool) -> bool:
    """Whether it is written as a name; at the start of a sentence by a capital behind the first word."""
    rest = re.sub(r"^(?:The|An?|the|an?) ", "", name)
    if first and rest == name:
        return (" " in name and name.split()[1][0].isupper()) or any(c.isupper() for c in name[1:])
    return rest[:1].isupper()


def _lower(name: str) -> str:
    """As it stands within a sentence: a name keeps its capital, its article does not."""
    if re.match(r"(?:The|An?) ", name) or not _proper(name, first=True):
        return name[0].lower() + name[1:]
    return name

"""What a sentence sets against each other, the other way round.

“A learned skill, not an innate one” becomes “An innate skill, not a learned one”: false, and who has only
heard of the matter might believe it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from coursegen.drafting.quiz.opposites import PAIRS, with_article
from coursegen.wording.stems import content_words, same
from coursegen.wording.wordlist import listed, paired

# Where both stand in one sentence, they can change places; these only so: one alone has other opposites, too.
_PAIRS = (
    *PAIRS,
    *paired(
        """
        rural:urban active:passive primary:secondary individual:collective positive:negative local:global
        local:national static:dynamic theoretical:practical theory:practice rich:poor earlier:later
        increases:decreases increase:decrease increasing:decreasing rises:falls gains:losses quickly:slowly
        buyers:sellers buyer:seller employers:employees teachers:students teacher:student doctors:patients
        parents:children supply:demand past:future past:present old:new
        older:newer first:second former:latter more:less more:fewer most:least best:worst better:worse
        easier:harder easy:difficult easier:challenging strong:fragile strengths:weaknesses success:failure
        cause:effect causes:effects quality:quantity immediate:distant entering:leaving offline:online
        day:night true:false mind:body reactive:proactive rational:emotional buying:selling winners:losers
        majority:minority young:old natural:artificial physical:digital physical:mental north:south east:west
        hardware:software
        """
    ),
)
_TOGETHER = re.compile(
    r"^(?:,? (?:and|or|to|versus|vs\.?|from|and/or|than|by|into|over) (?:the |an? )?|[/–-]|, )$"
)
"""What joins two that change nothing by changing places: *public and private*."""
_ALIKE = re.compile(
    r"\b(?:between|both|either|neither|whether|differ\w*|distinct\w*|equal\w*|same|balanc\w*|combin\w*|alike|"
    r"similar\w*|compar\w*|relate[sd]?|relating|relation|link\w*)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r",? (?:rather than|instead of|as opposed to|and not|, not) ")
_BUT = re.compile(
    r"\bnot (?!only|just|merely|simply|solely|necessarily|always)(?P<one>[^,;:—]+?),? but (?:rather )?"
)
_SHIFT = re.compile(
    r"\b(?:shift\w*|mov\w+|transition\w*|chang\w+|evolv\w+|grew|grow\w*|turn\w*|went|goes|going|progress\w*|"
    r"offload\w*|migrat\w+|switch\w*|rose|fell|increas\w+|decreas\w+|flow\w*|travel\w*|pass\w*|transfer\w*|"
    r"convert\w*)(?: \w+){0,3}"
    r" from (?P<one>[^,;:—]+?) to (?P<other>[^,;:—.]+?)(?=[,;.]|$)"
)
_PREPOSITIONS = listed("by through on in to with for as at from of into about")
_ARTICLES = listed("a an the")
_GOVERNING = listed("by through on in with for at from of into about between toward towards over under")
MOST_NOUN = 3
"""Words of a noun without an article that a preposition stands before."""
MOST_SIDE = 12
"""Words on one side of a contrast, that it is taken in at one look."""
MOST_BETWEEN = 8
"""Words between two opposites that are set against each other."""


@lru_cache(maxsize=8192)
def exchanged(text: str, name: str) -> str | None:
    """The text with the two sides of its contrast changed over; None where it has none that can be read off.

    name: of the unit, which may not tell the sides itself.
    """
    told = _sides(text) or _pair(text, name)
    return told if told and told != text else None


def _sides(text: str) -> str | None:
    if found := _BUT.search(text):
        other, rest = _until_stop(text[found.end() :])
        if _parallel(found["one"], other) and not _GOES_ON.match(rest):
            one, other = _with_nouns(found["one"], other)
            return f"{text[: found.start()]}not {other} but {one}{rest}"
    joints = list(_AGAINST.finditer(text))
    if len(joints) == 1:
        other, rest = _until_stop(text[joints[0].end() :])
        start = _start(text[: joints[0].start()], other)
        one = text[start : joints[0].start()]
        if start is not None and _joints(one) == _joints(other) and not _GOES_ON.match(rest):
            return f"{text[:start]}{other}{joints[0].group()}{one}{rest}"
    found = _SHIFT.search(text) if not COUNTED.search(text) else None
    return _shifted(text, found) if found and text.count(" from ") == 1 else None


def _shifted(text: str, found: re.Match[str]) -> str | None:
    """*From A to B* as *from B to A*, where both are short and whole."""
    one, other = found["one"], found["other"]
    sides = (one, other)
    if any(len(s.split()) > MOST_SIDE // 2 or s.count('"') % 2 or _ORDER.search(s) for s in sides):
        return None
    if all(any(c.isdigit() for c in s) for s in sides):
        return None  # amounts and years tell which comes first
    between = text[found.end("one") : found.start("other")]
    return f"{text[: found.start('one')]}{other}{between}{one}{text[found.end('other') :]}"


COUNTED = re.compile(r"\bfrom \$?\d[\d.,]*%? to \$?\d|\bstands? for\b|\bshort for\b")
"""What rises or falls tells which of two figures comes first, and letters what they stand for."""
_ORDER = re.compile(r"\b(?:one|another|next|other)\b", re.IGNORECASE)
"""*From one layer to the next* has no other way round."""


def _until_stop(text: str) -> tuple[str, str]:
    """The words before the next stop or joint, and what follows them."""
    stop = re.search(r"[,;:.!?—]|\s(?:and|but|because|so|which|that|when|while|if|as)\s|$", text)
    end = stop.start() if stop else len(text)
    return text[:end], text[end:]


_GOES_ON = re.compile(r"\s(?:and|or|as)\b")
"""A side that may go on: what changes places would be half of it."""


def _joints(side: str) -> int:
    """The prepositions within a side: *a preference for the one* is not set against *the other*."""
    return sum(word in _PREPOSITIONS or word == "of" for word in side.lower().split()[1:])


def _shape(word: str) -> str:
    """What a side of a contrast begins with: both begin alike, or they cannot change places."""
    word = word.lower()
    if word in _ARTICLES:
        return "article"
    if word in _PREPOSITIONS:
        return word
    return "ing" if word.endswith("ing") and len(word) > 5 else ""


def _parallel(one: str, other: str) -> bool:
    words, others = one.split(), other.split()
    if _joints(one) != _joints(other):
        return False
    if not words or not others or max(len(words), len(others)) > MOST_SIDE:
        return False
    if len(words) == len(others) == 1:
        return one[-2:] == other[-2:]
    return bool(_shape(words[0])) and _shape(words[0]) == _shape(others[0])


def _start(before: str, other: str) -> int | None:
    """Where the first side of a contrast begins: as the other does, with as many prepositions within it."""
    words = list(re.finditer(r"[\w'’-]+", before))
    others = other.split()
    if not words or not others or len(others) > MOST_SIDE:
        return None
    last, wanted = words[-1], _shape(others[0])
    if len(others) == 1 and not wanted and last.group()[-2:] == other[-2:] and last.group() != other:
        return last.start()
    alike = (w.start() for w in reversed(words[-MOST_SIDE:]) if wanted and _shape(w.group()) == wanted)
    start = next((at for at in alike if _joints(before[at:]) == _joints(other)), 0)
    part = before[start:]
    if start > 0 and len(part.split()) > 1 and not re.search(r"[,;:—]", part):
        return start
    return _governed(before, other, words)


def _governed(before: str, other: str, words: Sequence[re.Match[str]]) -> int | None:
    """Where the noun behind the last preposition begins: *relies on speed* rather than *strength*."""
    governing = [w.end() for w in words if w.group().lower() in _GOVERNING]
    part = before[governing[-1] :].strip() if governing else ""
    if not part or max(len(part.split()), len(other.split())) > MOST_NOUN or _joints(other):
        return None
    shape = _shape(other.split()[0])
    named = part[0].isupper() and shape == "article"
    bare = not part[0].isupper() and not other[0].isupper() and not shape and not _NO_BARE.search(other)
    return len(before) - len(part) if (named or bare) and not _NO_BARE.search(part) else None


_NO_BARE = re.compile(r"[,;:—()]|\b(?:and|or|an?|the|its?|their|his|her|\w+ly)\b")
"""What stands in no noun without an article."""


def _with_nouns(one: str, other: str) -> tuple[str, str]:
    """*An innate skill* and *a learned one* as *an innate one* and *a learned skill*."""
    noun = one.rpartition(" ")[2]
    if other.endswith(" one") and " " in one:
        return one.removesuffix(noun) + "one", other.removesuffix("one") + noun
    return one, other


def _pair(text: str, name: str) -> str | None:
    """The text with two opposites in it changed over, where they do not stand side by side."""
    if _ALIKE.search(text):
        return None
    words = {w.lower() for w in re.findall(r"[\w-]+", text)}
    for one, other in _PAIRS:
        if one not in words or other not in words:
            continue
        places = [[*re.finditer(rf"(?<![\w-]){w}(?![\w-]| \d)", text, re.IGNORECASE)] for w in (one, other)]
        if any(len(found) != 1 for found in places):
            continue
        first, second = sorted((found[0] for found in places), key=lambda m: m.start())
        between = text[first.end() : second.start()]
        if _TOGETHER.match(between) or len(between.split()) > MOST_BETWEEN:
            continue
        if any(same(w, n) for w in (one, other) for n in content_words(name)):
            continue
        a, b = first.group(), second.group()
        head = with_article(text[: first.start()], b.capitalize() if a[0].isupper() else b.lower())
        return with_article(head + between, a.lower()) + text[second.end() :]
    return None

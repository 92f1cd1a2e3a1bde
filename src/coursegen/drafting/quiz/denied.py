"""What a sentence denies, as if it were so.

“It is not limited to numbers” becomes “It is limited to numbers”: nothing is denied in a question that
learners must turn round in their heads.
"""

from __future__ import annotations

import re
from functools import lru_cache

from coursegen.wording.wordlist import paired

_NEGATED = re.compile(
    r"(?<!that )(?<!who )(?<!which )(?<!what )\b(?:"
    r"(?P<verb>is|are|was|were|be|been|can|will|would|should|must|has|have|had)(?: not|n['’]t)\b"
    r"(?! only\b| just\b)"
    r"|(?P<do>do|does|did)(?: not|n['’]t) (?P<base>[a-z]+)\b)"
    r"|(?<!that )(?<!who )(?<!which )(?<!what )\b(?P<may>may|might|need) not\b"
    r"|(?<!that )(?<!who )(?<!which )(?<!what )\b(?P<can>can(?:not|['’]t))\b"
    r"|(?P<never> never)(?= (?:[a-z]+ed|[a-z]{3,}s|had|has|have|took|gave|made|won|lost|went)\b)"
)
_DENIES = re.compile(
    r"\b(?:not|no|nor|never|none|neither|nothing|nobody|without|cannot|hardly|barely|rarely)\b|n['’]t\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:but|rather|instead|because|until|unless|any|anyone|anything|yet|at all|either|ever|anymore|"
    r"(?<!how )much|many|even|always|necessarily|all(?! the way|-)|every|everyone|everything|just|merely|"
    r"often|sometimes|usually|typically|alone|simply|solely|although|though|while|whereas|however|despite|"
    r"if|so|enough|too|long|lack\w*)\b",
    re.IGNORECASE,
)
"""With one of these a sentence says something else once its *not* is gone, or nothing at all."""


@lru_cache(maxsize=8192)
def affirmed(text: str) -> str | None:
    """The text without its one *not*; None where it has none, or where more hangs on it."""
    if len(_DENIES.findall(text)) != 1 or _BOUND.search(text):
        return None
    found = _NEGATED.search(text)
    if found is None or _FOLLOWS.search(text, found.end()) or _within_quotes(text, found.start()):
        return None
    if _COMES.search(text[: found.start()]) or text[: found.start()].endswith(", "):
        return None
    if _BEFORE.match(text) and "," not in text[: found.start()]:
        return None
    if found["never"]:
        return text[: found.start()] + text[found.end() :]
    if found["may"]:  # what may be, may also not be
        return text[: found.start()] + ("must" if found["may"] == "need" else "will") + text[found.end() :]
    said = found["verb"] or ("can" if found["can"] else _conjugated(found["do"], found["base"]))
    return text[: found.start()] + said + _OR.sub(" and ", text[found.end() :], count=1)


_BEFORE = re.compile(r"(?:As|Because|Since|When|Once|Given)\b.*,")
"""A reason or a time first: what follows from a denial there contradicts what is affirmed."""
_COMES = re.compile(r", (?:indicating|suggesting|meaning|implying|showing|so|therefore|thus|which means)\b")
"""A denial that comes of what stands before it contradicts that once it is affirmed."""
_FOLLOWS = re.compile(r", (?:\w+ing|so|as|since|thus|hence)\b(?! to\b)")
"""What comes of a denial contradicts what is affirmed."""


def _within_quotes(text: str, place: int) -> bool:
    """Whether a place in a text is within somebody's words."""
    before = text[:place]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


_OR = re.compile(r" or ")
"""What is denied of one thing or the other is affirmed of both."""
_PASTS = dict(
    paired(
        """
        know:knew have:had see:saw take:took give:gave make:made get:got go:went come:came find:found
        think:thought become:became begin:began do:did say:said lead:led mean:meant
        understand:understood let:let keep:kept hold:held feel:felt bring:brought buy:bought build:built
        lose:lost pay:paid run:ran rise:rose grow:grew fall:fell win:won write:wrote read:read tell:told
        meet:met leave:left put:put set:set show:showed cut:cut send:sent spend:spent stand:stood
        break:broke choose:chose speak:spoke teach:taught catch:caught fight:fought
        """
    )
)


def _conjugated(do: str, verb: str) -> str:
    """What *do*, *does* or *did* with a verb is without them."""
    if do == "do":
        return verb
    return _past(verb) if do == "did" else _third_person(verb)


def _past(verb: str) -> str:
    if verb in _PASTS:
        return _PASTS[verb]
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else verb + "ed"


def _third_person(verb: str) -> str:
    if verb in ("have", "do", "go"):
        return {"have": "has", "do": "does", "go": "goes"}[verb]
    if re.search(r"(?:s|x|z|ch|sh)$", verb):
        return verb + "es"
    return verb[:-1] + "ies" if re.search(r"[^aeiou]y$", verb) else verb + "s"

"""Cause and effect in each other's place: “Trust leads to trade” becomes “Trade leads to trust”.

The words stay those of the sentence, and what it says is another thing: only who has understood it can tell.
"""

from __future__ import annotations

import re
from functools import lru_cache

from coursegen.wording.names import opening
from coursegen.wording.wordlist import listed, paired

MOST_SIDE = 9
"""Words of a cause or an effect that are taken in at one look."""
_CAUSES = dict(
    paired(
        """
        leads:lead causes:cause drives:drive shapes:shape influences:influence triggers:trigger
        arises:arise stems:stem results:result depends:depend relies:rely
        precedes:precede follows:follow replaces:replace defines:define determines:determine
        feeds:feed builds:build rests:rest
        """
    )
)
_SINGULAR = {base: one for one, base in _CAUSES.items()}
_PAST = (
    "led", "caused", "drove", "shaped", "influenced", "triggered", "arose", "stemmed", "resulted",
    "followed", "replaced",
)  # fmt: skip
_BEHIND = {
    "lead": "to", "led": "to", "arise": "from", "arose": "from", "stem": "from", "stemmed": "from",
    "result": "in|from", "resulted": "in|from", "depend": "on", "rely": "on",
    "build": "on", "rest": "on", "feed": "into",
}  # fmt: skip
_LINKS = "|".join(
    rf"{verb}{f' (?:{_BEHIND[base]})' if base in _BEHIND else ''}"
    for verb, base in (
        *_CAUSES.items(),
        *((base, base) for base in _CAUSES.values()),
        *zip(_PAST, _PAST, strict=True),
    )
)
_CAUSAL = re.compile(
    r"^(?P<one>[^,;:()“”\"]+?) "
    r"(?P<beside>(?:can|may|will|could|might|often|usually|typically|always|directly) )*"
    rf"(?P<verb>{_LINKS}) (?P<other>[^,;:()“”\".]+)(?P<rest>[,;.].*)?$"
)
_NO_THING = listed(
    """
    it its they them their he she his her we us our you your i this that these those there here who which what
    how why when where whoever whatever wherever if because while although though as not no never both either
    neither each other
    another one ones such same is are was were be been being has have had can could will would may might must
    should do does did also and or but than more less
    """
)
_OPENERS = listed("a an the")
_SMALL = listed("a an the of in on for to and with from")
"""What names may share, and what closes none."""
_NO_OPENERS = listed("to in on by at with often usually also")
"""What opens no name of a thing."""
_MODALS = ("can", "may", "will", "could", "might")
_HEDGES = listed("can may could might often usually typically")
"""Of what is often so the other way round may often be so, too."""
_ASIDE = re.compile(r",\s(?:\w+ing|which|thereby|thus|especially|particularly|where|who)\b")
"""What may be left out behind the effect."""


@lru_cache(maxsize=8192)
def turned_round(text: str) -> str | None:
    """The text with cause and effect in each other's place; None where it has none that can be read off."""
    found = _CAUSAL.match(text)
    if found is None or _HEDGES & set((found["beside"] or "").split()):
        return None
    one, other = found["one"].split(), found["other"].split()
    rest = found["rest"] or ""
    if max(len(one), len(other)) > MOST_SIDE or (rest not in ("", ".") and not _ASIDE.match(rest)):
        return None
    if not _thing(one) or not _thing(other) or {w.lower() for w in one} & {w.lower() for w in other} - _SMALL:
        return None
    verb, *behind = found["verb"].split()
    many = (other[-1].endswith("s") and not other[-1].endswith(("ss", "us", "is"))) or "and" in other
    if found["beside"] is None or found["beside"].split()[-1] not in _MODALS:
        verb = _agreeing(verb, many=many)
    said = " ".join(filter(None, ((found["beside"] or "").strip(), verb, *behind)))
    return f"{opening(found['other'])} {said} {_lower(found['one'])}."


def _thing(words: list[str]) -> bool:
    """Whether words may be a noun with what belongs to it."""
    lower = [w.lower().strip("’'") for w in words]
    adverb = len(lower) == 1 and lower[0].endswith("ly")
    if adverb or lower[0] in _NO_OPENERS or lower[-1] in _SMALL:
        return False
    return not set(lower) & (_NO_THING - {"and"}) and bool(set(lower) - _OPENERS)


def _agreeing(verb: str, *, many: bool) -> str:
    """The verb as it stands behind one thing, or behind many; a past tense stays."""
    return _CAUSES.get(verb, verb) if many else _SINGULAR.get(verb, verb)


def _lower(text: str) -> str:
    """The first word of a sentence within one: small, but for what is written as a name."""
    first, _, second = text.partition(" ")
    named = any(c.isupper() for c in first[1:]) or (second[:1].isupper() and first.lower() not in _OPENERS)
    return text if named or first == "I" else text[0].lower() + text[1:]

"""British and American spelling: each word as an American writes it."""

from __future__ import annotations

import re

_BY_RULE = (
    (re.compile(r"our(?=$|s$|ed$|ers?$|ing$|ful$|less$|abl[ey]$|al$|ite$|ist$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=[a-z]{2})bre(?=s?$)"), "ber"),
    (re.compile(r"(?<=[a-z]{3})is(?=e[ds]?$|er$|ing$|ations?$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=e[ds]?$|er$|ing$)"), "yz"),
    (re.compile(r"(?:ae|oe)(?!s?$|d$)"), "e"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[a-z]{2})ence(?=s?$)"), "ense"),
    (re.compile(r"mme(?=s?$)"), "m"),
    (re.compile(r"(?<=[a-z]{3})ll(?=ed$|ing$|[eo]rs?$|ous$|en$|ments?$|ful$)"), "l"),
    (re.compile(r"(?<=[a-z]{3})ll$"), "l"),
    (re.compile(r"inium$"), "inum"),
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"leuco"), "leuko"),
    (re.compile(r"dgem"), "dgm"),
)
_LEAST_SPELT = 5
"""Letters of a word that a rule may change: *tour* is not *tor*."""

_PAIRS = """
    grey gray|plough plow|tyre tire|kerb curb|mould mold|moult molt|cheque check|draught draft|gaol jail
    axe ax|moustache mustache|pyjamas pajamas|sceptic skeptic|sceptical skeptical|disc disk|whisky whiskey
    cosy cozy|practise practice|jewellery jewelry|ageing aging|maths math|programme program|woollen woolen
    manoeuvre maneuver|storey story|smoulder smolder|enquiry inquiry|artefact artifact|caesium cesium
"""


def _pairs() -> dict[str, str]:
    pairs = (pair.split() for line in _PAIRS.split("\n") for pair in line.split("|") if pair.strip())
    return {form: american for british, american in pairs for form, american in _forms(british, american)}


def _forms(british: str, american: str) -> tuple[tuple[str, str], ...]:
    return ((british, american), (f"{british}s", f"{american}s"))


_IRREGULAR = _pairs()


def american(word: str) -> str:
    """A word in lower case as an American writes it; the same for both spellings, whatever else it may be."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) >= _LEAST_SPELT:
        for form, spelling in _BY_RULE:
            word = form.sub(spelling, word)
    return word

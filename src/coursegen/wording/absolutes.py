"""Absolute words on one side of a choice only: hardly anything is always so, and learners know it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from coursegen.wording.names import named

_ABSOLUTE = re.compile(
    r"\b(always|never|every|none|all|only|completely|entirely|totally|absolutely|impossible|invariably|"
    r"exclusively|solely|wholly|forever|without (?:any )?exception|in any case|in no case|on no account|"
    r"in all cases|the sole|everyone|everybody|everything|the entire|nothing (?:but|else)|whatsoever|"
    r"(?:cannot|can never|could not) possibly|100 ?(?:%|per ?cent) "
    r"(?:of|safe|sure|certain|accurate|reliable|effective|secure|correct|true)|"
    r"not a single|(?:nobody|no one|nothing|anyone|anybody|anything) (?:ever|at all|whatsoever|at any time)|"
    r"under no circumstances|at all times|guarantee[sd]?)\b",
    re.IGNORECASE,
)
_PERIOD = r"(?:second|minute|hour|day|night|week|month|year|season|decade)s?"
_COUNT = r"(?:other|second|third|few|\d+|two|three|four|five|six|eight|ten|twelve)"
_PLACE = r"(?:[ivx]+|[a-h]|\d)\b"
_WEAK = re.compile(
    r"\b(?:(?<!nobody )(?<!no one )(?<!nothing )at all(?! times)|"
    r"above all|first of all|all over|after all|all but|all in all|in all(?! cases)|"
    r"once and for all|"
    r"(?:all|none) of (?:the|these|those|them)|"
    r"(?:all|every one of|any of|none of) (?:of )?(?:the |these |those )?"
    r"(?:above|choices|options|answers|statements|alternatives)|"
    r"(?:the|this|that|his|her|its|our|their|your|bank|under|without) guarantees?(?! (?:of|that))|"
    r"all (?:else|day|night|along|through|right|the way|the same|together|at the same time)|"
    r"not (?:only|always|all|every|entirely|completely|totally)|if and only if|one and only|"
    r"only (?:child|son|daughter)|now or never|every (?:now and then|so often)|"
    rf"every {_COUNT}\b(?:\s+\w+)?|every {_PERIOD}|"
    r"\w+[ -]only memory|(?:all|only|every|never|must)-\w+|\w+-(?:all|only|never))(?!\w)|"
    r"^\W*(?:none|all)\W*$|"
    rf"^\W*{_PLACE}\W+(?:(?:and|or)?\W*{_PLACE}\W+)*only\W*$",
    re.I,
)
"""Where such a word says something else: a period, a compound, a denial, a figure of speech, the options."""


@lru_cache(maxsize=32768)
def absolute(text: str) -> str:
    """The first absolute word of a text, in lower case, or ""."""
    if named(text):
        return ""
    found = _ABSOLUTE.search(_WEAK.sub(" ", text))
    return found[0].lower() if found else ""


def one_sided(keys: Iterable[str], distractors: Iterable[str]) -> bool:
    """Whether absolute words stand among the right options only, or among the wrong ones only."""
    return any(map(absolute, keys)) != any(map(absolute, distractors))

"""Whether a text is English: by the share of the commonest English words in it."""

from __future__ import annotations

import re

from coursegen.wording.wordlist import listed

_COMMON = listed("the of and to in is that for are with as it on this be by from can or which not")
_WORD = re.compile(r"[^\W\d_]+")
LEAST_WORDS = 40
"""Of fewer words nothing can be said."""
LEAST_SHARE = 0.12
"""English prose has about 0.3; German, French, Spanish, Dutch and Italian prose stays under 0.08."""


def looks_english(text: str) -> bool:
    """False only for a text that is long enough and plainly not English."""
    words = [w.lower() for w in _WORD.findall(text)]
    if len(words) < LEAST_WORDS:
        return True
    return sum(w in _COMMON for w in words) >= LEAST_SHARE * len(words)

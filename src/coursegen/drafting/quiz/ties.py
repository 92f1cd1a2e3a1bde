"""How the parts of a sentence belong together, changed: *after* for *prior to*, *less* for *more … than*.

“They met prior to the flood” becomes “They met after the flood”: each other word is met again, and only
who has understood the sentence can tell.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PHRASE = r"(?:in|on|for|by|with|at|the|an?|from|to)"
_RULERS = "(?:supervision|oversight|guidance|control)"
_MOST = "(?:common|likely|frequent|expensive|affected|vulnerable|widely|used|popular)"

# A pattern that must stand once, and what stands for it; what changes the whole sentence comes first.
_PAIRS = (
    (r"\bindependent of\b", "dependent on"),
    (r"\bindependently of\b", "depending on"),
    (rf"\bunder (?=(?:\w+ ){{0,2}}{_RULERS}\b)", "without "),
    (rf"\bnot only (?P<one>{_PHRASE} [^,;]+?),? but also (?={_PHRASE} )", r"\g<one> but not "),
    (rf"\bthe most (?={_MOST}\b)", "the least "),
    (
        r"\b(?P<one>becom(?:e|es|ing)|grow(?:s|ing)?|became|grew) (?:increasingly|more(?: and more)?) "
        r"(?!.*, including)",
        r"\g<one> less ",
    ),
    (r"\b(?P<one>becom(?:e|es|ing)|became) less (?!and\b)", r"\g<one> more "),
    (r"\bless (?=[a-z]+ (?:[a-z]+ )?than\b)", "more "),
    (r"\bmore (?=[a-z]+ (?:[a-z]+ )?than\b)", "less "),
    (r"^Prior to ", "After "),
    (r"(?<=[a-z] )prior to ", "after "),
)
_TIES = [(re.compile(pattern), said) for pattern, said in _PAIRS]
_DENIED = re.compile(
    r"\b(?:not|no|nor|never|none|neither|nothing|without|cannot|hardly|rarely)\b|n['’]t\b", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def tied(text: str) -> str | None:
    """The text with its parts tied in another way: *after* for *prior to*; None where none can be."""
    if _DENIED.search(text):  # a second change might make it true again
        return None
    fit = ((pattern, said) for pattern, said in _TIES if len(pattern.findall(text)) == 1)
    return next((pattern.sub(said, text) for pattern, said in fit), None)

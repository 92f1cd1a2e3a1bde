"""What an id is, and how an address names an item in the whole course."""

from __future__ import annotations

import re
import unicodedata

ID_PATTERN = r"^[a-z][a-z0-9-]{0,59}$"
"""Ids in YAML: chosen by people or derived once, then kept."""

KEY_PATTERN = r"^[a-z][a-z0-9]{0,11}$"
"""Keys of options, pairs, steps, things, gaps: short, since SCORM tokens allow no hyphen."""

_ID = re.compile(ID_PATTERN)


def is_id(text: str) -> bool:
    """Whether `text` may stand as an id."""
    return _ID.match(text) is not None


_SPELLED = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"""Latin letters that Unicode does not take apart; `ß` is `ss` by case folding."""


def slug(text: str, fallback: str = "part") -> str:
    """An id derived from a name: ASCII, lower case, words joined by hyphens, at most 60 characters.

    `fallback` stands in when nothing of `text` survives (a name in another script).
    """
    spelled = text.casefold().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    plain = re.sub(r"['’]", "", plain)
    words = re.findall(r"[a-z0-9]+", plain.lower())
    out = ""
    for word in words:
        longer = f"{out}-{word}" if out else word
        if len(longer) > 60:
            break
        out = longer
    out = out or (words[0][:60] if words else fallback)
    return out if out[0].isalpha() else f"n-{out}"[:60].rstrip("-")


def address(module: str, item: str) -> str:
    """The address of an item in its course: `relationships.when-to-call`."""
    return f"{module}.{item}"

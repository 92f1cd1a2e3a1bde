"""Whether two short texts say the same to a reader: capitals, articles and full stops tell nothing apart."""

from __future__ import annotations

import re


def said(text: str) -> tuple[str, ...]:
    """What a text says: no matter which capitals, article and punctuation, while signs count.

    Where there is a digit or a word of one or two letters, capitals count too: mW is not MW, Co is not CO.
    """
    plain = re.sub(r"(?<=[^\W\d_])[-‐–](?=[^\W\d_])", " ", text).replace("\u00a0", " ")
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", plain)
    plain = re.sub(r"^\s*\((.*)\)\s*$", r"\1", re.sub(r"\bper ?cent\b", "%", plain))
    plain = re.sub(r"(?<=[a-z])n['’]t\b", " not", plain)
    words = tuple(re.findall(r"\w+(?:['’.,]\w+)*|[^\w\s.,;:!?'’‘\"“”«»…]", plain))
    short = any(c.isdigit() for c in plain) or all(len(w) <= 2 for w in words)
    words = words if short else tuple(w.casefold().replace("’", "'") for w in words)
    bare = tuple(w for w in words if w.casefold() not in ("a", "an", "the"))
    return bare if len(bare) and len(words) > 1 else words

"""Headings that could stand over anything, and those over a note's last words."""

from __future__ import annotations

import re

_CLOSING = frozenset(
    (
        "conclusion", "conclusions", "summary", "closing thoughts", "final thoughts", "key takeaways",
        "takeaways", "closing", "closing remarks", "concluding remarks", "wrap-up", "in summary", "recap",
    )
)  # fmt: skip
_NUMBERED = re.compile(r"^\d+[.)]?\s+")


_VAGUE = re.compile(
    r"^(?:others?|more|further|additional|various|general|misc\w*|introduction|overview|conclusions?|summary|"
    r"background|closing|final|key takeaways?|notes?|examples?|context|resources|references|"
    r"definition)(?: \d+)?(?: [\w-]+)?$",
    re.IGNORECASE,
)


def vague_name(name: str) -> bool:
    """Whether a name could stand over anything (*Other cases*, *Conclusion*): no answer to a question."""
    return _VAGUE.search(name) is not None


def closes(name: str) -> bool:
    """Whether a heading stands over a note's last words."""
    return _NUMBERED.sub("", name.lower()) in _CLOSING

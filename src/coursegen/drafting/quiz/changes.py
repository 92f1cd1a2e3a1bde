"""What an altered sentence says otherwise: the words that were changed, and where two have changed places."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 4
"""Words of a change that are told one by one."""
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[\w’'-]+(?:[.,]\d+)*")
_EDGES = ".,;:!?“”\"‘’'()"


def difference(text: str, altered: str) -> tuple[str, str] | None:
    """What the text says, and what the altered one says in its place; None where that is no short phrase."""
    words, others = text.split(), altered.split()
    start, end = _common(words, others)
    one, other = words[start : len(words) - end], others[start : len(others) - end]
    if not other and one:  # left out: told with the word before it
        start = max(start - 1, 0)
        one, other = words[start : len(words) - end], others[start : len(others) - end]
    if not one or not other or max(len(one), len(other)) > MOST:
        return None
    told = " ".join(one).strip(_EDGES), " ".join(other).strip(_EDGES)
    whole = all(told) and told[0] != told[1] and not re.search(r"[,;:()]", "".join(told))
    return told if whole else None


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two phrases of a text that change places: where each stands, in characters."""

    first: tuple[int, int]
    second: tuple[int, int]


def exchange(text: str, altered: str) -> Exchange | None:
    """Where the two phrases stand that have changed places; None where something else was changed."""
    places = [m.span() for m in _WORD.finditer(text)]
    words = [text[a:b].lower() for a, b in places]
    others = [w.lower() for w in _WORD.findall(altered)]
    if len(words) != len(others):
        return None
    start, end = _common(words, others)
    one, other = words[start : len(words) - end], others[start : len(words) - end]
    for size in range(1, len(one)):
        for behind in range(1, len(one) - size + 1):
            swapped = [*one[len(one) - behind :], *one[size : len(one) - behind], *one[:size]]
            if swapped == other:
                at = places[start : len(places) - end]
                return Exchange((at[0][0], at[size - 1][1]), (at[-behind][0], at[-1][1]))
    return None


def _common(words: list[str], others: list[str]) -> tuple[int, int]:
    """How many words two lists have in common at their beginning, and then at their end."""
    least = min(len(words), len(others))
    start = next((i for i in range(least) if words[i] != others[i]), least)
    left = least - start
    end = next((i for i in range(left) if words[-1 - i] != others[-1 - i]), left)
    return start, end

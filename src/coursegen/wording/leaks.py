"""Whether the words of a question give its answer away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coursegen.wording.stems import content_words, same, shared


def leaks(stem: str, key: str, distractors: Iterable[str]) -> frozenset[str]:
    """Content words of the key that the stem repeats and that stand in no distractor."""
    others = [content_words(d) for d in distractors]
    return frozenset(
        word for word in shared(key, stem) if not any(same(word, o) for other in others for o in other)
    )


def stands_out(key: str, distractors: Sequence[str]) -> bool:
    """Whether the key is clearly the longest or the shortest option (ASSESSMENT: quality of one question)."""
    lengths = sorted(len(d.split()) for d in distractors)
    own = len(key.split())
    if not lengths:
        return False
    longest = own >= 4 and lengths[-1] < 0.75 * own
    shortest = lengths[0] >= 4 and own < 0.5 * lengths[0]
    return longest or shortest

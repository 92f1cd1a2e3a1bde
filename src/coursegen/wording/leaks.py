"""Whether the words of a question give its answer away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from coursegen.wording.stems import akin, content_words, echoes, root, same, shared


def leaks(stem: str, key: str, distractors: Iterable[str]) -> frozenset[str]:
    """Content words of the key that the stem repeats and that stand in no distractor."""
    others = [content_words(d) for d in distractors]
    return frozenset(
        word for word in shared(key, stem) if not any(same(word, o) for other in others for o in other)
    )


_SIDES = frozenset(("left", "right", "north", "south", "east", "west"))
"""Where something goes is asked after where it came from: “The car skids to the left. Which way …?”"""


def words_of(text: str) -> tuple[str, ...]:
    """The words and numbers of `text`, in lower case, without punctuation."""
    return tuple(re.findall(r"\w+(?:['’.,-]\w+)*", text.casefold()))


def repeats(stem: str, answer: str, *, article: bool = True) -> bool:
    """Whether the whole answer stands in the stem, word by word; a lone short word or digit is no answer.

    Its `article` tells nothing, if what it begins with is one.
    """
    words = _parted(_bare(answer) if article else words_of(answer))
    meaning = set(content_words(answer))
    if not words or (len(words) == 1 and len(words[0]) < 3) or (meaning and meaning <= _SIDES):
        return False
    if not meaning and not _measured(answer):
        return False
    asked = _parted(words_of(stem))
    if all(word[0].isdigit() or len(word) < 3 for word in words) and sum(w[0].isdigit() for w in asked) > 1:
        return False  # a calculation may well come out at a number that was given
    if _stand(words, asked):
        return True
    # Two words or more may be inflected: “common budgets” for “a common budget”.
    return len(words) > 1 and _stand([root(w) for w in words], [root(w) for w in asked])


def _measured(answer: str) -> bool:
    """Whether it is one number with a sign of its unit: `0 °C`, `5 %`."""
    return re.fullmatch(r"[-−]?\d[\d.,]* ?(?:°[CF]?|%)", answer.strip()) is not None


def _parted(words: Iterable[str]) -> tuple[str, ...]:
    """Words without hyphens, each part by itself: a *pivot-table* is a *pivot table*."""
    plain = (word.removesuffix("'s").removesuffix("’s") for word in words)
    return tuple(part for word in plain for part in word.split("-") if part)


def _bare(answer: str) -> tuple[str, ...]:
    """The words of an answer without its article."""
    words = words_of(answer)
    return words[1:] if len(words) > 1 and words[0] in ("a", "an", "the") else words


def _stand(words: Sequence[str], asked: Sequence[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(asked)} "


_ASKING = re.compile(r"\b(?:of )?the following\b(?!\s+(?:day|week|month|year|morning)s?\b)", re.IGNORECASE)
"""What belongs to the asking, and tells nothing of the matter: “Which of the following …?”"""


def echo(stem: str, key: str, distractors: Sequence[str]) -> tuple[str, str] | None:
    """(word of the key, word of the stem) that look alike where no distractor has such a word, else None.

    None, too, where every distractor echoes another word of the stem. Stricter than `leaks`: a rule may not
    cry wolf, while a draft had better drop a question too many.
    """
    stem = _ASKING.sub(" ", stem)
    if all_echo(stem, key, distractors):
        return None
    others = [word for d in distractors for word in content_words(d)]
    asked = [word for word in content_words(stem) if not _character(word, stem)]
    for word in (w for w in content_words(key) if not w[0].isdigit()):
        met = next((other for other in asked if akin(word, other)), None)
        if met and not any(echoes(word, other) for other in others):
            return word, met
    return None


def _character(word: str, stem: str) -> bool:
    """Whether it is somebody the case tells of: a name that comes back within it."""
    return len(re.findall(rf"\b{re.escape(word.capitalize())}\b", stem)) > 1


def all_echo(stem: str, key: str, distractors: Iterable[str]) -> bool:
    """Whether every distractor takes up a word of the stem that the key lacks: then no echo is a hint.

    So it is where options are drawn from a case: “… gives caffeine or a placebo and measures reaction time.
    What is the dependent variable?”
    """
    return all(shared(distractor, stem) - shared(distractor, key) for distractor in distractors)


_SEEN = 0.85
"""Of the key's characters: four long words are as long as six short ones, and no learner counts words."""


def counted(text: str) -> list[str]:
    """The words of an option that make its length: a formula or a piece of code is as long as it is."""
    return [word for word in text.split() if _LETTERS.search(word) or word.isdigit()]


_LETTERS = re.compile(r"[^\W\d_]{2}|^[AaI]$")


def stands_out(key: str, distractors: Sequence[str]) -> bool:
    """Whether the key is clearly the longest or the shortest option (ASSESSMENT: quality of one question)."""
    lengths = sorted(len(counted(d)) for d in distractors)
    own = len(counted(key))
    if not lengths:
        return False
    seen = max(map(len, distractors)) < _SEEN * len(key)
    longest = own >= 4 and lengths[-1] < 0.75 * own and seen
    shortest = lengths[0] >= 4 and own < (0.6 if own >= 4 else 0.5) * lengths[0]
    return longest or shortest

"""One and many: whether two texts are the same words, and only their number differs."""

from __future__ import annotations

from coursegen.wording.same import said
from coursegen.wording.wordlist import listed

_ANOTHER_THING = listed(
    """
    accident arm asset brace check cloth colour content cost custom damage draught due economic ethic force
    glass good ground interest letter manner mathematic mean minute new pain people physic politic premise
    quarter right saving scale share spectacle spirit statistic stock term time water wood work
    """
)
"""What is many of these may be another thing: *damage* is a harm, *damages* are what a court grants."""
_NEVER_MANY = listed(
    """
    sheep fish deer series species aircraft furniture equipment information advice luggage homework news
    knowledge
    """
)
"""*Sheeps* is no word, and stands as an option where the language is asked."""
_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "tooth": "teeth",
    "foot": "feet",
    "goose": "geese",
    "mouse": "mice",
}
_LEAST = 3
"""Letters of a word that may be one of many."""
_MOST = 3
"""Words: in longer texts number may be what a question of usage asks for."""


def one_or_many(text: str, other: str) -> bool:
    """Whether the words of two texts differ in number alone: *cherry*, *cherries*; *a gland*, *glands*."""
    if text.isupper() or other.isupper():
        return False  # names of things in code: VALUE, VALUES
    words, others = said(text, spelling=False), said(other, spelling=False)
    if not len(words) == len(others) <= _MOST:
        return False
    if not all(w.replace("'", "").isalpha() for w in (*words, *others)):
        return False
    pairs = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return bool(pairs) and all(_many_of(*pair) or _many_of(*pair[::-1]) for pair in pairs)


def one(word: str) -> str:
    """A word in lower case without the ending of many, roughly: both numbers of a word come out alike."""
    if len(word) <= _LEAST or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _many_of(word: str, many: str) -> bool:
    if len(word) < _LEAST or word in _ANOTHER_THING or word in _NEVER_MANY:
        return False
    forms = {f"{word}s", _IRREGULAR.get(word, "")}
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        forms.add(f"{word}es")
    if word.endswith("y") and word[-2] not in "aeiou":
        forms = {f"{word[:-1]}ies"}
    if word.endswith(("f", "fe")):
        forms.add(f"{word.removesuffix('e')[:-1]}ves")
    return many in forms

"""Grammar gives the answer away: the stem's last word fits only some options, or its number only the key.

After *an* only a vowel can follow; after *are* only a plural. *Which organs* and *name the structures* ask
for several, *which two gases* for two, *which knife is* and *which single document* for one. Put the article
into the options, let each name as many, or write a stem that every option completes; *a/an* gives nothing
away.

Fails:

    stem: The body that both councils founded was an
    options:
      a: {text: agency, correct: true}
      b: {text: court}
      c: {text: ministry}

Passes:

    stem: The body that both councils founded was
    options:
      a: {text: an agency, correct: true}
      b: {text: a court}
      c: {text: a ministry}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import Asked, Shown, asked
from coursegen.wording.grammar import named_number, one_name, plural, vowel_sound
from coursegen.wording.wordlist import listed

_LAST = re.compile(r"\b(an?|is|was|are|were)(?: (?:the|called|named|known as))?\W*_*\W*$", re.IGNORECASE)
_QUOTES = re.compile(r"[“\"«„]")
_AT_GAP = re.compile(r"\b(an?)\s+_{2,}", re.IGNORECASE)


def check(course: Course) -> Iterator[Finding]:
    """Every stem whose last word only the key (or not every option) can follow."""
    for question in asked(course):
        if question.key is None:
            continue
        if noun := _counts(question, question.key):
            yield Finding(
                path=question.stem_path,
                message=f"only the right answer fits “{noun}” in number",
                hint="Let each option name as many.",
            )
            continue
        if number := _asked_number(question.stem, question.key, question.distractors):
            noun, many = number
            yield Finding(
                path=question.stem_path,
                message=f"the question asks for “{noun}”, and only the right answer names {many}",
                hint="Let each option name as many.",
            )
            continue
        word = _word(question.stem)
        if word and _tells(word, question):
            yield Finding(
                path=question.stem_path,
                message=f"“{word}” at the end of the question does not fit every option",
                hint="Put the word into the options, or write a stem that each of them completes.",
            )


_TWO = re.compile(
    r"\bthe (two [a-z]+s)\b[^.?!]*\b(?:are|were)\W*$|"
    r"\b(?:which|what|name|give|choose|select) two ((?:[a-z'’-]+ ?){1,3})",
    re.IGNORECASE,
)


def _counts(question: Asked, key: Shown) -> str:
    """The “two …” that are asked for, where only the key names two; "" elsewhere."""
    two = _TWO.search(question.stem)
    alone = " and " in key.text and not any(re.search(r" and |,", o.text) for o in question.distractors)
    if two is None or not alone:
        return ""
    words = (two[2] or "").split()
    several = next((i for i, word in enumerate(words, 1) if plural(word) is True and word not in _BE), 0)
    return two[1] or (f"two {' '.join(words[:several])}" if several else "")


_BE = listed("is was has does")
"""Words in *s* that are no nouns."""

_MANY = re.compile(r"\b[Ww]hich (?:(of (?:these|the following))(?: [a-z]+s)?|([a-z]{3,})) ([a-z]+)\b")
_PLURAL_VERBS = listed("are were have do make live carry form cover eat lay give take need grow use contain")
_NAME_THE = re.compile(
    r"(?:^|[.!?:]\s+)\W*(?:name|give|identify|state|choose|select|find|mark|pick)\s+the\s+"
    r"((?:[a-z-]+ )?[a-z]{3,})\s+(?:that|which|who|whose|of|in|on|with|for|at|from|to|by)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?:people|tribe|nation|group|team|band|dynast|civili[sz]ation)\w*|"
    r"(?!river|layer|water)\w+(?:er|or|ist|ian|man|men)s?"
)
"""*The Maya* and *The Zulu* are many, and no ending tells."""
_ONE = re.compile(
    r"\b[Ww]hich (?:[a-z]+ )?([a-z]{3,}) (?:is|was|has|does|[a-z]{3,}(?<!s)s)\b|"
    r"\b[Ww]hich (?:single|one) (?!(?:of|has|was|can|may|does|did|will|would|should)\b)([a-z]{3,})\b"
)
_COLLECTIVE = listed(
    """
    group class kind type sort family category team band party army branch food arrangement system set
    combination mechanism method material equipment
    """
)


def _asked_number(stem: str, key: Shown, distractors: tuple[Shown, ...]) -> tuple[str, str] | None:
    """(noun, how many) of a question that asks for several or for one where the key alone is so many."""
    if noun := _asked_many(stem):
        things = _PEOPLE.fullmatch(noun.split()[-1].lower()) is None
        others = (_several(o.text) is False or (things and one_name(o.text)) for o in distractors)
        return (noun, "several") if _several(key.text) is True and all(others) else None
    found = _ONE.search(stem)
    noun = (found[1] or found[2]) if found else ""
    if noun and plural(noun) is False and noun not in _COLLECTIVE and _A.match(key.text):
        alone = _several(key.text) is False and all(_several(o.text) is True for o in distractors)
        return (noun, "one") if alone else None
    return None


_A = re.compile(r"(?:an?|the|one)\s", re.IGNORECASE)
"""Without an article, what has no number may stand beside many: *rice*, *potatoes*."""


def _asked_many(stem: str) -> str:
    """The plural that a question asks for, or ""."""
    if (named := _NAME_THE.search(stem)) and plural(named[1]) is True:
        return named[1]
    found = _MANY.search(stem)
    if found is None:
        return ""
    these, noun, verb = found.groups()
    many = verb in _PLURAL_VERBS if these else plural(noun) is True and not verb.endswith("s")
    return (noun or these) if many else ""


def _several(text: str) -> bool | None:
    """The number of an option that opens with a capital because it opens the line."""
    return _number(text[:1].lower() + text[1:])


_EITHER = re.compile(r"\ban?\s*(?:/|or)\s*an?\W*_*\W*$|\ban?\s*/\s*an?\s+_", re.IGNORECASE)
"""“A/an” leaves it open which of them is meant."""


def _word(stem: str) -> str:
    if _EITHER.search(stem):
        return ""
    found = _LAST.search(stem)
    if found and found[1] == "A" and found.start() > 0:
        return ""  # the note A, or vitamin A
    found = found or _AT_GAP.search(stem)
    return found[1].lower() if found else ""


def _tells(word: str, question: Asked) -> bool:
    key = question.key
    if key is None:
        return False
    if word in ("a", "an"):
        fits = {
            o.id: vowel_sound(o.text) == (word == "an") and plural(o.text) is not True
            for o in question.options
        }
    elif _QUOTES.search(question.stem):
        return False  # a word of another language, or a word as a word, has no number in English
    else:
        return _alone(word in ("are", "were"), key, question.distractors)
    return fits[key.id] and not all(fits[option.id] for option in question.distractors)


def _alone(many: bool, key: Shown, distractors: tuple[Shown, ...]) -> bool:
    """Whether the key agrees with its verb in number, some distractor does not, and none is known to."""
    number = plural(key.text)
    number = named_number(key.text) if number is None else number
    others = [plural(option.text) for option in distractors]
    bare = many and not any(option.text.rstrip(" .").endswith("s") for option in distractors)
    lists = any(" and " in option.text or "," in option.text for option in distractors)
    if number == many and many not in others and ((not many) in others or (bare and not lists)):
        return True
    if _number(key.text) is not (not many) and all(_number(o.text) is (not many) for o in distractors):
        return True
    return many and _several(key.text) is True and all(map(_surely_one, distractors))


def _surely_one(option: Shown) -> bool:
    number = _NUMBER.fullmatch(option.text) is not None
    return number or _several(option.text) is False or one_name(option.text)


_NUMBER = re.compile(r"[-−]?\d[\d.,]*")


_BEHIND = re.compile(
    r"^((?:the|an?) .+?) (?:of|from|in|for|with|on|at|to|by|that|which|who)\b", re.IGNORECASE
)


def _number(text: str) -> bool | None:
    """Whether an option names several things: lists and what stands behind a noun are read, too."""
    behind = _BEHIND.match(text)
    head = behind[1].lower() if behind else text.strip(" .")
    if " and " in head:
        return True
    known = plural(head)
    return named_number(head) if known is None else known


RULE = Rule(code="grammar-cue", severity=Severity.ERROR, languages=("en",), check=check)

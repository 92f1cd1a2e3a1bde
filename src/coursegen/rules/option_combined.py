"""An option joins other options: A and B, the first two, or “visits and a budget” beside both of these.

Such an option tests logic instead of what was said, and its letters are wrong once options are shuffled.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the budget}
      c: {text: A and B}

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the budget}
      c: {text: the opening day}
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked

_LETTER = r"[(\"“'‘]?(?:[a-h]|[1-8]|i{1,3}|iv|v)[)\"”'’]?\.?"
_ORDINAL = r"(?:the\s+)?(?:first|second|third|fourth|last)"
_LETTERS = re.compile(
    rf"\W*(?:(?:both|either|neither|only|of|options?|answers?|"
    rf"statements?|choices?|items?|numbers?)\s+)*{_LETTER}"
    rf"(?:\s*(?:,\s*and|,\s*or|,|&|\band(?: also)?\b|\bas well as\b|"
    rf"\bplus\b|\btogether with\b|\bor\b|\bnor\b)\s*{_LETTER})+"
    r"(?:,? but not \(?[a-h]\)?)?"
    r"(?:\s+(?:only|(?:are|is) (?:both |all )?(?:correct|right|true)|above|together))?\W*|"
    rf"\W*both\s+(?:the\s+)?{_ORDINAL}\s+and\s+(?:the\s+)?{_ORDINAL}\W*|"
    rf"\W*(?:both\s+)?{_ORDINAL}(?:\s*(?:,|\band\b|\bor\b)\s*{_ORDINAL})+\s+"
    r"(?:options?|answers?|statements?|choices?)\W*|"
    r"\W*(?:the\s+)?(?:first|last) (?:two|three) (?:options|answers|statements|choices)\W*|"
    r"\W*(?:the\s+)?(?:two|three)\s+(?:preceding|previous|foregoing|former|other)\s+"
    r"(?:options|answers|statements|choices)\W*|"
    r"\W*(?:both|all|neither|none|either)(?:\s+of)?\s+the\s+(?:first|last|other)(?:\s+(?:two|three))?\W*|"
    r"\W*(?:all|both|everything)\s+(?:except|but)\s+\(?[A-H]\)?\W*",
    re.IGNORECASE,
)

_SUM = re.compile(r"\W*[A-Ha-h1-8](?:\s*\+\s*[A-Ha-h1-8])+\W*")
"""“1 + 2”: options by their places, where the others are words and no sums."""
_FIRST = re.compile(
    r"\W*(?:the\s+)?(?:first|last|other)\s+(?:two|three)\W*|"
    rf"\W*{_ORDINAL}\s+(?:and|or|&|\+)\s+{_ORDINAL}\W*|"
    r"\W*(?:the\s+)?(?:two|three|ones)\s+(?:named|listed|mentioned|given|told)(?:\s+(?:first|last|above|before))?\W*",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?:all|both|none|only|first|second|third|fourth|last|middle|next|one|two|three|four|\d)\b", re.I
)
"""“The first two” are options, unless others speak so, too: of the lines of a poem, say."""
_WORD = re.compile(r"[^\W\d_]{3}")

_NUMBERS = re.compile(r"(?:[-−+±]?\s*[\d.,/]+|\W|and|or)+", re.IGNORECASE)
"""Options that are all numbers or pairs of them: the roots of an equation, not the places of options."""
_NUMBERED = re.compile(r"\b1[.):]\s.+\b2[.):]\s|\(1\).+\(2\)", re.DOTALL)
"""A stem that counts statements: then “1 and 3” are statements, too."""
_BOTH = re.compile(r"^(?:both|either|neither)\s+")
_JOINT = re.compile(r"\s+(?:and(?: also)?|n?or|as well as|plus|together with)\s+")


def check(course: Course) -> Iterator[Finding]:
    """Every option made of others."""
    for question in asked(course):
        texts = {_plain(o.text): o for o in question.options}
        numeric = all(_NUMBERS.fullmatch(o.text) for o in question.options)
        for option in question.options:
            lettered = _LETTERS.fullmatch(option.text) and not _names_too(option.text, texts)
            named = lettered and (not numeric or _NUMBERED.search(question.stem))
            halves = _JOINT.split(_BOTH.sub("", _plain(option.text)), maxsplit=1)
            joined = len(halves) == 2 and (
                all(half in texts for half in halves)
                or _share_a_noun(halves, texts.keys() - {_plain(option.text)})
            )
            if named or joined or _by_place(option.text, [o.text for o in question.options]):
                yield Finding(
                    path=option.path,
                    message=f"option “{option.id}” (“{option.text[:40]}”) joins other options",
                    hint="Replace it, or make the question multiple-choice.",
                )


_LETTER_NAMES = re.compile(r"[a-z][\d#♯♭b]{0,2} (?:and|or|&) [a-z][\d#♯♭b]{0,2}", re.IGNORECASE)


def _names_too(text: str, options: Collection[str]) -> bool:
    """Whether letters are names of things, as in another option: vitamins *A and D* beside *B1 and C*."""
    pairs = [o for o in options if _LETTER_NAMES.fullmatch(o)]
    return _LETTER_NAMES.fullmatch(_plain(text)) is not None and any(
        letter not in _OPTION_LETTERS for pair in pairs for letter in re.split(r" \S+ ", pair)
    )


_OPTION_LETTERS = frozenset("abcdefghiv")


def _by_place(text: str, options: Sequence[str]) -> bool:
    """Whether an option names others by where they stand, and nothing else is there to be named so."""
    if _SUM.fullmatch(text):
        others = [o for o in options if not _SUM.fullmatch(o)]
        return bool(others) and all(_WORD.search(o) and "+" not in o for o in others)
    return _FIRST.fullmatch(text) is not None and len([o for o in options if _PLACED.search(o)]) == 1


def _share_a_noun(halves: Sequence[str], others: Collection[str]) -> bool:
    """Whether the halves are others without their last word: *treble and bass* beside *bass clef*."""
    ends = {word for text in others if len(words := text.split()) == 2 for word in words[1:]}
    return any(all(f"{half} {end}" in others for half in halves) for end in ends)


def _plain(text: str) -> str:
    return text.casefold().strip(" .;,")


RULE = Rule(code="option-combined", severity=Severity.ERROR, languages=("en",), check=check)

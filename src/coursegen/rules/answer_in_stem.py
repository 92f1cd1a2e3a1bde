"""The answer stands in the question.

A symbol, an abbreviation (*IV*) or a year counts, too, if no other option stands there; a number that is
given to reckon with does not.

Fails:

    stem: Which measure, a common budget, did both councils agree on?
    options:
      a: {text: a common budget, correct: true}
      b: {text: a new ministry}
      c: {text: a longer lease}

Passes:

    stem: Which measure did both councils agree on?
    options:
      a: {text: a common budget, correct: true}
      b: {text: a new ministry}
      c: {text: a longer lease}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.interaction import TextEntry
from coursegen.model.walk import built_items
from coursegen.rules._asked import Asked, Shown, asked, stem_of
from coursegen.wording.leaks import all_echo, repeats
from coursegen.wording.stems import FUNCTION_WORDS


def check(course: Course) -> Iterator[Finding]:
    """Every stem that holds its key, chosen or typed."""
    for question in asked(course):
        key = question.key
        if key is not None and (_told(question, key) or key.text in question.code):
            others = question.distractors
            # Of one word alone it may be chance; what is drawn from a case is drawn as often for the others.
            drawn = len(key.prose.split()) < 2 and all_echo(
                question.prose, key.prose, [option.prose for option in others]
            )
            if not drawn and not any(_told(question, o) or o.text in question.code for o in others):
                yield _finding(question.stem_path, key.text)
    for placed in built_items(course):
        stem = stem_of(placed.item)
        for interaction in placed.item.interactions:
            if isinstance(interaction, TextEntry):
                told = next((answer for answer in interaction.accept if repeats(stem, answer)), None)
                if told:
                    yield _finding((*placed.path, "stem"), told)


_LETTER = re.compile(r"[B-HJ-Z] ")
_SIGN = re.compile(r"(?=\w*[A-Z])[A-Za-z]{2,4}")
_OF_A_SYMBOL = 2
"""Letters of *Ag*: longer words with a capital are names."""
_YEAR = re.compile(r"1\d{3}|20\d{2}")
_WHICH_YEAR = re.compile(r"\b(?:which|what) year\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\bhow many ([a-z]{3,}?)s?\b", re.IGNORECASE)


def _told(question: Asked, option: Shown) -> bool:
    # Where others begin with a letter, too, A is no article: “A minor” beside “C minor”.
    lettered = any(_LETTER.match(o.prose) for o in question.options)
    return repeats(question.prose, option.prose, article=not lettered) or _sign_told(
        question.prose, option.prose
    )


def _sign_told(stem: str, answer: str) -> bool:
    """Whether a symbol or an abbreviation stands in the stem, or a number that the stem does not reckon with.

    Such are years where a year is asked for, and the 12 of “How many bars has a 12-bar blues?”.
    """
    told = answer.strip(" .")
    if _SIGN.fullmatch(told):
        if told.istitle() and (len(told) > _OF_A_SYMBOL or told.lower() in FUNCTION_WORDS):
            return False
        # What opens a sentence has its capital there.
        inside = r"(?<!^)(?<![.?!:] )" if told.istitle() else ""
        return re.search(rf"{inside}(?<![\w-]){told}(?![\w-])", stem) is not None
    if _YEAR.fullmatch(told):
        return _WHICH_YEAR.search(stem) is not None and re.search(rf"\b{told}\b", stem) is not None
    counted = _HOW_MANY.search(stem)
    return counted is not None and told.isdigit() and f" {told}-{counted[1].lower()}" in stem.lower()


def _finding(path: tuple[str | int, ...], answer: str) -> Finding:
    return Finding(
        path=path, message=f"the answer “{answer[:60]}” stands in the question", hint="Ask without saying it."
    )


RULE = Rule(code="answer-in-stem", severity=Severity.ERROR, check=check)

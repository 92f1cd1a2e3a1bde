"""Two options say the same, or one of them holds the other whole.

Then both are right or both are wrong, and the learner has one less to think about.

Fails:

    stem: What came first?
    options:
      a: {text: The visits., correct: true}
      b: {text: the visits}
      c: {text: the budget}

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import Shown, asked
from coursegen.wording.leaks import words_of
from coursegen.wording.quantities import same_quantity
from coursegen.wording.same import alike, bare_letters, nearly, said, stands_for

LEAST_WORDS = 4
"""Shorter ones stand in longer ones by nature: *rain* in *acid rain*."""
_LITERAL = re.compile(
    r"\b(?:punctuat|commas?\b|apostrophe|hyphen|capital letter|quotation mark)", re.IGNORECASE
)
"""Who asks for signs gets options that differ in nothing else."""
_FORMULA = re.compile(r"[=<>^²³⁻−]|\w ?\+ ?\w|!\w|\b(?:NOT|AND|OR)\b")
_SPELLING = re.compile(r"\b(?:spel[lt]\w*|written|write|british|american)\b", re.IGNORECASE)


def check(course: Course) -> Iterator[Finding]:
    """Every option that an earlier one says already, or that holds or stands in an earlier one."""
    english = course.language.split("-")[0] == "en"
    for question in asked(course):
        spelling = not english or _SPELLING.search(question.stem) is not None
        signs = _LITERAL.search(question.stem) is not None
        for index, option in enumerate(question.options):
            for earlier in question.options[:index]:
                message = ""
                rest = [o.text for o in question.options if o not in (option, earlier)]
                if _same(option, earlier, signs, spelling) or (
                    not spelling and not signs and _nearly(option, earlier, question.stem, rest)
                ):
                    message = f"option “{option.id}” says the same as “{earlier.id}”"
                elif not signs and _within(option.text, earlier.text, english):
                    message = f"options “{earlier.id}” and “{option.id}”: one stands whole in the other"
                if message:
                    yield Finding(path=option.path, message=message, hint="Make them say different things.")
                    break


def _same(option: Shown, earlier: Shown, signs: bool, spelling: bool) -> bool:
    """Whether two options say the same; in code, and where `signs` are asked for, every sign counts."""
    if signs or option.text != option.prose or earlier.text != earlier.prose:
        return option.text.strip() == earlier.text.strip() != ""
    told, before = (said(o.text, spelling=spelling) for o in (option, earlier))
    return told == before and (told != () or option.text == earlier.text != "")


def _nearly(option: Shown, earlier: Shown, stem: str, rest: list[str]) -> bool:
    """Whether they say the same but for a word, a blank or an apostrophe that tells nothing apart."""
    if option.text != option.prose or earlier.text != earlier.prose:
        return False
    if nearly(option.text, earlier.text, stem, rest) or stands_for(option.text, earlier.text):
        return True
    if not _WORDS.search(stem) and alike(option.text, earlier.text):
        return True
    if not _CONVERTED.search(stem) and same_quantity(option.text, earlier.text):
        return True
    if option.text[:1].isupper() and len(option.text) >= LEAST_NAME:
        one, other = (bare_letters(t).casefold() for t in (option.text, earlier.text))
        if one == other and option.text != earlier.text:
            return True
    bare, before, *others = (_MARK.sub("", t).casefold() for t in (option.text, earlier.text, *rest))
    return bare == before and len(bare.split()) > 1 and any(other != bare for other in others)


_CONVERTED = re.compile(
    r"\b(?:writ\w+|express\w*|convert\w*|notation|forms?|decimals?|fractions?|units?|equals?|equivalent|simplif\w+)\b",
    re.IGNORECASE,
)
"""Who asks for another form gets the same quantity twice."""
_WORDS = re.compile(r"\b(?:synonyms?|mean\w*|words?|verbs?|nouns?|terms?|called|known as)\b", re.IGNORECASE)
"""Who asks for a word gets others that mean nearly the same."""
LEAST_NAME = 5
"""Letters of a name that is read the same without its accents: *Bronte*, but not *Ré*."""
_MARK = re.compile(r"['’]")


def _within(text: str, other: str, english: bool) -> bool:
    """Whether the words of one stand in the other as a whole; in formulas the signs make the difference."""
    short, long = sorted((words_of(text), words_of(other)), key=len)
    if not short or (_FORMULA.search(text) and _FORMULA.search(other)):
        return False
    stands = len(short) >= LEAST_WORDS and f" {' '.join(short)} " in f" {' '.join(long)} "
    return stands or (english and _goes_on(short, long))


def _goes_on(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer is a case of the shorter: *it rises sharply*, *the wall of the cell*."""
    rest = long[len(short) :]
    if not rest or long[: len(short)] != short or rest[0] in _OTHERWISE:
        return False
    sentence = short[0] in _BEGINNINGS and len(short) > 1
    thing = rest[0] in _CASE_OF and not any(c.isdigit() for word in long for c in word)
    return sentence or thing


_CASE_OF = frozenset(("of", "in", "for", "at", "from", "on", "with", "by"))
_BEGINNINGS = frozenset(("it", "he", "she", "they", "we", "you", "to"))
_OTHERWISE = frozenset(("and", "or", "but", "then", "instead", "not", "less", "nothing", "no", "only"))
"""What goes on like this says something else: *it rises, then falls*."""


RULE = Rule(code="option-twice", severity=Severity.ERROR, check=check)

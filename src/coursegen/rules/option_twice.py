"""Two options say the same, or one of them holds the other whole.

Then both are right or both are wrong, and the learner has one less to think about. What says the same is read
off from the words: *butter and salt* is *salt and butter*, *Dover Strait* is the *Strait of Dover*; one
*gland* is no other than *glands*, *gray* than *grey*, *0.50* than *0.5*, *kg* than *kilogram*, *DNA* than its
long form, *CO2* than *carbon dioxide*, *Lord Nelson* than *Nelson*. And *headache* stands whole in *headache
and stiff neck*, *1989* in *November 1989*, *in the morning* in *in the morning after food*. Where a question
asks for just that (a plural, a spelling, a symbol, an order), such options are left alone.

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
from coursegen.wording.contained import in_list, when_added
from coursegen.wording.doubles import clauses_doubled, doubled
from coursegen.wording.leaks import words_of
from coursegen.wording.numerals import CARDINALS
from coursegen.wording.same import said

LEAST_WORDS = 4
"""Shorter ones stand in longer ones by nature: *rain* in *acid rain*."""
_LITERAL = re.compile(
    r"\b(?:punctuat|commas?\b|apostrophe|hyphen|capital letter|quotation mark)", re.IGNORECASE
)
"""Who asks for signs gets options that differ in nothing else."""
_FORMULA = re.compile(r"[=<>^²³⁻−]|\w ?\+ ?\w|!\w|\b(?:NOT|AND|OR)\b")
_SPELLING = re.compile(
    r"\b(?:spel[lt]\w*|written|write|in (?:british|american)|"
    r"(?:british|american) (?:english|usage|forms?|variants?|words?|terms?|versions?))\b",
    re.IGNORECASE,
)


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
                elif not signs and (
                    _within(option.text, earlier.text, rest, english)
                    or (english and when_added(option.text, earlier.text, question.stem, rest))
                ):
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
    """Whether they say the same in other words, order, number or units; what is in code says what it says."""
    if option.text != option.prose or earlier.text != earlier.prose:
        return False
    wrong = not option.correct and not earlier.correct
    turned = clauses_doubled(option.text, earlier.text, stem, wrong)
    return turned or doubled(option.text, earlier.text, stem, rest)


def _within(text: str, other: str, rest: list[str], english: bool) -> bool:
    """Whether the words of one stand in the other as a whole; in formulas the signs make the difference."""
    short, long = sorted((words_of(text), words_of(other)), key=len)
    if not short or (_FORMULA.search(text) and _FORMULA.search(other)):
        return False
    stands = len(short) >= LEAST_WORDS and f" {' '.join(short)} " in f" {' '.join(long)} "
    return stands or (english and (_goes_on(short, long) or in_list(text, other, rest)))


def _goes_on(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer is a case of the shorter: *it rises sharply*, *the wall of the cell*."""
    rest = long[len(short) :]
    if not rest or long[: len(short)] != short or rest[0] in _OTHERWISE or short[0] in CARDINALS:
        return False  # *one for each room* is no case of *one*
    sentence = short[0] in _BEGINNINGS and len(short) > 1
    thing = rest[0] in _CASE_OF and not any(c.isdigit() for word in long for c in word)
    return sentence or thing


_CASE_OF = frozenset(("of", "in", "for", "at", "from", "on", "with", "by"))
_BEGINNINGS = frozenset(("it", "he", "she", "they", "we", "you", "to"))
_OTHERWISE = frozenset(("and", "or", "but", "then", "instead", "not", "less", "nothing", "no", "only"))
"""What goes on like this says something else: *it rises, then falls*."""


RULE = Rule(code="option-twice", severity=Severity.ERROR, check=check)

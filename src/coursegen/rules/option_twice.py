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

LEAST_WORDS = 4
"""Shorter ones stand in longer ones by nature: *rain* in *acid rain*."""


def check(course: Course) -> Iterator[Finding]:
    """Every option that an earlier one says already, or that holds or stands in an earlier one."""
    for question in asked(course):
        for index, option in enumerate(question.options):
            for earlier in question.options[:index]:
                message = _alike(option, earlier)
                if message:
                    yield Finding(path=option.path, message=message, hint="Make them say different things.")
                    break


def _alike(option: Shown, earlier: Shown) -> str:
    own, other = words_of(option.text), words_of(earlier.text)
    if option.text == option.prose and earlier.text == earlier.prose:
        same = _said(option.text) == _said(earlier.text)
    else:
        same = option.text.strip() == earlier.text.strip()  # in code every sign counts
    if not own or not other:
        return f"option “{option.id}” says the same as “{earlier.id}”" if same and option.text.strip() else ""
    if same:
        return f"option “{option.id}” says the same as “{earlier.id}”"
    short, long = sorted((own, other), key=len)
    if len(short) >= LEAST_WORDS and f" {' '.join(short)} " in f" {' '.join(long)} ":
        return f"options “{earlier.id}” and “{option.id}”: one stands whole in the other"
    return ""


def _said(text: str) -> tuple[str, ...]:
    """What an option says: no matter which capitals, article and punctuation, while signs count.

    Where there is a digit or a word of one or two letters, capitals count too: mW is not MW, Co is not CO.
    """
    plain = re.sub(r"(?<=[^\W\d_])[-‐–](?=[^\W\d_])", " ", text).replace("\u00a0", " ")
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", plain)
    plain = re.sub(r"^\s*\((.*)\)\s*$", r"\1", re.sub(r"\bper ?cent\b", "%", plain))
    plain = re.sub(r"(?<=[a-z])n['’]t\b", " not", plain)
    words = tuple(re.findall(r"\w+(?:['’.,]\w+)*|[^\w\s.,;:!?'’‘\"“”«»…]", plain))
    short = any(c.isdigit() for c in plain) or all(len(w) <= 2 for w in words)
    words = words if short else tuple(w.casefold().replace("’", "'") for w in words)
    bare = tuple(w for w in words if w.casefold() not in ("a", "an", "the"))
    return bare if len(bare) and len(words) > 1 else words


RULE = Rule(code="option-twice", severity=Severity.ERROR, check=check)

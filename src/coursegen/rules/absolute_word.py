"""Words like *always* and *never* stand on one side only: in wrong options, or in the right one alone.

Hardly anything is always so, and learners know it: they cross such options out unread.

Fails:

    stem: When does a visit help?
    options:
      a: {text: when nothing is urgent, correct: true}
      b: {text: never after a treaty}
      c: {text: on the opening day}

Passes:

    stem: When does a visit help?
    options:
      a: {text: when nothing is urgent, correct: true}
      b: {text: once a treaty is signed}
      c: {text: on the opening day}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import GAP, asked
from coursegen.wording.absolutes import absolute


def check(course: Course) -> Iterator[Finding]:
    """Every option with an absolute word where the other side has none."""
    for question in asked(course):
        keys = [(o, w) for o in question.keys if (w := absolute(o.prose))]
        others = [(o, w) for o in question.distractors if (w := absolute(o.prose))]
        if _SAYING.search(question.stem) or _MEANING.search(question.stem):
            continue
        if not question.keys or not question.distractors or bool(keys) == bool(others):
            continue
        option, word = (keys or others)[0]
        side = "the right option" if keys else "wrong options"
        yield Finding(
            path=option.path,
            message=f"“{word}” in option “{option.id}” stands in {side} only",
            hint="Say it without the word, or let both sides have one.",
        )


_SAYING = re.compile(rf"[“\"«][^”\"»]*{GAP}[^”\"»]*[”\"»]")
"""A gap within a quotation wants its very word: “Better late than ____.”"""

_MEANING = re.compile(
    r"[“\"«‘'][^”\"»’']+[”\"»’'].*\b(?:mean|translat\w+)\b|"
    r"\b(?:meaning|translation|synonym|opposite) of [“\"«‘']",
    re.IGNORECASE,
)
"""Who asks what a word means gets words: “What does “nihil” mean?” — *nothing*, *everybody*."""

RULE = Rule(code="absolute-word", severity=Severity.ERROR, languages=("en",), check=check)

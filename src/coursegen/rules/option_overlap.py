"""Two options that are ranges of numbers overlap, so that one number is in both.

Fails:

    stem: How long did the first visits take?
    options:
      a: {text: 1–5 weeks}
      b: {text: 5–10 weeks, correct: true}
      c: {text: 11–20 weeks}

Passes:

    stem: How long did the first visits take?
    options:
      a: {text: 1–4 weeks}
      b: {text: 5–10 weeks, correct: true}
      c: {text: 11–20 weeks}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked
from coursegen.wording.quantities import span


def check(course: Course) -> Iterator[Finding]:
    """Every range that begins before another of the same unit ends."""
    for question in asked(course):
        spans = sorted((s, o) for o in question.options if (s := span(o.text)) and s[0] < s[1])
        for (first, before), (second, after) in pairwise(spans):
            if first[2] == second[2] and second[0] <= first[1]:
                yield Finding(
                    path=after.path,
                    message=f"option “{after.id}” overlaps “{before.id}”",
                    hint=f"Begin it above {first[1]:g}.",
                )


RULE = Rule(code="option-overlap", severity=Severity.WARNING, check=check)

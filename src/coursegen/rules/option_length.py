"""The right option is clearly the longest, or clearly the shortest.

Authors polish the right answer until it says everything, and learners who know nothing choose the longest.
Clearly: the key has four words or more and the next longest has fewer than three quarters of its words; or
every other option has four or more and the key has fewer than half of the shortest one's (three fifths, if it
has four itself). Names, formulas and code are as long as they are.

Fails:

    stem: When should one meet?
    options:
      a: {text: "before there is any plan, while nothing urgent is at stake yet", correct: true}
      b: {text: at the opening}
      c: {text: after the plan}

Passes:

    stem: When should one meet?
    options:
      a: {text: before there is a plan, correct: true}
      b: {text: on the day of the opening}
      c: {text: once the plan is signed}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked
from coursegen.wording.leaks import counted, stands_out
from coursegen.wording.names import named


def check(course: Course) -> Iterator[Finding]:
    """Every key that its length gives away."""
    for question in asked(course):
        key = question.key
        others = [option.prose for option in question.distractors]
        if key is None or not others or named(key.text) or not stands_out(key.prose, others):
            continue
        longest = len(counted(key.prose)) > max(len(counted(text)) for text in others)
        how, mend = ("longest", "shorter, or another one as long") if longest else _SHORTEST
        yield Finding(
            path=key.path,
            message=f"the right option “{key.id}” is clearly the {how}",
            hint=f"Make it {mend}.",
        )


_SHORTEST = ("shortest", "longer, or another one as short")

RULE = Rule(code="option-length", severity=Severity.ERROR, check=check)

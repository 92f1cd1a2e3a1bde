"""A question that is never graded stands in a quiz.

No answer to an `open` question is right or wrong: it earns no points, and the quiz is passed or not by its
other questions; a pool never draws it. Where a quiz has no other, nothing is scored, and a course in which
nothing is scored is completed by answering.

Fails:

    quiz:
      questions:
        - id: own-first-step
          type: open
          objective: choose-first-step
          stem: Which first step would you take at your own border?
          rubric: [Names one step, Says who takes it]
          evidence: ["00:05:30"]

Passes:

    quiz:
      questions:
        - id: one-budget
          type: true-false
          objective: choose-first-step
          stem: Both councils paid into a single account.
          answer: true
          feedback:
            right: Yes, one account for both councils.
            wrong: They did, and it kept the talks short.
          evidence: ["00:05:30"]
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.walk import Role, built_items


def check(course: Course) -> Iterator[Finding]:
    """Every question of a quiz that nobody can answer rightly or wrongly."""
    for placed in built_items(course):
        if placed.role is Role.GRADED and not placed.item.scored:
            so = "it counts for nothing in the quiz" if placed.met else "its pool never draws it"
            yield Finding(
                path=placed.path,
                message=f"no answer to this question is right or wrong, so {so}",
                hint="Move it to the `questions:` of a lesson, where learners compare with its rubric.",
            )


RULE = Rule(code="quiz-ungraded", severity=Severity.WARNING, check=check)

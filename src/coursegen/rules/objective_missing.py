"""A graded question names no learning objective.

A score means something only when one can say what it is a score of: every graded question assesses exactly
one learning objective of its module.

Fails:

    quiz:
      questions:
        - id: one-budget
          type: true-false
          stem: Both councils paid into a single account.
          answer: true
          feedback:
            right: Yes, one account for both councils.
            wrong: They did, and it kept the talks short.
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
    """Every graded question without an objective."""
    for placed in built_items(course):
        if placed.role is Role.GRADED and not placed.item.objective:
            hint = "Add `objective:` with an id of this module's `objectives:`."
            yield Finding(
                path=placed.path, message="this graded question has no learning objective", hint=hint
            )


RULE = Rule(code="objective-missing", severity=Severity.ERROR, check=check)

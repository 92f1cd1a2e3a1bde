"""A question has no evidence.

Each question says where the talk supports it, so that learners can look again and instructors can verify
the key.

Fails:

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
    """Every practice or graded question without evidence; a course without talks has none to give."""
    if not course.talks:
        return
    for placed in built_items(course):
        if placed.role in (Role.PRACTICE, Role.GRADED) and not placed.item.evidence:
            hint = 'Add `evidence: ["00:33:24"]` with the time in the talk.'
            yield Finding(path=placed.path, message="this question has no evidence", hint=hint)


RULE = Rule(code="evidence-missing", severity=Severity.ERROR, check=check)

"""A question has no evidence.

Each question says where the talk supports it, so that learners can look again and instructors can verify
the key.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    evidence: []

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    evidence: ["00:02:10"]
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

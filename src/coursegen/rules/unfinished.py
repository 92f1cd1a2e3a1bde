"""A question is kept but not built: it waits for its author, or the note no longer has its source.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    status: needs-author

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    status: reviewed
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.item import Status
from coursegen.model.walk import items


def check(course: Course) -> Iterator[Finding]:
    """Every question that is in no build."""
    for placed in items(course):
        if placed.item.status is Status.NEEDS_AUTHOR:
            message, hint = (
                "this question waits for its author and is not built",
                "Finish it, then set `status: reviewed`.",
            )
        elif placed.item.status is Status.ORPHANED:
            message, hint = (
                "the note no longer has this question's source; it is not built",
                "Rework it, or delete it.",
            )
        else:
            continue
        yield Finding(path=placed.path, message=message, hint=hint)


RULE = Rule(code="unfinished", severity=Severity.INFO, check=check)

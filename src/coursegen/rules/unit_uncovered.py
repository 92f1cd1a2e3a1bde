"""A unit of a note is neither taught nor assessed, in a course that promises to cover its notes.

With `cover_notes: true` in course.yaml every unit that says something must stand behind the evidence of a
lesson or a question, so that nothing of the talk is lost by accident. Without the setting the rule is silent:
a course may take from a note what it likes. The page “Where this comes from” shows unit by unit what is used.

Fails:

    course.yaml: {cover_notes: true}
    notes/bridges.md: |
      - **Early visits**: The mayors met before there was a plan [00:02:10].
      - **One budget**: Both councils paid into a single account [00:05:30].
      - **A shared map**: Both offices drew the banks anew [00:07:00].

Passes:

    course.yaml: {cover_notes: true}
    notes/bridges.md: |
      - **Early visits**: The mayors met before there was a plan [00:02:10].
      - **One budget**: Both councils paid into a single account [00:05:30].
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.coverage import told
from coursegen.model.outline import Unit


def check(course: Course) -> Iterator[Finding]:
    """Every unit with text on which nothing rests."""
    if not course.cover_notes:
        return
    for talk in course.talks:
        for part in told(course, talk):
            unit = part.part
            if isinstance(unit, Unit) and unit.text.strip() and not part.covered:
                yield Finding(
                    path=("course", "talks", talk.id),
                    message=f"“{unit.name}” is neither taught nor assessed",
                    hint=f"It stands in line {unit.line} of {talk.note}. Add `{{unit: {unit.id}}}` or its "
                    "time to the evidence of a lesson or a question.",
                )


RULE = Rule(code="unit-uncovered", severity=Severity.ERROR, check=check, whole=True)

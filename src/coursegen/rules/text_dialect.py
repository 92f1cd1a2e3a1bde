"""A text uses something that the lesson dialect does not have.

Lessons, stems, options and feedback are written in one small Markdown dialect (docs/reference/dialect.md).
Any other directive, role or raw HTML would be shown as text or would break one of the places a course is
read in, so it is an error here.

Fails:

    stem: 'What came {first}`of all`?'
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}

Passes:

    stem: What came **first** of all?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.markup import markdown
from coursegen.model.course import Course
from coursegen.model.texts import texts


def check(course: Course) -> Iterator[Finding]:
    """Every fault of every text, at its line."""
    for path, text in texts(course):
        for fault in markdown.faults(text):
            yield Finding(
                path=path, message=fault.message, hint=fault.hint, text_at=(fault.line, fault.column)
            )


RULE = Rule(code="text-dialect", severity=Severity.ERROR, check=check)

"""No question follows a lesson.

Answering is where learning happens (practice tests g = 0.61; doing is worth about six times reading): each
lesson is followed by one question or more, three as a rule.

Fails:

    lessons:
      - id: early-visits
        title: Meet before there is a plan
        text: The mayors met before there was a plan.

Passes:

    lessons:
      - id: early-visits
        title: Meet before there is a plan
        text: The mayors met before there was a plan.
        questions:
          - id: met
            type: true-false
            objective: choose-first-step
            stem: The mayors met early.
            answer: true
            feedback:
              right: Yes, they met before any plan.
              wrong: They did, and it made talking easy.
            evidence: ["00:02:10"]
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course


def check(course: Course) -> Iterator[Finding]:
    """Every lesson without a question that is built."""
    for module in course.modules:
        for lesson in module.lessons:
            if not any(item.built for item in lesson.questions):
                yield Finding(
                    path=("modules", module.id, "lessons", lesson.id),
                    message=f"no question follows the lesson “{lesson.id}”",
                    hint="Add one: `questions:` of the lesson.",
                )


RULE = Rule(code="lesson-unasked", severity=Severity.WARNING, whole=True, check=check)

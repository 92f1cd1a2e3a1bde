"""A learning objective is assessed by fewer than two questions, or on one occasion only.

One answer may be luck. Two questions on two occasions (a lesson and the quiz, two lessons) say something.

Fails:

    objectives:
      choose-first-step: {text: Choose a first step that builds trust, level: apply}
      share-a-budget: {text: Explain what one account is for, level: understand}

Passes:

    objectives:
      choose-first-step: {text: Choose a first step that builds trust, level: apply}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.walk import Role, built_items

LEAST = 2


def check(course: Course) -> Iterator[Finding]:
    """Every objective that is assessed too little."""
    occasions: dict[tuple[str, str], list[tuple[Role, str]]] = defaultdict(list)
    for placed in built_items(course):
        if placed.item.objective and placed.role is not Role.REFLECTION:
            occasions[placed.module.id, placed.item.objective].append((placed.role, placed.lesson))
    for module in course.modules:
        for objective in module.objectives:
            found = occasions[module.id, objective.id]
            if len(found) < LEAST or len(set(found)) < LEAST:
                said = (
                    "by no question"
                    if not found
                    else "by one question"
                    if len(found) == 1
                    else "on one occasion"
                )
                yield Finding(
                    path=("modules", module.id, "objectives", objective.id),
                    message=f"the learning objective “{objective.id}” is assessed {said} only"
                    if found
                    else f"the learning objective “{objective.id}” is assessed {said}",
                    hint="Ask for it after a lesson and again in the quiz.",
                )


RULE = Rule(code="objective-thin", severity=Severity.WARNING, whole=True, check=check)

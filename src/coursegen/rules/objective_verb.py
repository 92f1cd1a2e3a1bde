"""A learning objective begins with a verb that nobody can observe.

One can see somebody choose, compare, plan or explain; nobody can see somebody understand, know or
appreciate. Write what a learner will do (ASSESSMENT: quality of one question).

Fails:

    objectives:
      choose-first-step: {text: Understand why visits come first, level: understand}

Passes:

    objectives:
      choose-first-step: {text: Explain why visits come first, level: understand}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course

UNOBSERVABLE = ("understand", "know", "learn", "be aware", "appreciate", "be familiar", "realise", "realize")


def check(course: Course) -> Iterator[Finding]:
    """Every objective whose first words cannot be seen."""
    for module in course.modules:
        for objective in module.objectives:
            text = objective.text.casefold()
            verb = next((v for v in UNOBSERVABLE if text.startswith(v)), None)
            if verb:
                yield Finding(
                    path=("modules", module.id, "objectives", objective.id, "text"),
                    message=f"“{verb}” cannot be observed",
                    hint="Begin with what the learner does: name, choose, compare, plan, explain.",
                )


RULE = Rule(code="objective-verb", severity=Severity.ERROR, languages=("en",), check=check)

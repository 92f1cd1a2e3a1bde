"""A lesson, question or scenario names a learning objective that its module does not have.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    objective: call-first

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    objective: choose-first-step
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, ModelPath, Severity, nearest
from coursegen.model.course import Course
from coursegen.model.module import Module
from coursegen.model.walk import items_of


def check(course: Course) -> Iterator[Finding]:
    """Every name that stands for nothing."""
    for module in course.modules:
        known = [o.id for o in module.objectives]
        for path, name in _named(module):
            if name not in known:
                hint = nearest(name, known, f"Add it to `objectives:` of {module.id}.yaml.")
                message = f"the module has no learning objective “{name}”"
                yield Finding(path=path, message=message, hint=hint)


def _named(module: Module) -> Iterator[tuple[ModelPath, str]]:
    root: ModelPath = ("modules", module.id)
    for lesson in module.lessons:
        for i, name in enumerate(lesson.objectives):
            yield (*root, "lessons", lesson.id, "objectives", i), name
    for scenario in module.scenarios:
        for i, name in enumerate(scenario.objectives):
            yield (*root, "scenarios", scenario.id, "objectives", i), name
    for placed in items_of(module):
        if placed.item.objective:
            yield (*placed.path, "objective"), placed.item.objective


RULE = Rule(code="objective-unknown", severity=Severity.ERROR, check=check)

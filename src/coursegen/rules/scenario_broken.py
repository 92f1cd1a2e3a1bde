"""A scenario leads to a step that is not there, or has a step that nothing leads to."""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, ModelPath, Severity
from coursegen.model.course import Course
from coursegen.model.scenario import Scenario


def check(course: Course) -> Iterator[Finding]:
    """Every arrow into nothing, and every place without an arrow."""
    for module in course.modules:
        for scenario in module.scenarios:
            yield from _scenario(scenario, ("modules", module.id, "scenarios", scenario.id))


def _scenario(scenario: Scenario, path: ModelPath) -> Iterator[Finding]:
    steps = {step.id: step for step in scenario.steps}
    known = {*steps, *(ending.id for ending in scenario.endings)}
    arrows = [((*path, "start"), scenario.start)]
    for step in scenario.steps:
        arrows += [((*path, "steps", step.id, "choices", c.id, "to"), c.to) for c in step.choices]
    for at, to in arrows:
        if to not in known:
            hint = f"Known here: {', '.join(sorted(known))}."
            yield Finding(path=at, message=f"there is no step or ending “{to}”", hint=hint)
    reached, todo = set(), [scenario.start]
    while todo:
        here = todo.pop()
        if here not in reached:
            reached.add(here)
            todo += [c.to for c in steps[here].choices] if here in steps else []
    for name in sorted(known - reached):
        kind = "steps" if name in steps else "endings"
        message = f"nothing leads to “{name}”"
        yield Finding(path=(*path, kind, name), message=message, hint="Lead a choice to it, or delete it.")


RULE = Rule(code="scenario-broken", severity=Severity.ERROR, check=check)

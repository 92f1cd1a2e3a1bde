"""A scenario cannot be played to an ending that explains itself.

What is looked for: a start or a choice that leads to a step that is not there, a step without choices, a step
or an ending that nothing leads to, steps that only lead round in a circle, an ending without an explanation,
and a step and an ending of one name.

Fails:

    scenarios:
      - id: flood
        title: The river rises
        start: night
        steps:
          night:
            text: At night the river rises.
            choices:
              a: {text: Call the other town, to: dry, quality: good}
              b: {text: Wait for the ministry, to: morning, quality: poor}
        endings:
          dry: {text: The town stays dry., explanation: A call was enough.}
          flooded: {text: The cellar fills., explanation: Nobody was asked.}

Passes:

    scenarios:
      - id: flood
        title: The river rises
        start: night
        steps:
          night:
            text: At night the river rises.
            choices:
              a: {text: Call the other town, to: dry, quality: good}
              b: {text: Wait for the ministry, to: flooded, quality: poor}
        endings:
          dry: {text: The town stays dry., explanation: A call was enough.}
          flooded: {text: The cellar fills., explanation: Nobody was asked.}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, ModelPath, Severity, nearest
from coursegen.model.course import Course
from coursegen.model.scenario import Scenario


def check(course: Course) -> Iterator[Finding]:
    """Every arrow into nothing, every place without an arrow, every circle, every silent ending."""
    for module in course.modules:
        for scenario in module.scenarios:
            path: ModelPath = ("modules", module.id, "scenarios", scenario.id)
            yield from _arrows(scenario, path)
            yield from _reached(scenario, path)
            yield from _circles(scenario, path)
            yield from _endings(scenario, path)


def _arrows(scenario: Scenario, path: ModelPath) -> Iterator[Finding]:
    leads = _leads(scenario)
    known = {*leads, *(ending.id for ending in scenario.endings)}
    arrows = [((*path, "start"), scenario.start)]
    for step in scenario.steps:
        arrows += [((*path, "steps", step.id, "choices", c.id, "to"), c.to) for c in step.choices]
        if not step.choices:
            hint = "Give it choices, or make it an ending."
            yield Finding(path=(*path, "steps", step.id), message=f"“{step.id}” leads nowhere", hint=hint)
    for at, to in arrows:
        if to not in known:
            hint = nearest(to, known, f"Known here: {', '.join(sorted(known))}.")
            yield Finding(path=at, message=f"there is no step or ending “{to}”", hint=hint)
    if scenario.start in known - leads.keys():
        message = f"the scenario starts at its ending “{scenario.start}”"
        yield Finding(path=(*path, "start"), message=message, hint="Name the first step.")


def _reached(scenario: Scenario, path: ModelPath) -> Iterator[Finding]:
    leads = _leads(scenario)
    reached, todo = set(), [scenario.start]
    while todo:
        here = todo.pop()
        if here not in reached:
            reached.add(here)
            todo += leads.get(here, ())
    for kind, parts in (("steps", scenario.steps), ("endings", scenario.endings)):
        for part in parts:
            if part.id not in reached:
                message = f"nothing leads to “{part.id}”"
                hint = "Lead a choice to it, or delete it."
                yield Finding(path=(*path, kind, part.id), message=message, hint=hint)


def _circles(scenario: Scenario, path: ModelPath) -> Iterator[Finding]:
    """Steps from which no way leads out. Another fault on it is not told twice."""
    leads = _leads(scenario)
    out: set[str] = set()
    while more := {step for step, to in leads.items() if step not in out and _leads_out(to, out, leads)}:
        out |= more
    for step in scenario.steps:
        if step.id not in out:
            message = f"from “{step.id}” no way leads to an ending"
            hint = "Let a choice of it, or of a step after it, lead to an ending."
            yield Finding(path=(*path, "steps", step.id), message=message, hint=hint)


def _leads_out(to: tuple[str, ...], out: Set[str], leads: Mapping[str, object]) -> bool:
    return not to or any(name in out or name not in leads for name in to)


def _endings(scenario: Scenario, path: ModelPath) -> Iterator[Finding]:
    steps = _leads(scenario)
    for ending in scenario.endings:
        if ending.id in steps:
            message = f"“{ending.id}” is the name of a step and of an ending"
            yield Finding(path=(*path, "endings", ending.id), message=message, hint="Rename one of them.")
        if not ending.explanation.strip():
            message = f"the ending “{ending.id}” does not say why it came so"
            hint = "Add `explanation:` what the learner did that led here, and what would have led elsewhere."
            yield Finding(path=(*path, "endings", ending.id), message=message, hint=hint)


def _leads(scenario: Scenario) -> Mapping[str, tuple[str, ...]]:
    """Where the choices of each step lead."""
    return {step.id: tuple(choice.to for choice in step.choices) for step in scenario.steps}


RULE = Rule(code="scenario-broken", severity=Severity.ERROR, check=check)

"""A text is still what `coursegen new` wrote there to be written over.

Learners would read it.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true, feedback: Say here why this one is right.}
      b: {text: the opening}
      c: {text: the budget}

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true, feedback: They met before there was a plan.}
      b: {text: the opening}
      c: {text: the budget}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, ModelPath, Severity
from coursegen.model.course import Course
from coursegen.model.texts import texts
from coursegen.model.walk import items

_OURS = re.compile(
    r"Say here (?:why|what|where|how|which) |Say in one sentence what this module is for\.|"
    r"Write (?:the lesson|a statement) here\b|Choose what this module teaches$|What do you ask\?$|"
    r"What do you ask learners to write about\?$"
)


def check(course: Course) -> Iterator[Finding]:
    """Every text and learning objective that begins as one of ours."""
    waiting = [placed.path for placed in items(course) if not placed.item.built]  # told of already
    for path, text in (*texts(course), *_objectives(course)):
        if _OURS.match(text) and not any(path[: len(each)] == each for each in waiting):
            yield Finding(
                path=path,
                message="this is still the text to be written over",
                hint="Write your own: learners would read this one.",
            )


def _objectives(course: Course) -> Iterator[tuple[ModelPath, str]]:
    for module in course.modules:
        for objective in module.objectives:
            yield ("modules", module.id, "objectives", objective.id, "text"), objective.text


RULE = Rule(code="text-placeholder", severity=Severity.WARNING, check=check)

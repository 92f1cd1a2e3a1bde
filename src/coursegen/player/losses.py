"""What the learner's pages cannot do with a course, for the build report: the same in every home."""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Loss
from coursegen.model.course import Course


def losses(course: Course) -> Iterator[Loss]:
    """One for each thing that is shown in a plainer way than it was written."""
    for module in course.modules:
        for scenario in module.scenarios:
            if scenario.graded:
                yield Loss(
                    path=("modules", module.id, "scenarios", scenario.id, "graded"),
                    message="the scenario is practice: its decisions are reported, and count for nothing",
                )

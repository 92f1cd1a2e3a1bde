"""Ways through a course: its items with their roles, and every learner-facing text with its path.

Paths are ModelPaths: `("modules", module id, …)` for what stands in a module's file, `("course", …)` for
course.yaml; things with ids are named by them, never by position.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coursegen.diagnostics import ModelPath
from coursegen.model.course import Course
from coursegen.model.ids import address
from coursegen.model.item import Item
from coursegen.model.module import Module
from coursegen.model.once import once


class Role(StrEnum):
    """What an answer is for."""

    PRE_TEST = "pre-test"
    PRACTICE = "practice"
    GRADED = "graded"
    REFLECTION = "reflection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An item where it stands. `lesson` and `pool` are ids or ""."""

    item: Item
    module: Module
    role: Role
    path: ModelPath
    lesson: str = ""
    pool: str = ""

    @property
    def address(self) -> str:
        """`<module>.<item id>`."""
        return address(self.module.id, self.item.id)

    @property
    def counts(self) -> bool:
        """Whether an answer counts for the score: built, in a quiz, and right or wrong."""
        return self.role is Role.GRADED and self.item.built and self.item.scored

    @property
    def met(self) -> bool:
        """Whether learners can meet it: from a pool only what counts is drawn."""
        return self.item.built and (self.counts or not self.pool)


def items_of(module: Module) -> Iterator[Placed]:
    """Every item of a module, built or not, in reading order."""
    root: ModelPath = ("modules", module.id)
    for item in module.pre_test:
        yield Placed(item=item, module=module, role=Role.PRE_TEST, path=(*root, "pre_test", item.id))
    for lesson in module.lessons:
        for item in lesson.questions:
            path = (*root, "lessons", lesson.id, "questions", item.id)
            yield Placed(item=item, module=module, role=Role.PRACTICE, path=path, lesson=lesson.id)
    if module.quiz:
        for item in module.quiz.questions:
            path = (*root, "quiz", "questions", item.id)
            yield Placed(item=item, module=module, role=Role.GRADED, path=path)
        for pool in module.quiz.pools:
            for item in pool.questions:
                path = (*root, "quiz", "pools", pool.id, "questions", item.id)
                yield Placed(item=item, module=module, role=Role.GRADED, path=path, pool=pool.id)
    if module.reflection:
        path = (*root, "reflection")
        yield Placed(item=module.reflection, module=module, role=Role.REFLECTION, path=path)


def items(course: Course) -> Iterator[Placed]:
    """Every item of the course, built or not, in reading order."""
    for module in course.modules:
        yield from items_of(module)


@once
def built_items(course: Course) -> Iterator[Placed]:
    """The items that go into builds."""
    return (placed for placed in items(course) if placed.item.built)

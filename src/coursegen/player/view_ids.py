"""The names of a course's views, without making them: the book keeps what was visited under the same ones."""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.model.course import Course
from coursegen.model.coverage import told
from coursegen.model.module import Module
from coursegen.model.walk import Role, built_items, items_of

SHORTEST_VIEW_KEY = 2
"""Letters of a view's short name in the learner's state."""


def view_ids(course: Course) -> list[str]:
    """Every view of `player.outline.Views`, in its order (a test compares the two)."""
    out = ["_home"]
    for module in course.modules:
        out += _of_module(module)
    if course.glossary:
        out.append("_glossary")
    if course.review_after_days and any(p.role in (Role.PRACTICE, Role.GRADED) for p in built_items(course)):
        out.append("_review")
    out.append("_results")
    if any(True for talk in course.talks for _ in told(course, talk)):
        out.append("_sources")
    return [*out, "_about"]


def _of_module(module: Module) -> Iterator[str]:
    roles = {p.role for p in items_of(module) if p.item.built}
    yield module.id
    yield from (f"{module.id}.{lesson.id}" for lesson in module.lessons)
    yield from (f"{module.id}._scenario.{scenario.id}" for scenario in module.scenarios)
    if module.flashcards:
        yield f"{module.id}._practice"
    yield from (f"{module.id}._worksheet.{sheet.id}" for sheet in module.worksheets)
    if Role.GRADED in roles and module.quiz:
        yield f"{module.id}._quiz"
    if Role.REFLECTION in roles:
        yield f"{module.id}._reflection"

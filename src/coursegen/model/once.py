"""What several rules ask of one course is worked out once: the last course's answer is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TypeVar

from coursegen.model.course import Course

T = TypeVar("T")


def once(work: Callable[[Course], Iterator[T]]) -> Callable[[Course], Iterator[T]]:
    """Keep all that `work` yields for the course it was asked about last, by identity.

    A course never changes, and comparing two of them would cost more than the work.
    """
    kept: list[tuple[Course, tuple[T, ...]]] = []

    @wraps(work)
    def kept_work(course: Course) -> Iterator[T]:
        if not kept or kept[0][0] is not course:
            kept[:] = [(course, tuple(work(course)))]
        return iter(kept[0][1])

    return kept_work

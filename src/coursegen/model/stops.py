"""Where a learner may well stop: the ends of lessons, about twenty minutes apart."""

from __future__ import annotations

from itertools import pairwise

from coursegen.model.course import Course
from coursegen.model.ids import address

SITTING = 20
"""Minutes of one sitting."""


def stops(course: Course) -> dict[str, int]:
    """Addresses of the lessons after which to stop, with the minutes of lessons up to there.

    The end of the lesson that comes nearest to twenty minutes is taken. The last lesson is none: there
    the course itself stops.
    """
    lessons = [(address(m.id, lesson.id), lesson.minutes) for m in course.modules for lesson in m.lessons]
    out: dict[str, int] = {}
    done = sitting = 0
    for (where, minutes), (_, following) in pairwise(lessons):
        done += minutes
        sitting += minutes
        if sitting + following - SITTING > SITTING - sitting:
            out[where] = done
            sitting = 0
    return out

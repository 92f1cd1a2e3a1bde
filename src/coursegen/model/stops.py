"""Where a learner may well stop: the ends of lessons, about twenty minutes apart."""

from __future__ import annotations

from itertools import pairwise

from coursegen.model.course import Course
from coursegen.model.ids import address

SITTING = 20
"""Minutes of one sitting."""


def stops(course: Course) -> dict[str, int]:
    """Addresses of the lessons after which to stop, with the minutes studied since the stop before.

    The end of the lesson that comes nearest to twenty minutes is taken. The last lesson is none: there
    the course itself stops.
    """
    lessons = [(address(m.id, lesson.id), lesson.minutes) for m in course.modules for lesson in m.lessons]
    out: dict[str, int] = {}
    studied = 0
    for (where, minutes), (_, following) in pairwise(lessons):
        studied += minutes
        if studied + following - SITTING > SITTING - studied:
            out[where] = studied
            studied = 0
    return out

"""What each SCO of a package holds: the whole course, or one module of it."""

from __future__ import annotations

from dataclasses import dataclass

from coursegen.model import course as model
from coursegen.model.course import Course
from coursegen.model.part import only
from coursegen.writers.scorm.profile import Profile

LAUNCH = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sco:
    """One launch page and what it tells its LMS of.

    name: the end of its identifiers and the name of its state; two SCOs of one course never share it, since
    no id holds a `.`. A learner's state, score and status belong to the SCO.
    """

    name: str
    title: str
    launch: str
    holds: Course


def scos(course: Course, profile: Profile) -> tuple[Sco, ...]:
    """The SCOs of a course's package, in order. No other page is called `module-…`."""
    if course.scorm.sco is model.Sco.MODULE and profile.several_scos and course.modules:
        return tuple(
            Sco(
                name=f"{course.id}.{module.id}",
                title=module.title,
                launch=f"module-{module.id}.html",
                holds=only(course, module),
            )
            for module in course.modules
        )
    return (Sco(name=course.id, title=course.title, launch=LAUNCH, holds=course),)

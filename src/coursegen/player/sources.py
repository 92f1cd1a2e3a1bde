"""“Where this comes from” on a learner's page: a part of a note, what teaches it, what asks about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coursegen.catalogue import Words
from coursegen.model.course import Talk
from coursegen.model.coverage import Claim, Told
from coursegen.model.evidence import short_clock
from coursegen.model.outline import Unit
from coursegen.model.walk import Placed, Role
from coursegen.player.render import Renderer


def part(renderer: Renderer, words: Words, talk: Talk, told: Told) -> dict[str, Any]:
    """A section or unit as the template draws it."""
    unit = isinstance(told.part, Unit)
    return {
        "name": told.name,
        "level": 4 if unit else 3,
        "unused": unit and bool(told.claims) and not told.covered,
        "claims": [_claim(renderer, words, talk, claim) for claim in told.claims],
    }


def _claim(renderer: Renderer, words: Words, talk: Talk, claim: Claim) -> dict[str, Any]:
    times = [m.seconds for m in claim.sentence.times if m.seconds is not None]
    return {
        "text": claim.sentence.text,
        "places": [{"label": short_clock(at), "href": renderer.link(at, talk.id)} for at in times],
        "taught": [{"view": f"{m.id}.{lesson.id}", "title": lesson.title} for m, lesson in claim.taught],
        "asked": _once(_where(words, placed) for placed in claim.assessed),
    }


def _where(words: Words, placed: Placed) -> dict[str, str]:
    """The view in which a question stands."""
    module = placed.module
    if placed.lesson:
        title = next(lesson.title for lesson in module.lessons if lesson.id == placed.lesson)
        return {"view": f"{module.id}.{placed.lesson}", "title": title}
    match placed.role:
        case Role.GRADED:
            own = (module.quiz.title if module.quiz else "") or words["Quiz"]
            return {"view": f"{module.id}._quiz", "title": f"{own} ({module.title})"}
        case Role.REFLECTION:
            return {"view": f"{module.id}._reflection", "title": f"{words['Reflection']} ({module.title})"}
        case Role.PRE_TEST | Role.PRACTICE:
            return {"view": module.id, "title": module.title}


def _once(places: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    return list({place["view"]: place for place in places}.values())

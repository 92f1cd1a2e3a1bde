"""Course → review.html: one page, nothing beside it, that prints."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from html import escape
from typing import Any

from coursegen.contracts import Options, Writer
from coursegen.model.course import Course
from coursegen.model.evidence import Evidence, short_clock
from coursegen.model.item import Status
from coursegen.model.module import Module
from coursegen.model.outline import Section, Unit
from coursegen.model.scenario import Ending, Scenario, Step
from coursegen.model.walk import Placed, Role, items, items_of
from coursegen.packaging.tree import FileTree
from coursegen.resources import read_text
from coursegen.writers.review.asked import answers, stem

PAGE = "review.html"
_SOURCE = re.compile(r'(?<=<img )src="([^"]+)"')
_PICTURES = {"svg": "svg+xml", "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "webp": "webp"}
_ROLES = {
    Role.PRE_TEST: "before the lessons",
    Role.PRACTICE: "practice",
    Role.GRADED: "graded",
    Role.REFLECTION: "reflection",
}


def write(course: Course, _: Options) -> FileTree:
    """The one page."""
    from coursegen.player.templating import render

    page = render(
        "/writers/review/page.html",
        course=course,
        style=read_text("writers/review/review.css"),
        modules=list(_Page(course).modules()),
        counts=_counts(course),
    )
    return {PAGE: _inlined(page, course).encode()}


def _inlined(page: str, course: Course) -> str:
    """The page with its pictures in it: it is one file, and loads nothing."""
    data = {escape(asset.path): asset for asset in course.assets}

    def held(found: re.Match[str]) -> str:
        asset = data.get(found[1])
        kind = _PICTURES.get(found[1].rsplit(".", 1)[-1].lower())
        if asset is None or kind is None:
            return found[0]
        return f'src="data:image/{kind};base64,{b64encode(asset.data).decode()}"'

    return _SOURCE.sub(held, page)


def _counts(course: Course) -> list[tuple[str, int]]:
    statuses = Counter((placed.item.status or Status.REVIEWED).value for placed in items(course))
    return [(status.value, statuses[status.value]) for status in Status if statuses[status.value]]


class _Page:
    def __init__(self, course: Course) -> None:
        from coursegen.player.render import Renderer

        self.course = course
        self.renderer = Renderer(course)
        self.html = self.renderer.html
        self.outlines = {talk.id: talk.outline for talk in course.talks if talk.outline}

    def modules(self) -> Iterator[dict[str, Any]]:
        """The course in reading order."""
        for module in self.course.modules:
            placed = list(items_of(module))
            yield {
                "id": module.id,
                "title": module.title,
                "summary": self.renderer.lesson(module.summary),
                "objectives": module.objectives,
                "groups": [group for group in self._groups(module, placed) if group["items"]],
                "scenarios": [self._scenario(scenario) for scenario in module.scenarios],
                "flashcards": [
                    (self.html(card.front), self.html(card.back), self._evidence(card.evidence))
                    for card in module.flashcards
                ],
            }

    def _groups(self, module: Module, placed: list[Placed]) -> Iterator[dict[str, Any]]:
        yield self._group("Before the lessons", (p for p in placed if p.role is Role.PRE_TEST))
        for lesson in module.lessons:
            yield self._group(f"Lesson: {lesson.title}", (p for p in placed if p.lesson == lesson.id))
        yield self._group("Quiz", (p for p in placed if p.role is Role.GRADED))
        yield self._group("Reflection", (p for p in placed if p.role is Role.REFLECTION))

    def _group(self, title: str, placed: Iterator[Placed]) -> dict[str, Any]:
        return {"title": title, "items": [self._item(p) for p in placed]}

    def _item(self, placed: Placed) -> dict[str, Any]:
        item = placed.item
        objective = next((o for o in placed.module.objectives if o.id == item.objective), None)
        level = item.level or (objective.level if objective else None)
        facts = [
            item.type,
            _ROLES[placed.role] + (f", pool “{placed.pool}”" if placed.pool else ""),
            f"{item.points} {'point' if item.points == 1 else 'points'}" if placed.counts else "",
            level.value if level else "",
        ]
        return {
            "address": placed.address,
            "status": (item.status or Status.REVIEWED).value,
            "built": item.built,
            "facts": [fact for fact in facts if fact],
            "objective": objective.text if objective else "",
            "stem": stem(item, self.html),
            "answers": list(answers(item, self.html)),
            "hint": self.html(item.hint),
            "right": self.html(item.feedback.right),
            "wrong": self.html(item.feedback.wrong),
            "evidence": self._evidence(item.evidence),
            "source": item.source,
            "allow": item.allow,
            "locked": item.locked,
        }

    def _scenario(self, scenario: Scenario) -> dict[str, Any]:
        parts: list[Step | Ending] = [*scenario.steps, *scenario.endings]
        return {
            "title": scenario.title,
            "parts": [
                {
                    "id": part.id,
                    "text": self.renderer.lesson(part.text),
                    "explanation": self.html(getattr(part, "explanation", "")),
                    "evidence": self._evidence(part.evidence),
                    "choices": [
                        {
                            "text": self.html(choice.text),
                            "to": choice.to,
                            "feedback": self.html(choice.feedback),
                            "quality": choice.quality.value if choice.quality else "",
                        }
                        for choice in getattr(part, "choices", ())
                    ],
                }
                for part in parts
            ],
        }

    def _evidence(self, evidence: tuple[Evidence, ...]) -> list[dict[str, str]]:
        return [
            {
                "label": short_clock(one.at) if one.at is not None else "no time",
                "href": self.renderer.link(one.at, one.talk),
                "unit": one.unit or "",
                "sentence": one.quote or self._sentence(one),
            }
            for one in evidence
        ]

    def _sentence(self, evidence: Evidence) -> str:
        """What the note says at the time, so that a reader need not look it up."""
        default = self.course.talks[0].id if self.course.talks else ""
        outline = self.outlines.get(evidence.talk or default)
        if outline is None or evidence.at is None:
            return ""
        units = [u for u in outline.units if not evidence.unit or u.id == evidence.unit]
        parts: list[Unit | Section] = [*units, *(() if evidence.unit else outline.sections)]
        said = [s.text for p in parts for s in p.sentences if any(m.seconds == evidence.at for m in s.times)]
        return " ".join(dict.fromkeys(said))


WRITER = Writer(
    name="review",
    summary="One page with every question, key, feedback, source and status, for experts; it prints.",
    write=write,
)

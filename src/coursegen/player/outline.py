"""The views of a course's page, in reading order: what each is called and what stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from coursegen.catalogue import Words
from coursegen.model.course import Course
from coursegen.model.coverage import told
from coursegen.model.evidence import Evidence, short_clock
from coursegen.model.ids import address
from coursegen.model.module import Lesson, Module, Worksheet
from coursegen.model.scenario import Scenario
from coursegen.model.stops import stops
from coursegen.model.walk import Placed, Role, items_of
from coursegen.player import sources
from coursegen.player.fragment import item_html, scenario_html
from coursegen.player.render import Renderer
from coursegen.player.wire import WireItem
from coursegen.player.wire_clips import clips


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One view. `counts`: whether it belongs to what a learner has to do."""

    id: str
    """In the page's address: `relationships.know-your-counterpart`."""
    kind: str
    """The template that draws it."""
    title: str
    module: str = ""
    counts: bool = False
    content: Mapping[str, Any]


class Views:
    """Makes the views of one course."""

    def __init__(self, course: Course, words: Words) -> None:
        self.course, self.words = course, words
        self.renderer = Renderer(course)
        self._wires = self.renderer.items()
        self._scenarios = self.renderer.scenarios()
        self._stops = stops(course)

    def all(self) -> list[View]:
        """Every view, in reading order. Views of our own making have a `_`, which no id has."""
        out = [self._home()]
        for module in self.course.modules:
            out += self._module(module)
        if self.course.glossary:
            out.append(self._glossary())
        return [*out, *self._review(), self._results(), *self._sources(), self._about()]

    def _home(self) -> View:
        content = {"html": self.renderer.lesson(self.course.description), "modules": self.course.modules}
        return View(id="_home", kind="home", title=self.words["Welcome"], content=content)

    def _module(self, module: Module) -> Iterator[View]:
        placed = [p for p in items_of(module) if p.item.built]
        yield View(
            id=module.id,
            kind="module",
            title=module.title,
            module=module.id,
            counts=True,
            content={
                "html": self.renderer.lesson(module.summary),
                "objectives": [o.text for o in module.objectives],
                "lessons": module.lessons,
                "slots": self._slots(p for p in placed if p.role is Role.PRE_TEST),
            },
        )
        for lesson in module.lessons:
            yield self._lesson(module, lesson, [p for p in placed if p.lesson == lesson.id])
        for scenario in module.scenarios:
            yield self._scenario(module, scenario)
        if module.flashcards:
            yield self._practice(module)
        for sheet in module.worksheets:
            yield self._worksheet(module, sheet)
        graded = [p for p in placed if p.role is Role.GRADED]
        if graded and module.quiz:
            yield self._quiz(module, graded)
        reflections = [p for p in placed if p.role is Role.REFLECTION]
        if reflections:
            title = self.words["Reflection"]
            content = {"slots": self._slots(reflections)}
            yield View(
                id=f"{module.id}._reflection",
                kind="reflection",
                title=title,
                module=module.id,
                content=content,
            )

    def _lesson(self, module: Module, lesson: Lesson, placed: list[Placed]) -> View:
        return View(
            id=f"{module.id}.{lesson.id}",
            kind="lesson",
            title=lesson.title,
            module=module.id,
            counts=True,
            content={
                "minutes": lesson.minutes,
                "html": self.renderer.lesson(lesson.text, lesson.talk),
                "clips": clips(self.renderer, lesson.evidence),
                "try_at_work": self.renderer.lesson(lesson.try_at_work),
                "slots": self._slots(placed),
                "stop": self._stops.get(address(module.id, lesson.id), 0),
            },
        )

    def _quiz(self, module: Module, graded: list[Placed]) -> View:
        quiz = module.quiz
        assert quiz is not None
        mark = self.course.pass_mark if quiz.pass_mark is None else quiz.pass_mark
        return View(
            id=f"{module.id}._quiz",
            kind="quiz",
            title=quiz.title or self.words["Quiz"],
            module=module.id,
            counts=True,
            content={
                "slots": self._slots(p for p in graded if p.met),
                "percent": f"{mark * 100:.4g}" if any(p.counts for p in graded) else "",
            },
        )

    def _practice(self, module: Module) -> View:
        render = self.renderer
        cards = [
            {
                "front": render.html(card.front),
                "back": render.lesson(card.back),
                "places": self._places(card.evidence),
            }
            for card in module.flashcards
        ]
        return View(
            id=f"{module.id}._practice",
            kind="practice",
            title=self.words["Practise"],
            module=module.id,
            content={"cards": cards},
        )

    def _scenario(self, module: Module, scenario: Scenario) -> View:
        wire = self._scenarios[address(module.id, scenario.id)]
        return View(
            id=f"{module.id}._scenario.{scenario.id}",
            kind="scenario",
            title=scenario.title,
            module=module.id,
            content={"html": scenario_html(wire, self.words)},
        )

    def _worksheet(self, module: Module, sheet: Worksheet) -> View:
        return View(
            id=f"{module.id}._worksheet.{sheet.id}",
            kind="worksheet",
            title=sheet.title,
            module=module.id,
            content={
                "html": self.renderer.lesson(sheet.text),
                "prompts": [self.renderer.lesson(prompt) for prompt in sheet.prompts],
                "places": self._places(sheet.evidence),
            },
        )

    def _glossary(self) -> View:
        entries = [
            {"term": g.term, "html": self.renderer.html(g.text), "places": self._places(g.evidence)}
            for g in self.course.glossary
        ]
        return View(
            id="_glossary", kind="glossary", title=self.words["Glossary"], content={"entries": entries}
        )

    def _review(self) -> Iterator[View]:
        """Where questions come back after some days; none where nothing can or may come back."""
        closed = {"practice", "graded"}
        if self.course.review_after_days and any(wire["role"] in closed for wire in self._wires.values()):
            days = [str(days) for days in self.course.review_after_days]
            yield View(id="_review", kind="review", title=self.words["Review"], content={"days": days})

    def _results(self) -> View:
        content = {
            "quizzes": [
                {"id": m.id, "title": m.title}
                for m in self.course.modules
                if any(p.counts for p in items_of(m))
            ],
            "objectives": [
                {"id": f"{m.id}.{o.id}", "text": o.text} for m in self.course.modules for o in m.objectives
            ],
        }
        return View(id="_results", kind="results", title=self.words["Your results"], content=content)

    def _sources(self) -> Iterator[View]:
        """Every sentence of the notes with what rests on it."""
        parts = [
            sources.part(self.renderer, self.words, t, part)
            for t in self.course.talks
            for part in told(self.course, t)
        ]
        if parts:
            title = self.words["Where this comes from"]
            yield View(id="_sources", kind="sources", title=title, content={"parts": parts})

    def _about(self) -> View:
        content = {
            "credits": self.renderer.lesson(self.course.credits),
            "hrefs": {talk.id: self.renderer.link(0, talk.id) for talk in self.course.talks},
        }
        return View(id="_about", kind="about", title=self.words["About this course"], content=content)

    def _slots(self, placed: Any) -> list[dict[str, Any]]:
        """Questions with their numbers; the variants of a pool share their places' numbers."""
        out: list[dict[str, Any]] = []
        seen: dict[str, int] = {}
        number = 0
        for p in placed:
            in_pool = seen.get(p.pool, 0) if p.pool else 0
            seen[p.pool] = in_pool + 1
            drawn = self._draw(p)
            spare = bool(p.pool) and in_pool >= drawn
            if not spare:
                number += 1
            wire: WireItem = self._wires[p.address]
            out.append(
                {
                    "html": item_html(wire, self.words),
                    "spare": spare,
                    "number": "" if p.pool and (spare or drawn > 1) else number,
                    "pool": p.pool,
                    "points": p.item.points if p.counts else 0,
                }
            )
        for slot in out:  # one place, one number, whichever variant stands there
            same = [s["number"] for s in out if s["pool"] == slot["pool"] and s["number"]]
            if slot["spare"] and len(same) == 1:
                slot["number"] = same[0]
        return out

    def _draw(self, placed: Placed) -> int:
        quiz = placed.module.quiz
        return next((pool.draw for pool in quiz.pools if pool.id == placed.pool), 1) if quiz else 1

    def _places(self, evidence: tuple[Evidence, ...]) -> list[dict[str, str]]:
        return [place for place in self._told(evidence) if place["href"] or place["quote"]]

    def _told(self, evidence: tuple[Evidence, ...]) -> list[dict[str, str]]:
        return [
            {
                "label": "" if e.at is None else short_clock(e.at),
                "href": self.renderer.link(e.at, e.talk),
                "quote": e.quote or "",
            }
            for e in evidence
        ]

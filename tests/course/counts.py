"""What the course in course/ holds, counted: for the tests of its bars and for the table in its notes."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.model.evidence import clock
from coursegen.model.module import Lesson
from coursegen.model.outline import Outline
from coursegen.model.scenario import Scenario
from coursegen.model.walk import Placed, Role, built_items
from coursegen.project.check import Checked, check_folder

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDER = CHECKOUT / "course"
NOTES = CHECKOUT / "docs/course-notes.md"
HIGHER = ("apply", "analyze", "evaluate", "create")
_AT = re.compile(r"\{at\}`(\d\d:\d\d:\d\d)(?: #([a-z0-9-]+))?`")
MINUTES_A_QUESTION, MINUTES_A_SCENARIO = 0.5, 4.0
"""How long a question of a pre-test or quiz takes, and a scenario: the author's reckoning."""

Cited = tuple[str, str]
"""A time of the note and the unit it stands at; "" outside the units."""


@cache
def checked() -> Checked:
    """The course with what `coursegen check` says of it."""
    return check_folder(FOLDER)


def course() -> Course:
    """The course in course/."""
    found = checked().course
    assert found is not None
    return found


def outline() -> Outline:
    """The note behind it."""
    found = course().talks[0].outline
    assert found is not None
    return found


def asked() -> tuple[Placed, ...]:
    """Every question that is built."""
    return tuple(built_items(course()))


def closed() -> tuple[Placed, ...]:
    """Every question that is answered right or wrong."""
    return tuple(p for p in asked() if p.item.type != "open")


def level(placed: Placed) -> str:
    """What a question asks of the learner: its own level, else its objective's."""
    if placed.item.level:
        return str(placed.item.level)
    return next(str(o.level) for o in placed.module.objectives if o.id == placed.item.objective)


def lessons() -> tuple[Lesson, ...]:
    """Every lesson."""
    return tuple(lesson for module in course().modules for lesson in module.lessons)


def words(lesson: Lesson) -> int:
    """How many words a lesson has, without its questions."""
    return len(to_plain(lesson.text).split())


def scenarios() -> tuple[Scenario, ...]:
    """Both scenarios."""
    return tuple(scenario for module in course().modules for scenario in module.scenarios)


def minutes() -> float:
    """How long the whole course takes: lessons with their questions, what is drawn of quizzes, scenarios."""
    beside = [p for p in closed() if p.role in (Role.PRE_TEST, Role.GRADED) and not p.pool]
    drawn = sum(pool.draw for m in course().modules if m.quiz for pool in m.quiz.pools)
    return (
        sum(lesson.minutes for lesson in lessons())
        + (len(beside) + drawn) * MINUTES_A_QUESTION
        + len(scenarios()) * MINUTES_A_SCENARIO
    )


def cited() -> tuple[Cited, ...]:
    """Every time that the note cites, with its unit."""
    out: list[Cited] = []
    for section in outline().sections:
        out += [(m.at, "") for s in section.sentences for m in s.times]
    for unit in outline().units:
        out += [(m.at, unit.id) for m in unit.moments]
    return tuple(out)


def _named(at: str, unit: str) -> Cited:
    """A citation of the course under the unit that the note has it at."""
    known = [c for c in cited() if c[0] == at and unit in ("", c[1])]
    assert len(known) == 1, (at, unit)
    return known[0]


def taught() -> set[Cited]:
    """What the texts of the lessons cite."""
    return {_named(at, unit) for lesson in lessons() for at, unit in _AT.findall(lesson.text)}


def quoted() -> set[Cited]:
    """What the lessons' evidence quotes."""
    return {
        _named(clock(e.at), e.unit or "")
        for lesson in lessons()
        for e in lesson.evidence
        if e.quote and e.at is not None
    }


def assessed() -> set[Cited]:
    """What the closed questions rest on."""
    return {_named(clock(e.at), e.unit or "") for p in closed() for e in p.item.evidence if e.at is not None}


def table() -> list[str]:
    """The table of counts in docs/course-notes.md."""
    every, kinds = asked(), Counter(p.item.type for p in asked())
    higher = sum(level(p) in HIGHER for p in every)
    sizes = [words(lesson) for lesson in lessons()]
    rows = [
        ("Modules", len(course().modules)),
        ("Lessons", len(sizes)),
        ("Words in a lesson", f"{min(sizes)}–{max(sizes)}"),
        ("Minutes in all", f"{minutes():.0f}"),
        ("Times of the note taught", f"{len(taught())} of {len(cited())}"),
        ("Times of the note assessed", f"{len(assessed())} of {len(cited())}"),
        ("Learning objectives", sum(len(m.objectives) for m in course().modules)),
        ("Questions", len(every)),
        *((f"– {kind}", number) for kind, number in sorted(kinds.items())),
        ("– in pre-tests", sum(p.role is Role.PRE_TEST for p in every)),
        ("– after lessons", sum(p.role is Role.PRACTICE for p in every)),
        ("– graded", sum(p.role is Role.GRADED for p in every)),
        ("– that ask for confidence", sum(p.item.confidence for p in every)),
        ("At *apply* or higher", f"{higher} ({100 * higher // len(every)} %)"),
        *(
            (f"Scenario *{s.title}*", f"{len(s.steps)} decisions, {len(s.endings)} endings")
            for s in scenarios()
        ),
        ("Worksheets to fill in", sum(bool(w.prompts) for m in course().modules for w in m.worksheets)),
        ("Pictures", len(course().assets)),
        ("Flashcards", sum(len(m.flashcards) for m in course().modules)),
        ("Glossary entries", len(course().glossary)),
    ]
    return ["| what | how many |", "|---|---|", *(f"| {what} | {number} |" for what, number in rows)]

"""A course whose every text tries to be something else."""

from __future__ import annotations

import dataclasses
from typing import Any

from coursegen.items import TYPES
from coursegen.model.course import Course
from coursegen.model.evidence import Evidence
from coursegen.model.item import Feedback, Item, Level
from coursegen.model.module import Assessment, Flashcard, LearningObjective, Lesson, Module
from coursegen.model.plain import Fields, freeze
from coursegen.model.scenario import Decision, Ending, Scenario, Step

TEXT = (
    '<script>alert(1)</script> "><img src=x onerror=alert(1)> ]]> &amp; \'" <!-- --> </script> '
    "[click](javascript:alert(1)) 👍🏽 \u202eright to left\u202c \ue000a\ue001"
)
LONG = "A very long stem. " * 600


def _item(kind: str, number: int, fields: dict[str, Any], stem: str = TEXT) -> Item:
    authored = freeze(fields)
    assert isinstance(authored, Fields)
    lowered = TYPES[kind].lower(stem, authored)
    return Item(
        id=f"q-{number}",
        type=kind,
        stem=stem,
        objective="plan-it",
        hint=TEXT,
        confidence=True,
        feedback=Feedback(right=TEXT, wrong=TEXT),
        fields=authored,
        body=lowered.body,
        interactions=lowered.interactions,
    )


def _scenario() -> Scenario:
    ways = tuple(Decision(id=k, text=TEXT, to="over", feedback=TEXT) for k in "ab")
    evidence = (Evidence(quote=TEXT),)
    return Scenario(
        id="case",
        title=TEXT,
        start="begin",
        steps=(Step(id="begin", text=TEXT, choices=ways, evidence=evidence),),
        endings=(Ending(id="over", text=TEXT, explanation=TEXT, evidence=evidence),),
    )


def course() -> Course:
    """Every question type and a scenario, every text hostile."""
    option = {"text": TEXT, "feedback": TEXT}
    options = {"a": {**option, "correct": True}, "b": option, "c": option}
    questions = [
        _item("single-choice", 1, {"options": options}),
        _item("multiple-choice", 2, {"options": options}),
        _item("true-false", 3, {"answer": True}),
        _item(
            "match",
            4,
            {"pairs": {k: {"premise": TEXT, "response": TEXT} for k in "ab"}, "spare": {"x": TEXT}},
        ),
        _item(
            "categorize",
            5,
            {
                "categories": {"a": TEXT, "b": TEXT},
                "things": {k: {"text": TEXT, "category": "a"} for k in "cd"},
            },
        ),
        _item("order", 6, {"steps": {"a": TEXT, "b": TEXT, "c": TEXT}}),
        _item(
            "cloze",
            7,
            {"gaps": {"a": {"accept": [TEXT]}, "b": {"options": options}}},
            f"{TEXT} {{{{a}}}} {{{{b}}}}",
        ),
        _item("short-answer", 8, {"accept": [TEXT]}),
        _item("numeric", 9, {"answer": 4, "unit": TEXT}),
        _item("open", 10, {"rubric": [TEXT], "model_answer": TEXT}),
        _item("single-choice", 11, {"options": options}, LONG),
    ]
    module = Module(
        id="m",
        title=TEXT,
        summary=TEXT,
        objectives=(LearningObjective(id="plan-it", text=TEXT, level=Level.APPLY),),
        lessons=(Lesson(id="l", title=TEXT, text=TEXT, try_at_work=TEXT, questions=tuple(questions[:5])),),
        quiz=Assessment(title=TEXT, questions=tuple(questions[5:])),
        scenarios=(_scenario(),),
        flashcards=(Flashcard(id="card", front=TEXT, back=TEXT),),
    )
    return Course(
        id="hostile",
        title=TEXT,
        version=TEXT,
        description=TEXT,
        licence=TEXT,
        credits=TEXT,
        contact=TEXT,
        modules=(module,),
    )


def renamed(language: str) -> Course:
    """The same in another language."""
    return dataclasses.replace(course(), language=language)

"""The truth table, docs/reference/reporting.yaml, visit by visit: every write is recorded, none refused."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import BrowserContext

from coursegen.contracts import Options
from coursegen.model.course import Course, Report, ScorePolicy
from coursegen.model.interaction import Choice
from coursegen.packaging.zip import pack
from coursegen.serve.simulator import Faults, Simulator
from tests import corpus
from tests.browser.again import ScormAgain
from tests.browser.packages import WRITERS
from tests.browser.story import Story

pytestmark = pytest.mark.browser

TABLE = Path(__file__).parents[2] / "docs/reference/reporting.yaml"
SCENARIOS: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text("utf-8"))["scenarios"]
KINDS = {"report": Report, "score": ScorePolicy, "tries": int}
MODES = {"normal": ["normal", "credit"], "review": ["review", "no-credit"]}

QUICK_AGAIN = ("fresh-pass", "relaunch")
"""Played in scorm-again at every run; the others that it can play, in the long matrix."""


def _cases() -> list[Any]:
    """Each scenario in the strict simulator in both editions; then the doubles.

    In the long matrix: the 3rd edition of 2004, which speaks as the 4th does; what is set otherwise than by
    default, where 1.2 has shown it; and most of what scorm-again can play.
    """
    out = []
    for scenario in SCENARIOS:
        name = scenario["id"]
        for edition in ("scorm12", "scorm2004-3rd", "scorm2004"):
            set_up = edition == "scorm2004" and scenario.get("course")
            doubled = edition == "scorm2004-3rd" and name != "half-way"
            marks = [pytest.mark.slow] if set_up or doubled else []
            out.append(pytest.param(scenario, edition, Simulator, id=f"{name}-{edition}", marks=marks))
        if "lms" in scenario or "report" in scenario.get("course", {}):
            continue  # it has no faults to play, and does not do as Moodle does with a mastery score
        for edition in ("scorm12", "scorm2004"):
            marks = [] if name in QUICK_AGAIN else [pytest.mark.slow]
            out.append(pytest.param(scenario, edition, ScormAgain, id=f"{name}-{edition}-again", marks=marks))
    return out


@cache
def _course(settings: tuple[tuple[str, Any], ...]) -> Course:
    changes: Any = {name: KINDS[name](value) for name, value in settings}
    return dataclasses.replace(corpus.course("five"), **changes)


@cache
def _zip(course: Course, edition: str) -> bytes:
    return pack(WRITERS[edition].write(course, Options()))


@cache
def _new_version(course: Course) -> Course:
    """The last question with another option in place of one, and a sixth question."""
    (module,) = course.modules
    assert module.quiz is not None
    *others, last = module.quiz.questions
    (choice,) = last.interactions
    assert isinstance(choice, Choice)
    a, b, c = choice.options
    options = (a, dataclasses.replace(b, id="e", text="a famous architect"), dataclasses.replace(c, id="f"))
    changed = dataclasses.replace(
        last, interactions=(dataclasses.replace(choice, options=options, key=("a", "f")),)
    )
    added = dataclasses.replace(others[0], id="added", body=("They met a second time.",))
    quiz = dataclasses.replace(module.quiz, questions=(*others, changed, added))
    return dataclasses.replace(course, version="2.0", modules=(dataclasses.replace(module, quiz=quiz),))


def _stored(lms: Simulator) -> dict[str, Any]:
    """What the table speaks of, as the LMS has it; what is not there is left out."""
    stored = lms.stored
    names = {
        "scorm12": {
            "status": "cmi.core.lesson_status",
            "score": "cmi.core.score.raw",
            "exit": "cmi.core.exit",
        },
        "2004": {
            "completion": "cmi.completion_status",
            "success": "cmi.success_status",
            "score": "cmi.score.raw",
            "scaled": "cmi.score.scaled",
            "exit": "cmi.exit",
        },
    }["scorm12" if lms.package.edition == "scorm12" else "2004"]
    found = {word: stored.get(element, "") for word, element in names.items()}
    found = {word: value for word, value in found.items() if value not in ("", "unknown")}
    return {word: float(v) if word in ("score", "scaled") else v for word, v in found.items()}


def _wanted(row: dict[str, Any], edition: str) -> dict[str, Any]:
    """A row of the table as `_stored` would give it; what nobody has said is not stored."""
    out = {word: value for word, value in row.items() if word != "next" and value != "unknown"}
    if "score" in out:
        out["score"] = float(out["score"])
        if edition != "scorm12":
            out["scaled"] = out["score"] / 100
    return out


def _allowed(faults: Faults) -> set[str]:
    """What a misbehaving LMS refuses: to commit, and to give what it does not know. Never a write."""
    out = {"Commit", "Terminate"} if faults.commit_fails else set()
    return out | ({"GetValue"} if faults.unsupported else set())


def _faults(given: dict[str, Any]) -> Faults:
    return Faults(**{k: tuple(v) if isinstance(v, list) else v for k, v in given.items()})


@pytest.mark.parametrize(("scenario", "edition", "kind"), _cases())
def test_what_is_stored_is_what_the_table_says(
    context: BrowserContext, scenario: dict[str, Any], edition: str, kind: type[Simulator]
) -> None:
    column = "scorm12" if edition == "scorm12" else "scorm2004"
    course = _course(tuple(sorted(scenario.get("course", {}).items())))
    new = _new_version(course)
    opens = "normal"
    with kind(_zip(course, edition)) as lms:
        story = Story(context, lms, course, (new, _zip(new, edition)))
        for visit in scenario["visits"]:
            lms.faults = _faults(visit.get("lms", scenario.get("lms", {})))
            calls = len(lms.learner.calls)
            assert story.open(visit["does"]) == MODES[opens]
            story.do(visit["does"])
            assert _stored(lms) == _wanted(visit[column], edition)
            refused = [c for c in lms.refused if c in lms.learner.calls[calls:]]
            assert {c["verb"] for c in refused} <= _allowed(lms.faults), refused
            opens = visit[column]["next"]
        # Once more, in an LMS in order, to do nothing: no status and no score may change.
        before = {**_stored(lms), "exit": ""}
        lms.faults = Faults(unsupported=lms.faults.unsupported)
        assert story.open() == MODES[opens]
        story.do(["leave"])
        assert {**_stored(lms), "exit": ""} == before

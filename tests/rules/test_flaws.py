"""Each flaw in thirty dresses and more is found; many sound questions of many subjects raise no error."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from coursegen.diagnostics import Severity
from tests.rules.items import Question, found

HERE = Path(__file__).parent
FLAWS: dict[str, list[Any]] = yaml.safe_load((HERE / "flaws.yaml").read_text("utf-8"))
LEAST_FOUND = 0.97
STEM, OTHERS = "What did the two towns begin with?", ("a joint fund", "a new road", "a feast")


def exam() -> list[Question]:
    """Sound questions, each on its own, from `exam_items.txt`."""
    return [_read(line) for line in _lines("exam_items.txt")]


def flawed() -> dict[str, list[Question]]:
    """Questions with one flaw each, from `flawed_items.txt`, by the code that must find it."""
    out: dict[str, list[Question]] = {}
    for line in _lines("flawed_items.txt"):
        code, _, rest = line.partition(" | ")
        question = _read(rest)
        options = tuple(re.sub(r"\\u([0-9a-f]{4})", _char, option) for option in question.options)
        out.setdefault(code, []).append(replace(question, options=options))
    return out


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _char(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _read(line: str) -> Question:
    stem, *options = (cell.strip() for cell in line.split(" | "))
    keys = tuple(i for i, option in enumerate(options) if option.startswith("*") and option != "*")
    return Question(
        stem, tuple(o[1:] if i in keys else o for i, o in enumerate(options)), keys, len(keys) > 1
    )


WHOLE = flawed()


def planted(code: str, form: Any) -> list[Question]:
    """The flaw in questions that have no other: where it may stand at several places, at each."""
    match code:
        case "option-catchall" | "option-combined":
            return [Question(STEM, (*OTHERS, form), (0,)), Question(STEM, (*OTHERS[:2], form), (2,))]
        case "stem-negative":
            return [Question(form, OTHERS, (1,)), Question(f"Two towns share a river. {form}", OTHERS, (1,))]
        case "absolute-word" | "option-empty":
            return [Question(STEM, (form, *OTHERS[1:]), (key,)) for key in (0, 1, 2)]
        case "grammar-cue":
            return [Question(form[0], tuple(form[1:]), (0,)), Question(form[0], tuple(form[:0:-1]), (2,))]
        case "number-order":
            return [Question("How much is it?", tuple(map(str, form)), (key,)) for key in (0, 1)]
        case "option-twice":
            return [Question(STEM, ("a feast", *form), (key,)) for key in (0, 1)]
        case "answer-in-stem":
            return [
                Question(form[0], (form[1], *OTHERS[1:]), (0,)),
                Question(form[0], (*OTHERS, form[1]), (3,)),
            ]
        case "stem-echo":
            return [Question(f"What does {form[0]} call for?", (form[1], *OTHERS[1:]), (0,))]
        case _:
            return [Question(STEM, (form, *OTHERS[1:]), (0,)), Question(STEM, (*OTHERS[:2], form), (2,))]


def test_sound_questions_of_many_subjects_raise_no_error() -> None:
    questions = exam()
    assert len(questions) >= 600
    said = {
        questions[n].stem: [f"{d.code}: {d.message}" for d in told]
        for n, told in found(questions).items()
        if any(d.severity is Severity.ERROR for d in told)
    }
    assert said == {}


@pytest.mark.parametrize("code", FLAWS)
def test_a_flaw_is_found_in_every_dress(code: str) -> None:
    questions = [question for form in FLAWS[code] for question in planted(code, form)]
    assert len(questions) >= 30
    told = found(questions)
    missed = [questions[n] for n in told if code not in {d.code for d in told[n]}]
    assert len(missed) <= (1 - LEAST_FOUND) * len(questions), missed


@pytest.mark.parametrize("code", WHOLE)
def test_a_flaw_is_found_in_whole_questions(code: str) -> None:
    assert len(WHOLE[code]) >= 25
    told = found(WHOLE[code])
    missed = [WHOLE[code][n] for n in told if code not in {d.code for d in told[n]}]
    assert len(missed) <= (1 - LEAST_FOUND) * len(WHOLE[code]), missed


@pytest.mark.parametrize("keys", [(), (0, 1), (1, 2), (0, 1, 2)], ids=str)
def test_a_single_choice_without_one_key_is_found(keys: tuple[int, ...]) -> None:
    questions = [Question(q.stem, q.options, keys) for q in exam()[:40]]
    assert all("key-missing" in {d.code for d in told} for told in found(questions).values())


def test_a_sign_that_markdown_takes_for_itself_is_told_as_such() -> None:
    question = Question("Which sign takes one number from another?", ("`+`", "-", "`/`"), (1,))
    (told,) = [d for d in found([question])[0] if d.code == "option-empty"]
    assert told.message == "“b” shows nothing"
    assert told.hint == "Markdown takes - for a mark: write it as code, in backticks."

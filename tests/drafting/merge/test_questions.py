"""When two versions of a question may be mixed, and when it is kept whole."""

from __future__ import annotations

from typing import Any

import pytest

from coursegen.drafting.merge.questions import cannot_mix

CHOICE: dict[str, Any] = {
    "id": "q",
    "type": "single-choice",
    "stem": "Which?",
    "options": {
        "a": {"text": "One", "correct": True, "feedback": "Yes."},
        "b": {"text": "Two", "feedback": "No."},
    },
    "status": "draft",
}
ORDER: dict[str, Any] = {
    "id": "o",
    "type": "order",
    "stem": "Sort.",
    "steps": {"a": "first", "b": "then", "c": "last"},
}
TRUE: dict[str, Any] = {"id": "t", "type": "true-false", "stem": "Is it so?", "answer": True}
TYPED: dict[str, Any] = {"id": "s", "type": "short-answer", "stem": "Which?", "accept": ["a"]}


def choice(**options: dict[str, Any]) -> dict[str, Any]:
    """CHOICE with other options."""
    return {**CHOICE, "options": {**CHOICE["options"], **options}}


FEEDBACK = choice(b={"text": "Two", "feedback": "No, since two are not one."})
SWAPPED = {
    **CHOICE,
    "options": {
        "a": {"text": "Two", "feedback": "No."},
        "b": {"text": "One", "correct": True, "feedback": "Yes."},
    },
}
CASES = [
    ("only one side changed it", CHOICE, CHOICE, SWAPPED, False),
    ("words here, other words there", CHOICE, FEEDBACK, {**CHOICE, "stem": "Which one?"}, False),
    ("words here, a status there", CHOICE, FEEDBACK, {**CHOICE, "status": "reviewed"}, False),
    ("words here, letters that changed places there", CHOICE, FEEDBACK, SWAPPED, True),
    ("a new option here, words there", CHOICE, choice(c={"text": "Three"}), {**CHOICE, "stem": "So?"}, False),
    ("another key here, words there", CHOICE, SWAPPED, {**CHOICE, "stem": "So?"}, True),
    ("words here, an option more there", CHOICE, FEEDBACK, choice(c={"text": "Three"}), True),
    ("another answer here, stem there", TRUE, {**TRUE, "answer": False}, {**TRUE, "stem": "So?"}, True),
    ("another stem here, answer there", TRUE, {**TRUE, "stem": "So?"}, {**TRUE, "answer": False}, True),
    ("a word typed here, stem there", TYPED, {**TYPED, "accept": ["b"]}, {**TYPED, "stem": "So?"}, True),
    ("another stem here, a word there", TYPED, {**TYPED, "stem": "So?"}, {**TYPED, "accept": ["b"]}, True),
    ("another order here, words there", ORDER, {**ORDER, "steps": {"b": "then", "a": "first", "c": "last"}},
     {**ORDER, "steps": {"a": "first", "b": "next", "c": "last"}}, True),
    ("another type there", TRUE, {**TRUE, "stem": "So?"}, {**TRUE, "type": "open"}, True),
]  # fmt: skip


@pytest.mark.parametrize(("base", "mine", "new", "whole"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_question_is_mixed_only_where_it_stays_one(base: Any, mine: Any, new: Any, whole: bool) -> None:
    assert cannot_mix(base, mine, new) is whole

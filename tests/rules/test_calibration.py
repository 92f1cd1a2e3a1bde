"""How good the rules are: silent on six hundred sound questions, and deaf to no planted flaw."""

from __future__ import annotations

import pytest

from coursegen.diagnostics import Severity
from tests.rules.items import PLANTED, clean, found, planted

LEAST_FOUND = 0.97


def test_six_hundred_sound_questions_raise_no_error() -> None:
    questions = clean()
    assert len(questions) == 600
    said = {
        questions[n].stem: [f"{d.code}: {d.message}" for d in told]
        for n, told in found(questions).items()
        if any(d.severity is Severity.ERROR for d in told)
    }
    assert said == {}


@pytest.mark.parametrize("flaw", PLANTED)
def test_a_planted_flaw_is_found(flaw: str) -> None:
    cases = list(planted(flaw))
    assert len(cases) >= 10
    told = found([question for _, question in cases])
    missed = [
        question.stem for n, (code, question) in enumerate(cases) if code not in {d.code for d in told[n]}
    ]
    assert len(missed) <= (1 - LEAST_FOUND) * len(cases), missed[:10]

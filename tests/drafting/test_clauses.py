"""Sentences that cannot be asked about: something that they speak of stands elsewhere."""

from __future__ import annotations

import pytest

from coursegen.drafting.clauses import bare, leans
from coursegen.drafting.quiz.question import broken


@pytest.mark.parametrize(
    "text",
    [
        "While many are run by towns, they differ in size.",
        "The ferry timetable is another important part of the plan.",
        "Critically, it must cover both banks.",
        "Turn it around and print both sides.",
        "A clearer case of the same fear is the railway.",
    ],
)
def test_what_is_counted_compared_or_acted_on_must_stand_in_the_sentence(text: str) -> None:
    assert bare(text)
    assert leans(text)


@pytest.mark.parametrize("text", ["May gain from a longer break.", "The loss of faith in human memory."])
def test_a_sentence_has_a_subject_and_a_verb(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Many towns share one ferry.",
        "Several councils have tried a common timetable.",
        "The ferry carries most of the pupils.",
        "Print both sides of the sheet.",
        "A plan is needed before winter.",
    ],
)
def test_whole_sentences_stand_alone(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("Towns allow for more […] that learns.", True),
        ("Dozens of […] can tire a reader.", True),
        ("The mood is calm and […].", True),
        ("Ask the :[…] selector first.", True),
        ("Since 2012, […] links three towns.", False),
        ("The […] board meets in spring.", False),
    ],
)
def test_a_blank_must_not_take_the_noun_of_its_phrase(text: str, hard: bool) -> None:
    assert broken(text) is hard

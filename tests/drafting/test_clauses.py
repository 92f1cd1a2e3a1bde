"""Sentences that cannot be asked about: something that they speak of stands elsewhere."""

from __future__ import annotations

import pytest

from coursegen.drafting.clauses import Clause, bare, clause, leans
from coursegen.drafting.quiz.question import Masked, broken, reads_well
from coursegen.model.outline import Sentence


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


@pytest.mark.parametrize(
    "text",
    [
        "A baker in Lund helping pupils find a quiet place to read.",
        "Red Ferries, a small line, which was sold to the town in spring.",
        "North bank: 15 boats Other banks have three or four boats each.",
    ],
)
def test_a_fragment_is_no_clause(text: str) -> None:
    assert clause(Sentence(text=text, line=1, times=())) is None


@pytest.mark.parametrize(
    ("text", "blanks", "patience"),
    [
        ("The […] board meets in spring and in autumn.", 1, 0),
        ("The board can […] partners in spring.", 1, 1),
        ("The board is known for its […], and for its tea.", 1, 2),
        ("The […] board of the […] town meets in spring.", 2, 2),
        ("When x is 2 we use the first of the rules.", 0, 2),
    ],
)
def test_what_a_quotation_asks_of_its_reader(text: str, blanks: int, patience: int) -> None:
    shown = Masked(text, blanks, Clause(text, Sentence(text=text, line=1, times=())))
    assert [reads_well(shown, n) for n in range(3)] == [n >= patience for n in range(3)]

"""Sentences that cannot be asked about: something that they speak of stands elsewhere."""

from __future__ import annotations

import pytest

from coursegen.drafting.clauses import Clause, bare, clause, leans
from coursegen.drafting.headings import vague_name
from coursegen.drafting.kinds import kind_of
from coursegen.drafting.quiz.quotation import Masked, broken, hide, reads_well
from coursegen.drafting.sentences import fragment
from coursegen.drafting.split import divide
from coursegen.drafting.topics import Topic
from coursegen.model.outline import Sentence
from coursegen.wording.stems import root
from tests.notes import anchor, outline_of


@pytest.mark.parametrize(
    "text",
    [
        "While many are run by towns, they differ in size.",
        "The ferry timetable is another important part of the plan.",
        "Critically, it must cover both banks.",
        "Turn it around and print both sides.",
        "A clearer case of the same fear is the railway.",
        "The two are often one move apart.",
        "In one case the bus lost time; in the other, nobody noticed.",
        "A few large ones at the surface.",
        "A single sentence that would have prevented it.",
        "Expect three or four per game.",
        "The reason is that two voices fuse.",
        "Asked about the price, he named none.",
        "Three tactics are often used against the weak.",
        "The procedure brings it into the open.",
        "On busy days, many adapted working hours to it in time.",
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
        "The two towns share a river.",
        "The rule of the bridge is that whoever came first goes first.",
        "Two or three people a day came to the office.",
        "Seeing the place changes what people ask about it.",
    ],
)
def test_whole_sentences_stand_alone(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("20 minutes, with the lid on.", True),
        ("At least 45 minutes at 250 °C.", True),
        ("14 %, and normally the first part to fail.", True),
        ("40 % of the roads need repair.", False),
        ("About 300 people live by the river.", False),
    ],
)
def test_an_amount_alone_is_no_sentence(text: str, alone: bool) -> None:
    assert fragment(text) is alone


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
        "Pupils that cross two rivers.",
        "Large towns Lund, Moss, and Tarn, accused of closing their ferries.",
        "North bank: 15 boats Other banks have three or four boats each.",
    ],
)
def test_a_fragment_is_no_clause(text: str) -> None:
    assert clause(Sentence(text=text, line=1, times=())) is None


@pytest.mark.parametrize(
    ("text", "blanks", "patience"),
    [
        ("The board meets in spring and in autumn.", 0, 0),
        ("The […] board meets in spring and in autumn.", 1, 1),
        ("The board can […] partners in spring.", 1, 2),
        ("The board is known for its […], and for its tea.", 1, 3),
        ("The […] board of the […] town meets in spring.", 2, 3),
        ("When x is 2 we use the first of the rules.", 0, 3),
        ("Put x = 2 into the second of the rules.", 0, 4),
    ],
)
def test_what_a_quotation_asks_of_its_reader(text: str, blanks: int, patience: int) -> None:
    shown = Masked(text, blanks, Clause(text, Sentence(text=text, line=1, times=())))
    assert [reads_well(shown, n) for n in range(4)] == [n >= patience for n in range(4)]


def _topic(name: str, text: str) -> Topic:
    outline = outline_of(f"## Means\n\n*   **{name}**: {text} {anchor('00:01:00')}\n*   **Tea**: It helps.\n")
    return divide(outline).chapters[0].topics[0]


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Shared maps", "Towns that share maps find the gap in the line.", False),  # not in the name's dress
        ("Shared maps", "Where shared maps hang in a school, the ferry is found.", True),
        ("Maps (paper)", "Where maps hang in a school, the ferry is found by all.", True),
        ("Learning from others", "A visit means learning and some work on both banks.", False),
    ],
)
def test_a_blank_for_the_whole_name_reads_well(name: str, text: str, named: bool) -> None:
    topic = _topic(name, text)
    shown = hide(topic.clauses[0], topic)
    assert shown.blanks > 0
    assert shown.named is named
    assert reads_well(shown, 0) is named


def test_words_in_common_use_need_no_blank() -> None:
    topic = _topic("Ferry maps", "A map of the ferry hangs in each of the schools.")
    assert (
        hide(topic.clauses[0], topic, frozenset((root("ferry"),))).text
        == "A(n) […] of the ferry hangs in each of the schools."
    )


@pytest.mark.parametrize(
    ("heading", "noun"),
    [
        ("Challenges to common timetables", "challenge"),
        ("Early fears of new technologies", "topic"),  # the heading counts fears
        ("The price of high goals", "topic"),
        ("Structures and challenges", "topic"),
        ("Essential skills for both banks", "skill"),
    ],
)
def test_a_heading_is_a_kind_only_by_what_it_counts(heading: str, noun: str) -> None:
    assert kind_of(heading, "").one == noun


def test_names_that_could_stand_over_anything() -> None:
    assert [n for n in ("Other cases", "Conclusion", "Example 2", "Overview") if not vague_name(n)] == []
    assert [n for n in ("Other people's maps at sea", "Example 1: The ferry", "Maps") if vague_name(n)] == []


def test_a_condition_is_not_quoted_without_what_depends_on_it() -> None:
    said = (
        "If a ferry carries pupils in the morning and beds in the afternoon for half of the usual price, "
        "which several towns on the lower river have tried in the last two summers, the council pays for the "
        "rest of it."
    )
    assert clause(Sentence(text=said, line=1)) is None
    told = said.replace("If a ferry", "A ferry").replace(", the council pays for the rest of it", "")
    cut = clause(Sentence(text=told, line=1), most=30)
    assert cut is not None
    assert cut.quoted.endswith("price …")

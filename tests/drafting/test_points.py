"""What a rubric lists: sentences that belong together on one line, none that a reader would miss."""

from __future__ import annotations

import pytest

from coursegen.drafting.headings import proper
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.question import Question, Scope, cases, goes_on
from coursegen.drafting.quiz.quotation import abridged
from coursegen.drafting.split import divide
from coursegen.drafting.topics import Topic
from tests.notes import anchor, outline_of

AT = anchor("00:01:00")


def _topics(body: str) -> tuple[Topic, ...]:
    return divide(outline_of(body)).chapters[0].topics


def _recalled(body: str) -> Question:
    chapters = divide(outline_of(body)).chapters
    topics = chapters[0].topics
    scope = Scope(chapter=chapters[0], chapters=chapters, index=0, cases=cases(topics))
    scope.patience = 2
    return next(iter(RULES["recall"](scope, topics[:1])))


def _section(*sentences: str) -> str:
    return f"\n## Winter\n\n{' '.join(f'{s} {AT}.' for s in sentences)}\n"


def test_a_sentence_that_leans_on_another_stands_on_its_line() -> None:
    made = _recalled(
        _section(
            "Ferries of the line carry no gravel in winter",
            "However, the barges of both towns carry coal",
            "The piers close in the first week of storms",
            "Tugs break the ice at the upper landing",
        )
    )
    assert made.stem == "Sum up what the notes say under “Winter”."
    assert made.fields["rubric"][0].endswith(
        "“Ferries of the line carry no gravel in winter.” “However, the barges of both towns carry coal.”"
    )
    assert len(made.fields["rubric"]) == 3


def test_what_a_sentence_leans_on_stands_before_it_though_it_only_announces() -> None:
    made = _recalled(
        _section(
            "Ferries paved the way for trade",
            "They are integral to the towns on both banks",
            "Coal is sold at the upper landing",
        )
    )
    assert [r.partition(": ")[2] for r in made.fields["rubric"]] == [
        "“Ferries paved the way for trade.” “They are integral to the towns on both banks.”",
        "“Coal is sold at the upper landing.”",
    ]


SAID = (
    "Ferries of the line carry no gravel in winter",
    "Both towns pay for one shared crew",
    "The piers close in the first week of storms",
    "Tugs break the ice at the upper landing",
    "Fares rise because coal costs more",
    "Mail goes by the southern road then",
)


def test_of_many_sentences_two_are_named() -> None:
    made = _recalled(_section(*SAID).replace(". ", ".\n\n"))
    assert made.stem == "Name two things that the notes say under “Winter”."
    assert [r.partition(": ")[2] for r in made.fields["rubric"]] == [f"“{s}.”" for s in SAID]
    assert "Fares rise because coal costs more." in made.fields["model_answer"], "it turns on a cause"


def test_of_a_paragraph_that_says_too_much_with_others_its_first_sentence_is_the_cue() -> None:
    paragraphs = _section(*SAID[:3]), _section(*SAID[3:]).partition("\n\n")[2]
    made = _recalled("\n".join(paragraphs))
    assert made.stem == f"Under “Winter” the notes say: “{SAID[0]}.” What else do they say about this?"
    assert [r.partition(": ")[2] for r in made.fields["rubric"]] == [f"“{s}.”" for s in SAID[1:3]]


def test_up_to_four_are_summed_up_and_the_model_answer_has_them_all() -> None:
    made = _recalled(_section(*SAID[:4]))
    assert made.stem == "Sum up what the notes say under “Winter”."
    assert all(s in made.fields["model_answer"] for s in SAID[:4])


def test_examples_formulas_and_comments_stand_with_their_point() -> None:
    made = _recalled(
        _section(
            "Ferries of the line carry no gravel in winter",
            "For example, the quarry at the bend keeps its stone until April",
            "Tugs break the ice at the upper landing",
            "This highlights how much both towns spend on coal",
        )
    )
    assert [r.count("“") for r in made.fields["rubric"]] == [2, 2]


def test_a_heading_that_says_nothing_is_asked_with_the_title_of_the_notes() -> None:
    body = _section(*SAID[:4]).replace("Winter", "Origin and Future Outlook")
    assert _recalled(body).stem == "Sum up what the notes on “A talk” say under “Origin and Future Outlook”."


def test_two_things_in_a_heading_are_compared() -> None:
    body = _section(*SAID[:4]).replace("Winter", "Ferries vs. Barges")
    assert _recalled(body).stem == "Compare, as the notes do: “Ferries vs. Barges”."


def test_code_in_a_quotation_keeps_its_marks() -> None:
    assert quoted("Set { animation: 'isLeft' } in the river's file.") == (
        "“Set { animation: 'isLeft' } in the river’s file.”"
    )


def test_a_list_stands_on_one_line_behind_what_announces_it() -> None:
    listed = "".join(f"- {what} {AT}.\n" for what in ("Close the old pier", "Sell the barge"))
    made = _recalled(
        f"\n## Winter\n\nTugs break the ice at the landing {AT}.\n\nThe two towns agreed to:\n{listed}\n"
        f"Both towns pay for one shared crew {AT}.\n"
    )
    assert "“The two towns agreed to: Close the old pier; Sell the barge.”" in " ".join(made.fields["rubric"])


def test_what_has_no_time_belongs_to_the_answer_of_its_paragraph() -> None:
    units = f"\n## Boats\n\n*   **Tug**: It breaks ice {AT}.\n*   **Barge**: It carries coal {AT}.\n"
    told = f"\n## Winter\n\nThe ferry sank in the storm. Both towns bought a new one {AT}.\n"
    made = _recalled(told + units)
    assert [r.partition("“")[2] for r in made.fields["rubric"]] == [
        "The ferry sank in the storm.”",
        "Both towns bought a new one.”",
    ]
    assert made.sentence.text == "Both towns bought a new one.", "the source is a sentence with a time"


def test_what_stands_over_a_box_and_a_row_of_figures_are_no_points() -> None:
    box = f"> [!info] Key inquiry\n> Both towns pay {AT}.\n"
    body = f"\n## Winter\n\nTugs break the ice at the landing {AT}.\n\n{box}"
    assert not any("Key inquiry" in r for r in _recalled(body).fields["rubric"])
    table = f"\n## Winter\n\nTugs break the ice at the landing {AT}.\n\n| x | y |\n|---|---|\n| 0 | 1 |\n"
    assert not any("0; 1" in r for r in _recalled(table).fields["rubric"])


LOWER = frozenset(("politics", "exercise", "groups"))


@pytest.mark.parametrize(
    ("name", "says_nothing"),
    [
        ("Fastag", True),
        ("DigiLocker", True),
        ("Group B", True),
        ("trigger", True),
        ("Politics", False),  # the notes write it as a word
        ("Exercise", False),
        ("Institutionalization", False),
        ("Focusing on Boats", False),
        ("Staying shallow", False),
    ],
)
def test_a_proper_name_does_not_say_what_it_names(name: str, says_nothing: bool) -> None:
    assert proper(name, LOWER) == says_nothing


def test_a_part_of_a_name_in_capitals_tells_it() -> None:
    assert abridged("eKYC", "It was accepted as sufficient KYC by banks.")
    assert not abridged("Fastag", "It was accepted as sufficient KYC by banks.")


@pytest.mark.parametrize(
    ("behind", "explained"),
    [
        ("The ferry was sold in spring", True),  # of the same
        ("This pleased both towns", True),
        ("Coal costs two coins", False),
    ],
)
def test_what_stands_behind_a_statement_explains_it_only_if_it_is_of_the_same(
    behind: str, explained: bool
) -> None:
    told = f"The ferry of both towns sank in May because of the ice {AT}. {behind} {AT}."
    (topic,) = _topics(f"\n## Boats\n\n*   **Line**: {told}\n")
    first = next(c for c in topic.clauses if "sank" in c.text)
    assert goes_on(topic, first) == explained

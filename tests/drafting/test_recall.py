"""What a sentence claims and what is said of the claim; questions that ask learners to recall it."""

from __future__ import annotations

import pytest

from coursegen.drafting.draft import DraftNote, draft
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.parts import EXAMPLES, MEANS, PURPOSE, REASON, RESULT, parts
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.split import divide
from coursegen.model.course import Course
from coursegen.model.item import Item
from coursegen.model.walk import Role, items_of
from tests.notes import anchor, outline_of


@pytest.mark.parametrize(
    ("sentence", "kind", "claim", "part"),
    [
        (
            "Trade on the river fell by half, because the lock was shut.",
            REASON,
            "Trade on the river fell by half",
            "because the lock was shut",
        ),
        (
            "Two ferries were sold in spring due to the price of oil.",
            REASON,
            "Two ferries were sold in spring",
            "due to the price of oil",
        ),
        (
            "The towns share one timetable, which reduces the long wait at the pier.",
            RESULT,
            "The towns share one timetable",
            "which reduces the long wait at the pier",
        ),
        (
            "The river rose so quickly that nobody moved the boats.",
            RESULT,
            "The river rose so quickly",
            "that nobody moved the boats",
        ),
        (
            "Crews found the leak within an hour by following the oil along both banks.",
            MEANS,
            "Crews found the leak within an hour",
            "by following the oil along both banks",
        ),
        (
            "Each pier has a gauge at its end to measure the spring flood.",
            PURPOSE,
            "Each pier has a gauge at its end",
            "to measure the spring flood",
        ),
        (
            "Each boat sails north in May to supply the outer islands.",
            PURPOSE,
            "Each boat sails north in May",
            "to supply the outer islands",
        ),
        (
            "The yard builds small boats of steel, such as tugs and barges.",
            EXAMPLES,
            "The yard builds small boats of steel",
            "such as tugs and barges",
        ),
    ],
)
def test_a_claim_is_told_from_what_is_said_of_it(sentence: str, kind: int, claim: str, part: str) -> None:
    found = parts(sentence)[0]
    assert (found.kind, found.claim, found.part) == (kind, claim, part)


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain of the old ferry waited to reply promptly.",
        "Both towns need a common fund to build the pier.",  # what is needed, no purpose of a claim
        "The law allows crews of both towns to cut the nets.",
        "The two councils are expected next year to build a pier.",
        "One simple way of old to improve sleep is a walk before bed.",  # the verb comes later
        "In the towns of the north many goods such as water and light, are free.",
        "Crews use a lock that was closed because of ice.",  # a reason for a part of the claim
        "The council raised the fares, leading to important and various factors.",  # anybody would say so
        "Trade by boat fell in the north due to these new fares.",  # which?
        "The captain was fined in the north for de@th due to an accident.",
        "Old boats are sold cheaply because old boats are sold.",  # it says the same again
        "Each pier has a gauge at its end to measure the flood.",  # anybody might guess it
        "A plan for six weeks is kept.",
    ],
)
def test_what_is_no_part_of_a_whole_claim_is_not_asked_for(sentence: str) -> None:
    assert parts(sentence) == ()


BODY = f"""
## Ways of work

*   **Early calls**: Both offices call in spring to avoid a queue in summer {anchor("00:01:00")}.
*   **Shared maps**: These show both banks in one colour, which helps new crews in fog {anchor("00:02:00")}.
*   **Short plans**: Six weeks {anchor("00:03:00")}.
*   **Common funds**: The fund is small {anchor("00:04:00")}. It pays for two boats {anchor("00:04:10")}. \
It is filled by fares {anchor("00:04:20")}.
"""


def _made(name: str, patience: int = 0) -> Question | None:
    chapters = divide(outline_of(BODY)).chapters
    scope = Scope(chapter=chapters[0], chapters=chapters, index=0, patience=patience)
    return next((q for q in RULES["recall"](scope, chapters[0].topics) if q.name == name), None)


def test_a_claim_is_quoted_and_the_part_is_what_a_good_answer_names() -> None:
    made = _made("early-calls")
    assert made is not None
    assert made.stem == "The notes say: “Both offices call in spring.” For what purpose?"
    assert made.fields["rubric"] == ["Names the purpose: “to avoid a queue in summer”."]
    assert "in spring to avoid a queue in summer.”" in made.fields["model_answer"]
    assert made.type == "open"


def test_a_claim_that_leans_on_its_name_stands_behind_it() -> None:
    made = _made("shared-maps")
    assert made is not None
    assert made.stem.startswith("Of “Shared maps” the notes say: “These show both banks in one colour.”")


def test_without_a_part_all_is_asked_for_only_of_who_is_patient() -> None:
    assert _made("common-funds") is None
    made = _made("common-funds", patience=1)
    assert made is not None
    assert made.stem == "Under “Ways of work”: name two things that the notes say about “Common funds”."
    assert len(made.fields["rubric"]) == 3
    assert made.fields["model_answer"].count("“") == 3


def _course() -> Course:
    return draft([DraftNote(path="notes/n.md", outline=outline_of(BODY))])


def _recalled(course: Course) -> list[tuple[Role, Item]]:
    placed = [p for m in course.modules for p in items_of(m)]
    return [(p.role, p.item) for p in placed if p.item.source and p.item.source.rule == "recall"]


def test_what_is_recalled_stands_in_practice_with_its_evidence_and_is_never_graded() -> None:
    found = _recalled(_course())
    assert found
    for role, item in found:
        assert role is Role.PRACTICE
        assert item.evidence
        assert item.source is not None
        assert item.source.sentence in item.fields.text("model_answer").replace("‘", '"')


def test_each_module_has_a_graded_question_beside_what_is_recalled() -> None:
    for module in _course().modules:
        graded = [q for q in (module.quiz.questions if module.quiz else ()) if q.built]
        assert graded
        assert all(q.type != "open" for q in graded)


def test_no_option_names_what_is_taught_later() -> None:
    seed = """
## Challenges of the river

*   **Cold winters**: {a}The ice shut the lock for a month{b}.
*   **Old boats**: {a}The mail came late by two days{b}.

## Skills of the crews

*   **Calm talk**: {a}Two captains settled the price in an hour{b}.
*   **Clear maps**: {a}A map in one colour showed the gap{b}.
""".format(a="", b=f" {anchor('00:01:00')}")
    chapters = divide(outline_of(seed)).chapters
    for index, chapter in enumerate(chapters):
        scope = Scope(chapter=chapter, chapters=chapters, index=index)
        names = {t.name for c in chapters[: index + 1] for t in c.topics}
        made = list(RULES["several"](scope, scope.topics))
        assert bool(made) == (index > 0)
        for question in made:
            assert {o["text"] for o in question.fields["options"].values()} <= names

"""What a sentence claims and what is said of the claim; questions that ask learners to recall it."""

from __future__ import annotations

import pytest

from coursegen.drafting.draft import DraftNote, draft
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.parts import EXAMPLES, MEANS, REASON, RESULT, parts
from coursegen.drafting.quiz.question import Question, Scope, cases
from coursegen.drafting.report import report
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
            "The yard builds small boats of steel, such as tugs, barges and rafts.",
            EXAMPLES,
            "The yard builds small boats of steel",
            "such as tugs, barges and rafts",
        ),
    ],
)
def test_a_claim_is_told_from_what_is_said_of_it(sentence: str, kind: int, claim: str, part: str) -> None:
    found = parts(sentence)[0]
    assert (found.kind, found.claim, found.part) == (kind, claim, part)


@pytest.mark.parametrize(
    "sentence",
    [
        "Each boat sails north in May to supply the outer islands.",  # a purpose is guessed
        "The yard builds small boats of steel, such as tugs and barges.",  # of two examples one is
        "Avoid the ferry in all seasons, such as spring, summer and autumn.",
        "Each pier has twelve berths for boats, making the highest possible number 120.",  # of how many?
        "While the crews shared their maps with all the towns, leading to fewer delays on the river.",
        "Fares for the old ferry rose in May due to the price of the ferry.",  # told already
        "In the towns of the north many goods such as water and light, are free.",
        "Crews use a lock that was closed because of ice.",  # a reason for a part of the claim
        "The council raised the fares, leading to important and various factors.",  # anybody would say so
        "Trade by boat fell in the north due to these new fares.",  # which?
        "The captain was fined in the north for de@th due to an accident.",
        "Old boats are sold cheaply because old boats are sold.",  # it says the same again
        "A plan for six weeks is kept.",
    ],
)
def test_what_is_no_part_of_a_whole_claim_is_not_asked_for(sentence: str) -> None:
    assert parts(sentence) == ()


BODY = f"""
## Ways of work

*   **Early calls**: Both offices call in spring by turns with a fixed agenda {anchor("00:01:00")}.
*   **Shared maps**: These show both banks in one colour, which helps new crews in fog {anchor("00:02:00")}.
*   **Short plans**: Six weeks {anchor("00:03:00")}.
*   **Clear duties**: Senior staff must name one person for each pier {anchor("00:03:30")}.
*   **Common funds**: The fund is small and grows slowly {anchor("00:04:00")}. \
It pays for two new boats {anchor("00:04:10")}. It is filled by fares from May {anchor("00:04:20")}. \
The common fund is another key aspect {anchor("00:04:30")}.
*   **Safe boats**: Boats are safe and sound {anchor("00:05:00")}.
"""


def _made(name: str, patience: int = 0, body: str = BODY) -> Question | None:
    chapters = divide(outline_of(body)).chapters
    topics = [t for c in chapters for t in c.topics]
    scope = Scope(
        chapter=chapters[0], chapters=chapters, index=0, patience=patience, cases=cases(topics)
    )  # fmt: skip
    return next((q for q in RULES["recall"](scope, chapters[0].topics) if q.name == name), None)


def test_a_claim_is_quoted_and_the_part_is_what_a_good_answer_names() -> None:
    body = BODY.replace("by turns with a fixed agenda", "by sharing one fixed agenda")
    made = _made("early-calls", body=body)
    assert made is not None
    assert made.stem == "The notes say: “Both offices call in spring.” How?"
    assert made.fields["rubric"] == ["Says how: “by sharing one fixed agenda”."]
    assert "in spring by sharing one fixed agenda.”" in made.fields["model_answer"]
    assert made.type == "open"


def test_of_examples_two_are_named() -> None:
    body = BODY.replace(" by turns with a fixed agenda", ", such as May, June or July")
    made = _made("early-calls", body=body)
    assert made is not None
    assert made.stem.endswith("Name two of the examples that the notes give.")
    assert made.fields["rubric"] == ["Names two of these: “May, June or July”."]


def test_a_claim_that_leans_on_its_name_stands_behind_it() -> None:
    made = _made("shared-maps")
    assert made is not None
    assert made.stem.startswith("Of “Shared maps” the notes say: “These show both banks in one colour.”")


def test_a_sentence_is_asked_about_in_its_own_words() -> None:
    made = _made("clear-duties")
    assert made is not None
    assert made.stem == "Under “Ways of work”: what must senior staff do, according to the notes?"
    assert made.fields["model_answer"].startswith("Of “Clear duties” the notes say: “Senior staff must")


def test_a_unit_that_says_several_things_is_asked_for_by_its_name() -> None:
    made = _made("common-funds")
    assert made is not None
    assert made.stem == "Under “Ways of work”: name two things that the notes say about “Common funds”."
    assert len(made.fields["rubric"]) == 3, "what only announces is no point"
    assert all(point.startswith("May be this: “") for point in made.fields["rubric"])
    assert made.fields["model_answer"].endswith("They also say: “It is filled by fares from May.”")
    assert "It pays for two new boats" not in made.fields["model_answer"], "two are one possible answer"


def test_one_thing_that_a_name_does_not_tell_is_asked_of_who_is_patient() -> None:
    assert _made("early-calls") is None
    made = _made("early-calls", patience=1)
    assert made is not None
    assert made.stem == "Under “Ways of work”: what do the notes say about “Early calls”?"


def test_what_a_name_nearly_tells_is_the_last_resort() -> None:
    body = BODY.replace("Boats are safe and sound", "Boats with steel keels are safe and dry")
    assert _made("safe-boats", patience=1, body=body) is None
    assert _made("safe-boats", patience=2, body=body) is not None


def test_what_a_name_tells_is_not_asked_for() -> None:
    assert _made("safe-boats", patience=2) is None


PLACES = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "last but one",
    "last",
]


def _list(count: int) -> list[Question]:
    units = "".join(
        f"*   **Landing {PLACES[i - 1]}**: It has {i} decks for pupils {anchor(f'00:0{i}:00')}.\n"
        for i in range(1, count + 1)
    )
    chapters = divide(outline_of(f"\n## Ferries and piers\n\n{units}")).chapters
    scope = Scope(chapter=chapters[0], chapters=chapters, index=0)
    first, *_, last = chapters[0].topics
    assert not list(RULES["each"](scope, (first,))), "it is asked where the list ends"
    return list(RULES["each"](scope, (last,)))


@pytest.mark.parametrize(
    ("count", "stem"),
    [
        (
            2,
            "Under “Ferries and piers”: what do the notes say about each of these: "
            "“Landing first” and “Landing second”?",
        ),
        (
            3,
            "Name two of the three points that the notes list under “Ferries and piers”. "
            "What do they say about each?",
        ),
    ],
)
def test_units_of_a_list_are_recalled_together(count: int, stem: str) -> None:
    (made,) = _list(count)
    assert made.stem == stem
    may = "May be " if count > 2 else ""
    names = [r.partition(":")[0] for r in made.fields["rubric"]]
    assert names == [f"{may}“Landing {PLACES[i]}”" for i in range(count)]
    told = [f"It has {i + 1} decks" in made.fields["model_answer"] for i in range(count)]
    assert told == [False, True, True][-count:], "the two that were told last are one possible answer"
    assert len(made.topics) == count


def _each(body: str) -> list[Question]:
    chapters = divide(outline_of(body)).chapters
    scope = Scope(chapter=chapters[0], chapters=chapters, index=0)
    return list(RULES["each"](scope, chapters[0].topics))


def test_a_list_is_counted_as_the_note_has_it_or_not_at_all() -> None:
    at = anchor("00:01:00")
    units = [
        f"*   **{name}**: It has two decks for pupils {at}.\n" for name in ("A tug", "A raft", "A barge")
    ]
    whole = f"\n## Boats\n\nThree kinds were built:\n{''.join(units)}"
    assert [q.stem.partition(" under")[0] for q in _each(whole)] == [
        "Name two of the three kinds that the notes list"
    ]
    assert _each(f"{whole}*   **Canoe**\n") == [], "one of four is not described"
    fog, ice = units[0].replace("A tug", "The fog"), units[1].replace("A raft", "The ice")
    second = f"{whole}\nTwo risks were met:\n{fog}{ice}"
    assert [q.stem for q in _each(second)] == [
        "Under “Boats” the notes say: “Three kinds were built:” Name two of the three "
        "that they list. What do they say about each?",
        "Under “Boats” the notes say: “Two risks were met:” Which two do they name, "
        "and what do they say about each?",
    ]
    parted = second.replace("Two risks were met:", "All of them sank.")
    assert [q.stem.partition(" under")[0] for q in _each(parted)] == [
        "Name two of the five points that the notes list"
    ], "no sentence says what each of two lists is of"


def test_of_names_that_the_heading_has_said_only_what_is_said_is_asked() -> None:
    at = anchor("00:01:00")
    units = "".join(f"*   **{name}**: It has two decks for pupils {at}.\n" for name in ("Tugs", "Rafts"))
    assert [q.stem for q in _each(f"\n## Tugs and rafts\n\n{units}")] == [
        "Under “Tugs and rafts”: what do the notes say about each of these: “Tugs” and “Rafts”?"
    ]


def test_what_the_names_end_in_is_what_they_are() -> None:
    at = anchor("00:01:00")
    units = "".join(f"*   **{name} group**: It has two ports for the mail {at}.\n" for name in ("Old", "New"))
    assert [q.stem.partition(" do")[0] for q in _each(f"\n## Ports and mail\n\n{units}")] == [
        "Which two groups"
    ]


def test_two_countries_are_no_points() -> None:
    at = anchor("00:01:00")
    units = "".join(f"*   **{name}**: It has two ports for the mail {at}.\n" for name in ("Norway", "Chile"))
    assert [q.stem for q in _each(f"\n## Ports and mail\n\n{units}")] == [
        "Under “Ports and mail”: what do the notes say about each of these: “Norway” and “Chile”?"
    ]


def test_of_a_list_in_two_modules_each_asks_its_part() -> None:
    units = "".join(
        f"*   **Landing {PLACES[i - 1]}**: It has {i} decks for pupils {anchor(f'00:{i:02d}:00')}.\n"
        for i in range(1, 15)
    )
    chapters = divide(outline_of(f"\n## Ferries and piers\n\n{units}")).chapters
    scope = Scope(chapter=chapters[1], chapters=chapters, index=1)
    (made,) = RULES["each"](scope, chapters[1].topics)
    assert made.stem == (
        "Name two of the points that this module tells of under “Ferries and piers”. "
        "What do the notes say about each?"
    )
    assert len(made.fields["rubric"]) == 7


def test_an_item_behind_a_colon_is_one() -> None:
    at = anchor("00:01:00")
    lost = "".join(f"- No {what} {at}.\n" for what in ("light in halls", "heat in homes", "mail for weeks"))
    made = _made("winter", patience=2, body=f"\n## Winter\n\nThree great losses were met:\n\n{lost}")
    assert made is not None
    assert made.stem == (
        "Under “Winter” the notes say: “Three great losses were met:” "
        "Name two of the three great losses that they list."
    )
    assert len(made.fields["rubric"]) == 3


def test_a_long_list_is_not_recalled() -> None:
    assert _list(9) == []


def _heading(title: str, text: str) -> str:
    body = f"\n## {title}\n\n" + " ".join(f"{s} {anchor('00:01:00')}." for s in text.split(". ")) + "\n"
    made = _made(divide(outline_of(body)).chapters[0].topics[0].id, patience=2, body=body)
    assert made is not None
    return made.stem


THREE = "They carry no heavy goods from May. They sink in storms of any kind. They cost much money in fuel"


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("How Ferries Sink", "Explain, as the notes do: “How Ferries Sink”."),
        ("Is it worth the price?", "What do the notes say about this question: “Is it worth the price?”"),
        ("Impact of Fares", "What do the notes say about “Impact of Fares”?"),
        ("Winter", "Sum up what the notes say under “Winter”."),
    ],
)
def test_a_heading_is_asked_about_as_it_reads(title: str, stem: str) -> None:
    assert _heading(title, THREE) == stem


def test_of_one_sentence_under_a_heading_its_subject_is_asked_for() -> None:
    needs = "The old ferry needs a new hull of grey steel plates"
    asked = "Under “Winter”: what does the old ferry need, according to the notes?"
    assert _heading("Winter", needs) == asked
    assert _heading("Winter", f"The old ferry to Bergen sinks often. {needs}") == (
        "What do the notes say under “Winter”?"
    )


def test_what_a_sentence_only_sets_against_another_is_not_what_it_is_about() -> None:
    aside = "While the mail is late in winter, the old ferry needs a new hull of grey steel plates"
    assert "ferry need" not in _heading("Winter", f"They carry no goods. {aside}")


def test_a_list_under_a_heading_is_asked_for_without_what_announces_it() -> None:
    at = anchor("00:01:00")
    lost = (f"- No {what} {at}.\n" for what in ("light in the halls", "heat in the homes", "mail for weeks"))
    body = f"\n## Winter\n\nIt brings much trouble {at}.\n\n{''.join(lost)}"
    made = _made("winter", patience=2, body=body)
    assert made is not None
    assert made.stem == "Name two of the three things that the notes list under “Winter”."
    assert len(made.fields["rubric"]) == 3


def _course() -> Course:
    return draft([DraftNote(path="notes/n.md", outline=outline_of(BODY))])


def _recalled(course: Course) -> list[tuple[Role, Item]]:
    placed = [p for m in course.modules for p in items_of(m)]
    return [(p.role, p.item) for p in placed if p.item.source and p.item.source.rule == "recall"]


def test_what_is_recalled_stands_in_practice_with_its_evidence_and_is_never_graded() -> None:
    found = _recalled(_course())
    assert found
    for role, item in found:
        assert role in (Role.PRACTICE, Role.GRADED)
        assert not item.scored
        assert item.evidence
        assert item.source is not None
        assert item.source.sentence in item.fields.text("model_answer").replace("‘", '"')


def test_a_quiz_is_closed_or_asks_one_thing_to_be_recalled_and_the_command_says_so() -> None:
    for module in _course().modules:
        asked = [q for q in (module.quiz.questions if module.quiz else ()) if q.built]
        assert asked
        recalled = [q for q in asked if q.type == "open"]
        assert recalled in ([], asked)
        assert len(recalled) <= 1
        ungraded = f"{module.id}: No question of the quiz is graded." in " ".join(report(_course()))
        assert bool(recalled) == ungraded


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

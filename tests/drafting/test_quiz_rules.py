"""Single drafting rules on small notes: what they ask, what they leave alone, what stands beside the key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.question import Question, Scope, about, of, plausible, tempts
from coursegen.drafting.quiz.quotation import ANY
from coursegen.drafting.split import divide
from coursegen.drafting.topics import Topic
from tests.notes import anchor, outline_of


def _scope(body: str, index: int = 0) -> Scope:
    chapters = divide(outline_of(body)).chapters
    return Scope(chapter=chapters[index], chapters=chapters, index=index)


def _unit(name: str, text: str, minute: int) -> str:
    return f"*   **{name}**: {text} {anchor(f'00:{minute:02}:00')}.\n"


def _gap(sentence: str) -> tuple[str, list[str]] | None:
    """The text around the gap in a sentence, and what it takes."""
    scope = _scope(
        f"\n## Two parts\n\n{_unit('Ferries', sentence, 1)}{_unit('Maps', 'They show both banks', 2)}"
    )
    scope.patience = ANY  # only where a module has few types
    made: list[Question] = list(RULES["gap"](scope, scope.topics))
    if not made:
        return None
    return made[0].stem.partition(": ")[2], made[0].fields["gaps"]["a"]["accept"]


@pytest.mark.parametrize(
    ("sentence", "gap", "accept"),
    [
        (
            "Each crossing saves the towns 14 kilometres of road",
            "the towns {{a}} kilometres",
            ["14", "fourteen"],
        ),
        ("The first landing stage was built for €2,500 by both towns", "for €{{a}} by", ["2,500", "2500"]),
        ("The boat loses about 0.4 % of its speed in a year", "about {{a}} % of", ["0.4"]),
        ("In 2009 the crew had 12 people on a summer day", "had {{a}} people", ["12", "twelve"]),
        ("A pass is paid for after nine crossings or eleven days", "or {{a}} days", ["eleven", "11"]),
        ("The council answers a letter within 30 days of a visit", "within {{a}} days", ["30", "thirty"]),
        ("The council answers a letter within 24 hours of a visit", "{{a}} hours", ["24", "twenty-four"]),
    ],
)
def test_an_amount_with_its_unit_is_typed(sentence: str, gap: str, accept: list[str]) -> None:
    found = _gap(sentence)
    assert found is not None
    assert gap in found[0]
    assert found[1] == accept


@pytest.mark.parametrize(
    "sentence",
    [
        "The crossing takes 10 to 15 minutes in a calm week",
        "The crossing takes 8-10 minutes in a calm week",
        "The crossing takes three to four minutes in a calm week",
        "A ticket costs 2 euros, a pass 30 euros, and a bicycle 1 euro",
        "The towns gave 100 % of what had been asked for",
        "The boat was built in 1987 by a yard upstream",
        "Of the boats, 12 carry 12 people on a summer day",
    ],
)
def test_a_range_a_year_and_one_number_among_many_are_not(sentence: str) -> None:
    assert _gap(sentence) is None


TWO_LISTS = (
    "\n## Barriers\n\n"
    + _unit("Distance", "Letters between both offices take a week to arrive", 1)
    + _unit("Money", "Each council pays for its own bank of the river alone", 2)
    + "\n## Habits\n\n"
    + _unit("Visits", "Meeting on the bridge saves both sides a second trip", 3)
    + _unit("Notes", "Writing down what was agreed keeps letters short", 4)
)


def _named(scope: Scope, name: str) -> Topic:
    return next(t for c in scope.chapters for t in c.topics if t.name == name)


def test_what_might_be_said_of_a_topic() -> None:
    scope = _scope(TWO_LISTS)
    distance, money, notes = (_named(scope, name) for name in ("Distance", "Money", "Notes"))
    said = {t.name: t.clauses[0].text for t in (distance, money, notes)}
    assert tempts(scope, distance, said["Notes"]) == 1, "letters"
    assert tempts(scope, distance, said["Money"]) == 0
    likely = []
    for scope.patience in (0, 1, 2):
        pairs = ((distance, notes), (distance, money), (money, notes))
        likely.append([plausible(scope, topic, other, said[other.name]) for topic, other in pairs])
    assert likely == [[False, False, False], [True, True, False], [True, True, True]]


def test_a_match_has_nothing_of_another_module() -> None:
    first = "".join(
        _unit(name, text, i)
        for i, (name, text) in enumerate(
            [
                ("Ferries", "A boat every ten minutes needs no timetable"),
                ("Maps", "One sheet shows both banks and every path"),
                ("Choirs", "People who sing together greet each other later"),
            ]
        )
    )
    second = "".join(
        _unit(name, text, i)
        for i, (name, text) in enumerate(
            [
                ("Gardens", "Seeds travel over the river in paper bags"),
                ("Markets", "Farmers sell eggs on either side by turns"),
                ("Fairs", "Each village shows its best cow in September"),
            ],
            10,
        )
    )
    scope = _scope(f"\n## What began\n\n{first}\n## What followed\n\n{second}", 1)
    assert list(RULES["match"](scope, scope.topics[:2])) == []
    (match,) = RULES["match"](scope, scope.topics)
    assert {t.name for t in match.topics} <= {"Gardens", "Markets", "Fairs"}
    assert {t.name for t in match.topics} >= {"Gardens"}


def test_what_stands_in_the_last_words_is_called_so() -> None:
    last = replace(_named(_scope(TWO_LISTS), "Notes"), name="Conclusion", heading=True, apart=True)
    assert about(last) == "in their closing words"
    assert of(last) == "In their closing words"
    assert of(replace(last, name="Other cases")) == "Under “Other cases”"


def test_what_stands_under_another_heading_makes_no_false_statement() -> None:
    at = anchor("00:01:00")
    body = f"""
## Ferries
The boat carries pupils because the bus leaves at six {at}. Its captain rings a bell {at}.

## Maps
A sheet of paper shows paths rather than the names of villages {at}. It shows the woods {at}.
"""
    scope = _scope(body)
    scope.truths, scope.patience = 1, 1
    assert [q.fields["answer"] for q in RULES["swap"](scope, scope.topics)] == [True, True]
    assert scope.truths == 3, "so many more true than false ones may headings leave"
    scope.judged.clear()
    assert [*RULES["swap"](scope, scope.topics)] == []


def test_a_box_is_told_and_not_asked_about_the_heading_above_it() -> None:
    body = f"""
## Heat
Warm lakes and new cracks are seen at night by a camera on the rim {anchor("00:01:00")}.

> [!info] Levels
> Most countries use a scale of four steps {anchor("00:02:00")}.
>
> No step orders people out of their houses {anchor("00:02:30")}.

## Gas
A plume with less sulphur than usual may mean that the vent is closed {anchor("00:03:00")}.
"""
    heat = _scope(body).chapter.topics[0]
    assert [c.text for c in heat.clauses] == [
        "Warm lakes and new cracks are seen at night by a camera on the rim."
    ]
    assert [s.aside for s in heat.sentences] == [False, True, True, True]

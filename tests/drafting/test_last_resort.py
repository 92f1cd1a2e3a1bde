"""Units whose sentences lean on their name are asked about all the same; flaws are dropped, gaps are told."""

from __future__ import annotations

from dataclasses import replace

from coursegen.drafting.draft import DraftNote, draft, draft_into
from coursegen.drafting.report import report
from coursegen.model.course import Course
from coursegen.model.item import Feedback, Item
from coursegen.model.plain import Fields
from coursegen.model.walk import built_items, items_of
from coursegen.project.sound import sound
from coursegen.wording.absolutes import absolute, one_sided
from tests.notes import anchor, outline_of

LEANING = f"""
## Kinds of memory

*   **Gates**: They let some signals through and hold back others {anchor("00:01:00")}.
*   **Cells**: These keep a value over many steps of time {anchor("00:02:00")}.
*   **Layers**: It helps to stack several of them in depth {anchor("00:03:00")}.

## Places of use

*   **Rivers**: Gauges upstream report their level to the towns below {anchor("00:04:00")}.
*   **Trains**: Delays at one station spread along the whole line {anchor("00:05:00")}.

## Ways of work

*   **Notes**: Writing down what was agreed saves a second meeting {anchor("00:06:00")}.
*   **Visits**: Seeing the place changes what people ask about it {anchor("00:07:00")}.
"""
ABSOLUTE = f"""
## Two habits

*   **Early calls**: Every office that called before the flood had an answer by noon {anchor("00:01:00")}.
*   **Shared maps**: A map that both towns draw shows where the line is missing {anchor("00:02:00")}.
*   **Short plans**: A plan for six weeks is kept more easily than one for a year {anchor("00:03:00")}.
*   **Open doors**: A desk near the entrance brings in people who would pass by {anchor("00:04:00")}.
"""

TWO = f"""
## One

*   **Alpha**: The first of the two is small and red {anchor("00:01:00")}.
*   **Beta**: The second of the two is large and blue {anchor("00:02:00")}.
"""


def _course(body: str) -> Course:
    return draft([DraftNote(path="notes/n.md", outline=outline_of(body))])


def _options(item: Item) -> list[Fields]:
    """The options as they stand in the YAML."""
    return [option for _, option in item.fields.entries("options")]


def _by_rule(course: Course, rule: str) -> list[Item]:
    return [p.item for p in built_items(course) if p.item.source and p.item.source.rule == rule]


def test_every_described_unit_is_assessed() -> None:
    course = _course(LEANING)
    assert not [line for line in report(course) if "no question asks about" in line]


SILENT = "Delays, meetings and places"
"""A unit that says next to nothing, and whose name speaks of what every other one says."""
COUNTED = (
    LEANING.replace("Kinds of memory", "Main features")
    .replace("Places of use", "Applications")
    .replace("Ways of work", "Good habits")
    .replace("Rivers", SILENT)
    .replace("Gauges upstream report their level to the towns below", "Gauges")
)


def test_a_unit_that_cannot_be_asked_about_waits_for_an_author() -> None:
    course = _course(COUNTED)
    every = [p.item for m in course.modules for p in items_of(m)]
    stubs = [i for i in every if i.source and i.source.rule == "stub"]
    assert [(i.id, i.status.value, i.type) for i in stubs] == [
        ("stub-delays-meetings-and-places", "needs-author", "open")
    ]
    assert [line for line in report(course) if f"no question asks about “{SILENT}”" in line]


def test_the_closing_section_is_asked_about_once() -> None:
    body = f"""
### First
The river gauge reports its level to the towns below each morning {anchor("00:01:00")}.

### Second
Delays at one station spread along the whole line within an hour {anchor("00:02:00")}.

### Third
Writing down what was agreed saves a second meeting every month {anchor("00:03:00")}.

### Conclusion
Both banks gain 40 minutes when the ferry sails on time in each season {anchor("00:04:00")}.
"""
    course = _course(body)
    assert [m.id for m in course.modules if "conclusion" in m.id] == []
    asked = [p.item for p in built_items(course) if p.item.id.endswith("-conclusion")]
    assert len(asked) == 1
    assert "closing words" in asked[0].stem
    assert not [line for line in report(course) if "no question asks about" in line]


def test_feedback_tells_no_verdict() -> None:
    """The page says itself whether an answer is right."""
    for placed in built_items(_course(LEANING)):
        told = [o.text("feedback") for o in _options(placed.item)]
        told += [placed.item.feedback.right or "", placed.item.feedback.wrong or ""]
        assert not [t for t in told if t.startswith(("Yes", "No", "Right", "Correct", "Wrong"))], (
            placed.item.id
        )


def test_absolute_words_stand_on_both_sides_or_on_none() -> None:
    assert (absolute("It never stops"), absolute("Not only that"), absolute("calls")) == ("never", "", "")
    assert one_sided(["always"], ["once"])
    assert not one_sided(["always"], ["never", "once"])
    for placed in built_items(_course(ABSOLUTE)):
        if placed.item.type == "single-choice":
            options = _options(placed.item)
            right = [o.text("text") for o in options if o.flag("correct")]
            assert not one_sided(right, [o.text("text") for o in options if not o.flag("correct")])


def test_a_question_with_an_error_is_left_out_with_what_only_it_needed() -> None:
    made = draft_into([DraftNote(path="notes/n.md", outline=outline_of(ABSOLUTE))])
    module = made.course.modules[0]
    assert sound(made) is made
    lesson = module.lessons[0]
    flawed = replace(lesson.questions[0], evidence=())
    broken = replace(
        module, lessons=(replace(lesson, questions=(flawed, *lesson.questions[1:])), *module.lessons[1:])
    )
    left = sound(replace(made, course=replace(made.course, modules=(broken,)))).course.modules[0]
    ids = {p.item.id for p in items_of(left)}
    assert flawed.id not in ids
    assert ids == {p.item.id for p in items_of(module)} - {flawed.id}
    assessed = {p.item.objective for p in items_of(left)}
    assert {o.id for o in left.objectives} <= assessed


def test_the_report_says_what_is_missing_and_why() -> None:
    lines = report(_course(TWO))
    assert any(line.startswith("one: ") and "order (a numbered list of steps)" in line for line in lines)


def test_the_report_says_where_a_quiz_is_short() -> None:
    assert "one: The quiz has one graded question." in " ".join(report(_course(TWO)))
    assert "The quiz has one graded question." not in " ".join(report(_course(ABSOLUTE)))


def test_the_last_question_on_a_unit_waits_for_an_author_where_it_has_an_error() -> None:
    made = draft_into([DraftNote(path="notes/n.md", outline=outline_of(TWO))])
    module = made.course.modules[0]
    lesson = module.lessons[0]
    closed = next(p.item for p in items_of(module) if p.item.type == "true-false")
    alone = replace(closed, feedback=Feedback())  # an error of check
    one = replace(module, lessons=(replace(lesson, questions=(alone,)),), quiz=None, flashcards=())
    left = sound(replace(made, course=replace(made.course, modules=(one,)))).course.modules[0]
    kept = [p.item for p in items_of(left) if p.item is not left.reflection]
    assert [(i.id, i.status.value) for i in kept] == [(alone.id, "needs-author")]


def test_a_second_statement_under_a_heading_is_called_so_only_where_there_is_a_first() -> None:
    """Its id may not hang on what else the lesson asks: one changed sentence renames no other's question."""
    body = f"""
## How boats are paid
A crossing saves both towns 40 minutes on each working day of the year {anchor("00:01:00")}.
The two councils agreed on a price before the first boat was bought {anchor("00:01:30")}.

## What the captain said
A captain waits for the last pupil of the evening on the northern bank {anchor("00:02:00")}.
Fog on the river closes the landing stage for nine days of the winter {anchor("00:02:30")}.
"""
    ids = {p.item.id for p in built_items(_course(body))}
    again = {i.removeprefix("swap-again-") for i in ids if i.startswith("swap-again-")}
    assert ids
    assert again <= {i.removeprefix("swap-") for i in ids}

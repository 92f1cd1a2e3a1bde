"""Units whose sentences lean on their name are asked about all the same; flaws are dropped, gaps are told."""

from __future__ import annotations

from dataclasses import replace

from coursegen.drafting.draft import DraftNote, draft, draft_into
from coursegen.drafting.report import report
from coursegen.model.course import Course
from coursegen.model.item import Item
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


def test_a_sentence_that_leans_on_its_name_is_asked_with_the_name() -> None:
    said = _by_rule(_course(LEANING), "said")
    assert {i.stem for i in said} >= {"What do the notes say about “Gates”?"}
    gates = next(i for i in said if "Gates" in i.stem)
    texts = {o.text("text"): o.flag("correct") for o in _options(gates)}
    assert texts["They let some signals through and hold back others."] is True
    others = [t for t, right in texts.items() if not right]
    assert any(t.startswith(("These", "It")) for t in others), "a pronoun in one option alone would show it"


def test_every_described_unit_is_assessed() -> None:
    course = _course(LEANING)
    assert not [line for line in report(course) if "no question asks about" in line]


def test_the_heading_is_asked_where_nothing_else_can_be() -> None:
    body = LEANING.replace("Gauges upstream report their level to the towns below", "Gauges")
    place = _by_rule(_course(body), "place")
    assert [i.stem for i in place] == ["Under which heading do the notes speak of “Rivers”?"]
    keys = [o.text("text") for o in _options(place[0]) if o.flag("correct")]
    assert keys == ["Places of use"]


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

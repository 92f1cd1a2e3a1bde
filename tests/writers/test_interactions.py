"""The table beside the packages: a row for each interaction that is reported, safe in a spreadsheet."""

from __future__ import annotations

import csv
import dataclasses
import io

from coursegen.contracts import Options
from coursegen.model.course import Course, Record
from coursegen.model.interaction import Choice, Option
from coursegen.writers.interactions import BOM, COLUMNS, WRITER
from tests import corpus
from tests.browser.expected import expected


def table(course: Course) -> tuple[bytes, list[dict[str, str]]]:
    (data,) = WRITER.write(course, Options()).values()
    text = data.decode("utf-8-sig")
    return data, list(csv.DictReader(io.StringIO(text, newline="")))


def asked(course: Course, *interactions: Choice, points: int = 1) -> Course:
    """`course` with other interactions in its first practice question."""
    module = course.modules[0]
    lesson = module.lessons[0]
    item = dataclasses.replace(lesson.questions[0], interactions=interactions, points=points)
    return dataclasses.replace(
        course,
        modules=(
            dataclasses.replace(module, lessons=(dataclasses.replace(lesson, questions=(item,)),), quiz=None),
        ),
    )


def test_a_row_for_each_interaction_with_the_id_that_is_reported() -> None:
    from coursegen.model.walk import built_items

    course = corpus.every_type()
    _, rows = table(course)
    for edition in ("scorm12", "scorm2004"):
        wanted = [one.id for placed in built_items(course) for one in expected(placed, edition)]
        decisions = [f"closed.flood.{step}" for step in ("night", "answer", "morning", "thanks")]
        assert [row["id"] for row in rows] == wanted + decisions


def test_the_decisions_of_a_scenario_have_no_key_and_their_letters() -> None:
    _, rows = table(corpus.every_type())
    (row,) = (row for row in rows if row["id"] == "closed.flood.morning")
    assert row["question"].startswith("The ministry asks whom you know over there.")
    assert (
        row["options"]
        == "a (1.2) / call (2004): Call them now; b (1.2) / look (2004): Look at the river once more"
    )
    assert (row["key"], row["points"]) == ("", "0")
    assert row["objective"] == "closed.plan_visit: Plan a first visit to a neighbouring town"


def test_a_minimal_course_to_the_letter() -> None:
    data, rows = table(corpus.minimal())
    assert data.startswith(BOM.encode() + ",".join(COLUMNS).encode() + b"\r\n")
    assert data.count(b"\r\n") == 3
    assert b"\n" not in data.replace(b"\r\n", b"")
    objective = "start.choose_first_step: Choose a first step that builds trust"
    assert rows == [
        {
            "id": "start.when_to_meet",
            "question": "When did the mayors first meet?",
            "options": "a: after the plan was signed; b: before there was a plan; "
            "c: on the day of the opening",
            "key": "b",
            "objective": objective,
            "points": "0",
        },
        {
            "id": "start.one_budget",
            "question": "Both councils paid into a single account.",
            "options": "t (1.2) / true (2004): True; f (1.2) / false (2004): False",
            "key": "t (1.2) / true (2004)",
            "objective": objective,
            "points": "1",
        },
    ]


def test_the_points_of_a_question_are_shared_among_its_gaps() -> None:
    _, rows = table(corpus.every_type())
    gaps = [row for row in rows if row["id"].count(".") == 2 and ".flood." not in row["id"]]
    assert gaps
    for row in gaps:
        assert f"[{row['id'].rsplit('.', 1)[1]}]" in row["question"], "the gap that is asked is named"
    graded = sum(float(row["points"]) for row in rows)
    course = corpus.every_type()
    wanted = sum(q.points for m in course.modules if m.quiz for q in m.quiz.questions)
    wanted += sum(q.points for m in course.modules if m.quiz for p in m.quiz.pools for q in p.questions)
    assert abs(graded - wanted) < 0.01


def test_what_is_recorded_decides_what_stands_there() -> None:
    course = corpus.every_type()
    quiet = {row["id"] for row in table(course)[1]}
    loud = dataclasses.replace(course, record=Record(open_answers=True, confidence=True))
    more = {row["id"]: row for row in table(loud)[1] if row["id"] not in quiet}
    confident = [row for name, row in more.items() if name.endswith(".conf")]
    assert confident
    assert confident[0]["options"].startswith("1 (1.2) / l1 (2004): Not sure; ")
    assert any(not row["options"] and not row["key"] for row in more.values()), "an open question"


def test_longer_ids_are_letters_in_1_2() -> None:
    options = tuple(Option(id=i, text=i.title()) for i in ("late", "early"))
    _, (row,) = table(asked(corpus.minimal(), Choice(options=options, key=("late",))))
    assert row["options"] == "b (1.2) / late (2004): Late; a (1.2) / early (2004): Early"
    assert row["key"] == "b (1.2) / late (2004)"


def test_no_cell_is_a_formula() -> None:
    course = asked(corpus.minimal(), Choice(options=(Option(id="a", text="=1"),), key=("a",)))
    module = course.modules[0]
    lesson = module.lessons[0]
    for stem in ('=HYPERLINK("http://x")', "+1", "-1", "@SUM(1)"):
        item = dataclasses.replace(
            lesson.questions[0], body=(stem.replace("-1", "\\-1").replace("+1", "\\+1"),)
        )
        changed = dataclasses.replace(
            course,
            modules=(dataclasses.replace(module, lessons=(dataclasses.replace(lesson, questions=(item,)),)),),
        )
        _, (row,) = table(changed)
        assert row["question"] == f"'{stem}"

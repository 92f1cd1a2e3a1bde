"""What rests on each sentence of a note, and the promise of a course to cover its notes."""

from __future__ import annotations

from dataclasses import replace

from coursegen.model.course import Course
from coursegen.model.coverage import Told, told
from coursegen.model.outline import Unit
from coursegen.project.check import check_files
from coursegen.rules.unit_uncovered import RULE
from tests import corpus


def _units(course: Course) -> dict[str, Told]:
    return {part.part.id: part for part in told(course, course.talks[0]) if isinstance(part.part, Unit)}


def _covering(course: Course) -> Course:
    return replace(course, cover_notes=True)


def test_a_sentence_knows_the_lessons_and_questions_that_rest_on_it() -> None:
    units = _units(corpus.every_type())
    (claim,) = (c for c in units["early-visits"].claims if c.taught)
    assert [lesson.id for _, lesson in claim.taught] == ["visits", "words"]
    asked = [placed.item.id for placed in claim.assessed]
    assert {"pick-one", "say-whether", "fill-in"} <= set(asked)
    assert len(asked) == len(set(asked))


def test_evidence_with_another_unit_means_another_sentence() -> None:
    course = corpus.every_type()
    module = course.modules[0]
    lesson = module.lessons[0]
    elsewhere = replace(
        lesson, evidence=tuple(replace(e, unit="one-budget", quote=None) for e in lesson.evidence)
    )
    moved = replace(course, modules=(replace(module, lessons=(elsewhere,)), *course.modules[1:]))
    taught = [own.id for c in _units(moved)["early-visits"].claims for _, own in c.taught]
    assert "visits" not in taught


def test_a_course_that_promises_nothing_may_leave_units_out() -> None:
    bare = replace(corpus.every_type(), modules=())
    assert not list(RULE.check(bare))
    found = list(RULE.check(_covering(bare)))
    assert {f.message for f in found} == {
        f"“{p.name}” is neither taught nor assessed" for p in _units(bare).values() if p.part.sentences
    }
    assert all("line " in f.hint and "{unit: " in f.hint for f in found)


def test_the_finding_stands_at_the_talk_in_course_yaml() -> None:
    files = corpus.files("minimal")
    head = files["course.yaml"].decode()
    covering = {**files, "course.yaml": f"{head.rstrip()}\ncover_notes: true\n".encode()}
    assert check_files(covering).diagnostics == ()
    note = (
        files["notes/bridges.md"].decode()
        + "*   **Third thing:** A clerk kept the minutes of every meeting.\n"
    )
    files = {**covering, "notes/bridges.md": note.encode()}
    found = [d for d in check_files(files).diagnostics if d.code == "unit-uncovered"]
    line = head.split("\n").index(next(row for row in head.split("\n") if "notes/bridges.md" in row)) + 1
    assert found
    assert {d.place.line for d in found} == {line}

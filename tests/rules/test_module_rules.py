"""Rules that weigh a whole module, or what a picture holds."""

from __future__ import annotations

import pytest

from coursegen.diagnostics import Severity
from coursegen.project.check import check_files
from coursegen.rules import asset_heavy
from tests import corpus
from tests.rules.items import Question, clean, course_of

OVER_A_MODULE = {
    "answer-position",
    "key-longest",
    "reading-level",
    "asset-heavy",
    "asset-script",
    "unit-uncovered",  # tests/model/test_coverage.py
}

HARD = (
    "Institutionalised intergovernmental cooperation necessitates comprehensive restructuring, "
    "notwithstanding considerable administrative resistance throughout participating constituencies and "
    "corresponding representational infrastructures. "
)


def _codes(files: dict[str, bytes]) -> set[str]:
    return {diagnostic.code for diagnostic in check_files(files).diagnostics}


def _at(places: list[int]) -> list[Question]:
    """Ten sound questions with their keys at `places`."""
    sound = [q for q in clean() if not any(char.isdigit() for option in q.options for char in option)]
    chosen = []
    for question, place in zip(sound[::10], places, strict=False):
        key = question.options[question.correct[0]]
        others = [option for option in question.options if option != key]
        chosen.append(Question(question.stem, (*others[:place], key, *others[place:]), (place,)))
    return chosen


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([0, 1, 2, 0, 1, 2, 0, 1, 2, 0], set()),
        ([0, 0, 0, 0, 1, 0, 2, 0, 1, 2], {"right answers stand", "right answers running"}),
        ([2, 1, 2, 0, 0, 0, 0, 1, 2, 1], {"right answers running"}),
        ([1, 0, 1, 2, 1, 0, 1, 2, 2, 0], set()),
        ([1, 0, 1, 2, 1, 0, 1, 2, 1, 0], {"right answers stand"}),
    ],
)
def test_where_the_right_answers_stand(places: list[int], said: set[str]) -> None:
    found = [d for d in check_files(course_of(_at(places))).diagnostics if d.code == "answer-position"]
    assert len(found) == len(said)
    for part in said:
        assert any(part in d.message for d in found)


def test_few_questions_have_no_pattern() -> None:
    assert "answer-position" not in _codes(course_of(_at([0] * 7)))


def test_a_module_whose_longest_option_is_the_answer() -> None:
    questions = []
    for number, question in enumerate(_at([0, 1, 2, 0, 1, 2, 0, 1, 2, 0])):
        longer = f"{question.options[question.correct[0]]} as a rule" if number % 2 else ""
        options = tuple(
            longer if longer and place in question.correct else option
            for place, option in enumerate(question.options)
        )
        questions.append(Question(question.stem, options, question.correct))
    assert "key-longest" in _codes(course_of(questions))


def test_a_text_that_is_hard_to_read() -> None:
    files = corpus.files("minimal")
    module = files["modules/start.yaml"].decode()
    hard = module.replace(
        "      The mayors met **before**", f"      {HARD * 7}\n      The mayors met **before**"
    )
    found = check_files({**files, "modules/start.yaml": hard.encode()}).diagnostics
    assert [(d.code, d.severity) for d in found] == [("reading-level", Severity.WARNING)]


def _pictured(data: bytes) -> set[str]:
    files = corpus.files("every-type")
    return _codes({**files, "assets/map.svg": data})


def test_a_heavy_picture() -> None:
    svg = corpus.files("every-type")["assets/map.svg"]
    assert _pictured(svg + b"<!-- " + b"x" * asset_heavy.MOST_BYTES + b" -->") == {"asset-heavy"}
    assert _pictured(svg) == set()


@pytest.mark.parametrize(
    "inside",
    [
        b"<script>alert(1)</script>",
        b"<g onclick='alert(1)'/>",
        b"<a href='javascript:alert(1)'/>",
        b"<image href='https://example.org/x.png'/>",
        b"<foreignObject><p/></foreignObject>",
        b"<style>@import url(//example.org/x.css)</style>",
    ],
)
def test_a_picture_that_does_more_than_show(inside: bytes) -> None:
    assert _pictured(b'<svg xmlns="http://www.w3.org/2000/svg">' + inside + b"</svg>") == {"asset-script"}


def test_a_picture_outside_the_course_is_told_so() -> None:
    files = corpus.files("every-type")
    module = files["modules/closed.yaml"].decode().replace("assets/map.svg", "../map.svg", 1)
    found = check_files({**files, "modules/closed.yaml": module.encode()}).diagnostics
    assert any(d.code == "asset-missing" and "inside the course folder" in d.message for d in found)


def test_a_note_outside_the_course_is_told_so() -> None:
    files = corpus.files("minimal")
    for path in ("../bridges.md", "/etc/hosts", "C:/notes/x.md", r"notes\bridges.md"):
        head = files["course.yaml"].decode().replace("notes/bridges.md", path)
        assert "path-outside" in _codes({**files, "course.yaml": head.encode()}), path

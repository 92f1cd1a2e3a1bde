"""Reading courses: everything there is, back and forth, and every fault at once."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursegen.contracts import Options
from coursegen.items import TYPES
from coursegen.model.interaction import Choice, Match, Slot, TextEntry
from coursegen.model.walk import Role, items
from coursegen.readers.course import read_course
from coursegen.writers.source import write
from tests import corpus


@pytest.mark.parametrize("name", ["minimal", "every-type"])
def test_what_the_writer_prints_reads_back_as_the_same_course(name: str) -> None:
    course = corpus.course(name)
    notes = {k: v for k, v in corpus.files(name).items() if k.startswith("notes/")}
    again = read_course({**write(course, Options()), **notes})
    assert again.diagnostics == ()
    assert again.course == course


def test_the_corpus_has_every_question_type() -> None:
    assert {p.item.type for p in items(corpus.every_type())} == set(TYPES)


def test_questions_are_lowered() -> None:
    found = {p.item.id: p.item for p in items(corpus.every_type())}
    (choice,) = found["pick-some"].interactions
    assert isinstance(choice, Choice)
    assert choice.multiple
    assert choice.key == ("a", "c")
    (match,) = found["sort-out"].interactions
    assert isinstance(match, Match)
    assert match.presentation == "bins"
    assert match.key == (("a", "people"), ("b", "money"), ("c", "people"))
    body = found["fill-in"].body
    assert [p.id for p in body if isinstance(p, Slot)] == ["a", "b"]
    typed, chosen = found["fill-in"].interactions
    assert isinstance(typed, TextEntry)
    assert typed.accept == ("visits", "visit")
    assert isinstance(chosen, Choice)
    assert chosen.slot == "b"
    assert chosen.options[0].at == ("gaps", "b", "options", "a")


def test_roles_follow_from_where_a_question_stands() -> None:
    roles = {p.item.id: p.role for p in items(corpus.every_type())}
    assert roles["guess-first"] is Role.PRE_TEST
    assert roles["pick-one"] is Role.PRACTICE
    assert roles["first-step-two"] is Role.GRADED
    assert roles["your-river"] is Role.REFLECTION


def test_a_fault_costs_no_more_than_its_question() -> None:
    files = corpus.files("every-type")
    text = files["modules/closed.yaml"].decode().replace("type: match\n", "type: mach\n", 1)
    read = read_course({**files, "modules/closed.yaml": text.encode()})
    assert [d.code for d in read.diagnostics] == ["unknown-value"]
    assert read.course is not None
    left = {p.item.id for p in items(read.course)}
    assert "pair-up" not in left
    assert {"sort-out", "pair-again"} <= left


words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40
)


@given(stem=words, option=words, feedback=words)
@settings(max_examples=60, deadline=None)
def test_any_text_survives_writing_and_reading(stem: str, option: str, feedback: str) -> None:
    files = corpus.files("minimal")
    read = read_course(files)
    assert read.course is not None
    text = files["modules/start.yaml"].decode()
    for old, new in (
        ("When did the mayors first meet?", stem),
        ("after the plan was signed", option),
        ('"Yes: they met while nothing was at stake."', feedback),
    ):
        text = text.replace(old, json.dumps(new, ensure_ascii=False), 1)
    first = read_course({**files, "modules/start.yaml": text.encode()})
    assert first.course is not None
    item = next(items(first.course)).item
    assert item.stem == stem
    tree = write(first.course, Options())
    again = read_course({**files, **tree})
    assert again.course == first.course


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_bytes_crash_the_reader(raw: bytes) -> None:
    files = corpus.files("minimal")
    read_course({**files, "modules/start.yaml": raw})
    read_course({**files, "course.yaml": raw})

"""The book's sources: every part of the course where it belongs, once, and nothing that gives a key away."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from coursegen.contracts import Options
from coursegen.model.course import Course
from coursegen.model.evidence import short_clock
from coursegen.model.item import Status
from coursegen.model.walk import built_items, items_of
from coursegen.player import wire, wire_scenario
from coursegen.writers.book.page import Page, fenced, literal
from coursegen.writers.book.writer import WRITER
from tests import corpus

QUESTION = re.compile(r"^(:{3,})\{course-quiz\}(?: variant)?\n(.+)\n\1$", re.MULTILINE)


def written(course: Course) -> dict[str, str]:
    """The text files of the sources."""
    tree = WRITER.write(course, Options())
    return {
        name: data.decode()
        for name, data in tree.items()
        if name.endswith((".md", ".yml", ".json", ".ipynb"))
    }


def questions(files: dict[str, str]) -> Iterator[tuple[str, wire.WireItem]]:
    """(page, question) of every directive."""
    for name, text in files.items():
        if name.endswith(".md"):
            yield from ((name, wire.loads(found[2])) for found in QUESTION.finditer(text))


@pytest.fixture(scope="module")
def every() -> dict[str, str]:
    return written(corpus.every_type())


def test_two_writes_give_the_same_bytes() -> None:
    course = corpus.every_type()
    assert WRITER.write(course, Options()) == WRITER.write(course, Options())


def test_every_built_question_stands_on_one_page(every: dict[str, str]) -> None:
    found = [item["id"] for _, item in questions(every)]
    assert sorted(found) == sorted(p.address for p in built_items(corpus.every_type()))


def test_questions_stand_where_they_belong(every: dict[str, str]) -> None:
    pages = {item["id"]: page for page, item in questions(every)}
    assert pages["closed.guess-first"] == "source/closed/index.md"
    assert pages["closed.pick-one"] == "source/closed/lessons/visits.md"
    assert pages["closed.first-step-two"] == "source/closed/quiz.md"
    assert pages["closed.your-river"] == "source/closed/reflection.md"


def test_only_the_drawn_of_a_pool_stand_in_the_page(every: dict[str, str]) -> None:
    text = every["source/closed/quiz.md"]
    assert text.count("{course-quiz} variant") == 1
    assert '"id":"closed.first-step-two"' in text.split("{course-quiz} variant\n")[1].split("\n")[0]


@pytest.mark.parametrize("status", [Status.NEEDS_AUTHOR, Status.ORPHANED])
def test_questions_that_are_not_built_are_nowhere(status: Status) -> None:
    course = corpus.every_type()
    module, *others = course.modules
    assert module.quiz
    lesson = module.lessons[0]
    lesson = replace(lesson, questions=tuple(replace(q, status=status) for q in lesson.questions))
    quiz = replace(module.quiz, questions=tuple(replace(q, status=status) for q in module.quiz.questions))
    less = replace(module, lessons=(lesson, *module.lessons[1:]), quiz=quiz)
    gone = [p for p in items_of(less) if not p.item.built]
    assert gone
    files = written(replace(course, modules=(less, *others)))
    assert not {p.address for p in gone} & {item["id"] for _, item in questions(files)}
    for placed in gone:
        assert [name for name, text in files.items() if placed.item.id in text] == []


def test_a_quiz_without_a_built_question_has_no_page() -> None:
    course = corpus.minimal()
    module = course.modules[0]
    assert module.quiz
    waiting = tuple(replace(q, status=Status.NEEDS_AUTHOR) for q in module.quiz.questions)
    files = written(replace(course, modules=(replace(module, quiz=replace(module.quiz, questions=waiting)),)))
    assert f"source/{module.id}/quiz.md" not in files
    assert "quiz" not in files["_toc.yml"]


def test_every_page_is_in_the_contents_and_every_entry_is_a_page(every: dict[str, str]) -> None:
    contents = yaml.safe_load(every["_toc.yml"])
    listed = [contents["root"]]
    for chapter in contents["chapters"]:
        listed += [chapter["file"], *(s["file"] for s in chapter.get("sections", []))]
    pages = [n.removeprefix("source/").removesuffix(".md") for n in every if n.endswith(".md")]
    assert sorted(listed) == sorted(pages)


def test_configuration_stands_beside_the_pages_and_publishes_no_sources(every: dict[str, str]) -> None:
    assert not [n for n in every if n.startswith("source/") and n.endswith(".yml")]
    config = yaml.safe_load(every["_config.yml"])
    sphinx = config["sphinx"]["config"]
    assert sphinx["html_copy_source"] is False
    assert sphinx["myst_disable_syntax"] == ["html_block", "html_inline"]
    assert not {"sphinx_thebe", "sphinx_comments"} & set(sphinx["extensions"])


def test_every_evidence_stands_on_its_page(every: dict[str, str]) -> None:
    text = every["source/sources.md"]
    for placed in built_items(corpus.every_type()):
        for evidence in placed.item.evidence:
            assert evidence.at is not None
            assert f"[{short_clock(evidence.at)}](https://www.youtube.com/watch?v=" in text
    assert "“The mayors met before there was a plan.”" in text
    assert "“Both councils paid into a single account.”" in text  # the note's sentence where none is quoted


def test_the_map_names_the_question_behind_a_line(every: dict[str, str]) -> None:
    page = "closed/lessons/visits.md"
    lines = every[f"source/{page}"].split("\n")
    marks = json.loads(every["_map.json"])[page]
    starts = {tuple(path): line for line, path, _ in marks}
    start = starts["modules", "closed", "lessons", "visits", "questions", "pick-some"]
    assert lines[start - 1] == ":::{course-quiz}"
    assert "pick-some" in lines[start]
    assert lines[starts["modules", "closed", "lessons", "visits", "title"] - 1] == "# Visits before plans"


TEXT = """\
A paragraph
of two lines.

- a list

- with room
  - and more
    of it

::::{note}
Inside
one

:::{tip}
and another
:::
::::

| a | b |
|---|---|
| c | d |

```text
code
```

A break\\
and the end.
"""


def test_the_map_names_the_line_inside_a_text() -> None:
    course = corpus.minimal()
    module = course.modules[0]
    lesson = replace(module.lessons[0], text=TEXT)
    tree = written(replace(course, modules=(replace(module, lessons=(lesson, *module.lessons[1:])),)))
    page = f"{module.id}/lessons/{lesson.id}.md"
    lines = tree[f"source/{page}"].split("\n")
    path = ["modules", module.id, "lessons", lesson.id, "text"]
    found = {line: inner for line, at, inner in json.loads(tree["_map.json"])[page] if at == path}
    typed = TEXT.split("\n")
    for said in (
        "A paragraph",
        "of two lines",
        "a list",
        "with room",
        "and more",
        "of it",
        "{note}",
        "Inside",
    ):
        (line,) = (n for n, text in enumerate(lines, 1) if said in text)
        assert said in typed[found[line] - 1]
    for said in ("one", "{tip}", "and another", "| c | d |", "A break", "and the end"):
        line = next(n for n, text in enumerate(lines, 1) if text.endswith((said, f"{said}\\", f"{said}.")))
        assert said in typed[found[line] - 1]
    assert "\ufdd0" not in "".join(tree.values())


@pytest.mark.parametrize("typed", ["# One\n\n## Two", "## One\n\n### Two"])
def test_headings_of_a_lesson_follow_its_title(typed: str) -> None:
    course = corpus.minimal()
    module = course.modules[0]
    lesson = replace(module.lessons[0], text=typed)
    changed = replace(module, lessons=(lesson, *module.lessons[1:]))
    text = written(replace(course, modules=(changed,)))[f"source/{module.id}/lessons/{lesson.id}.md"]
    assert "\n## One\n" in text
    assert "\n### Two\n" in text


def test_a_scenario_stands_on_the_practice_page_with_its_line(every: dict[str, str]) -> None:
    lines = every["source/closed/practice.md"].split("\n")
    at = lines.index(":::{course-scenario}")
    assert wire_scenario.loads(lines[at + 1])["id"] == "closed.flood"
    marks = json.loads(every["_map.json"])["closed/practice.md"]
    assert [at + 1, ["modules", "closed", "scenarios", "flood"], 0] in marks


def test_line_ends_of_other_alphabets_do_not_break_a_question() -> None:
    course = corpus.minimal()
    module = course.modules[0]
    lesson = module.lessons[0]
    odd = "one\u2028two\u2029three\x85four"
    item = replace(lesson.questions[0], body=(odd,), hint=odd)
    changed = replace(module, lessons=(replace(lesson, questions=(item,)), *module.lessons[1:]))
    text = written(replace(course, modules=(changed,)))[f"source/{module.id}/lessons/{lesson.id}.md"]
    body = text.split("{course-quiz}\n")[1].split("\n:::")[0]
    assert body.splitlines() == [body]
    assert wire.loads(body)["hint"] == wire.loads(wire.dumps(wire.loads(body)))["hint"]


def test_a_fence_is_longer_than_any_inside_it() -> None:
    assert fenced("note", "a\n::::{tip}\nb\n::::") == ":::::{note}\na\n::::{tip}\nb\n::::\n:::::"


def test_a_page_without_text_adds_nothing() -> None:
    page = Page("x")
    page.add("  \n")
    assert (page.lines, page.marks) == ([], [])


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1))
def test_a_literal_shows_what_it_was_given(text: str) -> None:
    shown = " ".join(text.split())
    tokens = MarkdownIt().parse(f"“{literal(text)}”")
    inline = [c for t in tokens for c in t.children or []]
    assert {c.type for c in inline} <= {"text", "text_special"}
    assert "".join(c.content for c in inline) == f"“{shown}”"

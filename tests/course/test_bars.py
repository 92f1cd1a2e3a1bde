"""The bars of the course in course/: coverage, lessons, questions, scenarios, pictures, drafting again."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

import pytest

from coursegen.markup.markdown import to_plain
from coursegen.model.evidences import evidences
from coursegen.model.interaction import Choice, Match
from coursegen.model.module import Lesson
from coursegen.model.scenario import Scenario
from coursegen.model.texts import texts
from coursegen.model.walk import Role
from coursegen.project.disk import read_tree
from coursegen.project.draft import draft_course
from tests.course.counts import (
    FOLDER,
    HIGHER,
    NOTES,
    asked,
    assessed,
    checked,
    cited,
    closed,
    course,
    lessons,
    level,
    minutes,
    outline,
    quoted,
    scenarios,
    table,
    taught,
    words,
)
from tests.notes import SEED

MODULES = [
    "welcome",
    "barriers",
    "relationships",
    "problem-solving",
    "dialogue",
    "capacity",
    "capstone",
    "review",
]
TYPES = {
    "single-choice", "multiple-choice", "true-false", "match", "categorize",
    "order", "cloze", "short-answer", "numeric", "open",
}  # fmt: skip
GARBLED = ("grumpy", "endless", "social contracts")
"""What the subtitles must have misheard: in no text of the course."""


def test_the_course_has_its_modules_and_no_fault() -> None:
    assert [m.id for m in course().modules] == MODULES
    assert [d.message for d in checked().diagnostics] == []


def test_no_rule_is_silenced() -> None:
    silenced = [*course().allow, *(a for m in course().modules for a in m.allow)]
    silenced += [a for lesson in lessons() for a in lesson.allow] + [a for p in asked() for a in p.item.allow]
    assert silenced == []


def test_every_time_of_the_note_is_taught_quoted_and_assessed() -> None:
    assert len(cited()) == 34
    assert len({at for at, _ in cited()}) == 33
    assert taught() == set(cited())
    assert quoted() == set(cited())
    assert assessed() == set(cited())


def test_every_unit_of_the_note_is_taught_and_assessed() -> None:
    units = {u.id for u in outline().units}
    assert len(units) == 5 + 3 + 9 + 6
    in_lessons = {e.unit for lesson in lessons() for e in lesson.evidence if e.unit}
    in_questions = {e.unit for placed in closed() for e in placed.item.evidence if e.unit}
    assert ({unit for _, unit in taught()} | in_lessons) - {""} == units
    assert ({unit for _, unit in assessed()} | in_questions) - {""} == units


def test_quotes_are_whole_sentences_save_where_the_subtitles_are_garbled() -> None:
    sentences = {" ".join(s.text.split()) for s in outline().every_sentence()}
    for path, evidence in evidences(course()):
        if evidence.quote and evidence.quote not in sentences:
            (whole,) = [s for s in sentences if evidence.quote in s]
            assert any(word in whole for word in GARBLED), path


def test_garbled_subtitles_are_quoted_nowhere() -> None:
    found = [(path, word) for path, text in texts(course()) for word in GARBLED if word in text.lower()]
    assert found == []


def test_the_course_is_studied_in_about_ninety_minutes() -> None:
    assert 12 <= len(lessons()) <= 20
    assert 80 <= minutes() <= 100


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.id)
def test_a_lesson_is_short_has_an_example_something_to_try_and_questions(lesson: Lesson) -> None:
    assert 150 <= words(lesson) <= 350
    assert lesson.minutes <= 10
    assert lesson.evidence
    assert lesson.try_at_work
    assert 2 <= len(lesson.questions) <= 4
    assert ":::{example}" in lesson.text


def test_the_welcome_begins_with_five_questions_that_count_for_nothing() -> None:
    welcome = course().modules[0]
    assert len(welcome.pre_test) == 5
    assert all(not item.objective for item in welcome.pre_test)


def test_each_module_that_teaches_ends_with_its_key_points() -> None:
    for module in course().modules[1:-1]:
        assert "## Key points" in module.lessons[-1].text, module.id


def test_there_are_enough_questions_of_every_type_and_at_a_high_level() -> None:
    assert len(asked()) >= 75
    assert {p.item.type for p in asked()} == TYPES
    assert sum(level(p) in HIGHER for p in asked()) >= 0.4 * len(asked())
    assert sum(p.item.confidence for p in asked()) >= 30
    assert all(p.item.evidence for p in asked())


def test_a_choice_has_three_options() -> None:
    for placed in closed():
        if placed.item.type == "single-choice":
            (choice,) = placed.item.interactions
            assert isinstance(choice, Choice)
            assert len(choice.options) == 3, placed.address


def test_every_option_is_told_more_than_right_or_wrong() -> None:
    for placed in closed():
        told = [placed.item.feedback.right, placed.item.feedback.wrong]
        for interaction in placed.item.interactions:
            if isinstance(interaction, Choice) and not interaction.boolean:
                told = [option.feedback for option in interaction.options]
            elif isinstance(interaction, Match):
                told = [premise.feedback for premise in interaction.premises]
            assert all(len(to_plain(text).split()) >= 6 for text in told), placed.address
            assert len(set(told)) == len(told), placed.address


def test_every_learning_objective_is_assessed_twice_on_two_occasions() -> None:
    found: dict[tuple[str, str], list[tuple[Role, str]]] = defaultdict(list)
    for placed in closed():
        found[placed.module.id, placed.item.objective].append((placed.role, placed.lesson))
    for module in course().modules:
        for objective in module.objectives:
            occasions = found[module.id, objective.id]
            assert len(occasions) >= 2, objective.id
            assert len(set(occasions)) >= 2, objective.id


def test_the_capstone_draws_each_of_its_cases_from_variants() -> None:
    quiz = next(m for m in course().modules if m.id == "capstone").quiz
    assert quiz is not None
    assert len(quiz.pools) == 4
    assert all(pool.draw == 1 and len(pool.questions) >= 2 for pool in quiz.pools)


@pytest.mark.parametrize("scenario", scenarios(), ids=lambda scenario: scenario.id)
def test_in_a_scenario_each_choice_changes_what_happens(scenario: Scenario) -> None:
    assert len(scenario.steps) >= 6
    assert len(scenario.endings) >= 4
    for step in scenario.steps:
        assert len(step.choices) >= 2
        assert len({choice.to for choice in step.choices}) == len(step.choices), step.id
        assert len({choice.feedback for choice in step.choices}) == len(step.choices), step.id
        assert all(choice.feedback and choice.quality for choice in step.choices), step.id
    assert all(ending.explanation and ending.evidence for ending in scenario.endings)


@pytest.mark.parametrize("scenario", scenarios(), ids=lambda scenario: scenario.id)
def test_who_chooses_well_decides_six_times(scenario: Scenario) -> None:
    steps = {step.id: step for step in scenario.steps}
    here, decided = scenario.start, 0
    while here in steps:
        here = next(c.to for c in steps[here].choices if c.quality == "good")
        decided += 1
        assert decided <= len(steps), "the way of good choices leads round in a circle"
    assert decided >= 6


def test_two_scenarios_and_four_worksheets() -> None:
    assert len(scenarios()) == 2
    sheets = {w.id for m in course().modules for w in m.worksheets if w.prompts}
    assert sheets == {"first-contact-plan", "stakeholder-map", "permission-brief", "border-visit"}


@pytest.mark.parametrize("path", sorted((FOLDER / "assets").iterdir()), ids=lambda path: path.name)
def test_a_picture_reads_on_any_page_and_has_a_text_form(path: Path) -> None:
    root = ElementTree.fromstring(path.read_bytes())
    width = float(root.attrib["width"])
    panel = next(child for child in root if child.tag.endswith("}rect"))
    assert float(panel.attrib["width"]) >= width - 2, "the panel stands behind all of it"
    assert _contrast(panel.attrib["fill"], "#ffffff") < 1.2, "the panel is light, whatever the page is"
    for node in root.iter():
        assert not {"style", "onload", "class"} & set(node.attrib)
        assert "currentColor" not in node.attrib.values()
        if node.tag.endswith("}text"):
            # At 360 pixels a page leaves about 320 for a picture.
            assert float(node.attrib["font-size"]) * 320 / width >= 12, node.text
            assert _contrast(node.attrib["fill"], _behind(root, node)) >= 4.5, node.text
    (lesson,) = [lesson for lesson in lessons() if f"assets/{path.name}" in lesson.text]
    _, _, after = lesson.text.partition(f"assets/{path.name}")
    assert re.search(r"^:alt: .{30,}$", after, re.M)
    assert re.search(r"^:::\n\n(- |1\. |\|)", after, re.M), "a list or a table says the same"


def _behind(root: ElementTree.Element, text: ElementTree.Element) -> str:
    """The fill of the last shape drawn before a text that holds its place."""
    x, y = float(text.attrib["x"]), float(text.attrib["y"]) - 5
    fill = ""
    for node in root:
        if node is text:
            return fill
        if node.tag.endswith("}rect"):
            left, top = float(node.attrib["x"]), float(node.attrib["y"])
            if left <= x <= left + float(node.attrib["width"]) and top <= y <= top + float(
                node.attrib["height"]
            ):
                fill = node.attrib["fill"]
        if node.tag.endswith("}circle") and node.attrib["fill"] != "none":
            across = (x - float(node.attrib["cx"])) ** 2 + (y - float(node.attrib["cy"])) ** 2
            if across <= float(node.attrib["r"]) ** 2:
                fill = node.attrib["fill"]
    raise AssertionError("the text is not in the picture")


def _contrast(one: str, other: str) -> float:
    """WCAG 2: how far the luminance of two colours is apart, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def test_drafting_the_note_again_leaves_the_authored_course_as_it_is(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(FOLDER, tmp_path / "course"))
    before = read_tree(copy)
    drafted = draft_course([SEED], copy)
    assert not drafted.conflicts
    assert read_tree(copy) == before


def test_without_the_last_draft_the_note_would_be_drafted_into_it(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(FOLDER, tmp_path / "course"))
    shutil.rmtree(copy / ".base")
    draft_course([SEED], copy)
    assert (copy / "modules/relationship-building-and-trust.yaml").is_file()


def test_the_notes_of_the_course_tell_its_counts() -> None:
    assert "\n".join(table()) in NOTES.read_text("utf-8")

"""A module's notebook: valid, stable, complete, and readable without MyST."""

from __future__ import annotations

import ast
import base64
import json
import re
from dataclasses import replace
from typing import Any

import nbformat

from coursegen.contracts import Options
from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.model.interaction import Choice
from coursegen.model.walk import items_of
from coursegen.writers.book.notebook import cell_id, plain_markdown
from coursegen.writers.book.writer import WRITER
from tests import corpus


def notebook(course: Course, module: str) -> list[dict[str, Any]]:
    """The cells of a module's notebook."""
    data = WRITER.write(course, Options())[f"source/notebooks/{module}.ipynb"]
    found: list[dict[str, Any]] = json.loads(data)["cells"]
    return found


def cells(course: Course, module: str) -> dict[str, str]:
    """{cell id: source} of a module's notebook."""
    return {cell["id"]: "".join(cell["source"]) for cell in notebook(course, module)}


def outputs(course: Course, module: str, kind: str) -> dict[str, str]:
    """{cell id: stored output of a MIME type} of the cells that have one."""
    found = [c for c in notebook(course, module) if c["cell_type"] == "code"]
    return {cell["id"]: "".join(cell["outputs"][0]["data"][kind]) for cell in found}


def test_notebooks_are_valid() -> None:
    tree = WRITER.write(corpus.every_type(), Options())
    notebooks = [data for name, data in tree.items() if name.endswith(".ipynb")]
    assert len(notebooks) == 2
    for data in notebooks:
        read = nbformat.reads(data.decode(), as_version=4)  # type: ignore[no-untyped-call]
        nbformat.validate(read)
        assert (read.nbformat, read.nbformat_minor) == (4, 5)


def test_every_question_has_an_output_to_read_with_its_answer_behind_a_fold() -> None:
    course = corpus.every_type()
    for module in course.modules:
        html = outputs(course, module.id, "text/html")
        plain = outputs(course, module.id, "text/plain")
        for placed in items_of(module):
            name = cell_id(f"{module.id}.item.{placed.item.id}")
            assert html[name].count("<details>") == html[name].count("</details>") == 1
            assert "<details>" not in plain[name]
            for interaction in placed.item.interactions:
                if isinstance(interaction, Choice) and not interaction.boolean:
                    shown = [to_plain(option.text) for option in interaction.options]
                    assert [text for text in shown if f"- {text}" not in plain[name].split("\n")] == []


def test_what_is_run_makes_the_same_question_and_names_no_answer() -> None:
    sources = cells(corpus.every_type(), "closed")
    html = outputs(corpus.every_type(), "closed", "text/html")
    for name, stored in html.items():
        last = ast.parse(sources[name]).body[-1]
        assert isinstance(last, ast.Expr)
        assert isinstance(last.value, ast.Call)
        shown = ast.literal_eval(last.value.args[0])
        told = stored.index('<div class="cg-told">') + len('<div class="cg-told">')
        assert stored.startswith(shown[:told])
        assert stored.endswith(shown[told:])
    assert "Yes, the visits came first." not in sources[cell_id("closed.item.say-whether")]


def test_nothing_has_been_run_and_no_kernel_is_asked_for() -> None:
    tree = WRITER.write(corpus.every_type(), Options())
    for name, data in tree.items():
        if name.endswith(".ipynb"):
            read = json.loads(data)
            assert read["metadata"]["kernelspec"]["name"] == "python3"
            assert {c.get("execution_count") for c in read["cells"]} == {None}


def test_pictures_of_questions_lead_out_of_the_folder_of_notebooks() -> None:
    course = corpus.every_type()
    module = course.modules[0]
    lesson = module.lessons[0]
    asked = replace(lesson.questions[0], body=("![Two towns](assets/map.svg) Whom would you call?",))
    changed = replace(lesson, questions=(asked, *lesson.questions[1:]))
    course = replace(course, modules=(replace(module, lessons=(changed, *module.lessons[1:])),))
    html = outputs(course, "closed", "text/html")[cell_id(f"closed.item.{asked.id}")]
    assert '<img src="../assets/map.svg"' in html
    block = re.search(r'class="cg-ask">"([^"]+)"', html)
    assert block
    assert '<img src=\\"../assets/map.svg\\"' in base64.b64decode(block[1]).decode()


def test_a_scenario_is_told_from_its_first_step_to_its_last_ending() -> None:
    told = cells(corpus.every_type(), "closed")[cell_id("closed.scenario.flood")]
    assert told.startswith("### The river rises\n\n#### Step 1\n\nAt night the river rises.")
    assert "- Wait for the ministry — Nobody answers before dawn. *Go on at: Step 3*" in told
    assert told.index("#### Step 4") < told.index("#### Ending 1") < told.index("#### Ending 3")
    assert "A call was enough" in told
    assert "> “Both councils paid into a single account.” — [5:30](" in told
    assert ":::" not in told


def test_cell_ids_stay_when_another_lesson_comes_first() -> None:
    course = corpus.every_type()
    module = course.modules[0]
    turned = replace(module, lessons=module.lessons[::-1])
    before = cells(course, module.id)
    after = cells(replace(course, modules=(turned, *course.modules[1:])), module.id)
    assert before.keys() == after.keys()


def test_no_two_notebooks_share_a_cell_id() -> None:
    course = corpus.every_type()
    ids = [name for module in course.modules for name in cells(course, module.id)]
    assert len(set(ids)) == len(ids)


def test_cell_ids_fit_and_do_not_meet() -> None:
    long = ["lesson." + "a" * 59 + end for end in "bc"]
    made = [cell_id(name) for name in (*long, "item.a-b", "item.a", "lesson.a")]
    assert len(set(made)) == len(made)
    assert all(0 < len(m) <= 64 for m in made)


def test_directives_become_quotations() -> None:
    myst = ":::::{note} Mind\none\n\n:::{tip}\ntwo\n:::\nthree\n:::::\nfour"
    shown = plain_markdown(myst).split("\n")
    assert shown[:2] == ["> **Mind**", ">"]
    assert "> > **Tip**" in shown
    assert "> > two" in shown
    assert "> three" in shown
    assert shown[-1] == "four"
    assert ":::" not in "\n".join(shown)


def test_figures_become_pictures_with_their_caption() -> None:
    myst = "before\n\n:::{figure} ../assets/map.svg\n:alt: Two towns\nThe river\n:::\n\nafter"
    shown = plain_markdown(myst)
    assert shown == "before\n\n![Two towns](../assets/map.svg)\n\nThe river\n\nafter"


def test_each_prompt_of_a_worksheet_is_followed_by_a_cell_to_write_in() -> None:
    found = {n: s for n, s in cells(corpus.every_type(), "closed").items() if "_worksheet_" in n}
    sheet = "closed_worksheet_first-call"
    assert list(found) == [sheet, f"{sheet}_1", f"{sheet}_1_room", f"{sheet}_2", f"{sheet}_2_room"]
    assert found[f"{sheet}_2"] == "What will you ask first?"
    assert "Write here" in found[f"{sheet}_2_room"]

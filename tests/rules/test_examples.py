"""The examples in the rules' documentation are true: what fails fails by that rule, what passes passes."""

from __future__ import annotations

import re
import textwrap
from typing import Any

import pytest
import yaml

from coursegen.contracts import Rule
from coursegen.diagnostics import Diagnostic
from coursegen.markup.yamlwrite import dump
from coursegen.project.check import check_files
from coursegen.project.explain import rule_text
from coursegen.rules import RULES
from tests import corpus

EXAMPLE = re.compile(r"^(Fails|Passes):\n\n((?:    .*\n?|\n)+)", re.MULTILINE)
FOLLOWS = {"objective-thin", "lesson-unasked"}
"""What a question that is not there, or not built, brings with it."""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'
FEEDBACK = "This is what the talk has to say."


def examples(rule: Rule) -> list[tuple[str, dict[str, Any]]]:
    """("Fails" or "Passes", the example's data) of a rule's documentation."""
    found = EXAMPLE.findall(rule_text(rule))
    return [(kind, yaml.load(textwrap.dedent(text), Loader=yaml.BaseLoader)) for kind, text in found]


def _checked(example: dict[str, Any]) -> tuple[Diagnostic, ...]:
    files = dict(corpus.files("minimal"))
    module = yaml.load(files["modules/start.yaml"], Loader=yaml.BaseLoader)
    module["quiz"]["questions"][0]["answer"] = True
    if "stem" in example:
        for option in example.get("options", {}).values():
            option.setdefault("feedback", FEEDBACK)
            if "correct" in option:
                option["correct"] = option["correct"] == "true"
        for pair in example.get("pairs", {}).values():
            pair.setdefault("feedback", FEEDBACK)
        question = {
            "id": "shown",
            "type": "single-choice",
            "objective": "choose-first-step",
            "evidence": ["00:02:10"],
            **example,
        }
        module["lessons"][0]["questions"] = [question]
    else:
        module.update(example)
    for question in module["lessons"][0].get("questions", []):
        for option in question.get("options", {}).values():
            if "correct" in option:
                option["correct"] = option["correct"] in (True, "true")
    for question in (*module["lessons"][0].get("questions", ()), *module["quiz"]["questions"]):
        if "answer" in question:
            question["answer"] = question["answer"] in (True, "true")
    for lesson in module["lessons"]:
        if "minutes" in lesson:
            lesson["minutes"] = int(lesson["minutes"])
    files["assets/bridge.svg"] = module.pop("assets/bridge.svg", PICTURE).encode()
    module["coursegen"] = 1
    files["modules/start.yaml"] = dump(module).encode()
    return check_files(files).diagnostics


CASES = [(rule, kind, data) for rule in RULES for kind, data in examples(rule)]


@pytest.mark.parametrize(
    ("rule", "kind", "example"), CASES, ids=[f"{rule.code} {kind}" for rule, kind, _ in CASES]
)
def test_an_example_is_true(rule: Rule, kind: str, example: dict[str, Any]) -> None:
    codes = [diagnostic.code for diagnostic in _checked(example)]
    if kind == "Fails":
        assert rule.code in codes
        assert set(codes) <= {rule.code, *FOLLOWS}, "an example shows one fault"
    else:
        assert codes == []


LONG = {"answer-position", "key-longest", "reading-level", "asset-heavy", "unit-uncovered"}
"""What takes eight questions, a hundred words, a megabyte or a setting of the course to show."""


def test_every_rule_shows_what_fails_and_what_passes() -> None:
    kinds = {rule.code: {kind for kind, _ in examples(rule)} for rule in RULES}
    assert {code for code, found in kinds.items() if found != {"Fails", "Passes"}} == LONG

"""The examples in the rules' documentation are true: what fails fails by that rule, what passes passes."""

from __future__ import annotations

import copy
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


def _typed(data: Any, key: str = "") -> Any:
    """What YAML read as texts throughout, with the values that the schema wants as numbers and truths."""
    if isinstance(data, dict):
        return {name: _typed(value, name) for name, value in data.items()}
    if isinstance(data, list):
        return [_typed(value) for value in data]
    if key in ("correct", "answer", "cover_notes") and data in ("true", "false"):
        return data == "true"
    return int(data) if key in ("minutes", "coursegen") else data


def _question(example: dict[str, Any]) -> dict[str, Any]:
    """An example's question, with what every question has and no example shows."""
    for part in (*example.get("options", {}).values(), *example.get("pairs", {}).values()):
        part.setdefault("feedback", FEEDBACK)
    told = {"feedback": {"right": FEEDBACK, "wrong": FEEDBACK}} if "answer" in example else {}
    common = {"id": "shown", "type": "single-choice", "objective": "choose-first-step"}
    return {**common, "evidence": ["00:02:10"], **told, **example}


def _picture(told: str) -> bytes:
    """A picture as it is told: by its text, or by its size (“40,000 bytes”)."""
    size = re.fullmatch(r"([\d,]+) bytes", told)
    return PICTURE.ljust(int(size[1].replace(",", ""))).encode() if size else told.encode()


def _checked(example: dict[str, Any]) -> tuple[Diagnostic, ...]:
    """What `check` says of a module with the example: a question, questions, or parts of the module."""
    files = dict(corpus.files("minimal"))
    module = yaml.load(files["modules/start.yaml"], Loader=yaml.BaseLoader)
    example = copy.deepcopy(example)
    files["assets/bridge.svg"] = _picture(example.pop("assets/bridge.svg", PICTURE))
    head = yaml.load(files["course.yaml"], Loader=yaml.BaseLoader)
    files["course.yaml"] = dump(_typed(head | example.pop("course.yaml", {}))).encode()
    if note := example.pop("notes/bridges.md", ""):
        front = files["notes/bridges.md"].decode().split("* ", 1)[0]
        files["notes/bridges.md"] = f"{front}\n{note}".encode()
    if "stem" in example:
        example = {"questions": [example]}
    if "questions" in example:
        module["lessons"][0]["questions"] = [_question(shown) for shown in example["questions"]]
    else:
        module.update(example)
    files["modules/start.yaml"] = dump(_typed(module)).encode()
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


def test_every_rule_shows_what_fails_and_what_passes() -> None:
    kinds = {rule.code: {kind for kind, _ in examples(rule)} for rule in RULES}
    assert [code for code, found in kinds.items() if found != {"Fails", "Passes"}] == []

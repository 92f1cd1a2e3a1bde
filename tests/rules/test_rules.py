"""Every rule and every fault of structure finds what was planted, on its line, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from coursegen.project.check import check_files
from coursegen.rules import RULES
from tests import corpus
from tests.rules.test_examples import examples
from tests.rules.test_module_rules import OVER_A_MODULE

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['code']}: {c['new'].strip()[:30]}")
def test_a_planted_fault_is_found_where_it_stands(case: dict[str, Any]) -> None:
    files = corpus.files(case.get("course", "minimal"))
    text = files[case["file"]].decode()
    assert case["old"] in text, "the case no longer fits its course"
    text = text.replace(case["old"], case["new"], 1)
    if "also" in case:
        text = text.replace(case["also"]["old"], case["also"]["new"], 1)
    told = check_files({**files, case["file"]: text.encode()}).diagnostics
    found = [d for d in told if d.code == case["code"]]
    assert len(found) == case.get("count", 1), told
    # A fault may bring a warning that is true too: an objective that is named no more is assessed too little.
    assert {d.code for d in told} - {case["code"]} <= {"objective-thin", "lesson-unasked"}, told
    first = found[0]
    assert first.place.file == case["file"]
    assert case["line"] in text.split("\n")[first.place.line - 1], first
    assert case.get("hint", "") in first.hint


@pytest.mark.parametrize("name", ["minimal", "every-type"])
def test_a_sound_course_has_no_finding(name: str) -> None:
    assert check_files(corpus.files(name)).diagnostics == ()


def test_every_rule_has_a_case() -> None:
    shown = {rule.code for rule in RULES if any(kind == "Fails" for kind, _ in examples(rule))}
    assert {rule.code for rule in RULES} <= {case["code"] for case in CASES} | shown | OVER_A_MODULE


def test_a_rule_is_allowed_in_place_with_a_reason() -> None:
    files = corpus.files("minimal")
    text = files["modules/start.yaml"].decode().replace('        evidence: ["00:02:10"]\n', "", 1)
    allowed = text.replace(
        "        type: single-choice\n",
        "        type: single-choice\n        allow: {evidence-missing: it is common knowledge}\n",
    )
    assert [d.code for d in check_files({**files, "modules/start.yaml": text.encode()}).diagnostics] == [
        "evidence-missing"
    ]
    assert check_files({**files, "modules/start.yaml": allowed.encode()}).diagnostics == ()


def test_thirty_mistakes_give_thirty_findings_in_one_run() -> None:
    files = corpus.files("minimal")
    text = files["modules/start.yaml"].decode()
    many = []
    for case in CASES:
        if (
            case.get("course", "minimal") == "minimal"
            and case["file"] == "modules/start.yaml"
            and "also" not in case
        ):
            many.append(case)
    tree = {k: v for k, v in files.items() if k != "modules/start.yaml"}
    names = [f"m{i}" for i in range(len(many))]
    head = files["course.yaml"].decode().replace("modules: [start]", f"modules: [{', '.join(names)}]")
    tree["course.yaml"] = head.encode()
    for name, case in zip(names, many, strict=True):
        module = text.replace("id: start", f"id: {name}", 1)
        broken = module.replace(case["old"], case["new"], 1)
        tree[f"modules/{name}.yaml"] = broken.encode()
    found = check_files(tree).diagnostics
    expected = sorted(
        (f"modules/{n}.yaml", c["code"]) for n, c in zip(names, many, strict=True) if c["code"] != "module-id"
    )
    got = sorted((d.place.file, d.code) for d in found)
    assert [g for g in got if g[1] != "module-id"] == expected
    assert len(expected) >= 25


def test_a_rule_of_another_language_is_skipped_in_words() -> None:
    files = corpus.files("minimal")
    head = files["course.yaml"].decode().replace("language: en", "language: fr")
    found = check_files({**files, "course.yaml": head.encode()}).diagnostics
    assert {d.code for d in found} == {"rule-skipped"}
    knowing = {rule.code for rule in RULES if rule.languages}
    assert {d.message.split()[2] for d in found} == knowing

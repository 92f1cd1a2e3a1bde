"""What Sphinx warns of is an error at the instructor's own line, whatever kind of text it stands in."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursegen.project.build import build_course
from tests import corpus

pytestmark = pytest.mark.book

# Each HERE is a fault that the checks let pass and Sphinx finds; what it must be told as stands before it.
MODULE = """\
coursegen: 1
id: start
title: What helped
summary: >
  Folded: a first line,

  then [a link](gone-1.md) in another.
objectives:
  choose-first-step: {text: Choose a first step that builds trust, level: apply}
lessons:
  - id: early-visits
    title: Meet before there is a plan
    objectives: [choose-first-step]
    text: |
      The mayors met before there was a plan {at}`00:02:10`.
      This line is well, and the next
      leads to [a page](gone-2.md) that nobody wrote.

      - An entry.
      - Another with [a link](gone-3.md).

      :::{note}
      Inside a note there is
      [a link](#gone-4) to a place.
      :::

      | a | b |
      |---|---|
      | c | [d](gone-5.md) |

      ## A heading with [a link](gone-6.md)
    evidence: ["00:02:10"]
    try_at_work: "Quoted: call one colleague,

      or read [this](gone-7.md)."
"""

NAMES = ("gone-1.md", "gone-2.md", "gone-3.md", "gone-4", "gone-5.md", "gone-6.md", "gone-7.md")


def test_each_warning_is_told_at_its_line(tmp_path: Path) -> None:
    for name, data in corpus.files("minimal").items():
        path = tmp_path / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    module = tmp_path / "course/modules/start.yaml"
    module.write_text(MODULE, "utf-8")
    glossary = (
        "glossary:\n  ford:\n    term: Ford\n    text: |\n      One line.\n\n      See [this](gone-8.md).\n"
    )
    course = tmp_path / "course/course.yaml"
    course.write_text(course.read_text("utf-8").split("glossary:")[0] + glossary, "utf-8")

    built = build_course(tmp_path / "course", tmp_path / "out", formats=["book"])

    assert not built.outputs
    told = [d for d in built.checked.diagnostics if d.code == "book-render"]
    lines = MODULE.split("\n")
    expected = {
        (module.as_posix(), next(n for n, line in enumerate(lines, 1) if name in line), name)
        for name in NAMES
    }
    last = course.read_text("utf-8").count("\n")
    expected.add((course.as_posix(), last, "gone-8.md"))
    assert {(d.place.file, d.place.line, _named(d.message)) for d in told} == expected


def _named(message: str) -> str:
    return next(name for name in (*NAMES, "gone-8.md") if name in message)

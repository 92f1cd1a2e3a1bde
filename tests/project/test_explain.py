"""Every code that `check` can show can be explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from coursegen.cli.app import run
from coursegen.cli.explain import command
from coursegen.errors import UsageError
from coursegen.project.explain import every_code, explain

SOURCE = Path(__file__).resolve().parents[2] / "src/coursegen"
CODE = re.compile(r"\"((?:yaml|note|module|file|path|id|key|time|text|unknown|missing|empty|wrong|one|too|out"
                  r"|allow|rule|book|merge)-[a-z-]+)\"")  # fmt: skip
NO_CODES = {"book-source", "path-like", "text-align", "file-name"}  # the last is of `play`, not of `check`


def test_no_code_in_the_source_is_unexplained() -> None:
    rooms = [
        SOURCE / "readers",
        SOURCE / "project",
        SOURCE / "drafting/merge",
        *sorted((SOURCE / "markup").glob("yaml*.py")),
    ]
    files = [p for room in rooms for p in ([room] if room.is_file() else sorted(room.rglob("*.py")))]
    written = {code for path in files for code in CODE.findall(path.read_text("utf-8"))}
    assert written - NO_CODES <= {one.code for one in every_code()}
    assert len(written) > 30


def test_each_explanation_begins_with_one_plain_sentence() -> None:
    for one in every_code():
        assert one.summary.endswith((".", ":")), one.code
        assert len(one.summary) < 160, one.code


def test_a_code_near_by_is_named() -> None:
    with pytest.raises(UsageError) as said:
        explain("option-lenght")
    assert said.value.hint == "Did you mean “option-length”?"
    assert explain("[option-length]").code == "option-length"


def test_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    shown = CliRunner().invoke(command, ["yaml-tab"], standalone_mode=False)
    assert "tab" in shown.output
    assert run(["explain", "nothing-of-the-kind"]) == 2
    assert "Traceback" not in capsys.readouterr().err

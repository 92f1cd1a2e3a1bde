"""Findings are in colour on a terminal, and plain where nobody wants colour or nobody looks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coursegen.cli.app import run

ESCAPE = "\x1b["


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_is_shown_colour_unless_told_not_to(
    no_color: str,
    coloured: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(["check", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert "file-missing" in said
    assert (ESCAPE in said) is coloured


def test_a_file_is_written_without_colour(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path)]) == 1
    assert ESCAPE not in capsys.readouterr().out

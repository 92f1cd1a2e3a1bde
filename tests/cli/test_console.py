"""Windows' consoles and line ends, as far as they can be had elsewhere: no command needs make or UTF-8."""

from __future__ import annotations

import codecs
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from coursegen.cli import console
from coursegen.cli.app import run
from coursegen.project.check import check_folder, prefix_of
from tests import corpus

NOTE = corpus.FOLDER / "minimal/notes/bridges.md"


def _command(words: list[str], encoding: str, folder: Path) -> tuple[int, str]:
    """Run in a console of an encoding: exit code, and all that it printed."""
    env = {**os.environ, "PYTHONIOENCODING": encoding}
    done = subprocess.run(
        [sys.executable, "-m", "coursegen", *words], capture_output=True, env=env, cwd=folder
    )
    said = (done.stdout + done.stderr).decode(encoding)
    assert "Traceback" not in said
    assert "UnicodeEncodeError" not in said
    assert "not your fault" not in said
    return done.returncode, said


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(corpus.FOLDER / "minimal", tmp_path / "course"))
    module = folder / "modules/start.yaml"
    module.write_text(module.read_text("utf-8").replace("minutes: 3", "minuts: 3 # → “three”"), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("encoding", "quoted"),
    [("utf-8", "“minuts”"), ("cp1252", "“minuts”"), ("cp437", '"minuts"')],
)
def test_findings_are_readable_in_every_console(course: Path, encoding: str, quoted: str) -> None:
    code, said = _command(["check", "course"], encoding, course.parent)
    assert code == 1
    assert quoted in said
    assert re.search(r"^course/modules/start\.yaml:\d+:\d+: error\[unknown-key\]", said, re.MULTILINE)


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["outline", str(NOTE)],
        ["draft", str(NOTE), "--into", "drafted"],
        ["explain"],
        ["explain", "option-length"],
        ["formats"],
        ["new", "question"],
        ["new", "course", "begun", "--title", "Über → “alles” 日本"],
        ["new", "question", "match", "--course", "course"],
        ["build", "course", "--to", "web", "--out", "out"],
        ["play", "nowhere.zip"],
        ["preview", "nowhere"],
        ["diff", "nowhere.zip", "course"],
    ],
    ids=lambda words: " ".join(words[:2]).replace("/", "_")[-30:],
)
@pytest.mark.parametrize("encoding", ["cp1252"])
def test_no_command_breaks_on_a_letter(course: Path, words: list[str], encoding: str) -> None:
    assert _command(words, encoding, course.parent)[0] in (0, 1, 2)


def test_what_a_console_lacks_is_spelled_in_another_way() -> None:
    codecs.register_error(console.NAME, console.plainer)
    words = "“option” → ‘a’ … 3 × 4 ≥ 12 – é 日 😀"
    assert words.encode("ascii", console.NAME) == b"\"option\" -> 'a' ... 3 x 4 >= 12 - e ? ?"
    assert words.encode("cp1252", console.NAME).decode("cp1252") == "“option” -> ‘a’ … 3 × 4 >= 12 – é ? ?"


def test_a_course_with_windows_line_ends_is_read_and_changed(course: Path) -> None:
    shutil.copytree(corpus.FOLDER / "minimal", course, dirs_exist_ok=True)
    for path in course.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert check_folder(course).diagnostics == ()
    assert run(["new", "module", "Next", "--course", str(course)]) == 0
    head = (course / "course.yaml").read_bytes()
    assert head.count(b"\n") == head.count(b"\r\n")
    assert b"[start, next]\r\n" in head


def test_backslashes_of_arguments_are_slashes_in_findings() -> None:
    assert prefix_of(PureWindowsPath("my courses\\bridge")) == "my courses/bridge/"  # type: ignore[arg-type]

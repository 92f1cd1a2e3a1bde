"""The walk of docs/instructors.md: its commands exist, its mistakes are found, its pictures can be taken."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest
from playwright.sync_api import Page

from coursegen.cli.app import COMMANDS, run
from coursegen.project.start import new_course
from scripts import pictures
from tests import corpus

CHECKOUT = Path(__file__).resolve().parents[2]
WALK = (CHECKOUT / "docs/instructors.md").read_text("utf-8")
README = (CHECKOUT / "README.md").read_text("utf-8")


def test_every_command_of_the_walk_exists() -> None:
    named = set(re.findall(r"coursegen ([a-z]+)", re.sub(r"coursegen's|coursegen reads", "", WALK + README)))
    assert named - set(COMMANDS) - {"turns"} == set()
    assert {"draft", "preview", "check", "build", "new", "play", "diff", "explain"} <= named


def test_the_walk_can_be_walked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note, course = str(corpus.FOLDER / "minimal/notes/bridges.md"), tmp_path / "my-course"
    assert run(["outline", note]) == 0
    assert run(["draft", note, "--into", str(course)]) == 0
    assert run(["check", str(course)]) == 0
    (module,) = (course / "modules").glob("*.yaml")
    assert run(["new", "question", "true-false", "--module", module.stem, "--course", str(course)]) == 0
    text = module.read_text("utf-8")
    module.write_text(
        re.sub(r"minutes: \d+", "minutes: three", text).replace("type: true-false", "type: true-fals", 1),
        "utf-8",
    )
    capsys.readouterr()
    assert run(["check", str(course)]) == 1
    said = capsys.readouterr().out
    assert len(re.findall(r"my-course/modules/[a-z-]+\.yaml:\d+:\d+: error", said)) == 2
    module.write_text(text, "utf-8")
    assert run(["check", str(course)]) == 0
    assert run(["build", str(course), "--to", "scorm2004", "web", "--out", str(tmp_path / "build")]) == 0
    (package,) = (tmp_path / "build/lms").glob("*.zip")
    assert run(["diff", str(package), str(course)]) == 0
    assert run(["build", str(course), "--to", "review", "--out", str(tmp_path / "build")]) == 0
    assert list((tmp_path / "build/review").glob("*.html"))


@pytest.mark.browser
def test_the_pictures_can_be_taken(tmp_path: Path, page: Page) -> None:
    course = tmp_path / "my-course"
    new_course(course, title="Asking well")
    with pictures.preview(course) as address:
        pictures.take(page, course, address, tmp_path)
        page.close()  # before the server: a lost line of news is an error in the console
    for name in pictures.NAMES:
        for picture in (tmp_path / name, pictures.HOME / name):
            data = picture.read_bytes()
            assert struct.unpack(">II", data[16:24]) == (1000, 640), f"{picture}: make pictures"
            assert 20_000 < len(data) < 200_000
        assert f"pictures/{name}" in WALK

"""What a new version changes for learners of a published package."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coursegen.cli.app import run
from coursegen.errors import UsageError
from coursegen.packaging.zip import pack
from coursegen.project.build import build_course
from coursegen.project.diff import diff_package
from tests.corpus import FOLDER

CHANGES = [
    ("id: pick-some", "id: pick-several", [("pick-some", "removed"), ("pick-several", "added")]),
    (
        "id: pick-some\n",
        "id: pick-several\n        renamed_from: pick-some\n",
        [("pick-some", "renamed")],
    ),
    (
        "a: {text: your counterpart, correct: true,",
        "a: {text: your counterpart, correct: true, pinned: true,",
        [],
    ),
    ("stem: Whom would you call first?", "stem: Whom do you call first?", []),
    (
        'b: {text: the newspaper, feedback: "They come when there is something to show."}',
        'd: {text: the newspaper, feedback: "They come when there is something to show."}',
        [("pick-one", "changed"), ("pick-one", "changed")],
    ),
    (
        'a: {text: a visit, correct: true, feedback: "The talk agrees: first they met."}\n'
        '      b: {text: a budget, feedback: "It came',
        'a: {text: a visit, feedback: "The talk agrees: first they met."}\n'
        '      b: {text: a budget, correct: true, feedback: "It came',
        [("guess-first", "re-keyed")],
    ),
]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    build_course(FOLDER / "every-type", out, formats=["scorm12"])
    return out / "lms/every-type-scorm12.zip"


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_a_change_is_told(
    published: Path, tmp_path: Path, old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    course = Path(shutil.copytree(FOLDER / "every-type", tmp_path / "course"))
    path = course / "modules/closed.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    found = [(c.address.removeprefix("closed."), c.kind) for c in diff_package(published, course)]
    assert sorted(found) == sorted(expected)
    lossy = {"removed", "re-keyed"} & {kind for _, kind in expected} or ("pick-one", "changed") in expected
    assert run(["diff", str(published), str(course)]) == (1 if lossy else 0)


def test_nothing_has_changed(published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff_package(published, FOLDER / "every-type") == ()
    assert run(["diff", str(published), str(FOLDER / "every-type"), "--format", "json"]) == 0
    assert capsys.readouterr().out.strip() == "[]"


def test_somebody_elses_package_is_one_sentence(tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    other.write_bytes(pack({"index.html": b"<script type='application/json'>{\"a\": 1}</script>"}))
    with pytest.raises(UsageError, match="no questions that coursegen made"):
        diff_package(other, FOLDER / "minimal")
    assert run(["diff", str(tmp_path / "none.zip"), str(FOLDER / "minimal")]) == 2


def test_a_question_under_a_new_id_is_told_how_to_keep_its_answers(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    course = Path(shutil.copytree(FOLDER / "every-type", tmp_path / "course"))
    path = course / "modules/closed.yaml"
    path.write_text(path.read_text("utf-8").replace("id: pick-some\n", "id: pick-several\n", 1), "utf-8")
    run(["diff", str(published), str(course)])
    told = "If closed.pick-several is the same question, write `renamed_from: pick-some` there."
    assert told in capsys.readouterr().out


def test_a_package_of_another_course_is_one_sentence(published: Path) -> None:
    with pytest.raises(UsageError, match="is of the course “every-type”, not of “bridge”"):
        diff_package(published, FOLDER / "minimal")

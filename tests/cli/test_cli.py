"""The commands as a person types them: what they print, what they write, how they leave."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from coursegen.cli.app import COMMANDS, run
from tests import corpus

NOTE = corpus.FOLDER / "minimal/notes/bridges.md"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A copy of the minimal course to break."""
    return Path(shutil.copytree(corpus.FOLDER / "minimal", tmp_path / "course"))


def test_help_teaches_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in COMMANDS)
    for name in COMMANDS:
        assert run([name, "--help"]) == 0
        assert len(capsys.readouterr().out) > 80


def test_outline_prints_units_with_times(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["outline", str(NOTE)]) == 0
    assert "Early visits  [00:02:10]" in capsys.readouterr().out
    assert run(["outline", str(NOTE), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [u["name"] for u in data["units"]] == ["Early visits", "One budget"]
    assert data["video_id"] == "abcdefghijk"
    assert data["findings"] == []


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", 1),
        (b"no front matter", 1),
        (b"---\ntitle: x\n---\n\ntext", 1),
        (b"---\ntitle: [\n---\n\ntext", 1),
        (b"\xff\xfe\x00b\x00", 1),
        (b"\x00\x01\x02", 1),
    ],
)
def test_a_bad_note_is_one_sentence(
    raw: bytes, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "note.md"
    note.write_bytes(raw)
    assert run(["outline", str(note)]) == code
    said = capsys.readouterr()
    assert f"{note}" in said.err
    assert "Traceback" not in said.err
    assert run(["draft", str(note), "--into", str(tmp_path / "c")]) == 1
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize(
    "words", [["outline", "nowhere.md"], ["outline", "."], ["check", "nowhere"], ["fly"], []]
)
def test_bad_usage_leaves_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_check_says_where_what_and_what_next(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(course)]) == 0
    assert "no faults" in capsys.readouterr().err
    module = course / "modules/start.yaml"
    module.write_text(module.read_text("utf-8").replace("minutes: 3", "minuts: 3"), "utf-8")
    assert run(["check", str(course)]) == 1
    said = capsys.readouterr().out
    assert f"{course.as_posix()}/modules/start.yaml:11:5: error[unknown-key]: “minuts” is not a key" in said
    assert "hint: Did you mean “minutes”?" in said
    assert run(["check", str(course), "--format", "json"]) == 1
    assert [d["line"] for d in json.loads(capsys.readouterr().out)] == [11]
    assert run(["check", str(course), "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=")


def test_a_course_with_errors_is_not_built(
    course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run(["build", str(course), "--to", "web", "--out", str(out)]) == 0
    before = {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}
    (course / "modules/start.yaml").write_text("coursegen: 1\n", "utf-8")
    assert run(["build", str(course), "--to", "web", "--out", str(out)]) == 1
    assert "nothing was built" in capsys.readouterr().err
    assert {p: p.read_bytes() for p in out.rglob("*") if p.is_file()} == before


def test_build_takes_several_formats_and_reports(
    course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run(["build", str(course), "--to", "scorm12", "scorm2004", "web", "--out", str(out)]) == 0
    assert "bridge-scorm12.zip" in capsys.readouterr().out
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert [o["format"] for o in report["outputs"]] == ["scorm12", "scorm2004", "interactions", "web"]
    assert report["counts"]["questions"] == 2
    for made in report["outputs"]:
        assert (out / made["path"]).exists()
        assert len(made["sha256"]) == 64
    assert not [p for p in out.iterdir() if p.name.startswith(".")]
    assert run(["build", str(course), "--to", "pdf", "--out", str(out)]) == 2


@pytest.mark.parametrize("lost", ["course.yaml", "modules/start.yaml"])
def test_drafting_into_half_a_course_writes_nothing(
    lost: str, course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (course / lost).unlink()
    before = {p: p.read_bytes() for p in course.rglob("*") if p.is_file()}
    assert run(["draft", str(NOTE), "--into", str(course)]) == 2
    assert "nothing was written" in capsys.readouterr().err
    assert {p: p.read_bytes() for p in course.rglob("*") if p.is_file()} == before


def test_a_bug_of_ours_is_said_and_leaves_with_70(
    course: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr("coursegen.cli.check.check_folder", fail)
    assert run(["check", str(course)]) == 70
    said = capsys.readouterr().err
    assert "not your fault" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "Did you mean “check”?"),
        (["zzz"], "Known: new, outline, draft,"),
        (["build", "{course}", "--to", "scrom12"], "Did you mean “scorm12”?"),
        (["check", "{nowhere}"], "Name the course's folder"),
    ],
)
def test_a_slip_is_met_with_what_was_meant(
    words: list[str], said: str, course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nowhere").mkdir()
    assert run([word.format(course=course, nowhere=tmp_path / "nowhere") for word in words]) != 0
    told = capsys.readouterr()
    assert said in " ".join((told.out + told.err).split())


def test_what_to_type_next_can_be_typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "over the river"
    assert run(["new", "course", str(folder)]) == 0
    assert f'`coursegen preview "{folder}"`' in capsys.readouterr().out

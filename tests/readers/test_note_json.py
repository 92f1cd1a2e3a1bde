"""`coursegen outline`: the JSON that programs read, key by key; the tree that people read; one error each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coursegen.cli.app import run
from tests.notes import FRONT, anchor

BODY = f"""From: [[garden_talks]] <br/>

Opening {anchor("00:00:05")}.

## Tools

1.  **Rake**: It gathers [[dry_leaves | leaves]] {anchor("12:34")}.
    *   **Tines**: They bend {anchor("07:08:09")}.
"""


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.md"
    path.write_text(FRONT + BODY, encoding="utf-8")
    return path


def test_json_key_by_key(note: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["outline", str(note), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert list(data) == ["title", "video_id", "channel", "sections", "units", "findings"]
    assert (data["title"], data["video_id"], data["channel"]) == ("A talk", "AaZxjsIoXE0", "garden talks")
    assert [s["title"] for s in data["sections"]] == ["", "Tools"]
    rake, tines = data["units"]
    assert rake == {
        "name": "Rake",
        "path": ["Tools"],
        "depth": 0,
        "ordered": True,
        "text": "It gathers leaves.",
        "sentences": [
            {
                "text": "It gathers leaves.",
                "line": 11,
                "times": [
                    {"at": "00:12:34", "seconds": 754, "status": "repaired", "as_written": "12:34"},
                ],
            }
        ],
        "line": 11,
        "related": ["leaves"],
    }
    assert (tines["path"], tines["depth"], tines["ordered"]) == (["Tools", "Rake"], 1, False)
    assert tines["sentences"][0]["times"] == [
        {"at": "", "seconds": None, "status": "suspicious", "as_written": "07:08:09"}
    ]
    assert [(f["line"], f["code"], f["severity"]) for f in data["findings"]] == [
        (11, "note-time-repaired", "info"),
        (12, "note-time-suspicious", "warning"),
    ]


def test_text_is_a_tree_with_times(note: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["outline", str(note)]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[2:] == ["Tools", "  - Rake  [00:12:34]", "    - Tines"]
    assert "07:08:09" in said.err


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"# Words\n", "no front matter"),
        (b"---\ntitle: [\n---\ntext", "not YAML"),
        (b"---\ntitle: x\n---\ntext", "no videoId"),
        (b"---\ntitle: \xff\n---\n", "not UTF-8"),
        (b"\x7fELF\x00\x01", "not a text file"),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_one_clear_error(
    raw: bytes, words: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(raw)
    assert run(["outline", str(path), "--format", form]) == 1
    said = capsys.readouterr()
    if form == "json":
        (finding,) = json.loads(said.out)["findings"]
        assert words in finding["message"]
    else:
        assert words in said.err
        assert said.out == ""


def test_a_folder_a_missing_file_and_one_that_may_not_be_read(
    note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    assert run(["outline", str(note.parent)]) == 2
    assert run(["outline", str(note.with_name("nowhere.md"))]) == 2
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert run(["outline", str(note)]) in (1, 2)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count(str(note.parent)) == 3
    assert "Traceback" not in said.err


def test_no_video_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "note.md"
    path.write_text("---\ntitle: A talk\n---\n\n- **Rake**: It gathers leaves.\n", encoding="utf-8")
    assert run(["outline", str(path), "--no-video", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["video_id"], [u["name"] for u in data["units"]]) == ("", ["Rake"])

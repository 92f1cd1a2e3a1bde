"""`check` says when the schemas that an editor loads are old, and `new schemas` renews them."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursegen.cli.app import run
from coursegen.project.check import check_folder
from tests import corpus


def _course(folder: Path) -> Path:
    for name, data in corpus.files("minimal").items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def _told(folder: Path) -> list[tuple[str, str]]:
    return [(d.place.file, d.message) for d in check_folder(folder).diagnostics if d.code == "schemas-old"]


def test_old_schemas_are_told_and_renewed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _course(tmp_path)
    before = {p.name: p.read_bytes() for p in folder.rglob("*.yaml")}
    assert run(["new", "schemas", "--course", str(folder)]) == 0
    assert _told(folder) == []
    (folder / ".schemas/module.schema.json").write_text("{}", "utf-8")
    assert _told(folder) == [
        (
            f"{folder.as_posix()}/.schemas/module.schema.json",
            "the schema that your editor loads is that of another version of coursegen",
        )
    ]
    assert run(["check", str(folder), "--strict"]) == 0, "an old schema is no fault of the course"
    assert "coursegen new schemas" in capsys.readouterr().out
    assert run(["new", "schemas", "--course", str(folder)]) == 0
    assert _told(folder) == []
    assert {p.name: p.read_bytes() for p in folder.rglob("*.yaml")} == before


def test_a_course_without_schemas_is_not_told_of_them(tmp_path: Path) -> None:
    assert _told(_course(tmp_path)) == []


def test_without_a_course_nothing_is_written(tmp_path: Path) -> None:
    assert run(["new", "schemas", "--course", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []

"""Builds: the same bytes each time, whole or not at all."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from coursegen.contracts import Finisher
from coursegen.diagnostics import Finding
from coursegen.errors import FinisherError, UsageError
from coursegen.project import build as build_module
from coursegen.project.build import build_course
from coursegen.project.disk import read_tree
from coursegen.project.formats import Format
from tests import corpus

EVERY = corpus.FOLDER / "every-type"
PACKAGES = ("scorm12", "scorm2004-3rd", "scorm2004", "interactions", "web", "book-source")


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for name, data in read_tree(folder).items():
        digest.update(name.encode() + b"\0" + data)
    return digest.hexdigest()


def test_two_builds_under_different_hash_seeds_give_the_same_bytes(tmp_path: Path) -> None:
    digests = []
    for seed in ("0", "4711"):
        out = tmp_path / seed
        command = [
            sys.executable,
            "-m",
            "coursegen",
            "build",
            str(EVERY),
            "--out",
            str(out),
            "--to",
            *PACKAGES,
        ]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True)
        digests.append(_digest(out))
    assert digests[0] == digests[1]


def test_archives_are_sorted_and_know_no_clock(tmp_path: Path) -> None:
    build_course(EVERY, tmp_path, formats=("scorm12",))
    with zipfile.ZipFile(tmp_path / "lms/every-type-scorm12.zip") as archive:
        entries = archive.infolist()
    assert [e.filename for e in entries] == sorted(e.filename for e in entries)
    assert {e.date_time for e in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {e.external_attr >> 16 for e in entries} == {0o100644}


def test_beside_each_package_lies_the_table_of_its_interactions(tmp_path: Path) -> None:
    built = build_course(EVERY, tmp_path, formats=("scorm2004-3rd",))
    assert [o.path for o in built.outputs] == [
        "lms/every-type-scorm2004-3rd.zip",
        "lms/every-type-interactions.csv",
    ]
    table = (tmp_path / "lms/every-type-interactions.csv").read_bytes()
    told = json.loads((tmp_path / "report.json").read_text("utf-8"))["outputs"][1]
    assert (told["format"], told["bytes"]) == ("interactions", len(table))
    assert told["sha256"] == hashlib.sha256(table).hexdigest()


def test_a_failed_build_leaves_the_last_good_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_course(EVERY, tmp_path, formats=PACKAGES)
    before = _digest(tmp_path)

    def explode(*_: object) -> None:
        raise FinisherError("planted")

    last = next(form for form in build_module.FORMATS if form.name == PACKAGES[-1])
    broken = Format(
        name=last.name,
        summary="",
        writer=type(last.writer)(name="broken", summary="", write=explode),  # type: ignore[arg-type]
        place=last.place,
    )
    monkeypatch.setattr(
        build_module, "FORMATS", (*(f for f in build_module.FORMATS if f is not last), broken)
    )
    with pytest.raises(FinisherError):
        build_course(EVERY, tmp_path, formats=PACKAGES)
    assert _digest(tmp_path) == before


def test_a_control_documents_folder_must_hold_some(tmp_path: Path) -> None:
    from coursegen.errors import UsageError

    with pytest.raises(UsageError, match="no XSD"):
        build_course(EVERY, tmp_path / "out", control_documents=EVERY)


def test_what_an_engine_finds_stands_at_the_instructors_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = ("modules", "closed", "lessons", "visits", "text")

    def fail(*_: object, tell: object = None) -> tuple[str, ...]:
        raise FinisherError("planted", findings=(Finding(path=path, message="cannot be shown"),))

    book = next(f for f in build_module.FORMATS if f.finisher is not None)
    broken = dataclasses.replace(book, finisher=Finisher(name="x", needs="", finish=fail))
    monkeypatch.setattr(build_module, "FORMATS", (broken,))
    built = build_course(EVERY, tmp_path, formats=("book",))
    assert built.outputs == ()
    (found,) = built.checked.diagnostics
    text = (EVERY / "modules/closed.yaml").read_text("utf-8").split("\n")
    assert found.code == "book-render"
    assert found.place.file.endswith("modules/closed.yaml")
    assert text[found.place.line - 1].strip() == "text: |"


def test_a_folder_that_no_build_made_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "out/web/mine.html"
    own.parent.mkdir(parents=True)
    own.write_text("my own page", "utf-8")
    with pytest.raises(UsageError, match="no build of coursegen made it"):
        build_course(EVERY, tmp_path / "out", formats=["web"])
    assert [p.name for p in (tmp_path / "out").rglob("*") if p.is_file()] == ["mine.html"]
    own.unlink()
    build_course(EVERY, tmp_path / "out", formats=["web"])
    build_course(EVERY, tmp_path / "out", formats=["scorm12"])
    build_course(EVERY, tmp_path / "out", formats=["web"])  # made by the first of the three
    assert (tmp_path / "out/web/index.html").is_file()


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(UsageError, match="cannot be written"):
        build_course(EVERY, tmp_path / "file/out", formats=["web"])

"""The disk: atomic writes, and nothing from outside the course folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coursegen.errors import UsageError
from coursegen.project import disk
from coursegen.project.check import check_folder
from tests import corpus


def test_a_link_out_of_the_course_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("s")
    course = tmp_path / "course"
    (course / "assets").mkdir(parents=True)
    (course / "course.yaml").write_text("coursegen: 1\n")
    (course / "assets/out.png").symlink_to(tmp_path / "secret")
    assert list(disk.read_course_files(course)) == ["course.yaml"]


def test_a_pipe_is_no_file_to_wait_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "modules").mkdir()
    pipe = tmp_path / "modules/start.yaml"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    else:  # Windows has none in folders: what stands there says of itself that it is no file
        pipe.touch()
        monkeypatch.setattr(Path, "is_file", lambda path: path != pipe)
    assert disk.read_course_files(tmp_path) == {}


@pytest.mark.parametrize("name", ["course.yaml", "modules/start.yaml", "notes/bridges.md", "assets/map.svg"])
def test_a_file_that_may_not_be_read_stands_among_the_findings(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = dict(corpus.files("minimal"))
    files["assets/map.svg"] = b"<svg/>"
    files["modules/start.yaml"] += b"tite: 1\n"
    disk.write_tree(tmp_path, files)
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == tmp_path / name:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = check_folder(tmp_path).diagnostics
    told = next(d for d in found if d.code == "file-unreadable")
    assert told.place.file.endswith(name)
    assert told.message == "the file cannot be read: Permission denied"
    others = {d.code for d in found} - {"file-unreadable"}
    assert not others & {"file-missing", "module-missing", "note-missing", "asset-missing"}
    if name not in ("course.yaml", "modules/start.yaml"):
        assert "unknown-key" in others, "the rest is checked all the same"
    with pytest.raises(UsageError, match="cannot be read"):
        disk.read_course_files(tmp_path)


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "f"
    disk.write_file(target, b"old")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(OSError, match="disk full"):
        disk.write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["f"]


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    disk.write_tree(tmp_path / "target", {"old.txt": b"1", "both.txt": b"1"})
    disk.write_tree(tmp_path / "staged", {"both.txt": b"2"})
    disk.move_into_place(tmp_path / "staged", tmp_path / "target")
    assert disk.read_tree(tmp_path) == {"target/both.txt": b"2"}


@pytest.mark.parametrize("name", ["nowhere", "file"])
def test_no_course_folder_is_a_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError):
        disk.read_course_files(tmp_path / name)


def test_links_to_themselves_and_to_nothing_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "modules").mkdir()
    (tmp_path / "course.yaml").write_text("coursegen: 1\n", "utf-8")
    (tmp_path / "modules/loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "modules/gone.yaml").symlink_to("nowhere.yaml")
    (tmp_path / "modules/same.yaml").symlink_to("../course.yaml")
    (tmp_path / "modules/folder.yaml").mkdir()
    assert list(disk.read_course_files(tmp_path)) == ["course.yaml", "modules/same.yaml"]

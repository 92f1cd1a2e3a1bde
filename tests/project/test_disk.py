"""The disk: atomic writes, and nothing from outside the course folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursegen.errors import UsageError
from coursegen.project import disk


def test_a_link_out_of_the_course_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("s")
    course = tmp_path / "course"
    (course / "assets").mkdir(parents=True)
    (course / "course.yaml").write_text("coursegen: 1\n")
    (course / "assets/out.png").symlink_to(tmp_path / "secret")
    assert list(disk.read_course_files(course)) == ["course.yaml"]


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

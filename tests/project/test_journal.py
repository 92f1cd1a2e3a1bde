"""Several files at once: killed at any step, the course is the old one or the new one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coursegen.errors import UsageError
from coursegen.project import journal
from coursegen.project.disk import read_course_files, read_tree

OLD = {
    "course.yaml": b"old\n",
    "modules/a.yaml": b"old a\n",
    "modules/b.yaml": b"old b\n",
    ".base/b.yaml": b"x",
}
CHANGES: dict[str, bytes | None] = {
    "course.yaml": b"new\n",
    "modules/a.yaml": b"new a\n",
    "modules/c.yaml": b"new c\n",
    ".base/b.yaml": None,
    ".base/c.yaml": b"y",
}
NEW = {**{p: d for p, d in OLD.items() if p != ".base/b.yaml"}, **{p: d for p, d in CHANGES.items() if d}}

# Counts every touch of the disk inside the course, and dies at the n-th, as a power cut does.
_KILLED = """
import os, sys
from pathlib import Path
from coursegen.project import journal
folder, last = sys.argv[1], int(sys.argv[2])
count = 0
def touched(event, args):
    global count
    if event in WATCHED and any(folder in str(a) for a in args):
        count += 1
        if count == last:
            os._exit(9)
WATCHED = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.scandir"}
sys.addaudithook(touched)
WORK
"""
_WRITE = f"journal.write_all(Path(folder), {CHANGES!r})"
_FINISH = "journal.finish(Path(folder))"


def course(folder: Path) -> Path:
    """A course folder with the old files, and one that is nobody's business."""
    for path, data in OLD.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def killed(work: str, folder: Path, step: int) -> bool:
    """Do the work in a process that dies at a step; whether it came so far."""
    script = _KILLED.replace("WORK", work)
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder), str(step)], capture_output=True, text=True
    )
    assert done.returncode in (0, 9), done.stderr
    return done.returncode == 9


def whole(folder: Path) -> dict[str, bytes]:
    """The course as the next command finds it."""
    read_course_files(folder)
    return {p: d for p, d in read_tree(folder).items() if not p.startswith(".laid-out-")}


def test_killed_at_any_step_the_course_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    found = []
    for step in range(1, 200):
        folder = course(tmp_path / str(step))
        if not killed(_WRITE, folder, step):
            break
        found.append(whole(folder))
        assert found[-1] in (OLD, NEW), step
        journal.write_all(folder, CHANGES)  # and the next draft goes through
        assert read_tree(folder) == NEW
    assert found.count(OLD) >= 10
    assert found.count(NEW) >= 10
    assert found == sorted(found, key=lambda f: f == NEW)  # one moment decides


def test_killed_while_it_recovers_it_recovers_the_next_time(tmp_path: Path) -> None:
    interrupted = course(tmp_path / "interrupted")
    step = next(n for n in range(1, 200) if _decided(interrupted, n))
    assert killed(_WRITE, course(tmp_path / "one"), step)
    for again in range(1, 200):
        folder = tmp_path / f"again-{again}"
        shutil.copytree(interrupted, folder)
        if not killed(_FINISH, folder, again):
            break
        assert whole(folder) == NEW, again
    assert again > 5


def _decided(folder: Path, step: int) -> bool:
    """Whether a write that is killed at a step leaves a course to finish."""
    shutil.rmtree(folder)
    killed(_WRITE, course(folder), step)
    return (folder / journal.UNFINISHED).is_dir()


def test_an_edit_after_the_interruption_is_not_written_over(tmp_path: Path) -> None:
    folder = course(tmp_path / "course")
    step = next(n for n in range(1, 200) if _decided(folder, n))
    assert step
    (folder / "modules/a.yaml").write_bytes(b"mine\n")
    with pytest.raises(UsageError, match="was changed after a draft") as refused:
        read_course_files(folder)
    assert ".unfinished" in refused.value.hint
    assert (folder / "modules/a.yaml").read_bytes() == b"mine\n"


def test_a_file_that_changed_meanwhile_stops_the_write(tmp_path: Path) -> None:
    folder = course(tmp_path)
    read = read_tree(folder)
    (folder / "course.yaml").write_bytes(b"saved in an editor\n")
    with pytest.raises(UsageError, match="nothing was written"):
        journal.write_all(folder, CHANGES, read)
    assert read_tree(folder) == {**OLD, "course.yaml": b"saved in an editor\n"}


def test_a_full_disk_is_a_sentence_and_leaves_the_old_course(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = course(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UsageError, match="No space left"):
        journal.write_all(folder, CHANGES)
    assert read_tree(folder) == OLD


def test_permissions_stay(tmp_path: Path) -> None:
    folder = course(tmp_path)
    (folder / "course.yaml").chmod(0o664)
    journal.write_all(folder, CHANGES)
    assert (folder / "course.yaml").stat().st_mode & 0o777 == 0o664
    assert (folder / "modules/c.yaml").stat().st_mode & 0o777 == 0o644

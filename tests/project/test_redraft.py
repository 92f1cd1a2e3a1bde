"""Drafting into a course that is there: from notes on a disk to files on a disk."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from coursegen.cli.app import run
from coursegen.markup.yamledit import Source
from coursegen.project.check import check_folder
from coursegen.project.disk import read_tree
from coursegen.project.draft import Drafted, draft_course
from tests.notes import SEED

NAME = SEED.name
TRUST = "modules/relationship-building-and-trust.yaml"
OTHER = """---
title: How two towns share one bus line
videoId: bbbbbbbbbbb
---
Two towns on one river run one bus line together.

## Relationship Building and Trust

*   **Early Meetings:** Mayors who meet before a crisis answer the phone during one @00:02:10@.
*   **Shared Maps:** A map that both towns draw shows where the bus line is missing @00:05:00@.
*   **Common Rules:** Drivers work under one set of rules on both banks of the river @00:06:00@.
"""
OTHER = re.sub(r"@([\d:]+)@", r'<a class="yt-timestamp" data-t="\1">[\1]</a>', OTHER)


def seed(folder: Path, *changes: tuple[str, str]) -> Path:
    """The first course's note with some changes."""
    text = SEED.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    folder.mkdir(exist_ok=True)
    (folder / NAME).write_text(text, "utf-8")
    return folder / NAME


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course drafted from the seed."""
    draft_course([seed(tmp_path / "first")], tmp_path / "course")
    return tmp_path / "course"


def change(path: Path, old: str, new: str) -> None:
    """An edit of the instructor's."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def again(course: Path, *changes: tuple[str, str], dry_run: bool = False) -> Drafted:
    """Draft the changed seed into the course."""
    done = draft_course([seed(course.parent / "again", *changes)], course, dry_run=dry_run)
    assert done.course is not None, done.diagnostics
    return done


REWORDED = ("Being generous when", "Being very generous when")


def test_the_same_note_changes_nothing(course: Path) -> None:
    change(course / TRUST, "minutes: 2", "minutes: 4  # measured")
    before = read_tree(course)
    assert again(course).files == ()
    assert read_tree(course) == before


def test_edits_stay_and_new_words_come(course: Path) -> None:
    change(course / TRUST, "title: Relationship Building and Trust", "title: Trust  # shorter")
    (course / "assets").mkdir()
    (course / "assets/map.svg").write_text("<svg/>")
    (course / "modules/own.yaml").write_text("# mine, unfinished\n")
    done = again(course, REWORDED)
    text = (course / TRUST).read_text("utf-8")
    assert "title: Trust  # shorter" in text
    assert "Being very generous when" in text
    assert "Being generous when" not in text
    assert (course / "modules/own.yaml").read_text() == "# mine, unfinished\n"
    assert (course / "assets/map.svg").read_text() == "<svg/>"
    assert f".base/{TRUST}" in done.files
    assert "very generous" in (course / f"notes/{NAME}").read_text("utf-8")
    before = read_tree(course)
    assert again(course, REWORDED).files == ()
    assert read_tree(course) == before
    (course / "modules/own.yaml").unlink()
    assert check_folder(course).ok


def test_a_dry_run_shows_the_change_and_writes_nothing(course: Path) -> None:
    before = read_tree(course)
    done = again(course, REWORDED, dry_run=True)
    assert read_tree(course) == before
    assert f"--- {course.as_posix()}/{TRUST}\n" in done.diff
    assert any(line.startswith("+") and "very generous" in line for line in done.diff.splitlines())
    assert ".base" not in done.diff


def test_conflicts_are_told_beside_the_course_and_never_in_it(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(course / TRUST, "back: >-\n      Being generous when", "back: >-\n      To be generous when")
    note = seed(course.parent / "again", REWORDED)
    assert run(["draft", str(note), "--into", str(course), "--strict"]) == 3
    out = capsys.readouterr().out
    assert "flashcard generosity: changed by you and by the draft; yours stays (back)" in out
    assert "1 conflict" in out
    page = (course / "conflicts.md").read_text("utf-8")
    assert "To be generous when" in page
    assert "Being very generous when" in page
    text = (course / TRUST).read_text("utf-8")
    assert "To be generous when" in text
    assert "<<<<" not in text
    before = read_tree(course)
    assert run(["draft", str(note), "--into", str(course), "--strict"]) == 0
    assert read_tree(course) == before
    assert run(["draft", str(note), "--into", str(course), "--strict", "--dry-run"]) == 0


def test_a_reworded_heading_keeps_the_modules_id_and_its_edits(course: Path) -> None:
    change(course / TRUST, "minutes: 2", "minutes: 7")
    heading = ("Relationship Building and Trust", "Building Trust")
    done = again(course, heading)
    assert not [n for n in done.noted if n.change.kind in ("orphaned", "added", "conflict")]
    text = (course / TRUST).read_text("utf-8")
    assert "id: relationship-building-and-trust\ntitle: Building Trust\n" in text
    assert "minutes: 7" in text
    assert "building-trust" not in (course / "course.yaml").read_text("utf-8")
    assert again(course, heading).files == ()
    assert check_folder(course).ok


def test_a_section_that_is_gone_leaves_its_module_with_orphaned_questions(course: Path) -> None:
    text = SEED.read_text("utf-8")
    start = text.index("## Building Capacity")
    end = text.index("\n## ", start + 5) if "\n## " in text[start + 5 :] else len(text)
    done = again(course, (text[start:end], ""))
    kept = (course / "modules/building-capacity-and-fostering-collaboration.yaml").read_text("utf-8")
    assert "status: draft" not in kept
    assert kept.count("status: orphaned") >= 5
    assert "building-capacity" in (course / "course.yaml").read_text("utf-8")
    assert any("lessons stay" in n.change.note for n in done.noted)
    assert not (course / ".base/modules/building-capacity-and-fostering-collaboration.yaml").exists()
    change(course / "modules/building-capacity-and-fostering-collaboration.yaml", "orphaned", "draft")
    assert again(course, (text[start:end], "")).files == ()  # what a person took back stays taken back
    back = again(course)  # the section is in the note again
    assert "status: orphaned" not in (
        course / "modules/building-capacity-and-fostering-collaboration.yaml"
    ).read_text("utf-8")
    assert back.files


def test_a_module_of_the_instructors_own_keeps_its_name(course: Path) -> None:
    own = b"coursegen: 1\nid: building-trust\ntitle: Ours\nlessons: []\n"
    (course / "modules/building-trust.yaml").write_bytes(own)
    (course.parent / "bus.md").write_text(
        OTHER.replace("## Relationship Building and", "## Building"), "utf-8"
    )
    for _ in range(2):
        draft_course([course.parent / "bus.md"], course)
        assert (course / "modules/building-trust.yaml").read_bytes() == own
        assert sorted(p.name for p in course.glob("modules/building-trust*")) == [
            "building-trust-2.yaml",
            "building-trust.yaml",
        ]


def test_a_deleted_module_stays_deleted(course: Path) -> None:
    (course / TRUST).unlink()
    change(course / "course.yaml", "  - relationship-building-and-trust\n", "")
    done = again(course, REWORDED)
    assert not (course / TRUST).exists()
    assert "relationship-building" not in (course / "course.yaml").read_text("utf-8")
    assert [n.change.kind for n in done.noted if n.file == TRUST] == ["deleted"]
    assert check_folder(course).ok


def test_another_note_adds_its_modules_and_its_talk(course: Path) -> None:
    (course.parent / "bus.md").write_text(OTHER, "utf-8")
    change(course / "course.yaml", "talks:\n", "# ours\ntalks:\n")
    before = read_tree(course)
    draft_course([course.parent / "bus.md"], course)
    after = read_tree(course)
    modules = {p for p in before if "modules/" in p}
    assert {p: after[p] for p in modules} == {p: before[p] for p in modules}
    added = sorted(p for p in after if p not in before)
    assert added == [
        ".base/modules/relationship-building-and-trust-2.yaml",
        ".base/notes/bus.md.yaml",
        "modules/relationship-building-and-trust-2.yaml",
        "notes/bus.md",
    ]
    head = after["course.yaml"].decode()
    assert "# ours\ntalks:\n" in head
    assert "note: notes/bus.md" in head
    assert head.rstrip().endswith("- relationship-building-and-trust-2")
    assert "How two towns share one bus line" in " ".join(head.split())
    assert "talk: towns-share-bus" in after["modules/relationship-building-and-trust-2.yaml"].decode()
    assert check_folder(course).ok
    for note in (course.parent / "bus.md", seed(course.parent / "again")):
        assert draft_course([note], course).files == ()


def test_a_talk_that_was_renamed_keeps_its_name(course: Path) -> None:
    (course.parent / "bus.md").write_text(OTHER, "utf-8")
    draft_course([course.parent / "bus.md"], course)
    for path in (course / "course.yaml", course / "modules/relationship-building-and-trust-2.yaml"):
        path.write_text(path.read_text("utf-8").replace("towns-share-bus", "bus"), "utf-8")
    (course.parent / "bus.md").write_text(OTHER.replace("one set of rules", "the same rules"), "utf-8")
    done = draft_course([course.parent / "bus.md"], course)
    text = (course / "modules/relationship-building-and-trust-2.yaml").read_text("utf-8")
    assert "the same rules" in text
    assert "towns-share" not in text
    assert not [n for n in done.noted if n.change.kind == "conflict"]


def test_times_in_a_lesson_open_the_lessons_own_talk(course: Path, tmp_path: Path) -> None:
    (tmp_path / "bus.md").write_text(OTHER, "utf-8")
    draft_course([tmp_path / "bus.md"], course)
    assert run(["build", str(course), "--to", "web", "--out", str(tmp_path / "out")]) == 0
    page = next((tmp_path / "out").rglob("index.html")).read_text("utf-8")
    assert page.count("watch?v=bbbbbbbbbbb&amp;t=120s") >= 2  # in the text and below it
    assert "watch?v=AaZxjsIoXE0&amp;t=120s" not in page


def test_several_notes_at_once_are_one_course(tmp_path: Path) -> None:
    (tmp_path / "bus.md").write_text(OTHER, "utf-8")
    draft_course([seed(tmp_path / "first"), tmp_path / "bus.md"], tmp_path / "course")
    checked = check_folder(tmp_path / "course")
    assert checked.ok
    assert checked.course is not None
    assert [t.note for t in checked.course.talks] == [f"notes/{NAME}", "notes/bus.md"]
    assert checked.course.modules[-1].id == "relationship-building-and-trust-2"
    one = draft_course([tmp_path / "bus.md"], tmp_path / "course")
    assert one.files == ()
    both = draft_course([tmp_path / "bus.md", seed(tmp_path / "first")], tmp_path / "course")
    assert both.files == ()


def test_without_a_last_draft_every_difference_is_the_instructors(course: Path) -> None:
    shutil.rmtree(course / ".base")
    change(course / TRUST, "minutes: 2", "minutes: 4")
    before = (course / TRUST).read_bytes()
    done = again(course)
    assert (course / TRUST).read_bytes() == before
    assert [n.change.path for n in done.noted if n.change.kind == "conflict"] == [
        ("lessons", "knowing-your-counterpart", "minutes")
    ]
    assert again(course).files == ()


def test_a_merge_that_would_lose_a_comment_writes_nothing(
    course: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(course / TRUST, "      - at: 00:24:03\n", "      # the town hall said so\n      - at: 00:24:03\n")
    before = read_tree(course)
    note = seed(course.parent / "again", REWORDED)
    with monkeypatch.context() as planted:
        planted.setattr(Source, "obstacle", lambda *_: "")  # the merge no longer sees comments in its way
        assert run(["draft", str(note), "--into", str(course)]) == 1
    said = capsys.readouterr().err
    assert "error[merge-comment]: the merge would lose your comment “# the town hall said so”" in said
    assert "nothing was written" in said
    assert read_tree(course) == before
    assert run(["draft", str(note), "--into", str(course)]) == 0
    assert "# the town hall said so" in (course / TRUST).read_text("utf-8")
    assert "a comment of yours stands inside" in capsys.readouterr().out


@pytest.mark.parametrize("broken", [TRUST, "course.yaml"])
def test_a_file_that_cannot_be_read_stops_the_draft(
    broken: str, course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(course / broken, "title: ", "title: : ")
    before = read_tree(course)
    assert run(["draft", str(seed(course.parent / "again", REWORDED)), "--into", str(course)]) == 1
    assert f"{broken}:" in capsys.readouterr().err
    assert read_tree(course) == before


@pytest.mark.parametrize("lost", [f".base/{TRUST}", ".base"])
def test_a_module_that_cannot_be_read_and_has_no_last_draft_stops_the_draft(
    course: Path, lost: str, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = course / lost
    whole.unlink() if whole.is_file() else shutil.rmtree(whole)
    module = course / TRUST
    lines = module.read_text("utf-8").split("\n")
    lines.insert(4, "  title: [never closed")
    module.write_text("\n".join(lines), "utf-8")
    before = read_tree(course)
    assert run(["draft", str(course / "notes" / NAME), "--into", str(course)]) == 1
    assert re.search(rf"{re.escape(TRUST)}:\d+:\d+: error\[", capsys.readouterr().err)
    assert read_tree(course) == before


@pytest.mark.parametrize("lost", [f".base/{TRUST}", ".base"])
def test_a_module_without_a_last_draft_is_merged_and_not_doubled(course: Path, lost: str) -> None:
    change(course / TRUST, "title: Relationship Building and Trust", "title: Trust before trouble")
    whole = course / lost
    whole.unlink() if whole.is_file() else shutil.rmtree(whole)
    draft_course([course / "notes" / NAME], course)
    names = sorted(p.stem for p in (course / "modules").glob("*.yaml"))
    assert not [n for n in names if n.endswith("-2")], names
    assert "title: Trust before trouble" in (course / TRUST).read_text("utf-8")


def test_a_note_of_the_same_name_is_not_written_over(
    course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = read_tree(course)
    (tmp_path / NAME).write_text(OTHER, "utf-8")
    assert run(["draft", str(tmp_path / NAME), "--into", str(course)]) == 2
    assert "is the note of another video" in capsys.readouterr().err
    change(course / f"notes/{NAME}", "Being generous", "To be generous")
    assert run(["draft", str(seed(tmp_path / "again", REWORDED)), "--into", str(course)]) == 2
    assert "was edited since the last draft" in capsys.readouterr().err
    (tmp_path / "twice").mkdir()
    (tmp_path / "twice/bus.md").write_text(OTHER, "utf-8")
    (tmp_path / "bus.md").write_text(OTHER, "utf-8")
    both = [str(tmp_path / "bus.md"), str(tmp_path / "twice/bus.md")]
    assert run(["draft", *both, "--into", str(course)]) == 2
    assert "two notes are called bus.md" in capsys.readouterr().err
    change(course / f"notes/{NAME}", "To be generous", "Being generous")
    assert read_tree(course) == before


def test_the_courses_own_copy_of_the_note_may_be_edited_and_drafted_from(course: Path) -> None:
    change(course / f"notes/{NAME}", *REWORDED)
    draft_course([course / f"notes/{NAME}"], course)
    assert "very generous" in (course / TRUST).read_text("utf-8")
    assert draft_course([course / f"notes/{NAME}"], course).files == ()


def git(folder: Path, *words: str) -> str:
    """One git command."""
    who = ["-c", "user.name=t", "-c", "user.email=t@localhost", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_two_branches_that_draft_and_edit_merge_without_loss(course: Path) -> None:
    git(course, "init", "-q", "-b", "main")
    git(course, "add", "-A")
    git(course, "commit", "-qm", "drafted")
    git(course, "checkout", "-qb", "anna")
    change(course / TRUST, "title: Relationship Building and Trust", "title: Trust")
    again(course, REWORDED)
    change(
        course / TRUST,
        "id: swap-knowing-your-counterpart",
        "id: swap-knowing-your-counterpart\n      points: 2",
    )
    git(course, "commit", "-qam", "anna")
    git(course, "checkout", "-q", "main")
    git(course, "checkout", "-qb", "ben")
    again(course, REWORDED)
    change(course / TRUST, "flashcards:\n", "# three are enough\nflashcards:\n")
    change(course / "modules/communication-and-dialogue.yaml", "minutes: ", "minutes: 1")
    git(course, "commit", "-qam", "ben")
    git(course, "merge", "-q", "--no-edit", "anna")
    text = (course / TRUST).read_text("utf-8")
    for edit in ("title: Trust\n", "      points: 2\n", "# three are enough\n", "very generous"):
        assert edit in text
    assert "minutes: 1" in (course / "modules/communication-and-dialogue.yaml").read_text("utf-8")
    assert "very generous" in (course / f".base/{TRUST}").read_text("utf-8")
    assert check_folder(course).ok
    assert again(course, REWORDED).files == ()
    assert git(course, "status", "--porcelain") == ""


def test_a_base_with_a_git_conflict_is_told_and_costs_no_edit(course: Path) -> None:
    change(course / TRUST, "minutes: 2", "minutes: 4")
    base = course / f".base/{TRUST}"
    base.write_text("<<<<<<< ours\n" + base.read_text("utf-8"), "utf-8")
    done = again(course)
    assert [d.code for d in done.diagnostics] == ["merge-base"]
    assert "minutes: 4" in (course / TRUST).read_text("utf-8")
    assert again(course).files == ()

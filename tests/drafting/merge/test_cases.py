"""The twelve cases as files, byte for byte.

base.yaml (the last draft), mine.yaml (the instructor's) and new.yaml → merged.yaml and said.txt.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from coursegen.drafting.merge.file import MergedFile, merge_file
from coursegen.markup.yamltext import load

CASES = sorted(p for p in (Path(__file__).parent / "cases").iterdir() if p.is_dir())
FILE = "modules/bridges.yaml"


def read(case: Path, name: str) -> bytes | None:
    """One version of a case's file, None when the case has none."""
    path = case / name
    return path.read_bytes() if path.exists() else None


def needed(case: Path, name: str) -> bytes:
    """One version that every case has."""
    return (case / name).read_bytes()


def said(merged: MergedFile) -> str:
    """What became of each part, a line each."""
    out = ""
    for change, line in merged.changes:
        path = "/".join(str(s) for s in (*change.path, change.field) if s != "")
        out += f"{line} {change.kind} {path}{f': {change.note}' if change.note else ''}\n"
    return out


def test_there_are_twelve() -> None:
    assert [c.name[:2] for c in CASES] == [f"{n:02}" for n in range(1, 13)]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_the_merge_is_as_written_down(case: Path) -> None:
    base = read(case, "base.yaml")
    merged = merge_file(
        FILE, base, needed(case, "mine.yaml"), needed(case, "new.yaml"), drafted=base is not None
    )
    assert merged.diagnostics == ()
    assert merged.data == needed(case, "merged.yaml")
    assert said(merged) == needed(case, "said.txt").decode()


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_the_second_run_changes_nothing(case: Path) -> None:
    merged, new = needed(case, "merged.yaml"), needed(case, "new.yaml")
    again = merge_file(FILE, new, merged, new)
    assert again.data == merged
    assert {c.kind.value for c, _ in again.changes} <= {"kept"}


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
@pytest.mark.parametrize("name", ["mine.yaml", "new.yaml", "merged.yaml"])
def test_a_draft_that_says_nothing_new_leaves_every_byte(case: Path, name: str) -> None:
    data = needed(case, name)
    assert merge_file(FILE, data, data, data).data == data


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_the_merged_file_reads(case: Path) -> None:
    loaded = load(needed(case, "merged.yaml"), FILE)
    assert loaded.diagnostics == []
    assert loaded.data["id"] == "bridges"


def test_crlf_a_byte_order_mark_and_a_missing_last_line_end_stay() -> None:
    case = next(c for c in CASES if c.name.endswith("crlf"))
    mine, merged = needed(case, "mine.yaml"), needed(case, "merged.yaml")
    for data in (mine, merged):
        assert data.startswith(b"\xef\xbb\xbf# yaml")
        assert data.count(b"\r\n") == data.count(b"\n") > 60
        assert not data.endswith(b"\n")
    assert b"minutes: 4   # measured\r\n" in merged

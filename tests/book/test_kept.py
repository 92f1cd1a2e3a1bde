"""A second build renders only what has changed, and makes what a whole build makes, byte for byte."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from coursegen.contracts import Options
from coursegen.errors import FinisherError
from coursegen.packaging.tree import FileTree
from coursegen.project.disk import read_tree
from coursegen.project.finish.sphinx import FINISHER
from coursegen.readers.course import read_course
from coursegen.writers.book.writer import WRITER
from tests import corpus

LESSON = "source/closed/lessons/visits.md"
Change = Callable[[bytes], bytes]


def sources(change: Change = bytes) -> FileTree:
    """The book's sources, with something changed in a module's YAML."""
    files = corpus.files("every-type")
    name = "modules/closed.yaml"
    read = read_course({**files, name: change(files[name])})
    assert read.course is not None
    return WRITER.write(read.course, Options())


def build(tree: FileTree, folder: Path, kept: Path | None) -> dict[str, bytes]:
    target = folder / "site"
    FINISHER.finish(tree, PurePosixPath(target), PurePosixPath(kept) if kept else None)
    return read_tree(target)


def rendered(kept: Path) -> set[str]:
    """Pages by the time they were rendered last."""
    return {
        p.relative_to(kept / "site").as_posix()
        for p in (kept / "site").rglob("*.html")
        if p.stat().st_mtime_ns > (kept / "mark").stat().st_mtime_ns
    }


def text(old: bytes, new: bytes) -> Change:
    return lambda data: data.replace(old, new, 1)


@pytest.mark.parametrize(
    ("change", "few"),
    [
        pytest.param(text(b"The mayors met before", b"Both mayors met before"), True, id="text"),
        pytest.param(
            text(b"title: Visits before plans", b"title: Visits first"),
            False,
            id="title",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            text(b"stem: Whom would you call", b"stem: Whom would you ring"),
            True,
            id="stem",
            marks=pytest.mark.slow,
        ),
        pytest.param(bytes, True, id="nothing"),
    ],
)
def test_a_second_build_equals_a_whole_one(tmp_path: Path, change: Change, few: bool) -> None:
    kept = tmp_path / "kept"
    build(sources(), tmp_path / "first", kept)
    (kept / "mark").touch()
    again = build(sources(change), tmp_path / "second", kept)
    whole = build(sources(change), tmp_path / "whole", None)
    assert again.keys() == whole.keys()
    assert [name for name in whole if again[name] != whole[name]] == []
    if few:
        assert len(rendered(kept)) <= 5


def test_a_build_that_fails_leaves_nothing_to_go_on_from(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    tree = sources()
    build(tree, tmp_path / "first", kept)
    bad = {**tree, LESSON: tree[LESSON] + b"\n[nowhere](nowhere.md)\n"}
    with pytest.raises(FinisherError, match=r"nowhere\.md"):
        build(bad, tmp_path / "bad", kept)
    with pytest.raises(FinisherError, match=r"nowhere\.md"):
        build(bad, tmp_path / "bad-again", kept)
    assert build(tree, tmp_path / "mended", kept) == build(tree, tmp_path / "whole", None)


def test_a_page_that_is_gone_is_gone(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    build(sources(), tmp_path / "first", kept)
    minimal = WRITER.write(corpus.minimal(), Options())
    assert build(minimal, tmp_path / "second", kept) == build(minimal, tmp_path / "whole", None)
    assert json.loads((kept / "book/_map.json").read_text("utf-8")) == json.loads(minimal["_map.json"])

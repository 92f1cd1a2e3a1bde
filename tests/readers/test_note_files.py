"""Notes of every shape that occurs, as files with what a person reads in them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from coursegen.model.outline import Outline, TimeStatus
from coursegen.project.outline import outline_note
from coursegen.readers.note import NoteRead, read_note

FILES = sorted((Path(__file__).parent / "hostile").glob("*.md"))
MARKUP = ("[[", "]]", "**", "<a", "</a", "data-t", "yt-timestamp", "![", "](", "<br", "|", "```", "<!--")


@cache
def _read(path: Path) -> NoteRead:
    return read_note(path.read_bytes(), path.name)


def _outline(path: Path) -> Outline:
    outline = _read(path).outline
    assert outline is not None
    return outline


@cache
def _expected(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    return loaded


def _counts(path: Path) -> tuple[int, int, int, int]:
    """Names found that are there, names there, names found, paths that are right."""
    wanted = Counter(u["name"] for u in _expected(path)["units"])
    found = Counter(u.name for u in _outline(path).units)
    paths = Counter((u["name"], *u["path"]) for u in _expected(path)["units"])
    right = (paths & Counter((u.name, *u.path) for u in _outline(path).units)).total()
    return (wanted & found).total(), wanted.total(), found.total(), right


def _texts(outline: Outline) -> list[str]:
    parts = [*outline.sections, *outline.units]
    return [
        outline.title,
        outline.channel,
        *(s.text for s in outline.every_sentence()),
        *(s.title for s in outline.sections),
        *(u.name for u in outline.units),
        *(u.text for u in outline.units),
        *(word for p in parts for word in (*p.path, *p.related)),
    ]


def test_every_file_has_its_expectation() -> None:
    assert len(FILES) >= 14
    stems = {p.stem for p in (Path(__file__).parent / "hostile").glob("*.yaml")}
    assert stems == {p.stem for p in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_units_of_each_file(path: Path) -> None:
    hit, wanted, found, right = _counts(path)
    bar = 1.0 if _expected(path)["ordinary"] else 0.95
    assert (hit / wanted >= bar, hit / found >= bar, right / wanted >= bar) == (True, True, True), (
        [u.name for u in _outline(path).units],
    )


def test_units_of_all_files() -> None:
    hit, wanted, found, right = (sum(column) for column in zip(*map(_counts, FILES), strict=True))
    assert hit / wanted >= 0.99
    assert hit / found >= 0.98
    assert right / wanted >= 0.98


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_times_of_each_file(path: Path) -> None:
    expected, outline = _expected(path), _outline(path)
    units = {(u.name, *u.path, *(m.at for m in u.moments)) for u in outline.units}
    free = expected.get("anywhere", [])
    for unit in expected["units"]:
        if not free:
            assert (unit["name"], *unit["path"], *unit["times"]) in units
    kept = sorted(m.at for s in outline.every_sentence() for m in s.times if m.at)
    of_units = [at for u in expected["units"] for at in u["times"]]
    assert kept == sorted([*of_units, *expected.get("elsewhere", []), *free])


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_bad_time_is_reported_with_its_line_and_never_linked(path: Path) -> None:
    read, expected = _read(path), _expected(path)
    lines: dict[str, list[int]] = {d.code: [] for d in read.diagnostics}
    for finding in read.diagnostics:
        lines[finding.code].append(finding.place.line)
        assert finding.place.column > 0
    assert lines.get("note-time-suspicious", []) == expected.get("suspicious", [])
    assert lines.get("note-time-repaired", []) == expected.get("repaired", [])
    for sentence in _outline(path).every_sentence():
        for moment in sentence.times:
            bad = moment.status is TimeStatus.SUSPICIOUS
            assert (moment.seconds is None, moment.at == "") == (bad, bad)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_words_of_each_file(path: Path) -> None:
    expected, texts = _expected(path), _texts(_outline(path))
    for mark in (*MARKUP, *expected.get("hides", [])):
        assert not [text for text in texts if mark in text], mark
    for words in expected.get("says", []):
        assert any(words in text for text in texts), words


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_two_runs_give_the_same_json(path: Path) -> None:
    assert outline_note(path).as_json() == outline_note(path).as_json()

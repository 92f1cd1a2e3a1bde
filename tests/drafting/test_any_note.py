"""Every shape of note gives a course that check accepts and build builds, and shows no markup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from coursegen.drafting.draft import DraftNote, draft_into
from coursegen.model.course import Course
from coursegen.model.texts import texts
from coursegen.model.walk import items
from coursegen.project.build import build_course
from coursegen.project.check import check_folder
from coursegen.project.draft import draft_course
from coursegen.project.sound import sound
from coursegen.readers.note import read_note

HOSTILE = sorted((Path(__file__).parents[1] / "readers/hostile").glob("*.md"))
MARKUP = ("[[", "]]", "**", "<a ", "</a", "data-t", "![", "](", "<br", "```", "<!--", "%%")


def _course(path: Path) -> Course:
    outline = read_note(path.read_bytes(), path.name).outline
    assert outline is not None
    return sound(draft_into([DraftNote(path=f"notes/{path.name}", outline=outline)])).course


def _unasked(course: Course) -> Iterator[str]:
    """Units with text behind which no question stands, not even one that waits for an author."""
    told = {(s.text, u.id) for t in course.talks if t.outline for u in t.outline.units for s in u.sentences}
    asked = {p.item.source.sentence for p in items(course) if p.item.source}
    named = {e.unit for p in items(course) for e in p.item.evidence}
    times = {e.at for p in items(course) for e in p.item.evidence}
    for talk in course.talks:
        for unit in talk.outline.units if talk.outline else ():
            own = {text for text, at in told if at == unit.id}
            at = {m.seconds for m in unit.moments if m.seconds is not None}
            if unit.text.strip() and not (own & asked or unit.id in named or at & times):
                yield unit.name


@pytest.mark.parametrize("path", HOSTILE, ids=lambda p: p.stem)
def test_a_draft_shows_no_markup_and_leaves_no_unit_in_silence(path: Path) -> None:
    course = _course(path)
    shown = [text for _, text in texts(course)]
    assert shown
    for mark in MARKUP:
        assert not [text for text in shown if mark in text], mark
    assert list(_unasked(course)) == []


@pytest.mark.parametrize("stem", ["same-names", "scripts", "html"])
def test_it_is_checked_and_built(stem: str, tmp_path: Path) -> None:
    (path,) = [p for p in HOSTILE if p.stem == stem]
    draft_course([path], tmp_path / "course")
    assert check_folder(tmp_path / "course").ok
    build_course(tmp_path / "course", tmp_path / "out", formats=["scorm12"])
    (package,) = (tmp_path / "out").rglob("*.zip")
    with ZipFile(package) as packed:
        pages = [packed.read(n).decode() for n in packed.namelist() if n.endswith(".html")]
    assert pages
    assert not [page for page in pages if "yt-timestamp" in page or "data-t=" in page]

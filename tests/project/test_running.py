"""How far the book is: pages done of pages, as Sphinx reads and writes them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursegen.project.build import build_course
from coursegen.project.finish import running
from coursegen.project.finish.running import Pages
from tests import corpus


def test_pages_are_counted_and_what_sphinx_says_is_passed_on() -> None:
    told: list[str] = []
    said = Pages(told.append).hear(
        [
            "updating environment: \n",
            "coursegen: reading 2\n",
            "reading sources... [ 50%] index\n",
            "reading sources... [100%] start/quiz\n",
            "coursegen: writing 1\n",
            "writing output... [100%] index\n",
            "build succeeded.\n",
        ]
    )
    assert told == ["reading page 1 of 2", "reading page 2 of 2", "writing page 1 of 1"]
    assert said[-1] == "build succeeded."
    assert not [line for line in said if "coursegen:" in line]


@pytest.mark.book
def test_a_build_tells_of_each_page(tmp_path: Path) -> None:
    for name, data in corpus.files("minimal").items():
        path = tmp_path / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    told: list[str] = []
    build_course(tmp_path / "course", tmp_path / "out", formats=["book"], tell=told.append)
    pages = len(
        [p for p in (tmp_path / "out/book").rglob("*.html") if p.name not in ("404.html", "search.html")]
    )
    for kind in ("reading", "writing"):
        heard = [text for text in told if text.startswith(f"building book: {kind} page ")]
        assert heard == [f"building book: {kind} page {n} of {pages}" for n in range(1, pages + 1)]


def test_a_sphinx_that_was_started_early_is_the_one_that_works() -> None:
    running.ready()
    running.ready()
    (early,) = running._started
    running._started.clear()
    with early:
        ran = early.run([".", "--version"], lambda _: None)
    assert ran.code == 0
    assert re.search(r"\d+\.\d+", ran.said[0])


def test_a_sphinx_that_nobody_asks_for_anything_ends_by_itself() -> None:
    with running._Started() as waiting:
        assert waiting.process.stdin is not None
        waiting.process.stdin.close()
        assert waiting.process.wait(timeout=30) == 0

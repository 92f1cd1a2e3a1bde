"""Hostile text in any field of the YAML is refused at its place, or is a text wherever it is shown."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import pytest
from lxml import etree
from playwright.sync_api import Page, expect

from coursegen.contracts import Options
from coursegen.packaging.tree import FileTree
from coursegen.project.disk import read_tree
from coursegen.project.finish.sphinx import FINISHER
from coursegen.project.formats import FORMATS, Format
from coursegen.writers.book.writer import WRITER as BOOK
from coursegen.writers.web import WRITER as WEB
from tests.browser.answering import check
from tests.browser.learner import Learner
from tests.browser.served import lay_out
from tests.player import hostile_fields
from tests.player.hostile import TEXT


class Live(HTMLParser):
    """Gathers what of the hostile text has come to life in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An attribute that runs, an address that runs, the picture that is none."""
        self.script = tag == "script" and not dict(attrs).get("type")
        for name, value in attrs:
            runs = name.startswith("on") or (value or "").strip().lower().startswith("javascript:")
            if runs or (tag == "img" and value == "x"):
                self.found.append(f"<{tag} {name}={value!r}>")

    def handle_endtag(self, tag: str) -> None:
        """Scripts end."""
        self.script = self.script and tag != "script"

    def handle_data(self, data: str) -> None:
        """Text is text, except within a script."""
        if self.script and "alert(1)" in data:
            self.found.append(f"<script>{data[:80]}")


def faults(tree: FileTree) -> list[str]:
    """What lives that should not, and what cannot be read any more."""
    out = []
    for path, data in tree.items():
        text = data.decode("utf-8", "replace")
        if path.endswith(".html"):
            live = Live()
            live.feed(text)
            out += [f"{path}: {fault}" for fault in live.found]
        elif path.endswith(".xml"):
            etree.fromstring(data)
        elif path.endswith((".json", ".ipynb")):
            json.loads(text)
    return out


def test_every_field_was_tried_and_most_are_texts() -> None:
    tried = hostile_fields.tried()
    taken = {one.path[-1] for one in tried if one.taken}
    assert taken >= {"title", "text", "stem", "feedback", "hint", "premise", "credits", "explanation"}
    refused = {one.path[-1] for one in tried if not one.taken and isinstance(one.path[-1], str)}
    names = {"id", "language", "level", "note", "objective", "quality", "start", "to", "type", "video"}
    assert refused == {*names, "at", "category", "unit"}


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_whatever_is_written_holds_it_as_text(form: Format) -> None:
    assert faults(form.writer.write(hostile_fields.course(), Options())) == []


def test_the_check_finds_what_lives() -> None:
    page = f"<p>{TEXT}</p><a href='javascript:alert(1)'>x</a>"
    assert len(faults({"a.html": page.encode()})) == 4


@pytest.mark.browser
def test_a_learner_reads_it_as_text(page: Page, tmp_path: Path) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    page.goto(lay_out(WEB.write(hostile_fields.course(), Options()), tmp_path).as_uri())
    page.locator("html.cg-ready").wait_for()
    learner = Learner(page.locator("body"), hostile_fields.course())
    for view in page.locator(".cg-view").evaluate_all("all => all.map(view => view.id)"):
        page.evaluate("view => { location.hash = view }", view)
        expect(page.locator(f"[id='{view}']")).to_be_visible()
        for _, box in learner.asked():
            check(box)
    assert page.locator("img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.slow
def test_the_rendered_book_holds_it_as_text(tmp_path: Path) -> None:
    FINISHER.finish(BOOK.write(hostile_fields.course(), Options()), PurePosixPath(tmp_path / "site"), None)
    made = read_tree(tmp_path / "site")
    assert faults({name: data for name, data in made.items() if not name.startswith("_static/")}) == []

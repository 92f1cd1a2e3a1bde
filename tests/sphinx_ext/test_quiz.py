"""The question's node: search sees its stem, a page shows the player's fragment, and a bad body is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.search import WordCollector
from sphinx.search.en import SearchEnglish
from sphinx.util.docutils import docutils_namespace

from coursegen.player import wire
from coursegen.player.render import Renderer
from coursegen.sphinx_ext.quiz import course_quiz, html_language
from tests import corpus

ITEM = Renderer(corpus.every_type()).items()["closed.pick-one"]


def build(folder: Path, body: str, directive: str = "course-quiz") -> tuple[nodes.document, str]:
    """The doctree of a page with one directive, and what Sphinx warned of."""
    (folder / "index.md").write_text(f"# Page\n\n:::{{{directive}}}\n{body}\n:::\n", "utf-8")
    warnings = folder / "warnings"
    settings = {
        "extensions": ["myst_parser", "coursegen.sphinx_ext"],
        "myst_enable_extensions": ["colon_fence"],
    }
    with docutils_namespace(), warnings.open("w", encoding="utf-8") as heard:
        app = Sphinx(
            folder, None, folder / "out", folder / "tree", "xml", settings, None, heard, freshenv=True
        )
        app.build()
        tree = app.env.get_doctree("index")
    return tree, warnings.read_text("utf-8")


def test_a_question_becomes_a_node_of_its_own(tmp_path: Path) -> None:
    tree, warnings = build(tmp_path, wire.dumps(ITEM))
    assert warnings == ""
    (node,) = tree.findall(course_quiz)
    assert node.astext() == ITEM["plain"]
    assert not list(tree.findall(nodes.raw))


def test_search_collects_the_stem_and_nothing_else(tmp_path: Path) -> None:
    tree, _ = build(tmp_path, wire.dumps(ITEM))
    collector = WordCollector(tree, SearchEnglish({}))
    tree.walk(collector)
    found = {word.lower() for word in collector.found_words}
    assert {"whom", "call", "first"} <= found
    assert not {"counterpart", "newspaper", "yes", "correct"} & found


@pytest.mark.parametrize("body", ["", "{", "[]", '{"v": 99}', '{"v": 1}'])
def test_a_bad_body_is_told_with_its_line(tmp_path: Path, body: str) -> None:
    tree, warnings = build(tmp_path, body)
    assert not list(tree.findall(course_quiz))
    assert "index.md:3: ERROR: a question’s data" in warnings.replace("question's", "question’s")


def test_languages_are_named_as_in_the_course() -> None:
    assert html_language("fr_CA") == "fr-CA"

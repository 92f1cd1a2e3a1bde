"""The search: no answers in what it quotes, and an index that does not depend on what was built before.

The index of a build that renders only what has changed is that of a whole build, byte for byte.

Sphinx takes changed pages out of the last index, and leaves words that stood on no other page without any.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx

PRACTICE = "/practice"
"""How the name of a page of scenarios and flashcards ends (writers/book/layout.py)."""
HIDDEN = "no-search"


def forget(app: Sphinx) -> Iterator[tuple[str, dict[str, object], str]]:
    """Called when every page is in the index and before it is written; makes no page of its own."""
    index = getattr(app.builder, "indexer", None)
    for name in ("_mapping", "_title_mapping"):  # word → pages
        found: dict[str, set[str]] = getattr(index, name, {})
        for word in [word for word, pages in found.items() if not pages]:
            del found[word]
    return iter(())


def quote_stems(app: Sphinx, page: str, template: str, context: dict[str, object], doctree: object) -> None:
    """Give the search page the script that keeps answers out of quotations (Sphinx: html-page-context)."""
    if page == "search":
        app.add_js_file("coursegen/search.js", loading_method="defer")


def hide_backs(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Mark the backs of flashcards: they are for those who look (Sphinx: doctree-resolved).

    Nothing else is folded on a page for practice.
    """
    if page.endswith(PRACTICE):
        for folded in doctree.findall(nodes.container):
            if "sd-summary-content" in folded["classes"]:
                folded["classes"].append(HIDDEN)


def leave_out(app: Sphinx) -> None:
    """Keep what is marked out of the index (Sphinx: builder-inited). Sphinx 9 goes by that class itself."""
    index = getattr(app.builder, "index_page", None)
    if index is None:
        return

    def index_page(page: str, doctree: nodes.document, title: str) -> None:
        if page.endswith(PRACTICE):
            doctree = doctree.deepcopy()
            for node in [n for n in doctree.findall(nodes.container) if HIDDEN in n["classes"]]:
                node.parent.remove(node)
        index(page, doctree, title)

    app.builder.index_page = index_page  # type: ignore[attr-defined]


def plug(app: Sphinx) -> None:
    """The index last of all who make pages."""
    app.connect("html-page-context", quote_stems)
    app.connect("doctree-resolved", hide_backs)
    app.connect("builder-inited", leave_out)
    app.connect("html-collect-pages", forget, priority=900)

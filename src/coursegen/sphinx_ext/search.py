"""The search: no answers in what it quotes, and an index that does not depend on what was built before.

The index of a build that renders only what has changed is that of a whole build, byte for byte.

Sphinx takes changed pages out of the last index, and leaves words that stood on no other page without any.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def forget(app: Sphinx) -> Iterator[tuple[str, dict[str, object], str]]:
    """Called when every page is in the index and before it is written; makes no page of its own."""
    index = getattr(app.builder, "indexer", None)
    for name in ("_mapping", "_title_mapping"):  # word → pages
        found: dict[str, set[str]] = getattr(index, name, {})
        for word in [word for word, pages in found.items() if not pages]:
            del found[word]
    return iter(())


def quote_stems(app: Sphinx, page: str, template: str, context: dict[str, object], doctree: object) -> None:
    """Give the search page the script that keeps answers out of its quotations (html-page-context)."""
    if page == "search":
        app.add_js_file("coursegen/search.js", loading_method="defer")


def plug(app: Sphinx) -> None:
    """The index last of all who make pages."""
    app.connect("html-page-context", quote_stems)
    app.connect("html-collect-pages", forget, priority=900)

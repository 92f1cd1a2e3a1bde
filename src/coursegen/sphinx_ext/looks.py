"""What a page says around its text: which module it belongs to, how far along it is, and where to begin."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from docutils import nodes

from coursegen.sphinx_ext.sidebar import entries

if TYPE_CHECKING:
    from sphinx.application import Sphinx

STEP = "book-step"
"""The class of a paragraph that is one link and nothing else: on the first page, the next step."""


def mark_steps(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Give the first page's paragraphs of one link their class (Sphinx: doctree-resolved)."""
    if page != app.config.root_doc:
        return
    for paragraph in doctree.findall(nodes.paragraph):
        if len(paragraph) == 1 and isinstance(paragraph[0], nodes.reference):
            paragraph["classes"].append(STEP)


class Overlines:
    """Says above the title of each page inside a module which module that is, and the page's place in it."""

    def __init__(self, app: Sphinx) -> None:
        self.app = app
        self._known: dict[str, str] | None = None

    def _all(self) -> dict[str, str]:
        env = self.app.env
        found = entries(env, self.app.config.root_doc)
        known: dict[str, str] = {}
        for module, under in found.items():
            if module in ("", self.app.config.root_doc):
                continue
            title = html.escape(env.titles[module].astext())
            for n, (_, page) in enumerate(under, 1):
                href = html.escape(self.app.builder.get_relative_uri(page, module))
                known[page] = (
                    f'<p class="book-overline"><a href="{href}">{title}</a>'
                    f'<span class="book-count">{n} / {len(under)}</span></p>'
                )
        return known

    def add(self, _: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
        """Put it before the page's title (Sphinx: html-page-context)."""
        if self._known is None:
            self._known = self._all()
        if page in self._known:
            context["body"] = context["body"].replace("<h1>", f"{self._known[page]}<h1>", 1)


def plug(app: Sphinx) -> None:
    """Connect both."""
    app.connect("doctree-resolved", mark_steps)
    app.connect("html-page-context", Overlines(app).add, priority=600)

"""What every page of the book carries: the player's script and style, the course's data, mended templates."""

from __future__ import annotations

import html
from importlib import resources
from typing import TYPE_CHECKING, Any

from coursegen.catalogue import words
from coursegen.player.fragment import COURSE_DATA, SCRIPT_PATH, STYLE_PATH
from coursegen.sphinx_ext.quiz import html_language

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

_ON_ONE_PAGE = {"review": "review.js", "progress": "code.js"}
"""Scripts that no other page pays for, by page: questions asked anew; a link as a QR code."""

_PACKAGE = resources.files("coursegen")
STORAGE = "coursegen/storage.js"
BLOCKED = "Your answers cannot be kept: this browser does not allow it."


def configure(app: Sphinx, config: Config) -> None:
    """Where our files lie. Sphinx copies a folder's content, or a single file, to the top of `_static`."""
    config.html_static_path += [
        str(_PACKAGE / "sphinx_ext" / "static"),
        str(_PACKAGE / SCRIPT_PATH),
        *(
            str(_PACKAGE / "player/dist" / name)
            for name in ("learner.js", "book.css", *_ON_ONE_PAGE.values())
        ),
        str(_PACKAGE / STYLE_PATH),
    ]
    config.html_favicon = str(_PACKAGE / "sphinx_ext" / "favicon.svg")
    # First, so that our few templates stand before the theme's.
    config.templates_path.insert(0, str(_PACKAGE / "sphinx_ext" / "templates"))


def plug(app: Sphinx) -> None:
    """Register assets and settings."""

    def add_words(_: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
        context["course_words"] = words(html_language(app.config.language))
        # Before the theme's inline scripts, which stand before any that Sphinx adds.
        before = html.escape(context["pathto"](f"_static/{STORAGE}", resource=True))
        told = html.escape(context["course_words"][BLOCKED]) if doctree is not None else ""
        script = f'<script src="{before}" data-told="{told}"></script>'
        context["metatags"] = context.get("metatags", "") + script

    def add_own(_: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
        if page in _ON_ONE_PAGE:
            app.add_js_file(_ON_ONE_PAGE[page], loading_method="defer")

    def mend_titles(_: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
        # The theme's templates write these plain texts as HTML: a title of <script> would run.
        raw = ["pagetitle", "root_title", *(["docstitle"] if page == "search" else [])]
        context.update({name: html.escape(context[name]) for name in raw if name in context})

    app.connect("config-inited", configure)
    app.connect("html-page-context", add_words, priority=400)  # before the theme tries templates
    app.connect("html-page-context", add_own)
    app.connect("html-page-context", mend_titles, priority=600)  # after the theme has set them
    app.add_css_file(STYLE_PATH.rsplit("/", 1)[-1], priority=850)
    app.add_css_file("coursegen/icons.css", priority=890)
    app.add_css_file("book.css", priority=900)
    # The book's writer makes it, and it is laid beside the pages when they are rendered.
    app.add_js_file(COURSE_DATA, priority=240)
    app.add_js_file("coursegen/book-data.js", priority=241)
    # Before the player: it notes which page was visited in the record that the player then reads.
    app.add_js_file("learner.js", priority=300, loading_method="defer")
    # Deferred: a classic script runs from file:// (a module does not), after the page is there.
    app.add_js_file(SCRIPT_PATH.rsplit("/", 1)[-1], loading_method="defer")
    # After documentation_options.js (200), before the search's scripts.
    app.add_js_file("coursegen/book.js", priority=250)

"""The contents at the side of each page: every module, and the pages of the module one is in.

The theme makes this anew on each page from the whole tree of contents, which took 72 % of the time at 500
pages and grows with their square. Here a page costs as many strings as its sidebar has entries.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from sphinx.addnodes import toctree

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

Entries = dict[str, list[tuple[str, str]]]
"""(title as HTML, page) of what stands under each page."""


def entries(env: BuildEnvironment, root: str) -> Entries:
    """The contents of the whole book; a title given in the contents goes before the page's own."""
    found: Entries = {"": [(html.escape(env.titles[root].astext()), root)]}
    for page, tree in env.tocs.items():
        for node in tree.findall(toctree):
            for title, name in node["entries"]:
                shown = html.escape(title or env.titles[name].astext())
                found.setdefault(page, []).append((shown, name))
    return found


class Sidebar:
    """Makes the sidebar of every page of one build."""

    def __init__(self, app: Sphinx) -> None:
        self.app = app
        self.root = app.config.root_doc
        self._entries: Entries | None = None

    def html(self, page: str) -> str:
        """The list of contents as seen from `page`."""
        if self._entries is None:  # only now has Sphinx read every page
            self._entries = entries(self.app.env, self.root)
        known = self._entries
        top = "".join(self._entry(page, *entry, 1) for entry in [*known[""], *known.get(self.root, [])])
        return f'<ul class="nav bd-sidenav">{top}</ul>'

    def _entry(self, page: str, title: str, name: str, level: int) -> str:
        under = (self._entries or {}).get(name, []) if name != self.root else []
        inside = bool(under) and (page == name or any(page == child for _, child in under))
        state = " current" if inside or name == page else ""
        mark = ' aria-current="page"' if name == page else ""
        kind = " active" if name == page else ""
        if level == 1 and not under and name != self.root:
            kind += " book-back"  # glossary, sources, about: set apart from the modules
        inner = "".join(self._entry(page, *entry, level + 1) for entry in under) if inside else ""
        href = html.escape(self.app.builder.get_relative_uri(page, name))
        return (
            f'<li class="toctree-l{level}{state}{kind}">'
            f'<a class="reference internal{state}" href="{href}"{mark}>{title}</a>'
            f"{f'<ul>{inner}</ul>' if inner else ''}</li>"
        )


def plug(app: Sphinx) -> None:
    """Give the template `sbt-sidebar-nav.html` its function, and spare the theme a walk through the tree.

    Once before the theme (at priority 500 it renders the sidebar to see whether it is empty), once after it
    has set its own function that asks on every page whether there is a sidebar at all.
    """
    made = Sidebar(app)

    def offer(_: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
        context["course_sidebar"] = lambda: made.html(page)

    def spare(_: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
        context["suppress_sidebar_toctree"] = lambda **_: False

    app.connect("html-page-context", offer, priority=400)
    app.connect("html-page-context", spare, priority=600)

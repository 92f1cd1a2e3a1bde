"""What the head of each page says: what it may load, and what it is about, for those who show links."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from coursegen.player import policy

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# Nobody needs to know from which page somebody came. A video's frame asks for its own (player/js/clips.js).
_REFERRER = '<meta name="referrer" content="no-referrer">'


class Head:
    """Makes the lines that stand first in the head of every page."""

    def __init__(self, app: Sphinx) -> None:
        self.config = app.config

    def add(self, _: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
        """Put them before all else: the policy holds for what follows it (Sphinx: html-page-context)."""
        rules = html.escape(policy.book(video=self.config.coursegen_video))
        lines = [f'<meta http-equiv="Content-Security-Policy" content="{rules}">', _REFERRER]
        if doctree is not None:
            lines += self._card(page, str(context.get("title", "")))
        context["metatags"] = "\n".join([*lines, context.get("metatags", "")])

    def _card(self, page: str, title: str) -> list[str]:
        """The Open Graph tags (ogp.me). Addresses in them must be whole, which only a known site has."""
        config = self.config
        course, home = config.html_title, page == config.root_doc
        told = {
            "og:type": "website",
            "og:site_name": course,
            "og:title": html.escape(course) if home else title,  # Sphinx's title is HTML already
            "og:description": config.coursegen_about,
        }
        if config.html_baseurl:
            address = "" if home else f"{page}.html"
            told |= {
                "og:url": config.html_baseurl + address,
                "og:image": config.html_baseurl + config.coursegen_card,
                "twitter:card": "summary_large_image",
            }
        about = html.escape(config.coursegen_about)
        lines = [f'<meta name="description" content="{about}">'] if home and about else []
        return lines + [
            f'<meta property="{name}" content="{text if name == "og:title" else html.escape(text)}">'
            for name, text in told.items()
            if text
        ]


def plug(app: Sphinx) -> None:
    """Register the settings that the book's writer gives, and add the lines."""
    app.add_config_value("coursegen_video", False, "html", bool)
    app.add_config_value("coursegen_about", "", "html", str)
    app.add_config_value("coursegen_card", "", "html", str)
    head = Head(app)
    app.connect("html-page-context", head.add, priority=450)  # after the page's own data, before the theme

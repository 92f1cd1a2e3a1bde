"""What a host needs beside the pages of the book: a picture for links, a page for lost addresses, a sign."""

from __future__ import annotations

from coursegen.catalogue import direction, words
from coursegen.model.course import Course
from coursegen.packaging.tree import FileTree
from coursegen.player.templating import render
from coursegen.writers.book.card import card

CARD = "social-card.png"


def site_url(course: Course) -> str:
    """Where the book is published, with a slash at its end; "" when nobody has said so."""
    return f"{course.site_url.rstrip('/')}/" if course.site_url else ""


def around(course: Course) -> FileTree:
    """Files for the top of the site."""
    # The page shows at addresses of any depth, so it must not need another file.
    lost = render(
        "/writers/book/lost.html",
        title=course.title,
        language=course.language,
        direction=direction(course.language),
        words=words(course.language),
        site_url=site_url(course),
    )
    # GitHub Pages leaves folders out whose names begin with _ unless this file is there.
    return {CARD: card(course), "404.html": lost.encode(), ".nojekyll": b""}

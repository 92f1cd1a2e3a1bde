"""What stands beside the pages of the book: their shared data; a picture, a page and a sign for hosts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coursegen.catalogue import direction, words
from coursegen.model.course import Course
from coursegen.packaging.tree import FileTree, join
from coursegen.player.fragment import COURSE_DATA, config_script
from coursegen.player.templating import render
from coursegen.writers.book.again import asked_again
from coursegen.writers.book.card import card
from coursegen.writers.book.learner import DATA_FILE, script

CARD = "social-card.png"


def site_url(course: Course) -> str:
    """Where the book is published, with a slash at its end; "" when nobody has said so."""
    return f"{course.site_url.rstrip('/')}/" if course.site_url else ""


def around(
    course: Course,
    course_config: Mapping[str, Any],
    book: Mapping[str, Any],
    fragments: Mapping[str, str],
) -> FileTree:
    """Files for the top of the site. `course_config`: what the script on the pages is told of the course.
    `book`: what the book's own script is told of its pages (learner.py). fragments: its questions.

    It grows with the course, so that a copy in each page would make the site grow with the square.
    """
    # The page shows at addresses of any depth, so it must not need another file.
    lost = render(
        "/writers/book/lost.html",
        title=course.title,
        language=course.language,
        direction=direction(course.language),
        words=words(course.language),
        site_url=site_url(course),
        modules=[module.id for module in course.modules],
    )
    # GitHub Pages leaves folders out whose names begin with _ unless this file is there.
    own = {
        CARD: card(course),
        "404.html": lost.encode(),
        ".nojekyll": b"",
        f"_static/{COURSE_DATA}": config_script(course_config).encode(),
        f"_static/{DATA_FILE}": script(book),
    }
    return join(own, asked_again(course, fragments))

"""The learner's side of the book: “My progress”, the certificate, and what their script must know.

All that they show is made in the browser, of the record that questions keep. Without a script they say so.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from coursegen.catalogue import words
from coursegen.model.course import Course
from coursegen.model.fingerprint import fingerprint
from coursegen.model.interaction import ExtendedText, Scale
from coursegen.model.module import Module
from coursegen.model.walk import Placed, Role, built_items
from coursegen.player.encode import encode
from coursegen.player.render import state_keys
from coursegen.player.view_ids import SHORTEST_VIEW_KEY, view_ids
from coursegen.player.wire import WireItem
from coursegen.resources import read_text
from coursegen.writers.book.layout import (
    CERTIFICATE,
    PROGRESS,
    REVIEW,
    has_quiz,
    lesson_page,
    module_page,
    quiz_page,
    quiz_title,
    reflection_page,
)
from coursegen.writers.book.page import Page
from coursegen.writers.book.texts import Texts

DATA_VERSION = 1
DATA_FILE = "coursegen/book-data.js"
"""Where in the site's static files the data lies; js/book/data.js reads the element it makes."""
WORDS_PATH = "player/dist/book-words.json"
LONGEST_STEM = 120  # characters: a list of links shows no more


def progress(texts: Texts) -> Page:
    """“My progress”: its title, and what stands there without a script."""
    page = Page(PROGRESS)
    page.title(texts.words["My progress"])
    page.add(
        texts.words["This page is made in your browser, by a script, of what is kept there. Nothing is sent."]
    )
    return page


def review(texts: Texts) -> Page:
    """The review: what it is for, and what stands there without a script."""
    page = Page(REVIEW)
    page.title(texts.words["Review"])
    days = ", ".join(map(str, texts.course.review_after_days))
    said = texts.words[
        "What you have answered comes back here after some days ({days}), since recalling it again is what makes it last. A wrong answer brings a question back sooner. Nothing here changes your result."  # noqa: E501
    ]
    page.add(said.format(days=days))
    return page


def certificate(texts: Texts) -> Page:
    """The certificate, likewise."""
    page = Page(CERTIFICATE)
    page.title(texts.words["Certificate"])
    page.add(
        texts.words["This page is made in your browser, by a script, of what is kept there. Nothing is sent."]
    )
    return page


def data(course: Course, wires: Mapping[str, WireItem]) -> dict[str, Any]:
    """What the script must know of the whole book: its pages and questions. No key, no feedback."""
    keys = state_keys(view_ids(course), SHORTEST_VIEW_KEY)
    used: list[str] = json.loads(read_text(WORDS_PATH))
    language = words(course.language)
    return {
        "v": DATA_VERSION,
        "fingerprint": fingerprint(course),
        "modules": [_module(module, keys, course) for module in course.modules],
        "items": [_item(placed, wires[placed.address]) for placed in built_items(course)],
        "words": [language[word] for word in used],
    }


def _module(module: Module, keys: Mapping[str, str], course: Course) -> dict[str, Any]:
    titles = words(course.language)
    parts = [("lesson", lesson.id, lesson.title, lesson_page(module, lesson.id)) for lesson in module.lessons]
    if has_quiz(module):
        parts.append(("quiz", "_quiz", quiz_title(module, titles), quiz_page(module)))
    return {
        "id": module.id,
        "title": module.title,
        "page": module_page(module),
        "key": keys[module.id],
        "objectives": [f"{module.id}.{objective.id}" for objective in module.objectives],
        "parts": [
            {"kind": kind, "key": keys[f"{module.id}.{view}"], "title": title, "page": page}
            for kind, view, title, page in parts
        ],
    }


def _item(placed: Placed, wire: WireItem) -> dict[str, Any]:
    scored = any(not isinstance(i, ExtendedText | Scale) for i in placed.item.interactions)
    return {
        "id": wire["id"],
        "key": wire["key"],
        "was": wire["was"],
        "role": wire["role"],
        "objective": wire["objective"],
        "pool": wire["pool"],
        "tries": wire["tries"],
        "scored": scored,
        "plain": wire["plain"][:LONGEST_STEM],
        "page": _page(placed),
    }


def _page(placed: Placed) -> str:
    """The page on which a question stands."""
    module = placed.module
    match placed.role:
        case Role.PRE_TEST:
            return module_page(module)
        case Role.PRACTICE:
            return lesson_page(module, placed.lesson) if placed.lesson else module_page(module)
        case Role.GRADED:
            return quiz_page(module)
        case Role.REFLECTION:
            return reflection_page(module)


def script(known: Mapping[str, Any]) -> bytes:
    """A script that puts the data into the page which loads it, as data: `fetch` does not work from `file://`."""
    return f"""(() => {{
  const block = document.createElement("script");
  block.type = "application/json";
  block.className = "cg-book";
  block.textContent = '"{encode(known)}"';
  document.head.append(block);
}})();
""".encode()

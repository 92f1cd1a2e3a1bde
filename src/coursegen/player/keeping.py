"""What the script knows by which a learner's progress is saved as a file and loaded from one (js/kept/)."""

from __future__ import annotations

import json

from markupsafe import Markup

from coursegen.catalogue import words
from coursegen.model.course import Course
from coursegen.model.fingerprint import fingerprint
from coursegen.player.encode import data_block
from coursegen.resources import read_text

SCRIPT = "keep.js"
SCRIPT_PATH = "player/dist/keep.js"
WORDS_PATH = "player/dist/keep-words.json"
"""The interface's words that the script uses; made with it."""


def data(course: Course) -> Markup:
    """The element that carries them in a page. The book's own pages have them in their shared data."""
    language = words(course.language)
    used: list[str] = json.loads(read_text(WORDS_PATH))
    known = {"fingerprint": fingerprint(course), "words": [language[word] for word in used]}
    return data_block("cg-keep-data", known)

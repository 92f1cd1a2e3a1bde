"""The interface's own words, by their English texts, in the language of the course.

English texts are the message ids, as in gettext; messages.txt lists them all. A language's catalogue is
checked-in JSON (words.<language>.json), so that neither Python nor the browser needs gettext at run time.
There is English so far; a course in another language shows its own texts, and the interface in English.
"""

from __future__ import annotations

import json
from functools import cache

from coursegen.resources import read_text

LANGUAGES = ("en",)
"""What there are catalogues for; English needs none of its own."""


class Words(dict[str, str]):
    """English text → the text to show; what no catalogue has stays English."""

    def __missing__(self, key: str) -> str:
        return key


@cache
def words(language: str) -> Words:
    """The words for a BCP 47 language: `fr-CA` → `fr` → English."""
    base = language.split("-")[0].lower()
    if base == "en" or base not in LANGUAGES:
        return Words()
    return Words(json.loads(read_text(f"catalogue/words.{base}.json")))


def every_word() -> tuple[str, ...]:
    """Every message id, sorted."""
    return tuple(line for line in read_text("catalogue/messages.txt").split("\n") if line)

"""The interface's own words, by their English texts, in the language of the course.

English texts are the message ids, as in gettext; locale/coursegen.pot lists them all. Translators edit
locale/<language>.po; what Python and the browser read is words.<language>.json, made from it and checked
in, so that neither needs gettext at run time. A course in a language without a catalogue shows its own
texts, and the interface in English.
"""

from __future__ import annotations

import json
from functools import cache

from coursegen.resources import read_text

LANGUAGES = ("en", "fr")
"""What there are catalogues for; English needs none of its own."""

RIGHT_TO_LEFT = frozenset(("ar", "dv", "fa", "he", "iw", "ks", "ku", "ps", "sd", "ug", "ur", "yi"))
"""Languages written from right to left (ISO 639; CLDR, character order)."""


class Words(dict[str, str]):
    """English text → the text to show; what no catalogue has stays English. `language`: what it is in."""

    language = "en"

    def __missing__(self, key: str) -> str:
        return key


@cache
def words(language: str) -> Words:
    """The words for a BCP 47 language: `fr-CA` → `fr` → English."""
    base = base_of(language)
    if base == "en" or base not in LANGUAGES:
        return Words()
    made = Words(json.loads(read_text(f"catalogue/words.{base}.json")))
    made.language = base
    return made


def base_of(language: str) -> str:
    """The language of a BCP 47 tag, without region and script: `fr-CA` → `fr`."""
    return language.split("-")[0].lower()


def direction(language: str) -> str:
    """The direction in which a BCP 47 language is written: `ltr` or `rtl`."""
    return "rtl" if base_of(language) in RIGHT_TO_LEFT else "ltr"


def every_word() -> tuple[str, ...]:
    """Every message id, sorted."""
    lines = read_text("catalogue/locale/coursegen.pot").split("\n")
    found = [json.loads(line.removeprefix("msgid ")) for line in lines if line.startswith("msgid ")]
    return tuple(word for word in found if word)

"""The interface's words: gathered from the code, given to translators, compiled for Python and the browser.

locale/coursegen.pot    every word in use          made from the code
locale/<language>.po    what translators edit      brought up to date, their work kept
words.<language>.json   what the code reads        made from the .po
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from coursegen.catalogue import LANGUAGES
from coursegen.diagnostics import Diagnostic, Place, Severity
from coursegen.markup.dialect import ADMONITIONS

PYTHON = re.compile(r"""\b(?:words|w|self\.words|_word)[\[(]\s*(?:"((?:[^"\\]|\\.)+)"|'([^'\n]+)')\s*[\])]""")
GET = re.compile(r"""\bwords\.get\(\s*['"]([^'"]+)['"]""")
PLACEHOLDER = re.compile(r"\{\w+\}")
HEADER = """# {what} of coursegen's interface.
# Message ids are the English texts. After editing: make generate."""

CATALOGUE = Path("src/coursegen/catalogue")
TEMPLATE = CATALOGUE / "locale/coursegen.pot"


def gathered(checkout: Path) -> list[str]:
    """Every message id in use, sorted."""
    root = checkout / "src/coursegen"
    found = set(ADMONITIONS.values())
    for name in ("words.json", "book-words.json"):
        found |= set(json.loads((root / "player/dist" / name).read_text("utf-8")))
    for path in sorted([*root.rglob("*.py"), *root.rglob("*.html")]):
        text = path.read_text("utf-8")
        found |= {a or b for a, b in PYTHON.findall(text)} | set(GET.findall(text))
    return sorted(found)


def generated(checkout: Path) -> dict[Path, bytes]:
    """The template, each language's .po brought up to date, and what is compiled from it."""
    words = gathered(checkout)
    template = _catalogue("en", words, "The words")
    out = {checkout / TEMPLATE: _written(template)}
    for language in LANGUAGES:
        if language == "en":
            continue
        path = checkout / CATALOGUE / f"locale/{language}.po"
        catalogue = _read(path, language)
        catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
        catalogue.obsolete.clear()  # git remembers them
        out[path] = _written(catalogue)
        out[checkout / CATALOGUE / f"words.{language}.json"] = _compiled(catalogue)
    return out


def missing(checkout: Path) -> Iterator[Diagnostic]:
    """What no translator has translated, or not with the same placeholders, each with its line in the .po."""
    for language in LANGUAGES:
        path = CATALOGUE / f"locale/{language}.po"
        if language != "en":
            for message in _read(checkout / path, language):
                said = _fault(message)
                if message.id and said:
                    place = Place(file=path.as_posix(), line=message.lineno or 0)
                    text = f"“{message.id}” {said}"
                    code = "translation-missing"
                    yield Diagnostic(place=place, severity=Severity.ERROR, code=code, message=text)


def _fault(message: Message) -> str:
    if not message.string:
        return "has no translation, so it is shown in English"
    if message.fuzzy:
        return "has a translation that somebody must look at (fuzzy)"
    wanted, found = (sorted(PLACEHOLDER.findall(str(text))) for text in (message.id, message.string))
    return "" if wanted == found else f"needs {', '.join(wanted) or 'no placeholders'} in its translation"


def _catalogue(language: str, words: list[str], what: str) -> Catalog:
    made = Catalog(
        locale=language, project="coursegen", charset="utf-8", header_comment=HEADER.format(what=what)
    )
    for word in words:
        made.add(word)
    return made


def _read(path: Path, language: str) -> Catalog:
    if not path.is_file():
        return _catalogue(language, [], f"The words in {language}")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _written(catalogue: Catalog) -> bytes:
    """Without dates and places in the source: a diff shows words alone."""
    out = io.BytesIO()
    write_po(
        out, catalogue, width=0, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True
    )
    head = f'{catalogue.header_comment}\nmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    language = f'"Language: {catalogue.locale_identifier}\\n"\n' if str(catalogue.locale) != "en" else ""
    return (head + language + "\n" + out.getvalue().decode().strip() + "\n").encode()


def _compiled(catalogue: Catalog) -> bytes:
    words = {m.id: m.string for m in catalogue if m.id and m.string and not m.fuzzy}
    return (json.dumps(words, ensure_ascii=False, indent=0, sort_keys=True) + "\n").encode()

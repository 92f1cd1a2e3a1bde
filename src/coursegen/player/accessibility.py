"""What is known of the pages' accessibility, criterion by criterion: for every home, and as a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias, cast

from coursegen import __version__
from coursegen.catalogue import direction
from coursegen.markup.yamltext import load
from coursegen.model.course import Course
from coursegen.player.about import contact_href
from coursegen.player.policy import STILL
from coursegen.player.templating import render
from coursegen.resources import read_bytes

FOLDER = "player/criteria"
LANGUAGES = ("en", "fr")
"""What there is a <language>.yaml for; another language shows the English page, marked as English."""

PAGE = "accessibility.html"

Home: TypeAlias = Literal["pages", "book"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One success criterion of WCAG, in words to show."""

    number: str
    name: str
    level: str
    clause: str
    """Of EN 301 549, or that it has none."""
    result: str
    method: str
    how: str
    gap: str
    known: tuple[str, str]
    """(result, method) as the data name them, for counting."""
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """All of it for one home. `texts`: the language file's own texts."""

    language: str
    texts: dict[str, Any]
    criteria: tuple[Criterion, ...]

    def by_principle(self) -> Iterator[tuple[str, list[Criterion]]]:
        """WCAG's four principles with their criteria."""
        for digit, name in self.texts["principles"].items():
            yield name, [c for c in self.criteria if c.number.startswith(f"{digit}.")]

    def counts(self) -> list[tuple[str, int]]:
        """How many criteria came to which result, in the order of the language file."""
        found = [c.known[0] for c in self.criteria]
        return [(said, found.count(name)) for name, said in self.texts["result"].items() if name in found]

    def methods(self) -> list[tuple[str, int]]:
        """How many are known by which method."""
        found = [c.known[1] for c in self.criteria]
        return [(said, found.count(name)) for name, said in self.texts["by"].items() if name in found]

    def contact(self, contact: str) -> str:
        """Where to turn to; `{contact}` stays for the page to fill."""
        return str(self.texts["contact"]["known" if contact else "unknown"])


@cache
def data(name: str) -> dict[str, Any]:
    """A file of the folder as plain data."""
    path = f"{FOLDER}/{name}.yaml"
    return cast(dict[str, Any], load(read_bytes(path), path).data)


def statement(language: str, home: Home) -> Statement:
    """The statement for a BCP 47 language: `fr-CA` → `fr` → English."""
    base = language.split("-")[0].lower()
    spoken = base if base in LANGUAGES else "en"
    facts, texts = data("criteria"), data(spoken)
    return Statement(
        language=language if spoken == base else "en",
        texts=texts,
        criteria=tuple(_criterion(fact, facts["tests"], texts, home) for fact in facts["criteria"]),
    )


def _criterion(fact: dict[str, Any], tests: dict[str, str], texts: dict[str, Any], home: Home) -> Criterion:
    known = fact.get(home, {"result": "unknown", "by": "nobody"})
    method = known["by"] if isinstance(known["by"], str) else "test"
    said = texts["criteria"][fact["number"]]
    how, gap = said["how"], said.get("gap", "")
    if home == "book":  # what is said of the packages' pages need not hold where nobody has tried
        how, gap = (
            said.get("book", how if home in fact else ""),
            said.get("book_gap", gap if home in fact else ""),
        )
    clause = f"9.{fact['number']}"
    notes = [
        texts["beyond"] if fact["since"] == "2.2" else texts["clause"].format(clause=clause),
        *([texts["removed"]] if fact.get("until") else []),
    ]
    return Criterion(
        number=fact["number"],
        name=said["name"],
        level=texts["level"].format(level=fact["level"]),
        clause="; ".join(notes),
        result=texts["result"][known["result"]],
        method=texts["by"][method],
        how=how,
        gap=gap,
        known=(known["result"], method),
        tests=tuple(tests[name] for name in known["by"]) if method == "test" else (),
    )


def page(course: Course, *, back: str) -> str:
    """accessibility.html of a package or of the web copy.

    `back`: the way to the course. In an LMS it is empty: the page stands in a tab of its own, since leaving
    the course's page would end the session, and a course opened from here would not find its LMS.
    """
    said = statement(course.language, "pages")
    return render(
        "accessibility.html",
        course=course,
        said=said,
        texts=said.texts,
        href=contact_href(course.contact),
        coursegen=__version__,
        back=back,
        policy=STILL,
        direction=direction(said.language),
    )

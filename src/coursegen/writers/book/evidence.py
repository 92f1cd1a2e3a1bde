"""The page “Where this comes from”: each sentence of the notes, what teaches it, and what asks about it."""

from __future__ import annotations

from collections.abc import Iterable

from coursegen.model.course import Talk
from coursegen.model.coverage import Claim, Told, told
from coursegen.model.evidence import Evidence
from coursegen.model.outline import Unit
from coursegen.model.walk import Placed, Role
from coursegen.writers.book.layout import (
    GLOSSARY,
    SOURCES,
    lesson_page,
    module_page,
    quiz_page,
    quiz_title,
    reflection_page,
)
from coursegen.writers.book.page import Page, literal
from coursegen.writers.book.texts import Texts


def sources(texts: Texts) -> Page:
    """The notes as they run, each sentence with its time and what of the course rests on it."""
    course, words = texts.course, texts.words
    page = Page(SOURCES)
    page.title(words["Where this comes from"])
    page.add(words["What this course claims, it takes from these places. Each time opens the talk there."])
    page.add(words["Examples that are marked as such are the author's own."])
    for n, talk in enumerate(course.talks):
        if talk.outline:
            link = texts.renderer.link(0, talk.id)
            title = literal(talk.outline.title)
            page.add(f"[{title}]({link})" if link else title, ("course", "talks", n))
    for talk in course.talks:
        for part in told(course, talk):
            _part(page, texts, talk, part)
    terms = ((e, f"[{literal(g.term)}]({GLOSSARY}.md)") for g in course.glossary for e in g.evidence)
    if rows := _rows(texts, terms):
        page.title(words["Glossary"], ("course", "glossary"), level=2)
        page.add(_table(texts, rows), ("course", "glossary"))
    return page


def _part(page: Page, texts: Texts, talk: Talk, part: Told) -> None:
    """A heading of the note, or a unit: each sentence, its times, what teaches it, what asks about it."""
    unit = isinstance(part.part, Unit)
    if part.name:
        page.title(part.name, level=3 if unit else 2)
    page.bullets(_claim(texts, talk, claim) for claim in part.claims)
    if unit and part.claims and not part.covered:
        page.add(f"*{texts.words['No lesson and no question of this course rests on it.']}*")


def _claim(texts: Texts, talk: Talk, claim: Claim) -> str:
    words = texts.words
    places = [
        texts.place(Evidence(at=m.seconds, talk=talk.id))
        for m in claim.sentence.times
        if m.seconds is not None
    ]
    said = " — ".join([f"“{literal(claim.sentence.text)}”", *([", ".join(places)] if places else [])])
    lessons = [_linked(lesson.title, lesson_page(module, lesson.id)) for module, lesson in claim.taught]
    asked = dict.fromkeys(_linked(*_where(texts, placed)) for placed in claim.assessed)
    rows = ((words["Taught in"], lessons), (words["Asked about in"], asked))
    return "\n\n".join([said, *(f"{name}: {', '.join(links)}" for name, links in rows if links)])


def _where(texts: Texts, placed: Placed) -> tuple[str, str]:
    """The title and the page of the place where a question stands."""
    words, module = texts.words, placed.module
    if placed.lesson:
        title = next(lesson.title for lesson in module.lessons if lesson.id == placed.lesson)
        return title, lesson_page(module, placed.lesson)
    match placed.role:
        case Role.GRADED:
            return f"{quiz_title(module, words)} ({module.title})", quiz_page(module)
        case Role.REFLECTION:
            return f"{words['Reflection']} ({module.title})", reflection_page(module)
        case Role.PRE_TEST | Role.PRACTICE:
            return f"{words['Before you begin']} ({module.title})", module_page(module)


def _linked(title: str, page: str) -> str:
    return f"[{literal(title)}]({page}.md)"


def _rows(texts: Texts, entries: Iterable[tuple[Evidence, str]]) -> list[tuple[str, str, str]]:
    """One row for each place, in the order of the talk; what rests on it stands in its last cell."""
    used: dict[tuple[str, int, str, str], list[str]] = {}
    for e, link in entries:
        place, quotation = texts.place(e), texts.quotation(e)
        if place or quotation:
            key = (e.talk or "", -1 if e.at is None else e.at, place, quotation)
            used.setdefault(key, []).append(link)
    return [
        (place, quotation, ", ".join(dict.fromkeys(links)))
        for (_, _, place, quotation), links in sorted(used.items())
    ]


def _table(texts: Texts, rows: list[tuple[str, str, str]]) -> str:
    words = texts.words
    head = (words["Time"], words["What is said"], words["Where it is used"])
    lines = [head, ("---", "---", "---"), *rows]
    return "\n".join("| " + " | ".join(cell or " " for cell in line) + " |" for line in lines)

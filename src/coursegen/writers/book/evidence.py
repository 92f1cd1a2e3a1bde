"""The page “Where this comes from”: every evidence of the course, with its time, its sentence and its use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coursegen.model.evidence import Evidence
from coursegen.model.interaction import Interaction, Match, Order, Part
from coursegen.model.item import Item
from coursegen.model.module import Module
from coursegen.model.walk import items_of
from coursegen.writers.book.layout import (
    GLOSSARY,
    SOURCES,
    lesson_page,
    module_page,
    practice_page,
    quiz_page,
    reflection_page,
    worksheet_page,
)
from coursegen.writers.book.page import Page, literal
from coursegen.writers.book.texts import Texts


def sources(texts: Texts) -> Page:
    """Every evidence of the course: when it is said, the sentence, and what rests on it."""
    course, words = texts.course, texts.words
    page = Page(SOURCES)
    page.title(words["Where this comes from"])
    page.add(words["What this course claims, it takes from these places. Each time opens the talk there."])
    for n, talk in enumerate(course.talks):
        if talk.outline:
            link = texts.renderer.link(0, talk.id)
            title = literal(talk.outline.title)
            page.add(f"[{title}]({link})" if link else title, ("course", "talks", n))
    for module in course.modules:
        rows = _rows(texts, ((e, _linked(t, p)) for e, t, p in evidence_of(texts, module)))
        if rows:
            page.title(module.title, ("modules", module.id), level=2)
            page.add(_table(texts, rows), ("modules", module.id))
    terms = ((e, f"[{literal(g.term)}]({GLOSSARY}.md)") for g in course.glossary for e in g.evidence)
    if rows := _rows(texts, terms):
        page.title(words["Glossary"], ("course", "glossary"), level=2)
        page.add(_table(texts, rows), ("course", "glossary"))
    return page


def evidence_of(texts: Texts, module: Module) -> Iterator[tuple[Evidence, str, str]]:
    """Every evidence of a module with what rests on it: (evidence, that thing's title, its page)."""
    words = texts.words
    lessons = {lesson.id: lesson for lesson in module.lessons}
    for lesson in module.lessons:
        for e in lesson.evidence:
            yield e, lesson.title, lesson_page(module, lesson.id)
    for placed in items_of(module):
        if not placed.item.built:
            continue
        if placed.lesson:
            title, page = lessons[placed.lesson].title, lesson_page(module, placed.lesson)
        elif placed.role == "graded":
            title, page = words["Quiz"], quiz_page(module)
        elif placed.role == "reflection":
            title, page = words["Reflection"], reflection_page(module)
        else:
            title, page = words["Before you begin"], module_page(module)
        yield from ((e, title, page) for e in _of_item(placed.item))
    for scenario in module.scenarios:
        places = [*(p.evidence for p in scenario.steps), *(p.evidence for p in scenario.endings)]
        yield from ((e, scenario.title, practice_page(module)) for found in places for e in found)
    for sheet in module.worksheets:
        yield from ((e, sheet.title, worksheet_page(module, sheet.id)) for e in sheet.evidence)
    for card in module.flashcards:
        yield from ((e, words["Flashcards"], practice_page(module)) for e in card.evidence)


def _of_item(item: Item) -> Iterator[Evidence]:
    yield from item.evidence
    yield from (e for i in item.interactions for part in _parts(i) for e in part.evidence)


def _parts(interaction: Interaction) -> tuple[Part, ...]:
    """The parts that may have places of their own."""
    if isinstance(interaction, Match):
        return interaction.premises
    return interaction.steps if isinstance(interaction, Order) else ()


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

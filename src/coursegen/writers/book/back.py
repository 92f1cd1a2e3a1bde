"""The pages at the back that speak of the course itself: about, accessibility."""

from __future__ import annotations

from coursegen import __version__
from coursegen.player.about import About, Source, contact_href
from coursegen.player.about import about as facts_of
from coursegen.player.accessibility import Criterion, Statement, statement
from coursegen.writers.book.layout import ABOUT, ACCESSIBILITY
from coursegen.writers.book.page import Page, literal
from coursegen.writers.book.texts import Texts


def about(texts: Texts) -> Page:
    """Version, fingerprint, where it comes from, what happens to one's answers: as in the packages."""
    course, words = texts.course, texts.words
    said = facts_of(course, "book", words)
    page = Page(ABOUT)
    page.title(words["About this course"])
    facts = [*said.facts, (words["Fingerprint"], said.short)]
    page.bullets((f"{name}: {literal(value)}" for name, value in facts), ("course", "version"))
    page.fence("dropdown", f"`{said.fingerprint}`\n\n{said.meaning}", argument=words["Fingerprint"])
    _sources(page, texts, said)
    page.title(words["What is recorded"], level=2)
    page.bullets([*said.recorded, *said.seen_by])
    page.title(words["What is loaded from elsewhere"], level=2)
    page.bullets(said.elsewhere)
    page.title(words["Scoring"], level=2)
    page.add(" ".join(said.scoring))
    page.title(words["Accessibility"], level=2)
    shown = words["What was done for accessibility, and what is known to be missing"]
    page.add(f"[{shown}]({ACCESSIBILITY}.md)")
    if course.contact:
        page.title(words["Contact"], ("course", "contact"), level=2)
        page.add(_contact(course.contact), ("course", "contact"))
    return page


def _sources(page: Page, texts: Texts, said: About) -> None:
    course, words = texts.course, texts.words
    if said.sources:
        page.title(words["The talk behind it"], ("course", "talks"), level=2)
        page.bullets((_source(texts, s) for s in said.sources), ("course", "talks"))
    page.add(texts.myst(course.credits), ("course", "credits"))
    page.add(" ".join(said.rights))


def _source(texts: Texts, source: Source) -> str:
    href = texts.renderer.link(0, source.id)
    shown = f"[{literal(source.title)}]({href})" if href else literal(source.title)
    named = f"{shown} ({literal(source.channel)})" if source.channel else shown
    return f"{named}\n\n{texts.words['Notes: {name}'].format(name=literal(source.note))}"


def _contact(contact: str) -> str:
    href = contact_href(contact)
    return f"[{literal(contact)}](<{href}>)" if href else literal(contact)


def accessibility(texts: Texts) -> Page:
    """WCAG's criteria one by one, as they are known of the book."""
    course = texts.course
    said = statement(course.language, "book")
    own, headings = said.texts, said.texts["headings"]
    page = Page(ACCESSIBILITY)
    page.title(own["title"])
    for text in own["claim"]:
        page.add(text)
    page.bullets(
        f"**{title}** " + " · ".join(f"{name}: {count}" for name, count in entries)
        for title, entries in ((headings["results"], said.counts()), (headings["methods"], said.methods()))
    )
    page.title(headings["contact"], level=2)
    page.add(said.contact(course.contact).replace("{contact}", _contact(course.contact)))
    page.title(headings["reading"], level=2)
    page.bullets(own["reading"])
    for principle, criteria in said.by_principle():
        page.title(principle, level=2)
        for criterion in criteria:
            page.title(f"{criterion.number} {criterion.name}", level=3)
            page.add(_known(said, criterion))
    page.add(own["made"].format(version=literal(course.version), coursegen=__version__))
    return page


def _known(said: Statement, c: Criterion) -> str:
    gap = f" *{said.texts['gap']}* {c.gap}" if c.gap else ""
    return f"{c.level} · {c.clause}\n\n**{c.result}** ({c.method}). {c.how}{gap}"

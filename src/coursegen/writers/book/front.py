"""The pages at the front and the back: home, glossary, about."""

from __future__ import annotations

from coursegen.diagnostics import ModelPath
from coursegen.model.course import Course
from coursegen.writers.book.layout import ABOUT, GLOSSARY, HOME, SOURCES, module_page
from coursegen.writers.book.page import Page, fenced, literal
from coursegen.writers.book.texts import Texts


def home(texts: Texts) -> Page:
    """What the course is, what one will be able to do, how long it takes, where to begin."""
    course, words = texts.course, texts.words
    page = Page(HOME)
    page.title(course.title, ("course", "title"))
    page.add(texts.myst(course.description), ("course", "description"))
    minutes = sum(lesson.minutes for m in course.modules for lesson in m.lessons)
    lessons = sum(len(m.lessons) for m in course.modules)
    if course.modules:
        facts = [f"{words['Modules']}: {len(course.modules)}", f"{words['Lessons']}: {lessons}"]
        page.add(" · ".join([*facts, words["About {n} minutes"].format(n=minutes)]))
        start = words["Start with “{title}”"].format(title=literal(course.modules[0].title))
        page.add(f"[{start}]({module_page(course.modules[0])}.md)")
        page.title(words["What you will be able to do"], level=2)
    for module in course.modules:
        root: ModelPath = ("modules", module.id)
        page.add(f"### [{literal(module.title)}]({module_page(module)}.md)", (*root, "title"))
        page.add(texts.myst(module.summary), (*root, "summary"))
        page.bullets((literal(o.text) for o in module.objectives), (*root, "objectives"))
    page.add(f"[{words['Where this comes from']}]({SOURCES}.md) · [{words['About this course']}]({ABOUT}.md)")
    return page


def glossary(texts: Texts) -> Page:
    """The terms in alphabetical order, each with its places."""
    page = Page(GLOSSARY)
    page.title(texts.words["Glossary"])
    for entry in sorted(texts.course.glossary, key=lambda e: (e.term.casefold(), e.id)):
        at: ModelPath = ("course", "glossary", entry.id)
        body = texts.myst(entry.text)
        places = ", ".join(p for e in entry.evidence if (p := texts.place(e)))
        if places:
            body += f"\n\n{places}"
        page.add(f"{literal(entry.term)}\n: " + body.replace("\n", "\n  "), (*at, "text"))
    return page


def about(texts: Texts) -> Page:
    """Credits, licence, version, and what happens to one's answers."""
    course, words = texts.course, texts.words
    page = Page(ABOUT)
    page.title(words["About this course"])
    page.add(texts.myst(course.credits), ("course", "credits"))
    facts = [f"{words['Version']}: {literal(course.version)}"]
    if course.licence:
        facts.append(f"{words['Licence']}: {literal(course.licence)}")
    page.bullets(facts, ("course", "version"))
    page.title(words["Your answers"], level=2)
    page.add(words["Your answers stay in this browser, on this device. Nothing is sent anywhere."])
    page.add(words["Whoever clears the browser's data clears the answers too."])
    _talks(page, texts, course)
    return page


def _talks(page: Page, texts: Texts, course: Course) -> None:
    talks = [talk.outline for talk in course.talks if talk.outline]
    if not talks:
        return
    page.title(texts.words["The talk behind it"], ("course", "talks"), level=2)
    page.bullets(
        (f"{literal(o.title)}" + (f", {literal(o.channel)}" if o.channel else "") for o in talks),
        ("course", "talks"),
    )
    note = texts.words["A link to a time opens the talk on another site."]
    page.add(fenced("note", note))

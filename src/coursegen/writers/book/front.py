"""The pages that lead into the course and through its words: home and glossary."""

from __future__ import annotations

from coursegen.diagnostics import ModelPath
from coursegen.writers.book.layout import ABOUT, GLOSSARY, HOME, SOURCES, module_page
from coursegen.writers.book.page import Page, literal
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

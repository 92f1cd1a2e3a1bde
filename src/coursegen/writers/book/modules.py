"""The pages of one module: its first page, its lessons, practice, quiz and reflection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from coursegen.diagnostics import ModelPath
from coursegen.model.ids import address
from coursegen.model.module import Lesson, Module, Worksheet
from coursegen.model.scenario import Scenario
from coursegen.model.walk import Placed, Role, items_of
from coursegen.player import wire_clips
from coursegen.player.wire import WireItem, WireScenario, dumps
from coursegen.writers.book.layout import (
    closing_pages,
    has_quiz,
    lesson_page,
    module_page,
    notebook_file,
    practice_page,
    quiz_page,
    quiz_title,
    reflection_page,
    reflects,
    worksheet_page,
)
from coursegen.writers.book.page import Page, literal
from coursegen.writers.book.texts import Texts

# Line ends to Python's splitlines, not to JSON: they would break the one line that the data stands on.
_LINE_ENDS = {ord(c): f"\\u{ord(c):04x}" for c in "\x7f\x85\u2028\u2029"}


class ModulePages:
    """Writes the pages of one module."""

    def __init__(
        self,
        texts: Texts,
        module: Module,
        wires: Mapping[str, WireItem],
        played: Mapping[str, WireScenario],
    ) -> None:
        self.texts, self.words, self.module = texts, texts.words, module
        self.wires, self.played = wires, played
        self.root: ModelPath = ("modules", module.id)
        self.placed = [p for p in items_of(module) if p.item.built]

    def pages(self) -> list[Page]:
        """Every page, in reading order."""
        module = self.module
        return [
            self.first(),
            *(self.lesson(lesson) for lesson in module.lessons),
            *([self.practice()] if module.scenarios or module.flashcards else []),
            *(self.worksheet(sheet) for sheet in module.worksheets),
            *([self.quiz()] if has_quiz(module) else []),
            *([self.reflection()] if reflects(module) else []),
        ]

    def first(self) -> Page:
        """Summary, learning objectives, what stands in it, questions to begin with."""
        module, words = self.module, self.words
        page = Page(module_page(module))
        page.title(module.title, (*self.root, "title"))
        page.add(self.texts.myst(module.summary, page.up), (*self.root, "summary"))
        if module.objectives:
            page.title(words["What you will be able to do"], level=2)
            page.bullets((literal(o.text) for o in module.objectives), (*self.root, "objectives"))
        self._questions(page, words["Before you begin"], (p for p in self.placed if p.role == Role.PRE_TEST))
        page.title(words["In this module"], level=2)
        page.add("\n".join(self._listing()))
        download = words["Download this module as a notebook"]
        page.add(f"{{download}}`{download} <{page.up}{notebook_file(module)}>`")
        return page

    def _listing(self) -> Iterable[str]:
        # Relative to the module's first page, whose folder holds all the others.
        inside = len(self.module.id) + 1
        for n, lesson in enumerate(self.module.lessons, 1):
            minutes = self.words["{n} min"].format(n=lesson.minutes)
            target = lesson_page(self.module, lesson.id)[inside:]
            yield f"{n}. [{literal(lesson.title)}]({target}.md) ({minutes})"
        closing = closing_pages(self.module, self.words)
        for n, (page, title) in enumerate(closing, len(self.module.lessons) + 1):
            yield f"{n}. [{literal(title)}]({page[inside:]}.md)"

    def lesson(self, lesson: Lesson) -> Page:
        """One lesson: its text, where the talk says so, what to try, practice questions."""
        at: ModelPath = (*self.root, "lessons", lesson.id)
        page = Page(lesson_page(self.module, lesson.id))
        page.title(lesson.title, (*at, "title"))
        self._aim(page, lesson, (*at, "objectives"))
        page.add(self.texts.myst(lesson.text, page.up, talk=lesson.talk), (*at, "text"))
        if found := self.texts.clips(lesson.evidence):
            page.title(self.words["The talk behind it"], level=2)
            page.fence("course-clips", wire_clips.dumps(found).translate(_LINE_ENDS), (*at, "evidence"))
        if lesson.try_at_work.strip():
            page.title(self.words["Try it at work"], level=2)
            page.add(self.texts.myst(lesson.try_at_work, page.up, 3), (*at, "try_at_work"))
        self._questions(page, self.words["Check yourself"], (p for p in self.placed if p.lesson == lesson.id))
        if minutes := self.texts.stops.get(address(self.module.id, lesson.id)):
            told = self.words["About {n} minutes of study are behind you. Your place is kept."]
            title = f"{self.words['A good place to stop']}\n:class: cg-stop"
            page.fence("admonition", told.format(n=minutes), (*at, "minutes"), title)
        return page

    def _aim(self, page: Page, lesson: Lesson, at: ModelPath) -> None:
        texts = {o.id: o.text for o in self.module.objectives}
        able = [literal(texts[o]) for o in lesson.objectives if o in texts]
        minutes = self.words["About {n} minutes"].format(n=lesson.minutes)
        page.add(
            f"*{' · '.join([minutes, *([self.words['What you will be able to do']] if able else [])])}*", at
        )
        page.bullets(able, at)

    def quiz(self) -> Page:
        """The graded quiz."""
        quiz = self.module.quiz
        page = Page(quiz_page(self.module))
        page.title(self._titled(quiz_title(self.module, self.words)), (*self.root, "quiz", "title"))
        mark = self.texts.course.pass_mark
        if quiz and quiz.pass_mark is not None:
            mark = quiz.pass_mark
        graded = [p for p in self.placed if p.role == Role.GRADED]
        intro = self.words["These questions are not graded."]
        if any(p.counts for p in graded):
            intro = self.words["These questions count. To pass, reach {percent}% of the points."]
        page.add(intro.format(percent=f"{mark * 100:.4g}"), (*self.root, "quiz", "pass_mark"))
        self._questions(page, "", (p for p in graded if p.met))
        return page

    def reflection(self) -> Page:
        """The open question that closes the module."""
        page = Page(reflection_page(self.module))
        page.title(self._titled(self.words["Reflection"]), (*self.root, "reflection"))
        page.add(self.words["There is no right answer here, and nobody reads what you write."])
        self._questions(page, "", (p for p in self.placed if p.role == Role.REFLECTION))
        return page

    def _titled(self, kind: str) -> str:
        # With its module: what the search lists must be told apart. The sidebar shows the short title.
        return f"{self.module.title}: {kind}"

    def practice(self) -> Page:
        """Scenarios to be played, and flashcards."""
        page = Page(practice_page(self.module))
        page.title(self._titled(self.words["Practise"]), (*self.root, "title"))
        for scenario in self.module.scenarios:
            self._scenario(page, scenario)
        if self.module.flashcards:
            page.title(self.words["Flashcards"], level=2)
            page.add(self.words["Say the answer to yourself, then look."])
        for card in self.module.flashcards:
            at: ModelPath = (*self.root, "flashcards", card.id)
            places = [self.texts.place(e) for e in card.evidence]
            back = "\n\n".join([self.texts.myst(card.back, page.up, 3), *places])
            page.fence("dropdown", back, (*at, "back"), self.texts.line(card.front, page.up))
        return page

    def worksheet(self, sheet: Worksheet) -> Page:
        """A sheet to print: its text, and each prompt with room to write."""
        at: ModelPath = (*self.root, "worksheets", sheet.id)
        page = Page(worksheet_page(self.module, sheet.id))
        page.title(sheet.title, (*at, "title"))
        page.add(self.texts.myst(sheet.text, page.up), (*at, "text"))
        for n, prompt in enumerate(sheet.prompts, 1):
            # A block of its own for each, so that a sheet of paper does not part it from its room.
            title = f"{self.words['Question {n}'].format(n=n)}\n:class: cg-prompt"
            page.fence("admonition", self.texts.myst(prompt, page.up), (*at, "prompts", n - 1), title)
        if sentences := self.texts.sentences(sheet.evidence):
            listed = "\n".join(f"- {s}" for s in sentences)
            page.fence("dropdown", listed, (*at, "evidence"), self.words["From the notes"])
        return page

    def _scenario(self, page: Page, scenario: Scenario) -> None:
        at: ModelPath = (*self.root, "scenarios", scenario.id)
        page.title(scenario.title, (*at, "title"), level=2)
        page.fence("course-scenario", _one_line(self.played[address(self.module.id, scenario.id)]), at)

    def _questions(self, page: Page, title: str, placed: Iterable[Placed]) -> None:
        questions = list(placed)
        if questions and title:
            page.title(title, level=2)
        standing = self._standing()
        for p in questions:
            body = _one_line(self.wires[p.address])
            page.fence("course-quiz", body, p.path, "" if p.address in standing else "variant")

    def _standing(self) -> set[str]:
        """Questions that stand in the page: of a pool only as many as are drawn."""
        pools = self.module.quiz.pools if self.module.quiz else ()
        out = {p.address for p in self.placed if not p.pool}
        for pool in pools:
            out |= {p.address for p in [p for p in self.placed if p.pool == pool.id][: pool.draw]}
        return out


def _one_line(record: WireItem | WireScenario) -> str:
    return dumps(record).translate(_LINE_ENDS)

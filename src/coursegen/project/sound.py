"""A draft without flawed questions: what the rules call an error is left out before anything is written.

Dropping a question beats writing a flawed one (ASSESSMENT, drafts). Drafting avoids what it can by itself;
this is the net below it, for the flaw that only the whole course shows.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from coursegen.diagnostics import Severity
from coursegen.drafting.draft import Drafting
from coursegen.drafting.lessons import with_waiting
from coursegen.model.course import Course
from coursegen.model.item import Item, Status
from coursegen.model.module import Lesson, Module
from coursegen.model.walk import items, items_of
from coursegen.rules import RULES


def sound(made: Drafting) -> Drafting:
    """The draft without the questions that a rule finds an error in, and without what only they needed."""
    course = suspect = made.course
    while flawed := _flawed(suspect):
        course = replace(course, modules=tuple(_without(m, flawed) for m in course.modules))
        changed = {module for module, _ in flawed}  # a module as it was is as sound as it was
        suspect = replace(course, modules=tuple(m for m in course.modules if m.id in changed))
    return made if course is made.course else replace(made, course=course)


def _flawed(course: Course) -> frozenset[tuple[str, str]]:
    """(module, question) of every built question at or in which a rule reports an error."""
    language = course.language.split("-")[0].lower()
    asked = [r for r in RULES if r.severity is Severity.ERROR]
    paths = [
        finding.path
        for rule in asked
        if rule.languages is None or language in rule.languages
        for finding in rule.check(course)
    ]
    return frozenset(
        (placed.module.id, placed.item.id)
        for placed in items(course)
        if placed.item.built and any(path[: len(placed.path)] == placed.path for path in paths)
    )


def _without(module: Module, flawed: Collection[tuple[str, str]]) -> Module:
    good = [p.item for p in items_of(module) if (module.id, p.item.id) not in flawed]
    told = {(e.at, e.unit) for item in good if item is not module.reflection for e in item.evidence}

    def kept(questions: tuple[Item, ...]) -> tuple[Item, ...]:
        out = []
        for question in questions:
            if (module.id, question.id) not in flawed:
                out.append(question)
            elif question.evidence and not told & {(e.at, e.unit) for e in question.evidence}:
                out.append(replace(question, status=Status.NEEDS_AUTHOR))  # nothing else asks about its unit
        return tuple(out)

    quiz = replace(module.quiz, questions=kept(module.quiz.questions)) if module.quiz else None
    lessons = tuple(replace(lesson, questions=kept(lesson.questions)) for lesson in module.lessons)
    graded = quiz is not None and any(q.built for q in quiz.questions)
    if quiz is not None and not graded and lessons:
        lessons = with_waiting(lessons, quiz.questions)
    reflection = module.reflection
    left = [q for lesson in lessons for q in lesson.questions] + list(quiz.questions if quiz else ())
    assessed = {q.objective for q in [*left, *([reflection] if reflection else [])]}
    objectives = tuple(o for o in module.objectives if o.id in assessed)
    known = {o.id for o in objectives}
    return replace(
        module,
        objectives=objectives,
        lessons=tuple(_serving(lesson, known) for lesson in lessons),
        quiz=quiz if graded else None,
        reflection=None if reflection and (module.id, reflection.id) in flawed else reflection,
    )


def _serving(lesson: Lesson, known: Collection[str]) -> Lesson:
    return replace(lesson, objectives=tuple(o for o in lesson.objectives if o in known))

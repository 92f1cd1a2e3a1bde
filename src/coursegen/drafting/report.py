"""What a draft could not do, and why: modules with few types of question, units that nothing asks about.

An instructor reads it once, after drafting, to know where to write by hand first.
"""

from __future__ import annotations

from collections.abc import Iterable

from coursegen.drafting.graded import LEAST_GRADED
from coursegen.model.course import Course
from coursegen.model.module import Module
from coursegen.model.outline import Outline
from coursegen.model.walk import items_of

WANTED = 4
"""Types of question that a module of a note with several full lists has (ASSESSMENT, drafts made by rule)."""

NEEDS = {
    "single-choice": "a description that could be of two neighbours, too, and names that do not say it",
    "true-false": "a sentence that stands alone and turns on something that the notes explain",
    "match": "three descriptions in one list that do not name what they describe",
    "categorize": "two headings with six units of one kind in all, or two units that say two things each",
    "multiple-choice": "units under another heading, to stand beside two of this module",
    "cloze": "a number with its unit, said once",
    "order": "a numbered list of steps",
}
"""What the note must hold for a type to be drafted."""


def report(course: Course) -> tuple[str, ...]:
    """A sentence for each module with few types or a short quiz, each unit unasked, and what waits."""
    lines = [line for module in course.modules for line in (_few(module), _short(module)) if line]
    lines += [
        line for talk in course.talks if talk.outline for line in _unasked(course, talk.outline, talk.note)
    ]
    waiting = [p for m in course.modules for p in items_of(m) if not p.item.built]
    if waiting:
        noun = "question waits" if len(waiting) == 1 else "questions wait"
        lines.append(f"{len(waiting)} {noun} for you to finish (status: needs-author); no build shows them.")
    return tuple(lines)


def _few(module: Module) -> str:
    types = {p.item.type for p in items_of(module) if p.item.built and p.item is not module.reflection}
    if len(types) >= WANTED:
        return ""
    missing = "; ".join(f"{kind} ({need})" for kind, need in NEEDS.items() if kind not in types)
    count = {0: "no question", 1: "one type of question"}.get(len(types), f"{len(types)} types of question")
    return f"{module.id}: {count}. The note did not give what the others need: {missing}."


def _short(module: Module) -> str:
    """What a quiz with few graded questions, or without any, wants."""
    graded = [p for p in items_of(module) if p.counts]
    if len(graded) >= LEAST_GRADED:
        return ""
    count = "The quiz has one graded question" if graded else "No question of the quiz is graded"
    if not module.quiz:
        count = "There is no quiz"
    return f"{module.id}: {count}. No rule found more to be judged fairly; write what learners should do."


def _unasked(course: Course, outline: Outline, note: str) -> Iterable[str]:
    """Units with text of which no sentence is behind a question."""
    built = [p.item for m in course.modules for p in items_of(m) if p.item.built]
    told = {i.source.sentence for i in built if i.source}
    named = {(e.at, e.unit) for i in built for e in i.evidence}
    by_unit = {own for _, own in named}
    for unit in outline.units:
        if not unit.text.strip():
            continue
        times = {m.seconds for s in unit.sentences for m in s.times if m.seconds is not None}
        met = unit.id in by_unit or any((at, None) in named for at in times)
        if not met and not any(s.text in told for s in unit.sentences):
            yield f"{note}, line {unit.line}: no question asks about “{unit.name}”."

"""The graded quiz of a module: another side of its topics than practice, by closed questions alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from coursegen.drafting.practice import APART, again, closed, elsewhere, patient, quotes
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.quiz.quotation import ANY, LAST
from coursegen.drafting.topics import Topic
from coursegen.model.outline import Sentence

WANTED_TYPES = 4
WANTED_GRADED, LEAST_GRADED = 3, 2
"""Graded questions of a module: so many that read fairly well, or so many that read less well.

With a single one the report says so: a score by it says little.
"""
_LARGE = 6  # topics that are enough for two match questions


def for_quiz(
    scope: Scope,
    lessons: Sequence[tuple[Topic, ...]],
    practice: Sequence[list[Question]],
) -> list[Question]:
    """The graded questions of a chapter, given those that its lessons ask; it may take one of a lesson's."""
    practised = [q for own in practice for q in own]
    scope.met = quotes(practised)
    matches = _matches(scope)
    quiz: list[Question] = []
    for topics, own in zip(lessons, practice, strict=True):
        told = [*practised, *matches, *quiz]
        quiz += again(scope, topics, told, 1) or _taken(own)
    quiz += matches
    gathered = _ids(q for q in practised if q.rule == "gather")
    made = patient(scope, [t for t in scope.units if t.id not in gathered], ("gather",), most=1)
    quiz += [q for q in made if not quotes([q]) & quotes(quiz)]
    quiz += RULES["dates"](scope, scope.topics)
    if _rich(scope):
        quiz += _more_types(scope, [*quiz, *practised])
    return quiz


def _taken(own: list[Question]) -> list[Question]:
    """A statement under a heading that practice can spare."""
    spare = [q for q in own if q.rule == "swap" and q.topics[0].apart]
    if len(own) < 2 or not spare:
        return []
    own.remove(spare[-1])
    return spare[-1:]


def _matches(scope: Scope) -> list[Question]:
    """A match question, or two where a chapter has topics for both."""
    # What practice had no good question for comes first: else it would be asked by a poor one.
    units = sorted(scope.units, key=lambda t: any(s.text in scope.met for s in t.sentences))
    halves = [units]
    if len(units) >= _LARGE:
        middle = len(units) // 2
        halves = [units[:middle], units[middle:]]
    made = [q for half in halves for q in patient(scope, half, ("match",))]
    out = [replace(q, name=q.topics[0].id) for q in made]
    return [*out[:1], *(_reworded(q) for q in out[1:])]


def _reworded(question: Question) -> Question:
    """A second match question of a module asks in other words: no stem stands twice."""
    return replace(question, stem=question.stem.replace("Match each description", "Pair each description", 1))


_FILLERS = (
    ("true-false", ("swap",)), ("match", ("match",)), ("categorize", ("gather", "sort")),
    ("multiple-choice", ("both", "several")), ("cloze", ("gap",)), ("single-choice", ("term",)),
)  # fmt: skip
_WHOLE = ("swap", "gap", "sort", "several")
"""Rules that ask about what stands under a heading, too."""


def _more_types(scope: Scope, asked: Sequence[Question]) -> list[Question]:
    """Questions of further types for a module that has few: their quotations may read less well."""
    out: list[Question] = []
    types = {q.type for q in asked}
    for kind, rules in _FILLERS:
        if len(types) + len(out) >= WANTED_TYPES or kind in types:
            continue
        for scope.patience in range(ANY + 1):
            every = [*asked, *out]
            scope.shown = _asked(filter(closed, every)) if scope.patience == ANY else quotes(every)
            made = [q for r in rules for q in RULES[r](scope, _asked_by(r, scope, asked))]
            if made:
                break
        scope.patience, scope.shown = 0, frozenset()
        out += [replace(q, name=q.name or q.topics[0].id) for q in made[:1]]
    return out


def _asked_by(rule: str, scope: Scope, asked: Sequence[Question]) -> tuple[Topic, ...]:
    """The topics that a rule may ask about; which stand under a heading, best where no list is recalled."""
    if rule not in _WHOLE:
        return scope.units
    listed = {t.id for q in asked if q.rule == "each" for t in q.topics}
    fresh = rule == "several" and scope.patience < ANY
    return tuple(t for t in scope.topics if not (fresh and t.id in listed))


def _rich(scope: Scope) -> bool:
    """Whether the note has two lists of two units."""
    lists = Counter(t.parent for c in scope.chapters for t in c.topics if t.unit is not None)
    return sum(n > 1 for n in lists.values()) > 1


def _ids(questions: Iterable[Question]) -> set[str]:
    """The topics of some questions."""
    return {t.id for q in questions for t in q.topics}


def further(scope: Scope, asked: Sequence[Question], most: int, patience: int) -> list[Question]:
    """Questions for a quiz that has few: what reads less well, up to this patience."""
    out: list[Question] = []
    for within, met, rules in _PASSES:
        for topic in scope.chapter.topics if within <= patience else ():
            names = {(q.rule, q.name) for q in (*asked, *out)}
            left = [r for r in rules if (r, topic.id) not in names and not (topic.apart and r == "term")]
            if len(out) < most:
                out += elsewhere(scope, topic, left, met([*asked, *out]), most=within)
    return out


def with_names(scope: Scope) -> list[Question]:
    """A question for a quiz that would have none: descriptions with names, before what everybody knows."""
    made = patient(scope, scope.units, ("match", "both"), most=ANY)
    return [replace(q, name=q.topics[0].id) for q in made[:1]]


def _judged(asked: Iterable[Question]) -> frozenset[str]:
    """What is not asked again where little is left: what learners have not recalled, but judged or chosen."""
    return quotes(filter(closed, asked))


def _asked(asked: Iterable[Question]) -> frozenset[str]:
    """What the patient do not ask again: the sentences of each question, not its wrong answers."""
    return frozenset(s.text for q in asked for s in (q.sentence, *_right_beside(q)))


def _right_beside(question: Question) -> list[Sentence]:
    """The further sentences of a question that are right answers, too."""
    return [s for s, _ in question.others] if question.type in _PAIRS else []


_PAIRS = ("match", "categorize")
"""Types whose further sentences are right answers, too."""


def _nothing(asked: Iterable[Question]) -> frozenset[str]:
    """At last all is asked again."""
    return frozenset()


_ALL = (*APART, "term")
_PASSES = (
    (0, quotes, _ALL), (0, _judged, _ALL), (1, _asked, _ALL), (2, _asked, _ALL), (ANY, _asked, APART),
    (LAST, _nothing, ("term",)), (LAST, _nothing, APART),
)  # fmt: skip
"""By which patience, without what, and by which rules is sought what a quiz still needs.

A name for a description is what readers drop most, but for a true statement that nothing explains.
"""

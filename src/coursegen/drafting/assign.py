"""The questions of a module, each in its place and with its learning objective."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coursegen.drafting.graded import LEAST_GRADED, WANTED_GRADED, for_quiz, further, with_names
from coursegen.drafting.objectives import Assessments, with_objectives
from coursegen.drafting.practice import after, again, asked_about, closed, listed, recalled
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.points import TWO
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.quiz.quotation import ANY, LAST
from coursegen.drafting.quiz.recall import LAST_RESORT
from coursegen.drafting.quiz.swap import BLAND
from coursegen.drafting.topics import Topic

MOST_JOINED = 5
"""Units of a list that one lesson can tell."""


def assess(scope: Scope, lessons: Sequence[tuple[Topic, ...]], ends: Sequence[Topic] = ()) -> Assessments:
    """Questions for the lessons of a chapter and for its quiz.

    No rule asks twice about one topic, but for true or false about further sentences of it.

    ends: units of the note's closing section, which the last lesson asks to recall.
    """
    practice = [after(scope, topics) for topics in lessons]
    if practice:
        practice[-1] += RULES["order"](scope, scope.topics)
        practice[-1] += recalled(scope, ends)
    quiz = for_quiz(scope, lessons, practice)
    _fill(scope, practice, quiz)
    _recall_the_rest(scope, lessons, practice, quiz)
    asked = asked_about(_every(practice, quiz))
    left = [t for t in scope.chapter.topics if t.id not in asked and t.unit is not None]
    quiz += RULES["stub"](scope, tuple(left))
    quiz += RULES["remedy"](scope, scope.topics)
    return with_objectives(scope, lessons, practice, quiz)


def _every(practice: Iterable[list[Question]], quiz: Iterable[Question]) -> list[Question]:
    """All questions of a chapter."""
    return [*(q for own in practice for q in own), *quiz]


def _fill(scope: Scope, practice: Sequence[list[Question]], quiz: list[Question]) -> None:
    """Into a quiz with few questions what practice can spare, then what reads less well."""
    while len(quiz) < WANTED_GRADED and (spare := _spare(scope, practice)):
        quiz.append(spare)
    met = [q for q in _every(practice, quiz) if closed(q)]  # what was recalled may be judged
    quiz += again(scope, scope.chapter.topics, met, WANTED_GRADED - len(quiz))
    for wanted, patience in ((WANTED_GRADED, BLAND), (LEAST_GRADED, ANY)):
        quiz += further(scope, _every(practice, quiz), wanted - len(quiz), patience)
    if not quiz:
        quiz += (
            with_names(scope) or _ungraded(scope, practice) or further(scope, _every(practice, quiz), 1, LAST)
        )


def _ungraded(scope: Scope, practice: Sequence[list[Question]]) -> list[Question]:
    """Something to recall, for a quiz in which nothing can be judged fairly.

    It is not graded: no score tells more than a score by the toss of a coin. Best it asks what practice does
    not; else a lesson gives it that has several questions.
    """
    asked = {q.name for own in practice for q in own if q.rule == "recall"}
    fresh = [t for t in scope.chapter.topics if t.id not in asked]
    made = [q for q in recalled(scope, fresh, most=0) if len(q.fields["rubric"]) >= TWO]
    return made[:1] or next(([own.pop()] for own in practice if len(own) > 1), [])


def _recall_the_rest(
    scope: Scope, lessons: Sequence[tuple[Topic, ...]], practice: list[list[Question]], quiz: list[Question]
) -> None:
    """Into practice what is to be recalled: units that nothing asks about, a lesson without questions.

    A lesson on a part of a short list that is recalled as a list stays without, and is joined with the next.
    """
    asked = asked_about(_every(practice, quiz))
    brief = {t.id for q in listed(scope) if len(q.topics) <= MOST_JOINED for t in q.topics}
    for topics, own in zip(lessons, practice, strict=True):
        own += recalled(scope, (t for t in topics if t.unit is not None and t.id not in asked))
        if not own:
            own += _best_recalled(scope, (t for t in topics if t.id not in brief))


def _best_recalled(scope: Scope, topics: Iterable[Topic]) -> list[Question]:
    """One question to recall what a lesson tells: of the topic whose name says too much only at last."""
    topics = tuple(topics)
    return next((made[:1] for most in range(LAST_RESORT + 1) if (made := recalled(scope, topics, most))), [])


def _spare(scope: Scope, practice: Sequence[list[Question]]) -> Question | None:
    """A closed question of the lesson that has most of them.

    A lesson that is left without a question asks learners to recall another sentence.
    """
    for own in sorted(practice, key=lambda some: -sum(map(closed, some))):
        for spare in (q for q in reversed(own) if closed(q)):
            scope.shown = frozenset({spare.sentence.text})
            rest = [q for q in own if q is not spare] or recalled(scope, spare.topics[:1], most=1)
            scope.shown = frozenset()
            if rest:  # each lesson is followed by a question
                own[:] = rest
                return spare
    return None

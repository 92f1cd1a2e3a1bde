"""The learning objectives of a module: of each lesson that practice and quiz ask about, else of the whole.

Each is met on two occasions (ASSESSMENT), and no question counts for an objective that is not about it: what
is asked once only counts for the module's own objective, which covers all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coursegen.drafting.practice import AGAIN
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.question import Question, Scope, about
from coursegen.drafting.topics import Topic, same_list
from coursegen.model.ids import slug
from coursegen.model.item import Level
from coursegen.model.module import LearningObjective
from coursegen.wording.grammar import joined, number

_OF_SEVERAL = ("each", "match", "gather", "dates", "sort", "several")
"""Rules whose questions are about more than the topic that names them."""
MOST_NAMED = 4
"""Names in an objective; of more it says how many they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """A question with its learning objective."""

    question: Question
    objective: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessments:
    """All questions of a chapter and the objectives they assess."""

    objectives: tuple[LearningObjective, ...]
    practice: tuple[tuple[Assigned, ...], ...]
    """One tuple for each lesson."""
    quiz: tuple[Assigned, ...]


def with_objectives(
    scope: Scope,
    lessons: Sequence[tuple[Topic, ...]],
    practice: Sequence[Sequence[Question]],
    quiz: Sequence[Question],
) -> Assessments:
    """The questions of a chapter with what they assess.

    An objective of a lesson stands where both practice and quiz ask about that lesson. The other questions
    count for the module's objective; where all of them are asked on one occasion, others join them.
    """
    general = _general(scope)
    own = [_own(scope, topics) for topics in lessons]
    home = {t.id: objective.id for topics, objective in zip(lessons, own, strict=True) for t in topics}

    def wanted(question: Question) -> str:
        places = {home.get(t.id, general.id) for t in _told(question)}
        return places.pop() if len(places) == 1 else general.id

    occasions = (
        [q for some in practice for q in some if not q.needs_author],
        [q for q in quiz if not q.needs_author],
    )
    met = [{wanted(q) for q in some} for some in occasions]
    kept = [o.id for o in own if all(o.id in some for some in met)]
    while kept and len({bool(some - {*kept}) for some in met}) > 1:
        kept.pop()

    def assigned(question: Question) -> Assigned:
        objective = wanted(question)
        return Assigned(question=question, objective=objective if objective in kept else general.id)

    alone = any(some - {*kept} for some in met)
    return Assessments(
        objectives=(*([general] if alone else []), *(o for o in own if o.id in kept)),
        practice=tuple(tuple(map(assigned, some)) for some in practice),
        quiz=tuple(map(assigned, quiz)),
    )


def _told(question: Question) -> Iterable[Topic]:
    """The topics that a question asks about: beside its own those whose names or statements must be known."""
    own = question.name in (question.topics[0].id, *(p + question.topics[0].id for p in AGAIN))
    return question.topics[:1] if own and question.rule not in _OF_SEVERAL else question.topics


def _own(scope: Scope, topics: Sequence[Topic]) -> LearningObjective:
    """What the questions on a lesson ask of a learner."""
    told = [t for t in topics if not t.around]
    one_list = len(told) == len(topics) > 1 and all(same_list(told[0], t) for t in told)
    names = [quoted(scope.chapter.short_name(t)) for t in told]
    if one_list and len(told) > MOST_NAMED:
        kind = "points" if told[0].kind.vague else told[0].kind.many
        text = f"Distinguish the {number(len(told))} {kind} under {quoted(told[0].parent)}"
    elif one_list:
        text = f"Distinguish {joined(names)} by what the talk says about each"
    else:
        what = [*(about(t) for t in topics if t.around), *([f"about {joined(names)}"] if names else [])]
        text = f"Describe what the talk says {joined(what)}"
    return LearningObjective(id=slug(f"about {topics[0].id}"), text=text, level=Level.UNDERSTAND)


def _general(scope: Scope) -> LearningObjective:
    """What all questions on a chapter ask of a learner."""
    first, *others = scope.chapter.topics
    kind, count = first.kind, first.listed[0]
    if not kind.vague and len(scope.chapter.topics) == count and all(same_list(first, t) for t in others):
        text = f"Identify the {number(count)} {kind.many} that the talk names under {quoted(first.parent)}"
        return LearningObjective(id=slug(f"identify the {kind.many}"), text=text, level=Level.UNDERSTAND)
    origins = [quoted(origin) for origin in dict.fromkeys(scope.chapter.origins)] or [
        quoted(scope.chapter.title)
    ]
    if len(origins) > MOST_NAMED:
        origins = [*origins[:2], f"{number(len(origins) - 2)} further headings"]
    text = f"Describe what the talk says under {joined(origins)}"
    return LearningObjective(id="describe-the-topics", text=text, level=Level.UNDERSTAND)

"""Which questions stand where: practice after each lesson, the graded quiz, and the objective of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.split import Topic
from coursegen.model.ids import slug
from coursegen.model.item import Level
from coursegen.model.module import LearningObjective
from coursegen.wording.grammar import joined, number

_LARGE = 6  # topics that are enough for two match questions
_TURNS = (("statement", "term", "swap"), ("swap", "statement", "term"), ("term", "statement", "swap"))
"""What the topics of a lesson are asked by turns: true or false, which is half guessed, is the rarer."""


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


def assess(scope: Scope, lessons: Sequence[tuple[Topic, ...]]) -> Assessments:
    """Questions for the lessons of a chapter and for its quiz; no rule asks twice about one topic."""
    practice = [_practice(scope, topics) for topics in lessons]
    asked = {(q.rule, q.name) for questions in practice for q in questions}
    whole = [q for rule in ("order", "several") for q in RULES[rule](scope, scope.topics)]
    halves = [scope.topics]
    if len(scope.topics) >= _LARGE:
        middle = len(scope.topics) // 2
        halves = [scope.topics[:middle], scope.topics[middle:]]
    matches = [replace(q, name=q.topics[0].id) for half in halves for q in RULES["match"](scope, half)]
    if practice:
        practice[-1] += [*whole, *(_reworded(q) for q in matches[1:])]
    quiz = [q for topic in scope.topics for q in _graded(scope, topic, asked)]
    sorting = [*RULES["sort"](scope, scope.topics)] or [*RULES["gather"](scope, scope.topics)]
    quiz += [*matches[:1], *sorting]
    every = [*quiz, *(q for own in practice for q in own)]
    quiz += [q for topic in _unasked(scope, every) for q in _first(scope, topic, ("said", "place"))]
    quiz += RULES["remedy"](scope, scope.topics)
    return _with_objectives(scope, lessons, practice, quiz)


def _unasked(scope: Scope, questions: Sequence[Question]) -> list[Topic]:
    """Topics that no question rests on: a sentence of theirs must be behind one."""
    told = {s.text for q in questions for s in (q.sentence, *(other for other, _ in q.others))}
    return [t for t in scope.chapter.topics if not any(s.text in told for s in t.sentences)]


def _reworded(question: Question) -> Question:
    """A second match question of a module asks in other words: no stem stands twice."""
    return replace(question, stem=question.stem.replace("Match each description", "Pair each description", 1))


def _practice(scope: Scope, topics: Sequence[Topic]) -> list[Question]:
    """One question a topic, true or false only by turns; and a gap where a phrase invites it."""
    out: list[Question] = []
    scope.lesson = tuple(topics)
    described = tuple(t for t in topics if t.clauses)
    for i, topic in enumerate(described):
        turns = _TURNS[i % len(_TURNS)]
        out += _first(scope, topic, turns)
    if len(described) == 1:
        out += [q for q in _first(scope, described[0], ("swap",)) if not any(p.rule == q.rule for p in out)]
    gaps = [q for topic in described for q in RULES["gap"](scope, (topic,))]
    return [*out, *gaps[:1]]


def _graded(scope: Scope, topic: Topic, asked: set[tuple[str, str]]) -> list[Question]:
    """One question for the quiz, on another side of the topic than practice showed."""
    return _first(scope, topic, [r for r in ("term", "statement", "swap") if (r, topic.id) not in asked])


def _first(scope: Scope, topic: Topic, rules: Iterable[str]) -> list[Question]:
    for rule in rules:
        if made := list(RULES[rule](scope, (topic,))):
            return made
    return []


def _with_objectives(
    scope: Scope, lessons: Sequence[tuple[Topic, ...]], practice: list[list[Question]], quiz: list[Question]
) -> Assessments:
    """One objective a lesson and one for the whole list, which takes those with fewer than two questions."""
    home = {t.id: i for i, topics in enumerate(lessons) for t in topics}
    general = _general(scope)
    ids = [_own(topics).id for topics in lessons]

    def wanted(question: Question) -> str:
        alone = question.name == question.topics[0].id and question.rule != "match"
        return ids[home[question.topics[0].id]] if alone and question.topics[0].id in home else general.id

    every = [q for q in [*quiz, *(q for own in practice for q in own)] if not q.needs_author]
    counts = Counter(wanted(q) for q in every)
    kept = [i for i in ids if counts[i] >= 2]
    alone = [q for q in every if wanted(q) not in kept]
    # Too few for an objective of their own: they count for the first lesson's.
    rest = kept[0] if kept and len(alone) < 2 else general.id

    def assigned(question: Question) -> Assigned:
        own = wanted(question)
        return Assigned(question=question, objective=own if own in kept else rest)

    objectives = [general] if alone and rest == general.id else []
    objectives += [own for topics in lessons if (own := _own(topics)).id in kept]
    return Assessments(
        objectives=tuple(objectives),
        practice=tuple(tuple(assigned(q) for q in own) for own in practice),
        quiz=tuple(assigned(q) for q in quiz),
    )


def _own(topics: Sequence[Topic]) -> LearningObjective:
    """What the questions on a lesson's topics ask of a learner."""
    names = [quoted(t.name) for t in topics]
    if len(names) == 1:
        text = f"Identify {names[0]} from what the talk says about it"
    else:
        text = f"Distinguish {joined(names)} by what the talk says about each"
    return LearningObjective(id=slug(f"about {topics[0].id}"), text=text, level=Level.UNDERSTAND)


def _general(scope: Scope) -> LearningObjective:
    kinds = [t.kind for t in scope.topics]
    kind = Counter(kinds).most_common(1)[0][0] if kinds else None
    parents = Counter(t.parent for t in scope.topics if t.kind == kind)
    title = quoted(parents.most_common(1)[0][0] if parents else scope.chapter.title)
    if kind is None or kind.vague:
        text = f"Identify what the talk counts under {title}"
        return LearningObjective(id="identify-the-topics", text=text, level=Level.UNDERSTAND)
    count = number(kinds.count(kind))
    text = f"Identify the {count} {kind.many} that the talk names under {title}"
    return LearningObjective(id=slug(f"identify the {kind.many}"), text=text, level=Level.UNDERSTAND)

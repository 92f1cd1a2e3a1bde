"""Which questions stand where: practice after each lesson, the graded quiz, and the objective of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass, replace

from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.quiz.quotation import ANY
from coursegen.drafting.split import Topic
from coursegen.model.ids import slug
from coursegen.model.item import Level
from coursegen.model.module import LearningObjective
from coursegen.wording.grammar import joined, number

WANTED_TYPES = 4
LEAST_PRACTICE = 2
"""Questions after a lesson."""
MOST_GAPS = 2
"""Sentences with a gap after a lesson."""
LEAST_GRADED = 3
_LARGE = 6  # topics that are enough for two match questions
_TURNS = (
    ("statement", "ending", "term"), ("swap", "ending", "statement", "term"), ("ending", "term", "statement"),
)  # fmt: skip
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


def assess(scope: Scope, lessons: Sequence[tuple[Topic, ...]], ends: Sequence[Topic] = ()) -> Assessments:
    """Questions for the lessons of a chapter and for its quiz; no rule asks twice about one topic.

    ends: units of the note's closing section, which the last quiz asks about.
    """
    practice = [_practice(scope, topics) for topics in lessons]
    if practice:
        practice[-1] += [*RULES["order"](scope, scope.topics), *RULES["several"](scope, scope.topics)]
    quiz = _quiz(scope, lessons, ends, practice)
    for topics, own in zip(lessons, practice, strict=True):
        if not own:  # each lesson is followed by a question, if it is the only one on its topics
            names = {t.id for t in topics}
            own += [q for q in quiz if q.name in names and not q.needs_author][:1]
            quiz = [q for q in quiz if q not in own]
    for own in practice if not quiz else ():
        if len(own) >= LEAST_PRACTICE:  # a module without a quiz counts for nothing
            quiz.append(own.pop())
    quiz += RULES["remedy"](scope, scope.topics)
    return _with_objectives(scope, lessons, practice, quiz)


def _quiz(
    scope: Scope,
    lessons: Sequence[tuple[Topic, ...]],
    ends: Sequence[Topic],
    practice: Sequence[Sequence[Question]],
) -> list[Question]:
    """The graded questions of a chapter, given those that its lessons ask."""
    practised = [q for own in practice for q in own]
    asked = {(q.rule, q.name) for q in practised}
    matches = _matches(scope)
    sorting = [*RULES["sort"](scope, scope.chapter.topics)]
    matched = _ids(matches)
    quiz = [q for topics in lessons for q in _graded(scope, topics, asked, matched)]
    quiz += [*matches, *sorting]
    gathered = _ids(q for q in practised if q.rule == "gather")
    quiz += _patient(scope, [t for t in scope.topics if t.id not in gathered], ("gather",), most=1)
    placed = _ids(sorting)
    for topic in (*_unasked(scope, [*quiz, *practised]), *ends):
        quiz += _rescued(scope, topic, asked, placed=topic.id in placed)
    quiz += _more_types(scope, {q.type for q in [*quiz, *practised]})
    met = {(q.rule, q.name) for q in [*quiz, *practised]}
    # Of every topic, or of none: else one that can be asked about anew takes another topic's question away.
    for topic in scope.topics if len(quiz) < LEAST_GRADED else ():
        left = [r for r in ("statement", "ending", "term") if (r, topic.id) not in met]
        quiz += [q for rule in left for q in _patient(scope, [topic], [rule], most=2)]
    return quiz


def _ids(questions: Iterable[Question]) -> set[str]:
    """The topics of some questions."""
    return {t.id for q in questions for t in q.topics}


def _matches(scope: Scope) -> list[Question]:
    """A match question, or two where a chapter has topics for both."""
    halves = [scope.topics]
    if len(scope.topics) >= _LARGE:
        middle = len(scope.topics) // 2
        halves = [scope.topics[:middle], scope.topics[middle:]]
    made = [q for half in halves for q in _patient(scope, half, ("match",), most=1)]
    out = [replace(q, name=q.topics[0].id) for q in made]
    return [*out[:1], *(_reworded(q) for q in out[1:])]


_FILLERS = (
    ("single-choice", ("term", "statement", "ending")), ("true-false", ("swap",)), ("match", ("match",)),
    ("categorize", ("gather", "sort")), ("multiple-choice", ("both", "several")), ("cloze", ("gap",)),
)  # fmt: skip


def _more_types(scope: Scope, types: set[str]) -> list[Question]:
    """Questions of further types for a module that has few: their quotations may read less well."""
    out: list[Question] = []
    for kind, rules in _FILLERS:
        if len(types) + len(out) >= WANTED_TYPES or kind in types:
            continue
        for scope.patience in range(ANY + 1):
            every = [q for rule in rules for q in RULES[rule](scope, scope.topics)]
            if every:
                break
        scope.patience = 0
        out += [replace(q, name=q.name or q.topics[0].id) for q in every[:1]]
    return out


def _unasked(scope: Scope, questions: Sequence[Question]) -> list[Topic]:
    """Topics that no question asks about but by their heading: a sentence of theirs must be behind one."""
    close = (q for q in questions if q.rule not in ("sort", "several"))
    told = {(s.line, s.text) for q in close for s in (q.sentence, *(other for other, _ in q.others))}
    return [t for t in scope.chapter.topics if not any((s.line, s.text) in told for s in t.sentences)]


def _reworded(question: Question) -> Question:
    """A second match question of a module asks in other words: no stem stands twice."""
    return replace(question, stem=question.stem.replace("Match each description", "Pair each description", 1))


def _practice(scope: Scope, topics: Sequence[Topic]) -> list[Question]:
    """One question a topic: a gap where a phrase or an amount invites it, true or false only by turns."""
    out: list[Question] = []
    scope.lesson = tuple(topics)
    described = tuple(t for t in topics if t.clauses)
    out += _patient(scope, described, ("gather", "both"), most=1)
    met_together = {t.id for q in out for t in (q.topics if q.rule == "gather" else q.topics[:1])}
    alone = [t for t in described if t.id not in met_together]
    first = [*alone, *(t for t in described if t.id in met_together)]
    out += [q for topic in first for q in RULES["gap"](scope, (topic,))][:MOST_GAPS]
    asked = {q.name for q in out if q.rule == "gap"}
    scope.judged |= {q.sentence.text for q in out if q.rule == "gap"}  # shown whole, it would fill the gap
    for i, topic in enumerate(alone):
        if topic.id not in asked:
            out += _patient(scope, [topic], _TURNS[i % len(_TURNS)])
    for topic in described:
        if len(out) < LEAST_PRACTICE:
            met = {(q.rule, q.name) for q in out}
            left = [r for r in ("statement", "ending", "term", "swap") if (r, topic.id) not in met]
            told = [r for r in left if r != "swap"]  # true or false with a blank is the last thing to ask
            judged = any(q.rule == "swap" for q in out)  # one true or false a lesson is enough to guess at
            out += _patient(scope, [topic], told if judged else left, most=1 + judged) or (
                [] if out else _patient(scope, [topic], told, most=ANY)
            )
    return out


def _graded(
    scope: Scope, topics: Sequence[Topic], asked: Collection[tuple[str, str]], matched: Container[str]
) -> list[Question]:
    """Questions for the quiz on another side of a lesson's topics than practice showed; one at least.

    A name that is asked for by a description is often told by what it means: that only for topics that
    practice left out, and where a lesson would have no graded question.
    """
    practised = {name for _, name in asked}
    out: list[Question] = []
    for topic in (t for t in topics if t.clauses):
        if topic.id not in practised:
            out += _patient(scope, [topic], ("ending", "statement", "term"))
        elif topic.id not in matched:
            out += _patient(
                scope, [topic], [r for r in ("ending", "statement") if (r, topic.id) not in asked]
            )
    for topic in (t for t in topics if t.clauses and not out):
        left = [r for r in ("ending", "statement", "term") if (r, topic.id) not in asked]
        out += _patient(scope, [topic], left)
    return out


def _rescued(
    scope: Scope, topic: Topic, asked: Container[tuple[str, str]], *, placed: bool
) -> list[Question]:
    """A question on a topic that no other asks about: what reads less well is better than nothing.

    placed: its heading has been asked for already.
    """
    rules = [r for r in ("term", "statement") if topic.clauses]
    rules = [r for r in (*rules, "ending", "said", "swap") if (r, topic.id) not in asked]
    made = _patient(scope, [topic], rules, most=2)
    if made or placed:
        return made
    return (
        _first(scope, [topic], ("place",))
        or _patient(scope, [topic], rules, most=ANY)
        or _first(scope, [topic], ("stub",))
    )


def _patient(scope: Scope, topics: Sequence[Topic], rules: Iterable[str], most: int = 0) -> list[Question]:
    """The question that reads best: a rule's second choice only where no rule has a first one."""
    rules = tuple(rules)
    made: list[Question] = []
    for scope.patience in range(most + 1):
        made = made or _first(scope, topics, rules)
    scope.patience = 0
    return made


def _first(scope: Scope, topics: Sequence[Topic], rules: Iterable[str]) -> list[Question]:
    """What the first of some rules drafts that drafts anything."""
    return next((made for rule in rules if (made := list(RULES[rule](scope, tuple(topics))))), [])


def _with_objectives(
    scope: Scope, lessons: Sequence[tuple[Topic, ...]], practice: list[list[Question]], quiz: list[Question]
) -> Assessments:
    """One objective a lesson, and one for the whole list: it takes what practice or the quiz alone asks."""
    home = {t.id: i for i, topics in enumerate(lessons) for t in topics}
    general = _general(scope)
    ids = [_own(topics).id for topics in lessons]

    def wanted(question: Question) -> str:
        alone = question.name == question.topics[0].id and question.rule not in ("match", "gather")
        return ids[home[question.topics[0].id]] if alone and question.topics[0].id in home else general.id

    practised = [q for own in practice for q in own if not q.needs_author]
    graded = [q for q in quiz if not q.needs_author]
    twice = {wanted(q) for q in practised} & {wanted(q) for q in graded}
    kept = [i for i in ids if i in twice]
    alone = [[q for q in some if wanted(q) not in kept] for some in (practised, graded)]
    # On one occasion only they make no objective of their own: they count for the first lesson's.
    rest = kept[0] if kept and not all(alone) else general.id

    def assigned(question: Question) -> Assigned:
        own = wanted(question)
        return Assigned(question=question, objective=own if own in kept else rest)

    objectives = [general] if any(alone) and rest == general.id else []
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

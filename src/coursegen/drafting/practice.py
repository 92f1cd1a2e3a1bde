"""The practice after a lesson, and how a question is sought: rule after rule, the better readable first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.each import MOST_SAID, told_of
from coursegen.drafting.quiz.points import TWO
from coursegen.drafting.quiz.question import Question, Scope, described
from coursegen.drafting.quiz.recall import LAST_RESORT
from coursegen.drafting.topics import Topic

LEAST_LISTED = 3
"""Units of a list of which one is asked about by itself, too."""
MOST_PRACTICE = 3
"""Up to this many questions are asked after a lesson where its sentences give further good ones."""
AGAIN = ("again-", "third-")
"""Before a topic's id: the second and the third statement to judge about it."""
BY_NAME = ("sort", "several")
"""Rules that ask under which heading a name stands."""
APART = ("gap", "swap")
"""What stands under a heading is asked for itself: where a thing was said is little worth knowing."""


def after(scope: Scope, topics: Sequence[Topic]) -> list[Question]:
    """The questions after a lesson: closed where its sentences give good ones, else to be recalled."""
    out: list[Question] = []
    scope.lesson = tuple(topics)
    told = tuple(t for t in topics if described(t))
    out += patient(scope, [t for t in told if not t.apart], ("gather", "both"), most=1)
    met_together = {t.id for q in out for t in (q.topics if q.rule == "gather" else q.topics[:1])}
    alone = [t for t in told if t.id not in met_together]
    lists = listed(scope)
    ends = [q for q in lists if q.topics[-1] in topics]
    together = {t.id for q in lists for t in q.topics}
    now = {t.id for q in ends for t in q.topics}
    for topic in (t for t in alone if t.id not in now):  # a statement would show what the list has
        made = first(scope, [topic], ("swap", "recall"))
        if topic.id in together:  # one sentence of it is asked for with its list
            out += [q for q in made if closed(q) or len(q.fields["rubric"]) >= TWO]
        else:
            out += made or recalled(scope, [topic], most=1)
    for question in ends:
        out += _on_the_richest(scope, [t for t in question.topics if t in topics])
    out += ends
    out += again(scope, [t for t in told if t.id not in now], out, MOST_PRACTICE - len(out))
    for topic in (t for t in topics if t.id not in together):
        if len(out) < MOST_PRACTICE and ("recall", topic.id) not in {(q.rule, q.name) for q in out}:
            out += elsewhere(scope, topic, ("recall",), quotes(out))
    return out


def _on_the_richest(scope: Scope, listed: Sequence[Topic]) -> list[Question]:
    """What the notes say of the unit of a list of which they say most, before the list is asked for.

    Of fewer than LEAST_LISTED units each would say who the others are.
    """
    rich = sorted((t for t in listed if len(told_of(t)) > MOST_SAID), key=lambda t: -len(told_of(t)))
    return recalled(scope, rich[: len(listed) >= LEAST_LISTED], most=0)


def closed(question: Question) -> bool:
    """Whether it is chosen or judged, and not told in own words."""
    return question.type != "open"


def recalled(scope: Scope, topics: Iterable[Topic], most: int = LAST_RESORT) -> list[Question]:
    """What the notes say of each of some topics, to be told without options."""
    return [q for topic in topics for q in patient(scope, [topic], ("recall",), most)]


def listed(scope: Scope) -> list[Question]:
    """The lists of a chapter that are recalled as lists, each after the lesson with its last unit."""
    return list(RULES["each"](scope, scope.chapter.topics))


def asked_about(questions: Iterable[Question]) -> set[str]:
    """The topics of which some questions quote a sentence; where a name belongs, they quote nothing."""
    found: set[str] = set()
    for question in (q for q in questions if q.rule not in BY_NAME):
        told = {question.sentence, *(other for other, _ in question.others)}
        found |= {t.id for t in question.topics if any(s in told for s in t.sentences)}
    return found


def again(scope: Scope, topics: Iterable[Topic], asked: Sequence[Question], most: int) -> list[Question]:
    """Statements to judge on sentences that no question asks about, up to `most`, if they claim something."""
    out: list[Question] = []
    for topic in [*topics] * len(AGAIN):
        names = {q.name for q in (*asked, *out) if q.rule == "swap"}
        free = next((name for name in (topic.id, *(p + topic.id for p in AGAIN)) if name not in names), None)
        if len(out) < most and free:
            made = elsewhere(scope, topic, ("swap",), quotes([*asked, *out]))
            out += [replace(q, name=free) for q in made]
    return out


def quotes(questions: Iterable[Question]) -> frozenset[str]:
    """What some questions quote, in their answers too; where a name belongs, they quote nothing."""
    close = (q for q in questions if q.rule not in BY_NAME)
    return frozenset(s.text for q in close for s in (q.sentence, *(other for other, _ in q.others)))


def elsewhere(
    scope: Scope, topic: Topic, rules: Iterable[str], shown: frozenset[str], most: int = 0
) -> list[Question]:
    """A question on a topic about a sentence that is not shown yet."""
    scope.shown = shown
    made = patient(scope, [topic], rules, most)
    scope.shown = frozenset()
    return made


def patient(scope: Scope, topics: Sequence[Topic], rules: Iterable[str], most: int = 0) -> list[Question]:
    """The question that reads best: a rule's second choice only where no rule has a first one."""
    rules = tuple(rules)
    made: list[Question] = []
    for scope.patience in range(most + 1):
        made = made or first(scope, topics, rules)
    scope.patience = 0
    return made


def first(scope: Scope, topics: Sequence[Topic], rules: Iterable[str]) -> list[Question]:
    """What the first of some rules drafts that drafts anything."""
    return next((made for rule in rules if (made := list(RULES[rule](scope, tuple(topics))))), [])

"""The practice after a lesson, and how a question is sought: rule after rule, the better readable first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.question import Question, Scope, described
from coursegen.drafting.quiz.quotation import LAST
from coursegen.drafting.topics import Topic

LEAST_PRACTICE = 2
"""Questions after a lesson."""
MOST_PRACTICE = 3
"""Up to this many further statements to judge are asked."""
AGAIN = ("again-", "third-")
"""Before a topic's id: the second and the third statement to judge about it."""
APART = ("gap", "swap", "ending")
"""What stands under a heading is asked for itself: where a thing was said is little worth knowing."""


def after(scope: Scope, topics: Sequence[Topic]) -> list[Question]:
    """One question on each topic of a lesson that gives a good one, and more where its sentences do.

    Where none does, the best there is.
    """
    out: list[Question] = []
    scope.lesson = tuple(topics)
    told = tuple(t for t in topics if described(t))
    out += patient(scope, [t for t in told if not t.apart], ("gather", "both"), most=1)
    met_together = {t.id for q in out for t in (q.topics if q.rule == "gather" else q.topics[:1])}
    alone = [t for t in told if t.id not in met_together]
    out += [q for topic in alone for q in RULES["gap"](scope, (topic,))]
    asked = {q.name for q in out if q.rule == "gap"}
    scope.judged |= {q.sentence.text for q in out if q.rule == "gap"}  # shown whole, it would fill the gap
    for topic in (t for t in alone if t.id not in asked):
        out += patient(scope, [topic], APART if topic.apart else ("swap", "term", "ending"))
    out += again(scope, told, out, MOST_PRACTICE - len(out))
    for topic in told:
        if len(out) < LEAST_PRACTICE:
            met = {(q.rule, q.name) for q in out}
            every = APART if topic.apart else ("gap", "swap", "term", "ending")
            left = [r for r in every if (r, topic.id) not in met]
            out += elsewhere(scope, topic, left, out, most=2) or (
                [] if out else patient(scope, [topic], left, most=LAST)
            )
    return out


def again(scope: Scope, topics: Iterable[Topic], asked: Sequence[Question], most: int) -> list[Question]:
    """Statements to judge on sentences that no question asks about, up to `most`, if they claim something."""
    out: list[Question] = []
    for topic in [*topics] * len(AGAIN):
        names = {q.name for q in (*asked, *out) if q.rule == "swap"}
        free = next((name for name in (topic.id, *(p + topic.id for p in AGAIN)) if name not in names), None)
        if len(out) < most and free:
            made = elsewhere(scope, topic, ("swap",), [*asked, *out])
            out += [replace(q, name=free) for q in made]
    return out


def elsewhere(
    scope: Scope, topic: Topic, rules: Iterable[str], asked: Iterable[Question], most: int = 0
) -> list[Question]:
    """A question on a topic about a sentence that none of some questions asks about."""
    scope.shown = frozenset(q.sentence.text for q in asked)
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

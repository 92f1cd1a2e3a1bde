"""The practice after a lesson, and how a question is sought: rule after rule, the better readable first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.quiz.quotation import ANY
from coursegen.drafting.split import Topic

LEAST_PRACTICE = 2
"""Questions after a lesson."""
MOST_GAPS = 2
"""Sentences with a gap after a lesson."""
APART = ("swap", "ending")
"""What stands under a heading is asked for itself: where a thing was said is little worth knowing."""
_TURNS = (("swap", "ending", "term", "statement"), ("ending", "term", "swap", "statement"))
"""What the topics of a lesson are asked by turns: true or false is half guessed, so not all of them."""


def after(scope: Scope, topics: Sequence[Topic]) -> list[Question]:
    """One question on each topic of a lesson: a gap where a phrase or an amount invites it.

    True or false comes only by turns, but where a heading leaves little else to ask.
    """
    out: list[Question] = []
    scope.lesson = tuple(topics)
    described = tuple(t for t in topics if t.clauses)
    out += patient(scope, [t for t in described if not t.apart], ("gather", "both"), most=1)
    met_together = {t.id for q in out for t in (q.topics if q.rule == "gather" else q.topics[:1])}
    alone = [t for t in described if t.id not in met_together]
    by_need = [*alone, *(t for t in described if t.id in met_together)]
    out += [q for topic in by_need for q in RULES["gap"](scope, (topic,))][:MOST_GAPS]
    asked = {q.name for q in out if q.rule == "gap"}
    scope.judged |= {q.sentence.text for q in out if q.rule == "gap"}  # shown whole, it would fill the gap
    for i, topic in enumerate(alone):
        if topic.id not in asked:
            out += patient(scope, [topic], APART if topic.apart else _TURNS[i % len(_TURNS)])
    for topic in described:
        if len(out) < LEAST_PRACTICE:
            met = {(q.rule, q.name) for q in out}
            every = APART if topic.apart else ("statement", "ending", "term", "swap")
            left = [r for r in every if (r, topic.id) not in met]
            told = [r for r in left if r != "swap"]  # true or false with a blank is the last thing to ask
            judged = any(q.rule == "swap" for q in out)  # one true or false a lesson is enough to guess at
            out += elsewhere(scope, topic, told if judged else left, out, most=1 + judged) or (
                [] if out else patient(scope, [topic], told, most=ANY)
            )
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

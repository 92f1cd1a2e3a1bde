"""Recall of a list: which units a lesson names under a heading, and what the notes say of each.

Units of which one sentence is told are asked for together, without their names: a name alone often says
half of that sentence (“Adapt the plan”: *the plan must be adapted*), and what the notes list is worth
knowing as a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.question import Question, Scope, evident
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.grammar import number

LEAST = 2
"""Units of one list."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each list of which two or more of the topics are units."""
    named = [t for t in topics if not t.apart and not t.heading and t.path]
    for _, some in groupby(named, key=lambda t: t.siblings):
        units = list(some)
        if len(units) >= LEAST:
            yield _question(units)


def _question(units: Sequence[Topic]) -> Question:
    first = units[0]
    count = f"{number(len(units))} {'points' if first.kind.vague else first.kind.many}"
    under = f"under {quoted(first.parent)}"
    stem = f"Which {count} does this lesson name {under}, and what do the notes say about each?"
    said = [(next(evident(t)), t) for t in units]
    points = [f"{quoted(t.name)}: {quoted(s.text)}" for s, t in said]
    return Question(
        rule="each", name=first.id, type="open", stem=stem,
        fields={"rubric": points, "model_answer": f"The notes name {' '.join(points)}"},
        level=Level.REMEMBER, topics=tuple(units), sentence=said[0][0],
        others=tuple(said[1:]),
    )  # fmt: skip

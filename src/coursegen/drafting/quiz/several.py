"""Which two do the notes name under this heading? Names of other sections stand beside them, of one kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.drafting.headings import vague_name
from coursegen.drafting.prose import option, quoted
from coursegen.drafting.quiz.question import Question, Scope, keys, nested
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.absolutes import one_sided
from coursegen.wording.leaks import leaks
from coursegen.wording.stems import shared

RIGHT = 2
_OPEN = re.compile(
    r"\b(?:factors?|causes?|risks?|aspects?|elements?|considerations?|practical|important|key|main|modifiable|"
    r"potential|possible|common|other|additional|general)\b",
    re.IGNORECASE,
)
"""What stands elsewhere may be one of these, too."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for the parent of the first topic."""
    for parent in dict.fromkeys(t.parent for t in topics):
        own = [
            t for t in topics if t.parent == parent and not vague_name(t.name) and not shared(t.name, parent)
        ]
        # Under which heading a thing stands nobody asks, unless the heading says what it is.
        if len(own) < RIGHT or own[0].kind.vague or _OPEN.search(parent):
            continue
        right = own[-RIGHT:]
        others = _others(scope, right, parent)
        stem = f"Which two of these do the notes name under {quoted(parent)}?"
        names = [o.name for o in others]
        leaking = any(leaks(stem, t.name, names) for t in right)
        if len(others) == RIGHT and not leaking and not one_sided([t.name for t in right], names):
            yield _question(stem, right, others)
            return


def _others(scope: Scope, right: list[Topic], parent: str) -> list[Topic]:
    """Two topics of other parents taught so far, of one kind and form: no challenge stands beside skills."""
    first = right[0]
    fit = [
        t
        for c in (*scope.before, scope.chapter)
        for t in c.topics
        if t.parent not in (parent, t.name) and not nested(t, first) and t.clauses and not vague_name(t.name)
        and t.form == first.form and t.kind == first.kind and (t.unit is None) == (first.unit is None)
        and not shared(t.name, parent)
    ]  # fmt: skip
    return sorted(fit, key=lambda t: (abs(t.line - first.line), t.line))[:RIGHT]


def _question(stem: str, right: list[Topic], others: list[Topic]) -> Question:
    shown = [right[0], others[0], others[1], right[1]]
    options = [
        {
            "text": option(t.name),
            **({"correct": True} if t in right else {}),
            "feedback": f"It stands under {quoted(t.parent)}. "
            f"Of it the notes say: {quoted(t.clauses[0].quoted)}",
        }
        for t in shown
    ]
    return Question(
        rule="several", name="", type="multiple-choice", stem=stem, fields={"options": keys(options)},
        level=Level.REMEMBER, topics=(*right, *others), sentence=right[0].clauses[0].sentence,
        others=((right[1].clauses[0].sentence, right[1]),),
    )  # fmt: skip

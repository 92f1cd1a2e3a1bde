"""Which figure belongs to which name: units of a list that say an amount each, and nothing else.

“Brey: about 12 %”, “Cond: 20 %”: no sentence can be quoted of them, and what there is to know is how they
compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from coursegen.drafting.prose import option, quoted
from coursegen.drafting.quiz.match import matched
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level

LEAST, MOST, SPARE = 3, 5, 2
_FIGURE = re.compile(r"\d")
LONGEST = 8
"""Words of a unit that is a figure."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question over the first list that has three figures far enough apart."""
    for siblings in dict.fromkeys(t.siblings for t in topics):
        figures: dict[str, Topic] = {}
        for topic in (t for t in topics if t.siblings == siblings):
            said = topic.sentences[0].text if len(topic.sentences) == 1 else ""
            if _FIGURE.search(said) and len(said.split()) <= LONGEST:
                figures.setdefault(said.rstrip("."), topic)
        chosen = _far_apart([*figures.items()])
        if len(chosen) >= LEAST:
            yield _question(scope, chosen)
            return


def _far_apart(figures: Sequence[tuple[str, Topic]]) -> list[tuple[str, Topic]]:
    """Up to MOST of some figures of which no two are so close that one only learns them by rote."""
    amounts = [(float(m.group().replace(",", "")), f) for f in figures if (m := _AMOUNT.search(f[0]))]
    apart: list[tuple[float, tuple[str, Topic]]] = []
    for value, figure in sorted(amounts, key=lambda pair: pair[0]):
        if value > 0 and (not apart or value >= LEAST_APART * apart[-1][0]):
            apart.append((value, figure))
    chosen = [figure for _, figure in apart[:MOST]]
    return [f for f in figures if f in chosen]


_AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?")
LEAST_APART = 1.25
"""How many times a figure the next larger one is at least."""


def _question(scope: Scope, chosen: Sequence[tuple[str, Topic]]) -> Question:
    _, first = chosen[0]
    named = [t.id for _, t in chosen]
    near = (t for t in scope.neighbours(first) if t.siblings == first.siblings and t.id not in named)
    spare = list(islice(near, SPARE))
    rows = (
        (t, option(said), f"Of {quoted(t.name)} the notes say: {quoted(t.sentences[0].text)}")
        for said, t in chosen
    )
    fields = matched(rows, spare)
    return Question(
        rule="figures", name=first.id, type="match",
        stem=f"Match each figure that the notes give under {quoted(first.parent)} with what it belongs to.",
        fields=fields, level=Level.REMEMBER, topics=tuple(t for _, t in chosen), sentence=first.sentences[0],
        others=tuple((t.sentences[0], t) for _, t in chosen[1:]),
    )  # fmt: skip

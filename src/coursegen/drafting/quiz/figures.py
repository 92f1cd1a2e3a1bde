"""Which figure belongs to which name: units of a list that say an amount each, and nothing else.

“Brey: about 12 %”, “Cond: 20 %”: no sentence can be quoted of them, and what there is to know is how they
compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

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
    """One question over the first list that has three different figures."""
    for siblings in dict.fromkeys(t.siblings for t in topics):
        figures: dict[str, Topic] = {}
        for topic in (t for t in topics if t.siblings == siblings):
            said = topic.sentences[0].text if len(topic.sentences) == 1 else ""
            if _FIGURE.search(said) and len(said.split()) <= LONGEST:
                figures.setdefault(said.rstrip("."), topic)
        if len(figures) >= LEAST and _far_apart(figures):
            yield _question(scope, [*figures.items()][:MOST])
            return


def _far_apart(figures: Iterable[str]) -> bool:
    """Whether no two figures are so close that one only learns them by rote."""
    values = sorted(float(m.group().replace(",", "")) for f in figures if (m := _AMOUNT.search(f)))
    return all(a > 0 and b >= LEAST_APART * a for a, b in pairwise(values))


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

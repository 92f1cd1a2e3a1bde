"""Statements are sorted under the units that they were made about, where units hold several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coursegen.drafting.clauses import Clause
from coursegen.drafting.prose import option, quoted
from coursegen.drafting.quiz.question import Question, Scope, keys
from coursegen.drafting.quiz.quotation import hide, reads_well
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.grammar import joined
from coursegen.wording.stems import BLANK, shared

LEAST_EACH, MOST_EACH, MOST_CATEGORIES, LONGEST = 2, 3, 3, 32
MOST_THINGS = 6
"""Statements to sort: more are work, not thought."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question over two or three units of one list that say two things or more."""
    for siblings in dict.fromkeys(t.siblings for t in topics):
        own = [t for t in topics if t.siblings == siblings]
        chosen = [(t, _sayings(t, own, scope.patience)) for t in own]
        chosen = [(t, sayings) for t, sayings in chosen if len(sayings) >= LEAST_EACH][:MOST_CATEGORIES]
        if len(chosen) >= 2:
            yield _question(chosen)
            return


def _sayings(topic: Topic, all_topics: list[Topic], patience: int) -> list[tuple[str, Clause]]:
    """What is said of a topic, with one blank at most and without speaking of its siblings."""
    out = []
    for clause in topic.clauses:
        shown = hide(clause, topic)
        speaks = any(shared(clause.text, t.name) for t in all_topics if t is not topic)
        if (
            reads_well(shown, min(patience, 2))
            and (shown.named or not shown.text.startswith(BLANK))
            and clause.length <= LONGEST
            and not speaks
        ):
            out.append((shown.text, clause))
    return out[:MOST_EACH]


def _stem(topics: Sequence[Topic]) -> str:
    where = "under" if any(t.apart for t in topics) else "about"
    parts = [f"which {'stand ' if where == 'under' else 'are '}{where} {quoted(topics[0].name)}"]
    parts += [f"which {where} {quoted(t.name)}" for t in topics[1:]]
    return f"Sort these statements from the notes: {joined(parts)}?"


def _question(chosen: list[tuple[Topic, list[tuple[str, Clause]]]]) -> Question:
    letters = {t.id: f"c{i + 1}" for i, (t, _) in enumerate(chosen)}
    mixed = [(t, *s[i]) for i in range(MOST_EACH) for t, s in chosen if i < len(s)][:MOST_THINGS]
    first = mixed[0]
    return Question(
        rule="gather", name=chosen[0][0].id, type="categorize", stem=_stem([t for t, _ in chosen]),
        fields={
            "categories": {letters[t.id]: option(t.name) for t, _ in chosen},
            "things": keys(
                {
                    "text": option(text),
                    "category": letters[t.id],
                    "feedback": f"Under {quoted(t.name)} the notes say: {quoted(clause.sentence.text)}",
                }
                for t, text, clause in mixed
            ),
        },
        level=Level.UNDERSTAND, topics=tuple(t for t, _ in chosen), sentence=first[2].sentence,
        others=tuple((clause.sentence, t) for t, _, clause in mixed[1:]),
    )  # fmt: skip

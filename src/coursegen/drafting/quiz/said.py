"""A name is given whose sentences lean on it (“They include …”); which of them do the notes say about it?

Behind the name a sentence that begins with *it*, *they* or *this* is understood: where no clause of a topic
stands alone, whole sentences are asked here. A distractor leans too where the key does, since a pronoun in
one option would show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from coursegen.drafting.clauses import leans
from coursegen.drafting.quiz.question import Question, Scope, about, sayings, side_by_side
from coursegen.drafting.quiz.quotation import Masked
from coursegen.drafting.quiz.whole import whole_sentences
from coursegen.drafting.sentences import modal_first
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.absolutes import one_sided
from coursegen.wording.grammar import mixed, same_mood
from coursegen.wording.leaks import leaks, stands_out
from coursegen.wording.stems import shared

_WITHIN = 8


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic with a sentence that its name makes whole."""
    for topic in topics:
        keys = list(whole_sentences(scope, topic))
        others = _others(scope, topic) if keys else []
        made = (question for key in keys if (question := _question(scope, topic, key, others)))
        yield from islice(made, 1)


def _question(
    scope: Scope, topic: Topic, key: Masked, others: Sequence[tuple[Topic, Masked]]
) -> Question | None:
    stem = f"What do the notes say {about(topic)}?"
    for pair in combinations(others, 2):
        options = side_by_side(key, pair)
        if options not in scope.sets and _fair(stem, key, pair):
            scope.sets.add(options)
            return Question(
                rule="said", name=topic.id, type="single-choice", stem=stem,
                fields={"options": sayings(topic, key, pair)},
                level=Level.UNDERSTAND, topics=(topic, *(t for t, _ in pair)), sentence=key.clause.sentence,
            )  # fmt: skip
    return None


def _others(scope: Scope, topic: Topic) -> list[tuple[Topic, Masked]]:
    """Sentences about its neighbours, then about the rest of the chapter; none speaks of its name."""
    out: list[tuple[Topic, Masked]] = []
    for others in (scope.neighbours(topic), scope.chapter.topics):
        met = {t.id for t, _ in out}
        fresh = [t for t in others if t.id != topic.id and t.id not in met and topic.name not in t.path]
        said = [
            (t, m)
            for t in fresh
            for m in islice(whole_sentences(scope, t), 2)
            if not scope.telling(shared(m.text, topic.name))
        ]
        out += said[:_WITHIN]
    return out


def _fair(stem: str, key: Masked, pair: Sequence[tuple[Topic, Masked]]) -> bool:
    """Whether nothing but the note tells the key from these two: no pronoun, blank, length or word."""
    texts = [m.text for _, m in pair]
    return (
        len({t.id for t, _ in pair}) == len(pair)
        and (not leans(key.clause.text) or any(leans(m.clause.text) for _, m in pair))
        and modal_first(key.text) == any(modal_first(text) for text in texts)
        and (not key.blanks or any(m.blanks for _, m in pair))
        and key.text not in texts
        and not one_sided([key.text], texts)
        and same_mood(key.text, texts)
        and not mixed([key.text, *texts])
        and not stands_out(key.text, texts)
        and not leaks(stem, key.text, texts)
    )

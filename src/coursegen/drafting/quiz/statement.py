"""A name is given; which statement do the notes make about it? Distractors are statements about its siblings.

A key with a blank has a distractor with a blank beside it, since blanks in one option would show the key; a
key without one has none beside it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import combinations

from coursegen.drafting.quiz.question import (
    Question,
    Scope,
    about,
    plausible,
    sayings,
    side_by_side,
    tempts,
    varied,
)
from coursegen.drafting.quiz.quotation import ANY, Masked, masked, with_pronoun
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.absolutes import one_sided
from coursegen.wording.grammar import mixed, same_mood
from coursegen.wording.leaks import leaks, stands_out
from coursegen.wording.stems import shared

LONGEST = 30
"""Words of an option; three of them are read at once."""
_WITHIN = 6
_STEMS = ("What do the notes say {}?", "Which of these do the notes say {}?")


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic whose statement does not repeat its name."""
    for topic in topics:
        if question := _question(scope, topic):
            yield question


def _question(scope: Scope, topic: Topic) -> Question | None:
    key = _plain(scope, topic, without=scope.shown)
    if key is None:
        return None
    stem = varied(topic, "statement", [wording.format(about(topic)) for wording in _STEMS])
    others = [
        (t, m)
        for t in scope.others(topic)
        if (m := _plain(scope, t, most=2)) is not None
        and not scope.telling(shared(m.text, topic.name))
        and topic.name not in t.path
        and plausible(scope, topic, t, m.text)
    ][:_WITHIN]
    pairs = [
        pair
        for pair in combinations(others, 2)
        if same_mood(key.text, [m.text for _, m in pair])
        and not mixed([key.text, *(m.text for _, m in pair)])
        and not stands_out(key.text, [m.text for _, m in pair])
        and not leaks(stem, key.text, [m.text for _, m in pair])
        and not one_sided([key.text], [m.text for _, m in pair])
        and side_by_side(key, pair) not in scope.sets
    ]
    if not pairs:
        return None
    chosen = min(pairs, key=lambda pair: _cost(scope, topic, key, [m for _, m in pair]))
    scope.sets.add(side_by_side(key, chosen))
    scope.longest += 1 if all(len(m.text) < len(key.text) for _, m in chosen) else -1
    return Question(
        rule="statement", name=topic.id, type="single-choice", stem=stem,
        fields={"options": sayings(topic, key, chosen)},
        level=Level.UNDERSTAND, topics=(topic, *(t for t, _ in chosen)), sentence=key.clause.sentence,
    )  # fmt: skip


def _plain(scope: Scope, topic: Topic, most: int = ANY, without: Container[str] = ()) -> Masked | None:
    """A statement about the topic without a blank: options are read against each other."""
    shown = masked(
        topic, most=LONGEST, without=without, patience=min(scope.patience, most), common=scope.common
    )
    return shown if shown is not None and with_pronoun(shown).blanks == 0 else None


def _cost(scope: Scope, topic: Topic, key: Masked, others: Sequence[Masked]) -> tuple[int, int, int]:
    """Distractors of which each has words of the topic's sentences, and about the key's length.

    Where the key was longest too often, a longer one is among them.
    """
    longest = all(len(o.text) < len(key.text) for o in others)
    plain = sum(not tempts(scope, topic, o.text) for o in others)
    apart = sum(abs(len(o.text) - len(key.text)) for o in others)
    return (int(longest and scope.longest > -2), plain, apart)

"""Which two of these do the notes say about one topic? Statements about its siblings stand beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from coursegen.drafting.headings import slot
from coursegen.drafting.prose import option
from coursegen.drafting.quiz.question import Question, Scope, about, keys, plausible
from coursegen.drafting.quiz.quotation import Masked, hide, masked, reads_well
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.absolutes import one_sided
from coursegen.wording.grammar import same_mood
from coursegen.wording.leaks import leaks, stands_out
from coursegen.wording.stems import shared

RIGHT = 2
LONGEST = 25
"""Words of an option; four of them are read at once."""
_WITHIN = 6


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for the first topic that says two things in its own words."""
    for topic in topics:
        own = _own(scope, topic)
        others = [
            (t, m)
            for t in scope.neighbours(topic)
            if not (slot(topic.name, topic.parent) and t.parent == topic.parent)  # of one and the same thing
            and (m := masked(t, [topic], most=LONGEST, patience=1, common=scope.common))
            and m.blanks == 0
            and plausible(scope, topic, t, m.text)
        ][:_WITHIN]
        pairs = (p for p in combinations(others, RIGHT) if len(own) == RIGHT and _fair(scope, topic, own, p))
        for pair in islice(pairs, 1):
            yield _question(topic, own, pair)
            return


def _own(scope: Scope, topic: Topic) -> list[Masked]:
    """Two statements about the topic, from two sentences."""
    found = (hide(c, topic, scope.common) for c in topic.clauses if c.length <= LONGEST)
    return [m for m in found if m.blanks == 0 and reads_well(m, min(scope.patience + 1, 2))][:RIGHT]


def _stem(topic: Topic) -> str:
    return f"Which two of these do the notes say {about(topic)}?"


def _fair(scope: Scope, topic: Topic, own: Sequence[Masked], pair: Sequence[tuple[Topic, Masked]]) -> bool:
    """Whether neither length nor words tell the two from the others."""
    texts = [m.text for _, m in pair]
    return (
        all(same_mood(m.text, texts) for m in own)
        and not one_sided([m.text for m in own], texts)
        and not any(leaks(_stem(topic), m.text, texts) or stands_out(m.text, texts) for m in own)
        and not any(scope.telling(shared(text, topic.name)) for text in texts)
    )


def _question(topic: Topic, own: Sequence[Masked], pair: Sequence[tuple[Topic, Masked]]) -> Question:
    right = [
        {
            "text": option(m.text),
            "correct": True,
            "feedback": f"The notes say this {about(topic)}.",
        }
        for m in own
    ]
    wrong = [{"text": option(m.text), "feedback": f"The notes say this {about(t)}."} for t, m in pair]
    return Question(
        rule="both", name=topic.id, type="multiple-choice", stem=_stem(topic),
        fields={"options": keys([right[0], *wrong, right[1]])},
        level=Level.UNDERSTAND, topics=(topic, *(t for t, _ in pair)), sentence=own[0].clause.sentence,
        others=((own[1].clause.sentence, topic),),
    )  # fmt: skip

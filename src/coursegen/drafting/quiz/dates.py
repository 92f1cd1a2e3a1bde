"""Which event belongs to which date: a list whose units are named by dates (“4 April 2016: …”).

Each alone would ask for one day, which is little worth knowing; side by side they ask what came before what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

from coursegen.drafting.clauses import Clause
from coursegen.drafting.headings import dated
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.match import matched
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.stems import content_words, same

LEAST, MOST, SPARE = 3, 5, 2


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question over the first list of three dates or more that say what happened then."""
    for siblings in dict.fromkeys(t.siblings for t in topics if dated(t.name)):
        events = [
            (t, clause)
            for t in topics
            if t.siblings == siblings and dated(t.name) and (clause := _event(t)) is not None
        ]
        if len(events) >= LEAST:
            yield _question(events[:MOST], [t for t, _ in events[MOST : MOST + SPARE]])
            return


def _event(topic: Topic) -> Clause | None:
    """What is said of a date in words that do not tell it."""
    date = content_words(topic.name)
    fit = (c for c in topic.clauses if not any(same(w, d) for w in content_words(c.text) for d in date))
    return next(fit, None)


def _question(events: Sequence[tuple[Topic, Clause]], spare: Sequence[Topic]) -> Question:
    (first, told), *others = events
    # As the notes tell them, they would stand in the order of their dates.
    mixed = sorted(events, key=lambda e: crc32(e[0].id.encode()))
    rows = (
        (t, quoted(c.quoted), f"Under {quoted(t.name)} the notes say: {quoted(c.sentence.text)}")
        for t, c in mixed
    )
    return Question(
        rule="dates", name=first.id, type="match",
        stem="Match each of these events with the date that the notes give for it.",
        fields=matched(rows, spare), level=Level.REMEMBER, topics=tuple(t for t, _ in events),
        sentence=told.sentence, others=tuple((c.sentence, t) for t, c in others),
    )  # fmt: skip

"""A unit that no rule can ask about well: a stub for a person to write, in no build.

Dropping a question beats writing a flawed one, but no unit goes without one in silence.
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.question import Question, Scope, about, evident
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level

MOST = 3
"""Sentences of the note that the stub shows."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One stub for each topic with a sentence that can be evidence."""
    for topic in topics:
        fit = list(evident(topic))
        if fit:
            yield Question(
                rule="stub", name=topic.id, type="open", needs_author=True,
                stem=f"To be written: a question on what the notes say {about(topic)}.",
                fields={"rubric": [f"The notes say: {quoted(s.text)}" for s in fit[:MOST]]},
                level=Level.UNDERSTAND, topics=(topic,), sentence=fit[0],
            )  # fmt: skip

"""Steps are put in order: only for a numbered list that the note itself calls steps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.drafting.prose import option, quoted
from coursegen.drafting.quiz.question import Question, Scope, keys, own_words
from coursegen.drafting.topics import Topic
from coursegen.model.item import Feedback, Level

_SEQUENCES = frozenset(("step", "stage", "phase", "milestone", "process"))
_COURSE = re.compile(
    r"\b(?:(?:life ?)?cycle|process|procedure|workflow|loop|pipeline|sequence|steps|stages|phases|flow)\b",
    re.I,
)
"""A heading over what comes one after another."""
LEAST, MOST = 3, 7


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each list of steps among the topics."""
    for siblings in dict.fromkeys(t.siblings for t in topics):
        # All of its list, also those of which no sentence can be quoted: else a step would be missing.
        numbered = [t for t in scope.chapter.topics if t.siblings == siblings and t.ordered and t.sentences]
        steps = [t for t in numbered if t.kind.one in _SEQUENCES or _COURSE.search(t.parent)]
        if not LEAST <= len(steps) <= MOST:
            continue
        kind = "steps" if steps[0].kind.vague else steps[0].kind.many
        said = " ".join(f"{i}. {quoted(t.name)}: {quoted(own_words(t))}" for i, t in enumerate(steps, 1))
        told = f"The notes number them so: {said}"
        yield Question(
            rule="order", name="", type="order",
            stem=f"Put the {kind} of {quoted(steps[0].parent)} in the order of the notes.",
            fields={"steps": keys(option(t.name) for t in steps)},
            level=Level.REMEMBER, topics=tuple(steps), sentence=steps[0].sentences[0],
            others=tuple((t.sentences[0], t) for t in steps[1:]),
            feedback=Feedback(right=told, wrong=told),
        )  # fmt: skip
        return

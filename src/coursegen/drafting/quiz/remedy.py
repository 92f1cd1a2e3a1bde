"""A challenge and a recommendation that belong together: a stub for a person to write, in no build."""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.stems import shared

_TROUBLE = frozenset(
    ("challenge", "barrier", "obstacle", "hurdle", "problem", "risk", "difficulty", "threat")
)
_HELP = frozenset(("recommendation", "measure", "solution", "strategy"))
MOST = 2
_BACK = 10
"""Modules that a measure may look back for its challenge."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """Up to two stubs, for pairs that share a time of the talk or a word of their names."""
    remedies = [t for t in topics if t.kind.one in _HELP]
    earlier = scope.chapters[max(scope.index - _BACK, 0) : scope.index]
    before = [t for c in earlier for t in c.topics if t.kind.one in _TROUBLE]
    made = 0
    for trouble in before:
        for remedy in remedies:
            if made < MOST and _belong(trouble, remedy):
                made += 1
                yield _stub(trouble, remedy)
                break


def _belong(a: Topic, b: Topic) -> bool:
    times = {m.at for s in a.sentences for m in s.times if m.at}
    return bool(shared(a.name, b.name)) or any(m.at in times for s in b.sentences for m in s.times)


def _stub(trouble: Topic, remedy: Topic) -> Question:
    return Question(
        rule="remedy", name=trouble.id, type="open", needs_author=True,
        stem=f"To be written: a case in which {quoted(trouble.name)} stands in the way, and the learner "
        f"chooses what to do. {quoted(remedy.name)} may be the remedy.",
        fields={
            "rubric": [f"The {trouble.kind.one}: {quoted(trouble.sentences[0].text)}",
                       f"The {remedy.kind.one}: {quoted(remedy.sentences[0].text)}"],
        },
        level=Level.APPLY, topics=(remedy, trouble), sentence=remedy.sentences[0],
        others=((trouble.sentences[0], trouble),),
    )  # fmt: skip

"""Among what do the notes count a topic? The last resort, where nothing that is said of it can be asked.

Three parts of the note are the options, and the topic's name shares no word with any of them. Each
says what stands under it (challenges, measures): where else a thing stands in a note is of no interest.
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.drafting.kinds import kind_of
from coursegen.drafting.prose import option, quoted
from coursegen.drafting.quiz.question import Question, Scope, evident, keys, nested
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.model.outline import Sentence
from coursegen.wording.absolutes import one_sided
from coursegen.wording.leaks import stands_out
from coursegen.wording.stems import shared

DISTRACTORS = 2


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic that two other parts of the note could hold as well."""
    parents: dict[str, Topic] = {}
    for chapter in scope.near:
        for topic in chapter.topics:
            parents.setdefault(topic.parent, topic)
    for topic in topics:
        sentence = next(evident(topic), None)
        others = [
            p
            for p in parents
            if p != topic.parent
            and not _related(topic, p)
            and _counts(parents[p])
            and not nested(topic, parents[p])
        ]
        near = sorted(others, key=lambda p: abs(parents[p].line - topic.line))[:DISTRACTORS]
        clear = not topic.kind.vague and not _related(topic, topic.parent) and topic.name not in parents
        fair = not stands_out(topic.parent, near) and not one_sided([topic.parent], near)
        if sentence is not None and clear and fair and len(near) == DISTRACTORS:
            yield _question(topic, near, sentence)


def _counts(topic: Topic) -> bool:
    """Whether the heading above a topic names a kind of things."""
    return not kind_of(topic.parent, "").vague or topic.parent.endswith("s")


def _related(topic: Topic, parent: str) -> bool:
    return bool(shared(topic.name, parent)) or parent == topic.name


def _question(topic: Topic, others: list[str], sentence: Sentence) -> Question:
    told = f"It stands under {quoted(topic.parent)}. The notes say: {quoted(sentence.text)}"
    options = [
        {"text": option(topic.parent), "correct": True, "feedback": told},
        *({"text": option(p), "feedback": f"Not under {quoted(p)}. {told}"} for p in others),
    ]
    return Question(
        rule="place", name=topic.id, type="single-choice",
        stem=f"Among which of these do the notes count {quoted(topic.name)}?",
        fields={"options": keys(options)}, level=Level.REMEMBER, topics=(topic,), sentence=sentence,
    )  # fmt: skip

"""Under which heading does a topic stand? The last resort, where nothing that is said of it can be asked.

Three parts of the note are the options, and the topic's name shares no word with any of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.drafting.prose import option, quoted
from coursegen.drafting.quiz.question import Question, Scope, keys
from coursegen.drafting.split import Topic
from coursegen.model.item import Level
from coursegen.model.outline import Sentence
from coursegen.wording.absolutes import one_sided
from coursegen.wording.leaks import stands_out
from coursegen.wording.stems import shared

DISTRACTORS = 2


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic that two other parts of the note could hold as well."""
    parents: dict[str, Topic] = {}
    for chapter in scope.chapters:
        for topic in chapter.topics:
            parents.setdefault(topic.parent, topic)
    for topic in topics:
        sentence = _sentence(topic)
        others = [p for p in parents if p != topic.parent and not _related(topic, p)]
        near = sorted(others, key=lambda p: abs(parents[p].line - topic.line))[:DISTRACTORS]
        clear = not _related(topic, topic.parent) and topic.name not in parents
        fair = not stands_out(topic.parent, near) and not one_sided([topic.parent], near)
        if sentence is not None and clear and fair and len(near) == DISTRACTORS:
            yield _question(topic, near, sentence)


def _related(topic: Topic, parent: str) -> bool:
    return bool(shared(topic.name, parent)) or parent == topic.name


def _sentence(topic: Topic) -> Sentence | None:
    """The first sentence about the topic that can be evidence."""
    fit = (s for s in topic.sentences if s.text != topic.name and (topic.unit is not None or s.times))
    return next(fit, None)


def _question(topic: Topic, others: list[str], sentence: Sentence) -> Question:
    told = f"It stands under {quoted(topic.parent)}. The notes say: {quoted(sentence.text)}"
    options = [
        {"text": option(topic.parent), "correct": True, "feedback": f"Yes. {told}"},
        *({"text": option(p), "feedback": f"No, not under {quoted(p)}. {told}"} for p in others),
    ]
    return Question(
        rule="place", name=topic.id, type="single-choice",
        stem=f"Under which heading do the notes speak of {quoted(topic.name)}?",
        fields={"options": keys(options)}, level=Level.REMEMBER, topics=(topic,), sentence=sentence,
    )  # fmt: skip

"""True or false? A statement stands with its own name, or with that of a sibling; half of them are false."""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.question import Masked, Question, Scope, broken, masked, varied
from coursegen.drafting.split import Topic
from coursegen.model.item import Feedback, Level
from coursegen.wording.stems import shared


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One statement about each topic, attributed to the notes."""
    for topic in topics:
        own = _readable(masked(topic, without=scope.judged, patience=scope.patience))
        swapped = _swapped(scope, topic)
        even = crc32(topic.id.encode()) % 2 == 0
        if own is not None and (swapped is None or scope.truths < 0 or (scope.truths == 0 and even)):
            scope.truths += 1
            question = _true(topic, own)
        elif swapped is not None and (scope.truths >= 0 or scope.patience == 2):
            scope.truths -= 1
            question = _false(topic, *swapped)
        else:
            continue
        scope.judged.add(question.sentence.text)
        yield question


def _swapped(scope: Scope, topic: Topic) -> tuple[Topic, Masked] | None:
    """A statement about a sibling that speaks of nothing in the topic's name, and was not shown yet."""
    # A sentence of the same lesson is asked there from another side: it would answer its neighbour.
    for other in sorted(scope.neighbours(topic), key=lambda t: any(t.id == own.id for own in scope.lesson)):
        shown = _readable(masked(other, [topic], without=scope.judged, patience=scope.patience))
        if shown is not None and not shared(topic.clauses[0].text, other.name):
            return other, shown
    return None


def _readable(shown: Masked | None) -> Masked | None:
    """A statement to judge has one blank at most, none where a noun is missed, and is no calculation."""
    if shown is None or shown.blanks > 1 or "=" in shown.text or broken(shown.text):
        return None
    return shown


def _stem(topic: Topic, text: str) -> str:
    name = quoted(topic.name)
    told = varied(topic, "swap", (f"This is what the notes say about {name}:", f"The notes say of {name}:"))
    return f"True or false? {told} {quoted(text)}"


def _true(topic: Topic, own: Masked) -> Question:
    sentence = quoted(own.clause.sentence.text)
    return Question(
        rule="swap", name=topic.id, type="true-false", stem=_stem(topic, own.text), fields={"answer": True},
        level=Level.UNDERSTAND, topics=(topic,), sentence=own.clause.sentence,
        feedback=Feedback(
            right=f"Yes. Under {quoted(topic.name)} the notes say: {sentence}",
            wrong=f"It is true. Under {quoted(topic.name)} the notes say: {sentence}",
        ),
    )  # fmt: skip


def _false(topic: Topic, other: Topic, shown: Masked) -> Question:
    own = topic.clauses[0]
    truth = f"Of {quoted(topic.name)} they say: {quoted(own.quoted)}"
    told = f"the notes say this about {quoted(other.name)}. {truth}"
    return Question(
        rule="swap", name=topic.id, type="true-false",
        stem=_stem(topic, shown.text), fields={"answer": False},
        level=Level.UNDERSTAND, topics=(topic, other), sentence=shown.clause.sentence,
        others=((own.sentence, topic),),
        feedback=Feedback(right=f"Right, it is false: {told}", wrong=f"It is false: {told}"),
    )  # fmt: skip

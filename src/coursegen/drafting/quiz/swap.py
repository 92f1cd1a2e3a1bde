"""True or false? A statement stands with its own name, or with that of a sibling; half of them are false.

A statement with an amount is made false by another amount, which the notes give elsewhere. So is what stands
under a heading, for it may be true under another as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.amounts import amounts, asked_for
from coursegen.drafting.quiz.question import (
    Question,
    Scope,
    about,
    more,
    of,
    own_sentence,
    own_words,
    plausible,
    varied,
)
from coursegen.drafting.quiz.quotation import ANY, Masked, hide, masked, reads_well
from coursegen.drafting.quiz.whole import whole_sentences
from coursegen.drafting.split import Topic
from coursegen.model.item import Feedback, Level
from coursegen.wording.stems import shared

TELLING = 12
"""Words of a true statement that may hold something to have read."""
APART, FAR = 1.25, 5
"""How many times the other amount is the larger or the smaller one: neither nearly right, nor absurd."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One statement about each topic, attributed to the notes."""
    for topic in topics:
        own, false = _own(scope, topic), _untrue(scope, topic)
        if own and scope.patience == 0 and not (amounts(own.text) or own.clause.length >= TELLING):
            own = None  # a short statement without a figure is plainly true of its unit
        even = crc32(topic.id.encode()) % 2 == 0
        alone = false is None and (scope.truths <= 0 or scope.patience >= ANY)
        if own is not None and (alone or scope.truths < 0 or (scope.truths == 0 and even)):
            scope.truths += 1
            question = _true(topic, own)
        elif false is not None and (scope.truths >= 0 or scope.patience >= ANY):
            scope.truths -= 1
            question = false
        else:
            continue
        scope.judged.add(question.sentence.text)
        yield question


def _untrue(scope: Scope, topic: Topic) -> Question | None:
    """A false statement about the topic; where it has an amount, only who has read it can tell."""
    altered = _altered(scope, topic)
    swapped = None
    if altered is None and (not topic.heading or scope.patience >= ANY):
        swapped = _swapped(scope, topic)
    return altered or (_false(topic, *swapped) if swapped else None)


def _altered(scope: Scope, topic: Topic) -> Question | None:
    """A statement of the topic with another amount in it, of the same unit, that the notes give elsewhere."""
    near = [s for c in scope.near for t in c.topics for s in t.sentences]
    for clause in topic.clauses:
        shown = hide(clause, topic, scope.common)
        found = asked_for(clause.text, topic.name) if clause.whole and not shown.blanks else None
        if found is None or clause.sentence.text in scope.judged or not reads_well(shown, scope.patience):
            continue
        others = (a for s in near for a in amounts(s.text) if a.unit == found.unit and a.value > 0)
        fit = [a for a in others if APART <= max(a.value / found.value, found.value / a.value) <= FAR]
        if fit:
            other = min(fit, key=lambda a: abs(a.value - found.value))
            text = clause.text[: found.start] + other.number + clause.text[found.end :]
            told = f"{of(topic)} the notes say: {quoted(clause.sentence.text)}"
            return Question(
                rule="swap", name=topic.id, type="true-false",
                stem=_stem(topic, text), fields={"answer": False},
                level=Level.UNDERSTAND, topics=(topic,), sentence=clause.sentence,
                feedback=Feedback(right=told, wrong=f"It is false. {told}"),
            )  # fmt: skip
    return None


def _swapped(scope: Scope, topic: Topic) -> tuple[Topic, Masked] | None:
    """A statement about a sibling that speaks of nothing in the topic's name, and was not shown yet."""
    # A sentence of the same lesson is asked there from another side: it would answer its neighbour.
    for other in sorted(scope.neighbours(topic), key=lambda t: any(t.id == own.id for own in scope.lesson)):
        shown = masked(other, [topic], without=scope.judged, patience=scope.patience, common=scope.common)
        if shown is None or shown.blanks or shared(own_words(topic), other.name):
            continue
        if plausible(scope, topic, other, shown.text):
            return other, shown
    return None


def _own(scope: Scope, topic: Topic) -> Masked | None:
    """A clause of the topic, or, where it has none, a sentence that its name makes whole."""
    shown = _readable(
        scope, masked(topic, without=scope.judged, patience=scope.patience, common=scope.common)
    )
    if shown is None and scope.patience > 0:
        leaning = (m for m in whole_sentences(scope, topic) if m.clause.sentence.text not in scope.judged)
        shown = next((m for m in leaning if _readable(scope, m)), None)
    return shown


def _readable(scope: Scope, shown: Masked | None) -> Masked | None:
    """A statement to judge has no blank but for the whole name; others only at the last."""
    if shown is None or shown.blanks > 1 or (shown.blanks and not shown.named and scope.patience < ANY):
        return None
    return shown


def _stem(topic: Topic, text: str) -> str:
    name = quoted(topic.name)
    if topic.heading:
        told = f"{of(topic)} the notes say:"
    else:
        told = varied(
            topic, "swap", (f"This is what the notes say about {name}:", f"The notes say of {name}:")
        )
    return f"True or false? {told} {quoted(text)}"


def _true(topic: Topic, own: Masked) -> Question:
    if own.blanks or not own.clause.whole:  # else the question has shown the sentence already
        told = f"{of(topic)} the notes say: {quoted(own.clause.sentence.text)}"
    else:
        told = f"This is what the notes say {about(topic)}.{more(topic, own.clause)}"
    return Question(
        rule="swap", name=topic.id, type="true-false", stem=_stem(topic, own.text), fields={"answer": True},
        level=Level.UNDERSTAND, topics=(topic,), sentence=own.clause.sentence,
        feedback=Feedback(
            right=told,
            wrong=f"It is true. {told}",
        ),
    )  # fmt: skip


def _false(topic: Topic, other: Topic, shown: Masked) -> Question:
    truth = f"{of(topic)} they say: {quoted(own_words(topic))}"
    told = f"The notes say this {about(other)}. {truth}"
    return Question(
        rule="swap", name=topic.id, type="true-false",
        stem=_stem(topic, shown.text), fields={"answer": False},
        level=Level.UNDERSTAND, topics=(topic, other), sentence=shown.clause.sentence,
        others=((own_sentence(topic), topic),),
        feedback=Feedback(right=told, wrong=f"It is false. {told}"),
    )  # fmt: skip

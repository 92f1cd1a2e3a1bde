"""True or false? A statement stands with its own name, or with that of a sibling; half of them are false.

A statement with an amount is made false by another amount, one that names another unit by a sibling of it,
one with a word of direction by its opposite. What stands under a heading is made false in no other way, for
a sibling's words may be true there, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from zlib import crc32

from coursegen.drafting.clauses import Clause
from coursegen.drafting.headings import closes
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.amounts import alterable, amounts
from coursegen.drafting.quiz.opposites import turned
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
from coursegen.drafting.quiz.quotation import (
    ANY,
    Masked,
    bland,
    effort,
    hide,
    reads_well,
    specific,
    with_pronoun,
)
from coursegen.drafting.quiz.renamed import renamed
from coursegen.drafting.quiz.whole import whole_sentences
from coursegen.drafting.split import Topic
from coursegen.model.item import Feedback, Level
from coursegen.wording.stems import shared

TELLING = 12
"""Words of a true statement that may hold something to have read."""
BLAND = 2
"""The patience that takes what anybody would agree with."""
SURPLUS = 2
"""More true statements than false ones, where headings leave few ways to make one false."""
APART, FAR = 1.25, 5
"""How many times the other amount is the larger or the smaller one: neither nearly right, nor absurd."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One statement about each topic, attributed to the notes."""
    for topic in topics:
        own, false = _own(scope, topic), _untrue(scope, topic)
        if own and scope.patience == 0 and not (amounts(own.text) or own.clause.length >= TELLING):
            own = None  # a short statement without a figure is plainly true of its unit
        even = crc32(topic.id.encode()) % 2 == 0
        most = SURPLUS if topic.apart else 0
        alone = false is None and (scope.truths <= most or scope.patience >= ANY)
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
    """A false statement about the topic, first with a detail altered: only who has read it can tell."""
    met = scope.judged | scope.shown
    near = [t for c in scope.near for t in c.topics]
    for clause in topic.clauses:
        readable = clause.whole and reads_well(Masked(clause.text, 0, clause), scope.patience)
        if readable and clause.sentence.text not in met:
            text = _other_amount(clause, topic, near) or renamed(clause.text, topic, near)
            if text := text or turned(clause.text, topic.name):
                return _with_detail(topic, clause, text)
    swapped = None if topic.apart else _swapped(scope, topic)
    return _false(topic, *swapped) if swapped else None


def _other_amount(clause: Clause, topic: Topic, near: Iterable[Topic]) -> str | None:
    """A clause with another amount of the same unit in it, best one that the notes give."""
    found = alterable(clause.text, topic.name)
    if found is None:
        return None
    others = (a for t in near for s in t.sentences for a in amounts(s.text))
    fit = [a for a in others if a.unit == found.unit and _apart(a.value, found.value)]
    nearest = min(fit, key=lambda a: abs(a.value - found.value), default=None)
    number = nearest.number if nearest else found.doubled
    number = number.capitalize() if found.number[0].isupper() else number.lower()
    return clause.text[: found.start] + number + clause.text[found.end :]


def _apart(value: float, other: float) -> bool:
    return value > 0 and APART <= max(value / other, other / value) <= FAR


def _with_detail(topic: Topic, clause: Clause, text: str) -> Question:
    told = f"{of(topic)} the notes say: {quoted(clause.sentence.text)}"
    return Question(
        rule="swap", name=topic.id, type="true-false", stem=_stem(topic, text), fields={"answer": False},
        level=Level.UNDERSTAND, topics=(topic,), sentence=clause.sentence,
        feedback=Feedback(right=told, wrong=f"It is false. {told}"),
    )  # fmt: skip


def _swapped(scope: Scope, topic: Topic) -> tuple[Topic, Masked] | None:
    """A statement about a sibling that speaks of nothing in the topic's name, and was not shown yet.

    At first its subject is the sibling: what is true by itself would be called false for where it stands.
    """
    # A sentence of the same lesson is asked there from another side: it would answer its neighbour.
    for other in sorted(scope.neighbours(topic), key=lambda t: any(t.id == own.id for own in scope.lesson)):
        for shown in _of_subject(scope, other):
            speaks = shared(own_words(topic), other.name) or shared(shown.text, topic.name)
            if not speaks and plausible(scope, topic, other, shown.text):
                return other, shown
    return None


def _of_subject(scope: Scope, other: Topic) -> Iterator[Masked]:
    """Statements whose subject the topic is: “It …” for its name or in the notes, or with the verb first.

    A patient reader takes others, too.
    """
    told = (hide(c, other, scope.common) for c in other.clauses)
    leaning = (m for m in whole_sentences(scope, other) if _PRONOUN.match(m.text))
    for shown in (*told, *leaning):
        spoken = with_pronoun(shown)
        own = spoken is not shown or _PRONOUN.match(shown.text) or _VERB_FIRST.match(shown.text)
        fits = not spoken.blanks and reads_well(spoken, scope.patience)
        if fits and spoken.clause.sentence.text not in scope.judged and (own or scope.patience > 0):
            yield spoken


_PRONOUN = re.compile(r"(?:(?:It|They|He|She)|This (?:is|was|has|can|means|refers|involves|includes)) ")
_VERB_FIRST = re.compile(
    r"(?:Adds|Acts|Allows|Applies|Contains|Controls|Covers|Creates|Defines|Determines|Enables|Ensures|Focuses|"
    r"Functions|Gives|Handles|Helps|Includes|Involves|Lets|Makes|Means|Needs|Offers|Prevents|Protects|Provides|"
    r"Reduces|Refers|Requires|Runs|Serves|Sets|Shows|Stores|Supports|Takes|Turns|Uses|Works) "
)


def _own(scope: Scope, topic: Topic) -> Masked | None:
    """A clause of the topic, or, where it has none, a sentence that its name makes whole."""
    met = scope.judged | scope.shown
    # A heading tells nothing of its sentences: no word need be blanked.
    plain = topic.apart or scope.patience >= ANY
    told = (Masked(c.quoted, 0, c) if plain else hide(c, topic, scope.common) for c in topic.clauses)
    fresh = (m for m in map(with_pronoun, told) if m.clause.sentence.text not in met)
    fit = (m for m in fresh if not m.blanks and reads_well(m, scope.patience))
    if scope.patience < BLAND:
        fit = (m for m in fit if not bland(m.text))
    shown = min(fit, key=effort, default=None)
    if shown is None and scope.patience >= (ANY if topic.apart else 1):
        leaning = (m for m in whole_sentences(scope, topic) if m.clause.sentence.text not in met)
        shown = next((m for m in leaning if not m.blanks), None)
    if shown is None or scope.patience >= ANY or not closes(topic.name) or specific(shown.text):
        return shown
    return None  # last words that anybody would agree with


def _stem(topic: Topic, text: str) -> str:
    name = quoted(topic.name)
    if topic.apart:
        told = f"{of(topic)} the notes say:"
    else:
        told = varied(
            topic, "swap", (f"This is what the notes say about {name}:", f"The notes say of {name}:")
        )
    return f"True or false? {told} {quoted(text)}"


def _true(topic: Topic, own: Masked) -> Question:
    if not own.clause.whole:  # else the question has shown the sentence already
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

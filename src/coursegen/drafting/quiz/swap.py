"""True or false? A statement stands with its own name, or with that of a sibling; half of them are false.

A false one has a detail altered (see `altered`), else a sibling's words; under a heading only the former, for
a sibling's words may be true there, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.drafting.clauses import Clause
from coursegen.drafting.headings import closes
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.altered import altered
from coursegen.drafting.quiz.amounts import amounts
from coursegen.drafting.quiz.question import (
    Question,
    Scope,
    about,
    more,
    of,
    own_sentence,
    own_words,
    tempts,
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
from coursegen.drafting.quiz.whole import whole_sentences
from coursegen.drafting.split import Topic
from coursegen.model.item import Feedback, Level
from coursegen.wording.stems import shared

TELLING = 12
"""Words of a true statement that may hold something to have read."""
BLAND = 2
"""The patience that takes what anybody would agree with."""
SURPLUS = 2
"""More true statements than false ones in a module, for few sentences can be made false; or fewer."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One statement about each topic, attributed to the notes."""
    for topic in topics:
        question = _false(scope, topic) or _moved(scope, topic) or _true(scope, topic)
        if question is not None:
            scope.truths += 1 if question.fields["answer"] else -1
            scope.judged.add(question.sentence.text)
            yield question


def _false(scope: Scope, topic: Topic) -> Question | None:
    """A sentence about the topic with a detail altered: only who has read it can tell."""
    if scope.truths < -SURPLUS:
        return None
    met = scope.judged | scope.shown
    near = [t for c in scope.near for t in c.topics]
    for clause in topic.clauses:
        readable = clause.whole and reads_well(Masked(clause.text, 0, clause), scope.patience)
        fresh = readable and clause.sentence.text not in met
        if fresh and (text := altered(clause.text, topic, near)):
            return _with_detail(topic, clause, text)
    return None


def _moved(scope: Scope, topic: Topic) -> Question | None:
    """A sibling's words under the topic's name: where the notes say nothing else that can be judged."""
    if topic.apart or scope.truths < -SURPLUS or (scope.truths < 0 and scope.patience < ANY):
        return None
    swapped = _swapped(scope, topic)
    return _of_sibling(topic, *swapped) if swapped else None


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
            likely = topic.siblings == other.siblings or tempts(scope, topic, shown.text)
            if likely and not speaks:
                return other, shown
    return None


def _of_subject(scope: Scope, other: Topic) -> Iterator[Masked]:
    """Statements of a sibling; first those whose subject it is: “It …”, or with the verb first."""
    told = (hide(c, other, scope.common) for c in other.clauses)
    leaning = (m for m in whole_sentences(scope, other) if _PRONOUN.match(m.text))
    spoken = (with_pronoun(shown) for shown in (*told, *leaning))
    fit = (m for m in spoken if not m.blanks and reads_well(m, scope.patience))
    fresh = (m for m in fit if m.clause.sentence.text not in scope.judged)
    yield from sorted(fresh, key=lambda m: not (_PRONOUN.match(m.text) or _VERB_FIRST.match(m.text)))


_PRONOUN = re.compile(r"(?:(?:It|They|He|She)|This (?:is|was|has|can|means|refers|involves|includes)) ")
_PERSONS = re.compile(r"(?:They|He|She|We) ")
"""Under a heading these are somebody who was named before."""
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
        fit = (m for m in fit if not bland(m.text) and _doubtful(m.text))
    shown = min(fit, key=lambda m: (_echoes(m.text, topic), not _doubtful(m.text), effort(m)), default=None)
    if shown is None and scope.patience >= (ANY if topic.apart else 1):
        leaning = (m for m in whole_sentences(scope, topic) if m.clause.sentence.text not in met)
        whole = (m for m in leaning if not (topic.apart and _PERSONS.match(m.text)))
        shown = next((m for m in whole if not m.blanks), None)
    if shown is None or not closes(topic.name) or specific(shown.text):
        return shown
    return None  # last words that anybody would agree with


_CLAIM = re.compile(
    r"\b(?:not|no|never|only|rather|than|more|less|most|least|because|due to|before|after|until|despite|"
    r"although|unlike|without|instead|first|largest|smallest|same|alone|even|depends|causes?|leads? to|"
    r"prevents?|requires?|\w+est)\b|n['’]t\b"
)


def _doubtful(text: str) -> bool:
    """Whether somebody might doubt a statement: it has a figure or a name, compares, denies, tells why."""
    return specific(text) or _CLAIM.search(text) is not None


def _echoes(text: str, topic: Topic) -> bool:
    """Whether a sentence says the words of the heading that it stands under: then it is plainly true."""
    return topic.apart and not closes(topic.name) and bool(shared(text, topic.name))


def _stem(topic: Topic, text: str) -> str:
    """The statement, with the name that it is said of, or the heading, unless it says that itself."""
    name = quoted(topic.name)
    if _echoes(text, topic):
        told = "The notes say:"
    elif topic.apart:
        told = f"{of(topic)} the notes say:"
    else:
        told = varied(
            topic, "swap", (f"This is what the notes say about {name}:", f"The notes say of {name}:")
        )
    return f"True or false? {told} {quoted(text)}"


def _true(scope: Scope, topic: Topic) -> Question | None:
    """What the notes do say, while no more of these than false ones stand in the module, or few."""
    if not topic.apart and scope.patience == 0:
        return None
    own = _own(scope, topic) if scope.truths <= SURPLUS or scope.patience >= ANY else None
    if own is None:
        return None
    if scope.patience == 0 and not (amounts(own.text) or own.clause.length >= TELLING):
        return None  # a short statement without a figure is plainly true of its unit
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


def _of_sibling(topic: Topic, other: Topic, shown: Masked) -> Question:
    truth = f"{of(topic)} they say: {quoted(own_words(topic))}"
    told = f"The notes say this {about(other)}. {truth}"
    return Question(
        rule="swap", name=topic.id, type="true-false",
        stem=_stem(topic, shown.text), fields={"answer": False},
        level=Level.UNDERSTAND, topics=(topic, other), sentence=shown.clause.sentence,
        others=((own_sentence(topic), topic),),
        feedback=Feedback(right=told, wrong=f"It is false. {told}"),
    )  # fmt: skip

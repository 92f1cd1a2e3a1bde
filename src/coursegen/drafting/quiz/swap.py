"""True or false? As many statements are false as a module's sentences allow, and hardly more than are true.

A false one has a detail altered (see `altered`), else a sibling's words; under a heading only the former, for
a sibling's words may be true there, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.drafting.clauses import Clause, brief
from coursegen.drafting.headings import closes
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.altered import Told, altered
from coursegen.drafting.quiz.changes import difference
from coursegen.drafting.quiz.question import (
    Question,
    Scope,
    about,
    goes_on,
    more,
    of,
    own_sentence,
    own_words,
    tempts,
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
from coursegen.drafting.quiz.standing import alone, of_persons, pronoun_first, stands, subjectless
from coursegen.drafting.quiz.whole import whole_sentences
from coursegen.drafting.quiz.worth import EMPTY, PLAIN, STRONG, worth
from coursegen.drafting.sentences import spoken
from coursegen.drafting.split import Topic
from coursegen.model.item import Feedback, Level
from coursegen.wording.stems import same, shared

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
    told = [Masked(c.text, 0, c) for clause in topic.clauses if clause.whole for c in _shorter(clause)]
    if not topic.apart:  # behind its name what leans on it is understood
        known = {m.clause.sentence.text for m in told}
        told += [m for m in whole_sentences(scope, topic) if m.clause.sentence.text not in known]
    fit = [
        m.clause
        for m in told
        if not m.blanks
        and m.clause.sentence.text not in met
        and reads_well(Masked(m.clause.text, 0, m.clause), scope.patience)
        and (scope.patience >= ANY or stands(m.clause, topic))
        and (worth(m.clause.text) < EMPTY or scope.patience >= BLAND)
    ]
    shown = [Told(clause.text, "" if alone(clause.text, topic) else topic.name) for clause in fit]
    made = altered(shown, topic, near)
    return _with_detail(topic, fit[made[0]], made[1]) if made else None


def _shorter(clause: Clause) -> tuple[Clause, ...]:
    """A sentence's main claim, then all of it: less is left that contradicts what is changed there."""
    short = brief(clause)
    return (clause,) if short is clause else (short, clause)


def _moved(scope: Scope, topic: Topic) -> Question | None:
    """A sibling's words under the topic's name: where the notes say nothing else that can be judged."""
    if topic.apart or scope.truths < -SURPLUS or (scope.truths < 0 and scope.patience < ANY):
        return None
    swapped = _swapped(scope, topic)
    return _of_sibling(topic, *swapped) if swapped else None


def _with_detail(topic: Topic, clause: Clause, text: str) -> Question:
    told = f"{of(topic)} the notes say: {quoted(clause.sentence.text)}"
    if clause.whole and (changed := difference(clause.text, text)):
        told = f"{told} The difference: {quoted(changed[0])}, not {quoted(changed[1])}."
    return Question(
        rule="swap", name=topic.id, type="true-false", stem=_stem(topic, text), fields={"answer": False},
        level=Level.UNDERSTAND, topics=(topic,), sentence=clause.sentence,
        feedback=Feedback(right=told, wrong=f"It is false. {told}"),
    )  # fmt: skip


def _swapped(scope: Scope, topic: Topic) -> tuple[Topic, Masked] | None:
    """A statement about a sibling that speaks of nothing in the topic's name, and was not shown yet.

    At first its subject is the sibling: what is true by itself would be called false for where it stands.
    """
    found: list[tuple[Topic, Masked]] = []
    # A sentence of the same lesson is asked there from another side: it would answer its neighbour.
    for other in sorted(scope.neighbours(topic), key=lambda t: any(t.id == own.id for own in scope.lesson)):
        for shown in _of_subject(scope, other):
            speaks = shared(own_words(topic), other.name) or shared(shown.text, topic.name)
            if not speaks and _likely(scope, topic, other, shown.text):
                found.append((other, shown))
    return max(found, key=lambda pair: tempts(scope, topic, pair[1].text), default=None)


def _likely(scope: Scope, topic: Topic, other: Topic, text: str) -> bool:
    """Whether a sibling's words might be the topic's.

    Where more true statements than false ones stand in the module, or only a poor one is left, those of any
    item of its list; else of a rival (*Animal proteins*, *Plant proteins*), or where they speak of the name
    above them.
    """
    alike = topic.siblings == other.siblings
    if scope.truths > 0 or (scope.truths == 0 and scope.patience >= ANY):
        return alike
    rivals = alike and same(topic.name.split()[-1], other.name.split()[-1])
    return rivals or (tempts(scope, topic, text) > 0 and alike and subjectless(text))


def _of_subject(scope: Scope, other: Topic) -> Iterator[Masked]:
    """Statements of a sibling; first those whose subject it is: “It …”, or with the verb first."""
    told = (hide(c, other, scope.common) for c in other.clauses)
    leaning = (m for m in whole_sentences(scope, other) if pronoun_first(m.text))
    spoken = (with_pronoun(shown) for shown in (*told, *leaning))
    fit = (m for m in spoken if not m.blanks and reads_well(m, scope.patience))
    fresh = (m for m in fit if m.clause.sentence.text not in scope.judged)
    yield from sorted(fresh, key=lambda m: not subjectless(m.text))


def _own(scope: Scope, topic: Topic) -> Masked | None:
    """A clause of the topic, or, where it has none, a sentence that its name makes whole."""
    met = scope.judged | scope.shown
    # What says the name itself is told without it: no word need be blanked.
    told = (Masked(c.quoted, 0, c) for c in topic.clauses)
    fresh = (m for m in told if m.clause.sentence.text not in met)
    most = STRONG if scope.patience < BLAND else PLAIN if scope.patience <= ANY else EMPTY
    fit = (
        m
        for m in fresh
        if not m.blanks
        and reads_well(m, scope.patience)
        and worth(m.text) <= most
        and (scope.patience != BLAND or worth(m.text) == STRONG or goes_on(topic, m.clause))
        and m.clause.whole
        and (scope.patience > ANY or spoken(m.text))
        and (scope.patience >= ANY or stands(m.clause, topic))
        and (scope.patience >= BLAND or not bland(m.text))
    )
    shown = min(fit, key=lambda m: _rank(m, topic), default=None)
    if shown is None and scope.patience >= (ANY if topic.apart else 1):
        every = whole_sentences(scope, topic, plain=scope.patience >= ANY)
        leaning = (m for m in every if m.clause.sentence.text not in met)
        whole = (m for m in leaning if not (topic.apart and of_persons(m.text)))
        fit = (m for m in whole if scope.patience > ANY or spoken(m.text))
        told = (Masked(m.clause.text, 0, m.clause) for m in fit)  # with the name above it
        shown = next((m for m in told if worth(m.text) <= most), None)
    if shown is None or not closes(topic.name) or specific(shown.text):
        return shown
    return None  # last words that anybody would agree with


def _rank(shown: Masked, topic: Topic) -> tuple[bool, bool, int, bool, tuple[bool | int, ...]]:
    """Which statement is asked first: what turns on a cause or a contrast, and what the notes explain."""
    level = worth(shown.text)
    on = goes_on(topic, shown.clause)
    return level > STRONG, not on, level, _tells_itself(shown.text, topic), effort(shown)


def _tells_itself(text: str, topic: Topic) -> bool:
    """Whether a sentence says words of the heading that it stands under: then it is plainly true of it."""
    return topic.apart and not closes(topic.name) and bool(shared(text, topic.name))


def _stem(topic: Topic, text: str, *, named: bool = False) -> str:
    """The statement, with the name that it is said of where it is not understood alone.

    named: the name is what makes it false.
    """
    name = quoted(topic.name)
    if not named and alone(text, topic):
        told = "The notes say:"
    elif topic.apart:
        told = f"{of(topic)} the notes say:"
    else:
        told = f"The notes say of {name}:"
    return f"True or false? {told} {quoted(text)}"


def _true(scope: Scope, topic: Topic) -> Question | None:
    """What the notes do say, while no more of these than false ones stand in the module, or few."""
    own = _own(scope, topic) if scope.truths <= SURPLUS or scope.patience >= ANY else None
    if own is None:
        return None
    if own.clause.text != own.clause.sentence.text:  # else the question has shown the sentence already
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
        stem=_stem(topic, shown.text, named=True), fields={"answer": False},
        level=Level.UNDERSTAND, topics=(topic, other), sentence=shown.clause.sentence,
        others=((own_sentence(topic), topic),),
        feedback=Feedback(right=told, wrong=f"It is false. {told}"),
    )  # fmt: skip

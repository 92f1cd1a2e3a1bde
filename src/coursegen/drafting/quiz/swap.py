"""True or false? As many statements are false as a module's sentences allow, and hardly more than are true.

A false one has a detail altered (see `altered`), else a sibling's words; under a heading only the former, for
a sibling's words may be true there, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.drafting.clauses import Clause, brief, untied
from coursegen.drafting.headings import closes
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.altered import Told, altered
from coursegen.drafting.quiz.causes import turned_round
from coursegen.drafting.quiz.changes import MOST, difference, exchange
from coursegen.drafting.quiz.leaning import leaning
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
from coursegen.drafting.quiz.standing import alone, claims, of_persons, stands, subjectless
from coursegen.drafting.quiz.whole import as_told, whole_sentences
from coursegen.drafting.quiz.worth import CLAIM, EMPTY, STRONG, flat, stake, undeniable, worth
from coursegen.drafting.sentences import spoken
from coursegen.drafting.topics import Topic
from coursegen.model.item import Feedback, Level
from coursegen.wording.grammar import form
from coursegen.wording.stems import shared

BLAND = 2
"""The patience that takes what anybody would agree with."""
_ALSO = re.compile(r"(?:\S+ ){1,5}also\b")
"""It goes on from the sentence before."""
_MOST = (STRONG, CLAIM, CLAIM, CLAIM, EMPTY)
"""The least that a true statement may claim, by patience."""
MOST_JUDGED = 25
"""Words of a true statement: of a longer one something is known to be true."""
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
        and claims(_WHO.split(m.clause.text)[0] or m.clause.text)
    ]
    shown = [Told(clause.text, "" if alone(clause.text, topic) else topic.name) for clause in fit]
    made = altered(shown, topic, near)
    return _with_detail(topic, fit[made[0]], made[1]) if made else None


_WHO = re.compile(r", (?:who|which|where)\b(?=[^,]*$)")
"""Up to here a sentence has its verb, or it is none."""


def _shorter(clause: Clause) -> tuple[Clause, ...]:
    """A sentence's main claim, then all of it: less is left that contradicts what is changed there."""
    short = brief(clause)
    return (clause,) if short is clause else (short, clause)


def _moved(scope: Scope, topic: Topic) -> Question | None:
    """A sibling's words under the topic's name, while no more false statements than true ones stand."""
    if topic.apart or scope.truths < 0 or scope.patience <= ANY:
        return None
    swapped = _swapped(scope, topic)
    return _of_sibling(topic, *swapped) if swapped else None


def _with_detail(topic: Topic, clause: Clause, text: str) -> Question:
    told = f"{of(topic)} the notes say: {quoted(clause.sentence.text)}"
    if clause.whole:
        told += _what_differs(clause.text, text)
    return Question(
        rule="swap", name=topic.id, type="true-false",
        stem=_stem(topic, text, alike=clause.text), fields={"answer": False},
        level=Level.UNDERSTAND, topics=(topic,), sentence=clause.sentence,
        feedback=Feedback(right=told, wrong=f"It is false. {told}"),
    )  # fmt: skip


def _what_differs(text: str, altered: str) -> str:
    """A sentence that says what was changed, where that is a short phrase; else nothing."""
    if changed := difference(text, altered):
        said, now = changed
        if said.startswith(f"{now} "):
            return f" Left out was {quoted(said.removeprefix(now).strip())}."
        return f" The difference: {quoted(said)}, not {quoted(now)}."
    if places := exchange(text, altered):
        one, other = (text[a:b].strip(" ,.") for a, b in (places.first, places.second))
        if max(len(one.split()), len(other.split())) <= MOST:
            return f" In the question, {quoted(one)} and {quoted(other)} have changed places."
    if places or turned_round(text) == altered:
        return " In the question, the two sides have changed places."
    return ""


def _swapped(scope: Scope, topic: Topic) -> tuple[Topic, Masked] | None:
    """What is said of an item of the same list, of which nothing is in the topic's name, and not shown yet.

    Its subject is the name above it (“It …”, or the verb first): what has a subject of its own is true by
    itself, and false for where it stands alone.
    """
    found: list[tuple[Topic, Masked]] = []
    alike = (t for t in scope.neighbours(topic) if t.siblings == topic.siblings)
    # A sentence of the same lesson is asked there from another side: it would answer its neighbour.
    for other in sorted(alike, key=lambda t: any(t.id == own.id for own in scope.lesson)):
        for shown in _sayings(scope, other):
            if not (shared(own_words(topic), other.name) or shared(shown.text, topic.name)):
                found.append((other, shown))
    return max(found, key=lambda pair: tempts(scope, topic, pair[1].text), default=None)


def _sayings(scope: Scope, other: Topic) -> Iterator[Masked]:
    """Statements of a sibling that have it for their subject."""
    told = (with_pronoun(hide(c, other, scope.common)) for c in other.clauses)
    leans = (m for m in leaning(other) if not of_persons(m.text))
    fit = (m for m in (*told, *leans) if not m.blanks and reads_well(m, scope.patience))
    fresh = (m for m in fit if m.clause.sentence.text not in scope.judged | scope.shown)
    yield from (m for m in fresh if subjectless(m.text) and form(m.text) != "imperative")


def _own(scope: Scope, topic: Topic) -> Masked | None:
    """A clause of the topic, or, where it has none, a sentence that its name makes whole."""
    met = scope.judged | scope.shown
    # What says the name itself is told without it: no word need be blanked.
    told = (Masked(c.quoted, 0, c) for c in topic.clauses)
    fresh = (m for m in told if m.clause.sentence.text not in met)
    most = _MOST[scope.patience]
    fit = (
        m
        for m in fresh
        if not m.blanks
        and reads_well(m, scope.patience)
        and stake(m.clause) <= most
        and _explained(scope, topic, m)
        and (len(m.text.split()) <= MOST_JUDGED or scope.patience > ANY)
        and _judged(m.text)
        and (scope.patience > ANY or not (undeniable(m.text) or _ALSO.match(m.text)))
        and m.clause.whole
        and (scope.patience > ANY or spoken(m.text))
        and (scope.patience >= ANY or stands(m.clause, topic))
        and (scope.patience >= BLAND or not bland(m.text))
        and _needs_no_name(scope, topic, m)
    )
    shown = min(fit, key=lambda m: _rank(m, topic), default=None)
    if shown is None and scope.patience >= (ANY if topic.apart else 1):
        every = whole_sentences(scope, topic, plain=scope.patience >= ANY)
        new = (m for m in every if m.clause.sentence.text not in met)
        whole = (m for m in new if not (topic.apart and of_persons(m.text)))
        fit = (m for m in whole if scope.patience > ANY or spoken(m.text))
        fit = (m for m in fit if _needs_no_name(scope, topic, m))
        told = (Masked(m.clause.text, 0, m.clause) for m in fit)  # with the name above it
        fit = (m for m in told if _explained(scope, topic, m) and _judged(m.text))
        shown = next((m for m in fit if stake(m.clause) <= most), None)
    if shown is None and scope.patience > ANY:
        last = as_told(topic)
        shown = last if last and last.clause.sentence.text not in met else None
    if shown is None or not _judged(shown.text):
        return None
    if not closes(topic.name) or specific(shown.text):
        return shown
    return None  # last words that anybody would agree with


def _explained(scope: Scope, topic: Topic, shown: Masked) -> bool:
    """Whether the notes go on to explain a true statement, or nothing better is left to ask."""
    return scope.patience > ANY or goes_on(topic, shown.clause)


def _judged(text: str) -> bool:
    """Whether it is a statement, and no order: an order is neither true nor false."""
    when, _, rest = text.partition(", ")
    told = rest if _IF.match(when) else text
    return claims(text) and form(told) != "imperative" and _ORDER.match(told) is None


_ORDER = re.compile(r"Examples?\b|\w+ (?:them|it|him|her|your)\b")
_IF = re.compile(r"(?:If|When|Once|Before|After)\b")


def _needs_no_name(scope: Scope, topic: Topic, shown: Masked) -> bool:
    """Whether a true statement is told without the name above it, which it mostly says again.

    With it stands what turns on a cause or a contrast, and the very last that can be asked.
    """
    sure = stake(shown.clause) == STRONG and not topic.apart  # a heading tells where, and mostly what
    return scope.patience > ANY or sure or alone(shown.text, topic)


def _rank(shown: Masked, topic: Topic) -> tuple[bool, bool, bool, int, bool, tuple[bool | int, ...]]:
    """Which statement is asked first: what turns on a cause or a contrast, and what the notes explain."""
    level = stake(shown.clause)
    on = goes_on(topic, shown.clause)
    return level > STRONG, flat(shown.text), not on, level, _tells_itself(shown.text, topic), effort(shown)


def _tells_itself(text: str, topic: Topic) -> bool:
    """Whether a sentence says words of the heading that it stands under: then it is plainly true of it."""
    return topic.apart and not closes(topic.name) and bool(shared(text, topic.name))


def _stem(topic: Topic, text: str, *, named: bool = False, alike: str = "") -> str:
    """The statement, with the name that it is said of where it is not understood alone.

    named: the name is what makes it false. alike: the same before a word was changed.
    """
    name = quoted(topic.name)
    if not named and alone(alike or text, topic):
        told = "The notes say:"
    elif topic.apart:
        told = f"{of(topic)} the notes say:"
    else:
        told = f"The notes say of {name}:"
    return f"True or false? {told} {quoted(text)}"


def _true(scope: Scope, topic: Topic) -> Question | None:
    """What the notes do say, while no more of these than false ones stand in the module, or few."""
    own = _own(scope, topic) if scope.truths <= SURPLUS or scope.patience > ANY else None
    if own is None:
        return None
    if own.clause.text != untied(own.clause.sentence.text):  # else the question has shown it already
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

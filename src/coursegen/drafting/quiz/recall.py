"""Recall: what the notes claim is quoted; why, how, what for or with what result, learners write themselves.

Nothing is offered to choose from, so nothing gives the answer away, and no second option can be right: what a
unit says can be asked so where no closed question would be fair. The page then shows what the notes say, to
compare with. Never graded. Recalling strengthens memory more than choosing does (Rowland 2014, Psychological
Bulletin 140).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.drafting.clauses import Clause, leans, untied
from coursegen.drafting.headings import dated
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.parts import EXAMPLES, MEANS, PURPOSE, REASON, RESULT, Part, parts
from coursegen.drafting.quiz.question import Question, Scope, about, evident, more, of
from coursegen.drafting.quiz.quotation import calculated
from coursegen.drafting.quiz.standing import alone
from coursegen.drafting.quiz.worth import EMPTY, worth
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.model.outline import Sentence
from coursegen.wording.grammar import form
from coursegen.wording.stems import shared

_ASKED = {
    REASON: ("Why?", "Gives the reason"),
    RESULT: ("With what result?", "Names the result"),
    MEANS: ("How?", "Says how"),
    PURPOSE: ("For what purpose?", "Names the purpose"),
    EXAMPLES: ("Name an example that the notes give.", "Names one of these"),
}
"""By what a part is to its claim: the question, and what a good answer does."""
TWO, MOST_POINTS = 2, 8
"""Things that a learner is to name, and that the rubric lists."""
LEAST_WORDS = 4
_EXAMPLE = re.compile(r"(?:For (?:example|instance)|Examples? (?:include|is|are)|An example)\b")
"""It goes with the point before."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question about each topic: on a part of a sentence; for who is patient, on all of it."""
    for topic in topics:
        told = [s for s in evident(topic) if _told(s)]
        question = _on_part(scope, topic, told) or (_on_all(scope, topic, told) if scope.patience else None)
        if question is not None:
            yield question


def _told(sentence: Sentence) -> bool:
    text = sentence.text
    return len(text.split()) >= LEAST_WORDS and not calculated(text) and not text.endswith(":")


def _on_part(scope: Scope, topic: Topic, told: list[Sentence]) -> Question | None:
    fresh = [s for s in told if s.text not in scope.shown]
    found = [(p, s) for s in fresh for p in _of(topic, s, first=s is told[0])]
    if not found:
        return None
    # Best what no other question has shown.
    part, sentence = min(found, key=lambda pair: (pair[1].text in scope.judged, pair[0].kind))
    ask, does = _ASKED[part.kind]
    lead = "The notes say" if alone(part.claim, topic) else f"{of(topic)} the notes say"
    claim = quoted(part.claim + ("." if part.ends else " …"))
    told_of = f"{of(topic)} the notes say: {quoted(sentence.text)}"
    return Question(
        rule="recall", name=topic.id, type="open", stem=f"{lead}: {claim} {ask}",
        fields={
            "rubric": [f"{does}: {quoted(part.part)}."],
            "model_answer": told_of + more(topic, Clause(sentence.text, sentence)),
        },
        level=Level.UNDERSTAND, topics=(topic,), sentence=sentence,
    )  # fmt: skip


def _of(topic: Topic, sentence: Sentence, *, first: bool) -> Iterator[Part]:
    """The parts of a sentence that can be asked for: its claim is understood, and the name tells nothing."""
    text = untied(sentence.text)
    leaning = leans(text) or not alone(text, topic)
    if worth(text) < EMPTY and not (leaning and (topic.apart or not first)):
        yield from (p for p in parts(text) if not shared(p.part, topic.name))


def _on_all(scope: Scope, topic: Topic, told: list[Sentence]) -> Question | None:
    """What the notes say of a topic, two things where they say more than that."""
    if dated(topic.name) or all(s.text in scope.shown for s in told):
        return None
    points = [s for s in told if not _EXAMPLE.match(s.text)][:MOST_POINTS] or told[:1]
    if len(points) > TWO:
        stem = f"Name two things that the notes say {about(topic)}."
    elif form(points[0].text) == "imperative":
        stem = f"What do the notes advise {about(topic)}?"
    else:
        stem = f"What do the notes say {about(topic)}?"
    model = f"{of(topic)} the notes say: {quoted(points[0].text)}"
    if len(points) > 1:
        model += f" They also say: {quoted(points[1].text)}"
    return Question(
        rule="recall", name=topic.id, type="open", stem=_scoped(topic, stem),
        fields={
            "rubric": [f"Comes close to this: {quoted(s.text)}" for s in points],
            "model_answer": model,
        },
        level=Level.REMEMBER, topics=(topic,), sentence=points[0],
        others=tuple((s, topic) for s in points[1:]),
    )  # fmt: skip


def _scoped(topic: Topic, stem: str) -> str:
    """A question that says where its topic stands: a bare name may mean many things."""
    if not topic.path or topic.apart:
        return stem
    return f"Under {quoted(topic.parent)}: {stem[0].lower()}{stem[1:]}"

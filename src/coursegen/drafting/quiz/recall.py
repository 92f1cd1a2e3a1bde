"""Recall: what the notes say is told in learners' own words, without options.

Nothing is offered to choose from, so nothing gives the answer away, and no second option can be right: what a
unit says can be asked so where no closed question would be fair. The page then shows what the notes say, to
compare with. Never graded. Recalling strengthens memory more than choosing does (Rowland 2014, Psychological
Bulletin 140).

What is asked is the first of these that can be: under a heading the reason of a claim; all that a unit or a
section says, if that is more than one thing; what a sentence says of its subject, in its own words (“What
must riders do?”); the reason, result, way or examples of a claim; the one thing that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from coursegen.drafting.clauses import leans, untied
from coursegen.drafting.headings import closes, dated, generic, vague_name
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.asking import exact, question
from coursegen.drafting.quiz.parts import EXAMPLES, MEANS, REASON, RESULT, Part, parts
from coursegen.drafting.quiz.points import (
    LEAST_ALONE,
    LEAST_LISTED,
    LEAST_WORDS,
    MOST_POINTS,
    TWO,
    Point,
    as_points,
    items,
    new_words,
    points,
    tells,
    two_of,
    worked,
)
from coursegen.drafting.quiz.question import Question, Scope, evident, of
from coursegen.drafting.quiz.standing import alone
from coursegen.drafting.quiz.stem import scoped, stem_for, stem_for_list, too_many
from coursegen.drafting.quiz.subject import Subject, subject
from coursegen.drafting.quiz.worth import CLAIM, EMPTY, marked, worth
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.model.outline import Sentence
from coursegen.wording.stems import content_words, root, shared

_ASKED = {
    REASON: ("Why?", "Gives the reason"),
    RESULT: ("With what result?", "Names the result"),
    MEANS: ("How?", "Says how"),
    EXAMPLES: ("Name two of the examples that the notes give.", "Names two of these"),
}
"""By what a part is to its claim: the question, and what a good answer does."""
LAST_RESORT = 2
"""The patience that asks for all under a heading, or for what a name says nearly itself."""
LEAST_TOLD = 3
"""Telling words behind the verb of a sentence whose subject is asked about."""
_POINTS = re.compile(r"\b(?:this|these|those|such)\b|\b(?:noted|mentioned)\b")
_NAMELESS = re.compile(
    r"\bthe (?:dilemma|issue|problem|challenge|situation|process|approach|method|idea|matter)$"
)
_BESIDE = re.compile(r"(?:While|Although|Though|Despite)\b")
"""What follows is set against what the notes have told: not what they are about."""
LEAST_SAID = 3
"""Telling words beside a name, that there is something to recall."""
LEAST_NARROW = 3
"""Telling words of a subject of which the notes do not say just anything."""
MOST_ALIKE = 4
"""Sentences about one subject."""
_NAMED = re.compile(r"^(?:such as|for example,?|for instance,?|including) ")
_GOES_ON = re.compile(
    r"(?:However, )?(?:It|They|He|She|(?:This|These) (?:is|was|are|were|has|have|had|can|will|[a-z]+s))\b"
)
"""It speaks of the subject of the sentence before."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question about each topic; for who is patient, about the one thing that it says, too."""
    for topic in topics:
        told = [s for s in evident(topic) if tells(s)]
        every = [s for s in topic.sentences if s.text != topic.name and tells(s)]
        if not any(len(s.text.split()) >= LEAST_WORDS for s in told) or worked(topic):
            continue
        question = (
            (_on_part(scope, topic, told, only=REASON) if topic.apart else None)
            or (_on_all(scope, topic, every) if _says_much(scope, topic, every) else None)
            or _on_subject(scope, topic, told)
            or _on_part(scope, topic, told)
            or (_on_subject(scope, topic, told, plainly=True) if scope.patience else None)
            or (_on_all(scope, topic, every) if scope.patience >= _patience(topic, every) else None)
        )
        if question is not None:
            yield question


def _patience(topic: Topic, told: Sequence[Sentence]) -> int:
    """Readers found that a heading says too little what is wanted, and many a name nearly all."""
    empty = sum(new_words(topic, s) for s in points(topic, told)) < LEAST_ALONE
    return LAST_RESORT if empty or (topic.apart and not closes(topic.name)) else 1


def _says_much(scope: Scope, topic: Topic, told: Sequence[Sentence]) -> bool:
    """Whether a topic says two things that no other question shows: then its name is enough to ask by."""
    fresh = [s for s in points(topic, told) if s.text not in scope.shown]
    telling = not topic.apart or not (closes(topic.name) or vague_name(topic.name) or items(topic, told))
    return telling and sum(len(s.text.split()) >= LEAST_WORDS for s in fresh) >= TWO


def _on_part(scope: Scope, topic: Topic, told: list[Sentence], *, only: int | None = None) -> Question | None:
    """The reason, result, way or examples of a claim; a reason asks more of learners than a heading does."""
    fresh = [s for s in told if s.text not in scope.shown]
    found = [(p, s) for s in fresh for p in _of(topic, s, first=s is told[0]) if only in (None, p.kind)]
    if not found:
        return None
    # Best what no other question has shown.
    part, sentence = min(found, key=lambda pair: (pair[1].text in scope.judged, pair[0].kind))
    ask, does = _ASKED[part.kind]
    lead = "The notes say" if alone(part.claim, topic) else f"{of(topic)} the notes say"
    claim = quoted(part.claim + ("." if part.ends else " …"))
    answer = _NAMED.sub("", part.part) if part.kind == EXAMPLES else part.part
    told_of = f"{of(topic)} the notes say: {quoted(sentence.text)}"
    return Question(
        rule="recall", name=topic.id, type="open", stem=f"{lead}: {claim} {ask}",
        fields={
            "rubric": [f"{does}: {quoted(answer)}."],
            "model_answer": told_of,
        },
        level=Level.UNDERSTAND, topics=(topic,), sentence=sentence,
    )  # fmt: skip


def _of(topic: Topic, sentence: Sentence, *, first: bool) -> Iterator[Part]:
    """The parts of a sentence that can be asked for: its claim is understood, and the name tells nothing."""
    text = untied(sentence.text)
    leaning = leans(text) or not alone(text, topic)
    if worth(text) < EMPTY and not (leaning and (topic.apart or not first)):
        yield from (p for p in parts(text) if not shared(p.part, topic.name))


def _on_subject(
    scope: Scope, topic: Topic, told: list[Sentence], *, plainly: bool = False
) -> Question | None:
    """What a sentence says of its subject: in prose under a heading, or where it is all that a unit says.

    plainly: also where no more can be asked than what the notes say of it.
    """
    if not topic.apart and len(points(topic, told)) > 1:
        return None
    found = [
        (s, u)
        for s in told
        if s.text not in scope.shown and (u := _subject(scope, topic, s, plainly=plainly))
    ]
    if not found:
        return None
    sentence, best = min(found, key=lambda pair: (pair[0].text in scope.judged, _rank(*pair)))
    heading = topic.name if topic.apart and not dated(topic.name) else topic.parent if topic.path else ""
    if exact(best) and not best.broad and shared(best.rest, heading):
        heading = ""  # it would say the answer
    answer = [(sentence,)] if exact(best) else [(s,) for s in _alike(told, sentence, best)]
    return _asking(topic, scoped(heading, question(best)), answer, Level.UNDERSTAND)


def _subject(scope: Scope, topic: Topic, sentence: Sentence, *, plainly: bool) -> Subject | None:
    """The subject of a sentence that tells something of it."""
    text = untied(sentence.text)
    found = subject(text, *scope.cases) if worth(text) < EMPTY and not text.endswith("?") else None
    if found is None or len(content_words(found.rest)) < LEAST_TOLD or _POINTS.search(found.rest):
        return None
    if _BESIDE.match(text):
        return None
    if _NAMELESS.search(found.words) or len(shared(found.words, topic.name)) > 1:
        return None  # which one was said before; or it says what its name says
    if exact(found):
        return found
    narrow = len(content_words(found.words)) >= LEAST_NARROW and not found.person
    return found if plainly and topic.apart and narrow and not shared(found.rest, topic.name) else None


def _rank(sentence: Sentence, found: Subject) -> tuple[bool, bool, int]:
    """What is asked first: a question of its own; a subject of several words; what turns on a cause."""
    return not exact(found), found.broad, worth(sentence.text)


def _alike(told: Sequence[Sentence], sentence: Sentence, found: Subject) -> list[Sentence]:
    """The sentence, and others of the topic that speak of the same: by its words, or as *it* behind it."""
    said = {root(w) for w in content_words(found.words)}
    out = [sentence]
    near = True
    for other in told[told.index(sentence) + 1 :]:
        near = near and other.line == sentence.line and _GOES_ON.match(other.text) is not None
        if near or said <= {root(w) for w in content_words(other.text)}:
            out.append(other)
    return out[:MOST_ALIKE]


def _on_all(scope: Scope, topic: Topic, told: list[Sentence]) -> Question | None:
    """What the notes say of a topic, two things where they say more than that."""
    if dated(topic.name) or all(s.text in scope.shown for s in told):
        return None
    if closes(topic.name) and not any(marked(s.text) for s in told):
        return None  # what anybody would say at last
    if topic.apart and LEAST_LISTED <= len(listed := items(topic, told)) <= MOST_POINTS:
        each = [(s,) for s in listed]
        return _asking(topic, stem_for_list(topic, listed), each, Level.REMEMBER, two=True)
    asked = points(topic, told)
    if (
        topic.apart
        and generic(topic.name)
        and not any(worth(s.text) <= CLAIM or marked(s.text) for s in asked)
    ):
        return None  # platitudes
    if topic.apart and (split := _on_paragraph(topic, told, asked)):
        return split
    if not topic.apart and sum(new_words(topic, s) for s in asked) < LEAST_SAID:
        return None
    answer = as_points(topic, asked)
    if not answer:
        return None
    stem, two = stem_for(topic, answer, scope.chapter.note)
    return _asking(topic, stem, answer, Level.REMEMBER, two=two)


def _on_paragraph(topic: Topic, told: Sequence[Sentence], asked: Sequence[Sentence]) -> Question | None:
    """How a paragraph goes on behind its first sentence, where a section says too much to be summed up.

    So is what stands beside the units of a section, of which its heading alone would say too little.
    """
    if not topic.around and not too_many(as_points(topic, asked)):
        return None
    found = []
    for _, lines in groupby(told, key=lambda s: s.line):
        first, *rest = lines
        every = as_points(topic, points(topic, rest)) if rest else []
        goes_on = [p for point in every if (p := tuple(s for s in point if s is not first))]
        whole = alone(untied(first.text), topic) and not leans(first.text) and worth(first.text) < EMPTY
        if whole and len(goes_on) >= TWO and not too_many(goes_on) and len(first.text.split()) <= MOST_CUE:
            found.append((worth(first.text), -len(goes_on), first, goes_on))
    if not found:
        return None
    _, _, cue, answer = min(found, key=lambda f: f[:2])
    stem = f"Under {quoted(topic.name)} the notes say: {quoted(cue.text)} What else do they say about this?"
    return _asking(topic, stem, answer, Level.REMEMBER)


MOST_CUE = 30
"""Words of a sentence that is quoted before a question."""


def _quoted(point: Point) -> str:
    """The sentences of a point as the notes have them: a list behind its lead is one quotation."""
    lead, *items = (s.text for s in point)
    if items and lead.endswith(":"):
        return quoted(f"{lead} {'; '.join(item.rstrip('.;,') for item in items)}.")
    return " ".join(quoted(s.text) for s in point)


def _asking(topic: Topic, stem: str, answer: Sequence[Point], level: Level, *, two: bool = False) -> Question:
    """A question of which some points of a sentence or two are the answer, or two of these points."""
    told = {point: _quoted(point) for point in answer}
    does = "May be this" if two else "Comes close to this"
    first, *rest = (told[point] for point in (two_of(answer) if two else answer))
    also = f" They also say: {' '.join(rest)}" if rest else ""
    known = set(evident(topic))
    source, *others = [s for point in answer for s in point if s in known] or [next(evident(topic))]
    return Question(
        rule="recall", name=topic.id, type="open", stem=stem,
        fields={
            "rubric": [f"{does}: {point}" for point in told.values()],
            "model_answer": f"{of(topic)} the notes say: {first}{also}",
        },
        level=level, topics=(topic,), sentence=source, others=tuple((s, topic) for s in others),
    )  # fmt: skip

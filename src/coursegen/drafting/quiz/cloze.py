"""The last word of a quoted phrase is typed into a gap, or an amount."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.drafting.clauses import Clause
from coursegen.drafting.prose import markdown, quoted
from coursegen.drafting.quiz.amounts import asked_for
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.quiz.quotation import ANY
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.stems import content_words, same
from coursegen.wording.wordlist import listed

_PHRASE = re.compile(r"[\"“]([^\"“”]{6,40})[\"”]")
_COMPARED = re.compile(
    r"\b(?:like|such as|e\.g\.,?|for example|for instance) [^,]*$"
    r"|\b(?:than|compared (?:to|with)|as opposed to|instead of|(?:the|an) (?:average|usual|normal))\b",
    re.IGNORECASE,
)
_LEAST_LETTERS = 5
LEAST_PHRASE, MOST_PHRASE = 3, 5
"""Words of a phrase: of two, the second is anybody's guess."""
# Words that close many phrases and say nothing: nobody can know which of them was meant.
_EMPTY = listed(
    """
    things something anything nothing everything thing people person better other others world stuff
    space system model data work time place approach process method effect rule value level state
    problem idea point part kind type case group line list field area tool team role issue factor
    first again together there where place country world life change
    """
)


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic that holds such a phrase or number, where a module has few types.

    Readers found most of them to answer themselves, or to ask for one of several words that fit.
    """
    if scope.patience < ANY:
        return
    for topic in topics:
        if (question := _typed(topic, scope.patience)) is not None:
            yield question


FIRST = 2
"""Sentences of a topic that hold what it is about."""


def _typed(topic: Topic, patience: int) -> Question | None:
    opening = [s.text for s in topic.sentences if s.text != topic.name][:FIRST]
    for clause in (c for c in topic.clauses if c.sentence.text in opening):  # later figures are details
        gap = _number(clause, topic) or (_phrase(clause, topic) if patience > ANY else None)
        if gap is not None and clause.whole:
            return _question(topic, clause, *gap)
    return None


def _within(text: str) -> str:
    """Words within a sentence as Markdown: what opens a line is none there."""
    return markdown(" " + text)[1:]


def _phrase(clause: Clause, topic: Topic) -> tuple[int, int, tuple[str, ...]] | None:
    """The last word of a quoted phrase of up to five words, where it stands only once in the sentence."""
    match = _PHRASE.search(clause.text)
    if match is None:
        return None
    words = match.group(1).rstrip(" ,.").split()
    last = words[-1]
    # A pair of words joined by “and” is as often a garbled subtitle as a phrase.
    if (
        not LEAST_PHRASE <= len(words) <= MOST_PHRASE
        or {"and", "or"} & set(words)
        or not last.isalpha()
        or last.lower() in _EMPTY
        or len(last) < _LEAST_LETTERS
    ):
        return None
    if sum(same(w, last.lower()) for w in content_words(f"{clause.text} {topic.name}")) != 1:
        return None
    start = match.start(1) + match.group(1).rstrip(" ,.").rindex(last)
    return start, start + len(last), tuple(dict.fromkeys((last, re.sub(r"tre(s?)$", r"ter\1", last))))


def _number(clause: Clause, topic: Topic) -> tuple[int, int, tuple[str, ...]] | None:
    """An amount with its unit, but for what another thing is compared with."""
    found = asked_for(clause.text, topic.name)
    if found is None or _COMPARED.search(clause.text[: found.start]):
        return None
    return found.start, found.end, found.spellings


def _question(topic: Topic, clause: Clause, start: int, end: int, accept: tuple[str, ...]) -> Question:
    told = f"{markdown(clause.text[:start])}{{{{a}}}}{_within(clause.text[end:])}"
    stem = f"Complete the sentence from the notes on {quoted(topic.name)}: {told}"
    feedback = f"The notes say: {quoted(clause.sentence.text)}"
    return Question(
        rule="gap", name=topic.id, type="cloze", stem=stem,
        fields={"gaps": {"a": {"accept": list(accept), "feedback": feedback}}},
        level=Level.REMEMBER, topics=(topic,), sentence=clause.sentence,
    )  # fmt: skip

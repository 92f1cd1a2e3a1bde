"""A drafted question before it has its place: what a drafting rule makes, and what it may look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from zlib import crc32

from coursegen.drafting.clauses import Clause
from coursegen.drafting.prose import option, quoted
from coursegen.drafting.split import Chapter, Topic
from coursegen.model.item import Feedback, Level
from coursegen.model.outline import Sentence
from coursegen.wording.stems import mask, shared

_NONE = Feedback()
MOST_MASKED = 2
"""More blanks than this and a quotation is a riddle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a rule drafted. `topics`: what it is about, the first of them the one it assesses."""

    rule: str
    name: str
    """With the rule's name the id: a topic's or the chapter's id, never the sentence."""
    type: str
    stem: str
    fields: Mapping[str, Any]
    level: Level
    topics: tuple[Topic, ...]
    sentence: Sentence
    """The source, word for word."""
    others: tuple[tuple[Sentence, Topic], ...] = ()
    """Further sentences it rests on, for its evidence."""
    feedback: Feedback = _NONE
    shuffle: bool = True
    needs_author: bool = False


@dataclass(slots=True)
class Scope:
    """What a rule may look at: its chapter, what was taught before it, and what was asked already."""

    chapter: Chapter
    chapters: Sequence[Chapter]
    index: int
    truths: int = 0
    """True statements minus false ones so far: half of them are to be false."""
    longest: int = 0
    """Keys that were the longest option minus those that were not."""
    judged: set[str] = field(default_factory=set)
    """Sentences that a true-false question of this chapter has shown: none stands in two of them."""

    patience: int = 0
    """What may be asked of a reader: see `reads_well`."""
    lesson: tuple[Topic, ...] = ()
    """The topics of the lesson whose practice is being drafted."""

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics of the chapter that say something quotable."""
        return tuple(t for t in self.chapter.topics if t.clauses)

    def neighbours(self, topic: Topic) -> list[Topic]:
        """Other topics of the same list, nearest first; then those of kindred lists (one form, one kind)."""
        everyone = [t for c in self.chapters for t in c.topics if t.id != topic.id]
        siblings = [t for t in everyone if t.siblings == topic.siblings]
        kindred = [
            t
            for t in everyone
            if t.siblings != topic.siblings
            and t.form == topic.form
            and t.kind == topic.kind
            and (t.unit is None) == (topic.unit is None)
        ]
        return [*_nearest(siblings, topic), *_nearest(kindred, topic)]


QuizRule: TypeAlias = Callable[[Scope, tuple[Topic, ...]], Iterator[Question]]
"""Drafts what it can about the given topics of the scope's chapter, and nothing where it would be flawed."""


def _nearest(topics: Iterable[Topic], topic: Topic) -> list[Topic]:
    return sorted(topics, key=lambda t: (abs(t.line - topic.line), t.line))


@dataclass(frozen=True, slots=True)
class Masked:
    """A clause without the words that name its topic."""

    text: str
    blanks: int
    clause: Clause


def masked(
    topic: Topic,
    others: Iterable[Topic] = (),
    *,
    most: int = 35,
    without: Container[str] = (),
    patience: int = 2,
) -> Masked | None:
    """The topic's clause that needs the fewest blanks (at most MOST_MASKED), or None.

    others: topics whose names the clause must not speak of either, else two answers were right.
    without: sentences not to take. patience: see `reads_well`.
    """
    others = tuple(others)
    found = []
    for clause in topic.clauses:
        if clause.length > most or clause.sentence.text in without:
            continue
        if any(shared(clause.text, o.name) - shared(clause.text, topic.name) for o in others):
            continue
        text, blanks = mask(clause.quoted, [topic.name])
        if blanks <= MOST_MASKED and text.split()[0] != "[…]":
            shown = Masked(text, blanks, clause)
            if reads_well(shown, patience):
                found.append(shown)
    return min(found, key=lambda m: (broken(m.text), m.blanks), default=None)


_BROKEN = re.compile(
    r"(?:[:/\w]|\bof )\[…\]|\[…\](?=[.,;:)]|$| (?:that|which|who|of|for|in|on|at|to|by|with|from|and|or)\b)"
)
_NO_VERB = re.compile(r"(?:\b(?:to|can|could|will|would|should|must|may|might|and|or|\w+ly) |[\"“‘'-])\[…\]")
"""A blank where a verb stood, most likely, or within a word or a quotation."""


def broken(text: str) -> bool:
    """Whether a blank stands where a phrase had its noun, so that the sentence is hard to read."""
    return _BROKEN.search(text) is not None


_VARIABLE = re.compile(r"=|(?<![\w'’.])[b-hj-z](?![\w'’.])")
LONGEST_QUOTE = 30
"""Words of a quotation that is read without effort beside three options."""


def reads_well(shown: Masked, patience: int) -> bool:
    """Whether a quotation asks no more than this of a reader.

    0: short, no calculation, no blank to stumble over. 1: one blank, not in place of a noun. 2: all.
    """
    if patience >= 2:
        return True
    text = shown.text
    if shown.blanks > 1 or broken(text) or _VARIABLE.search(text):
        return False
    return patience == 1 or (shown.clause.length <= LONGEST_QUOTE and _NO_VERB.search(text) is None)


def varied(topic: Topic, rule: str, stems: Sequence[str]) -> str:
    """One of several wordings, by the rule and the topic: no module asks all in the same words."""
    return stems[crc32(f"{rule} {topic.id}".encode()) % len(stems)]


def keys(values: Iterable[Any]) -> dict[str, Any]:
    """Values under the letters a, b, c, …"""
    return {chr(ord("a") + i): value for i, value in enumerate(values)}


def sayings(topic: Topic, key: Masked, others: Iterable[tuple[Topic, Masked]]) -> dict[str, Any]:
    """What is said about the topic, among what is said about others, as options that say whose each is."""
    noun = topic.kind.one
    own = {
        "text": option(key.text),
        "correct": True,
        "feedback": f"Yes: this is what the notes say about {quoted(topic.name)}.",
    }
    told = [
        {
            "text": option(m.text),
            "feedback": f"No: the notes say this about {quoted(t.name)}, which is another "
            f"{noun if t.kind == topic.kind else 'topic'}.",
        }
        for t, m in others
    ]
    return keys([own, *told])

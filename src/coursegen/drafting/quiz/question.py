"""A drafted question before it has its place: what a drafting rule makes, and what it may look at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias
from zlib import crc32

from coursegen.drafting.clauses import Clause
from coursegen.drafting.prose import option, quoted
from coursegen.drafting.split import Chapter, Topic, closes, vague_name
from coursegen.model.item import Feedback, Level
from coursegen.model.outline import Sentence
from coursegen.wording.stems import BLANK, content_words, mask, root, shared

_NONE = Feedback()
_AROUND = 3
_NEAREST = 12
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
    common: frozenset[str] = frozenset()
    """Roots of words that so many topics use that they tell of none."""

    patience: int = 0
    """What may be asked of a reader: see `reads_well`."""
    lesson: tuple[Topic, ...] = ()
    """The topics of the lesson whose practice is being drafted."""

    def telling(self, words: Iterable[str]) -> bool:
        """Whether one of these words is not in common use in the note."""
        return any(root(w) not in self.common for w in words)

    @property
    def near(self) -> Sequence[Chapter]:
        """The chapters around this one: a note of a hundred chapters is drafted in time for its length."""
        return self.chapters[max(self.index - _AROUND, 0) : self.index + _AROUND + 1]

    @property
    def before(self) -> Sequence[Chapter]:
        """The chapters just before this one."""
        return self.chapters[max(self.index - _AROUND, 0) : self.index]

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics of the chapter that say something quotable."""
        return tuple(t for t in self.chapter.topics if t.clauses)

    def neighbours(self, topic: Topic) -> list[Topic]:
        """Other topics of the same list, nearest first; then those of kindred lists (one form, one kind)."""
        everyone = [t for c in self.near for t in c.topics if t.id != topic.id and not vague_name(t.name)]
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

    def others(self, topic: Topic) -> list[Topic]:
        """Its neighbours, then the rest of the chapter: what these say can stand beside what it says."""
        near = self.neighbours(topic)
        met = {topic.id, *(t.id for t in near)}
        return [*near, *_nearest((t for t in self.chapter.topics if t.id not in met), topic)]


QuizRule: TypeAlias = Callable[[Scope, tuple[Topic, ...]], Iterator[Question]]
"""Drafts what it can about the given topics of the scope's chapter, and nothing where it would be flawed."""


def _nearest(topics: Iterable[Topic], topic: Topic) -> list[Topic]:
    return sorted(topics, key=lambda t: (abs(t.line - topic.line), t.line))[:_NEAREST]


@dataclass(frozen=True, slots=True)
class Masked:
    """A clause without the words that name its topic."""

    text: str
    blanks: int
    clause: Clause
    named: bool = False
    """Whether its one blank stands for the whole name."""


def masked(
    topic: Topic,
    others: Iterable[Topic] = (),
    *,
    most: int = 35,
    without: Container[str] = (),
    patience: int = 3,
    common: frozenset[str] = frozenset(),
) -> Masked | None:
    """The topic's clause that needs the fewest blanks (at most MOST_MASKED), or None.

    others: topics whose names the clause must not speak of either, else two answers were right.
    without: sentences not to take. patience: see `reads_well`. common: roots that need no blank.
    """
    others = tuple(others)
    found = []
    for clause in topic.clauses:
        if clause.length > most or clause.sentence.text in without:
            continue
        if any(shared(clause.text, o.name) - shared(clause.text, topic.name) for o in others):
            continue
        shown = hide(clause, topic, common)
        opens = shown.text.startswith(BLANK) and not shown.named
        if shown.blanks <= MOST_MASKED and not opens and reads_well(shown, patience):
            found.append(shown)
    return min(found, key=_effort, default=None) if len(found) != 1 else found[0]


def _effort(shown: Masked) -> tuple[bool, bool, int]:
    """What a quotation asks of a reader, to choose the easier one."""
    return (_symbolic(shown.text), not shown.named and broken(shown.text), shown.blanks)


_BROKEN = re.compile(
    r"(?:[:/\w]|\bof |[\"“‘])\[…\]"
    r"|\[…\](?=[.,;:)]|$| (?:that|which|who|of|for|in|on|at|to|by|with|from|and|or)\b)"
)
_NO_VERB = re.compile(r"(?:\b(?:to|can|could|will|would|should|must|may|might|and|or|\w+ly) |[\"“‘'-])\[…\]")
"""A blank where a verb stood, most likely, or within a word or a quotation."""


@lru_cache(maxsize=32768)
def broken(text: str) -> bool:
    """Whether a blank stands where a phrase had its noun, so that the sentence is hard to read."""
    return _BROKEN.search(text) is not None


_VARIABLE = re.compile(r"(?<![\w'’.])[b-hj-z](?![\w'’.])")
_CALCULATED = re.compile(r"(?<![<>!])=|[\"'“‘]\w[\"'”’]|\w\^\d|\b\w\(-?\d\)")


@lru_cache(maxsize=32768)
def calculated(text: str) -> bool:
    """Whether words are a line of a calculation, or speak of single letters and digits."""
    return _CALCULATED.search(text) is not None


@lru_cache(maxsize=32768)
def _symbolic(text: str) -> bool:
    return _VARIABLE.search(text) is not None


LONGEST_QUOTE = 30
"""Words of a quotation that is read without effort beside three options."""
ANY = 3
"""The patience that takes every quotation but a line of a calculation."""


def reads_well(shown: Masked, patience: int) -> bool:
    """Whether a quotation asks no more than this of a reader.

    0: short, no calculation, no blank but for the whole name. 1: one blank, not in place of a verb. 2: one
    blank, not in place of a noun. 3: all but calculations.
    """
    text = shown.text
    if calculated(text):
        return False
    if patience >= ANY or _symbolic(text):
        return patience >= ANY
    if shown.blanks == 0 or shown.named:
        return patience > 0 or shown.clause.length <= LONGEST_QUOTE
    if shown.blanks > 1 or broken(text) or patience == 0:
        return False
    return patience == 2 or (shown.clause.length <= LONGEST_QUOTE and _NO_VERB.search(text) is None)


def hide(clause: Clause, topic: Topic, common: frozenset[str] = frozenset()) -> Masked:
    """A clause with the words of its topic's name blanked, but for those that are common in the note."""
    text, blanks, named = _hidden(clause.quoted, topic.name, common)
    return Masked(text, blanks, clause, named=named)


@lru_cache(maxsize=32768)  # every neighbour of a topic reads its clauses
def _hidden(quotation: str, name: str, common: frozenset[str]) -> tuple[str, int, bool]:
    own = [w for w in content_words(name) if root(w) not in common]
    text, blanks = mask(quotation, [" ".join(own)])
    return text, blanks, blanks > 0 and _whole(text, quotation, name)


def _whole(text: str, original: str, name: str) -> bool:
    """Whether the one blank of a text stands for the whole name, so that the name fits into it."""
    pieces = text.split(BLANK)
    if len(pieces) != 2 or not original.startswith(pieces[0]) or not original.endswith(pieces[1]):
        return False
    hidden = original[len(pieces[0]) : len(original) - len(pieces[1])]
    bare = re.sub(r"\(.*?\)", " ", name)
    wanted = [w.rstrip("s") for w in re.findall(r"[\w'’-]+", bare.casefold())]
    return wanted == [w.rstrip("s") for w in re.findall(r"[\w'’-]+", hidden.casefold())]


def nested(topic: Topic, other: Topic) -> bool:
    """Whether one of two topics stands under the heading that the other belongs to."""
    return topic.parent in other.path or other.parent in topic.path


def tempts(scope: Scope, topic: Topic, quotation: str) -> int:
    """How many telling words of a quotation the notes use for this topic, too."""
    own = {root(word) for word in content_words(quotation)} - scope.common
    return len(own & {root(word) for s in topic.sentences for word in content_words(s.text)})


def plausible(scope: Scope, topic: Topic, other: Topic, quotation: str) -> bool:
    """Whether what is said of `other` might be said of `topic`, as far as words tell.

    It is the likelier, the more of its telling words the notes use for the topic, too; and for items of one
    list more than for others. What is asked at first must be likely; a patient reader takes anything.
    """
    likely = tempts(scope, topic, quotation) + (topic.siblings == other.siblings and not topic.heading)
    return likely >= LIKELY - scope.patience


LIKELY = 2
"""Shared words, or one and a common list."""


def common_words(topics: Sequence[Topic]) -> frozenset[str]:
    """Roots that stand in the sentences of three topics and of a third of all."""
    seen: Counter[str] = Counter()
    for topic in topics:
        seen.update({root(w) for s in topic.sentences for w in content_words(s.text)})
    return frozenset(r for r, n in seen.items() if n >= max(3, len(topics) / 3))


def evident(topic: Topic) -> Iterator[Sentence]:
    """The sentences about the topic that can be evidence."""
    return (s for s in topic.sentences if s.text != topic.name and (topic.unit is not None or s.times))


def own_sentence(topic: Topic) -> Sentence:
    """The sentence of the topic's first clause, else the first one about it."""
    return topic.clauses[0].sentence if topic.clauses else next(evident(topic), topic.sentences[0])


def own_words(topic: Topic) -> str:
    """What the notes say of a topic, for feedback: its first clause, else its first sentence."""
    return topic.clauses[0].quoted if topic.clauses else own_sentence(topic).text


def varied(topic: Topic, rule: str, stems: Sequence[str]) -> str:
    """One of several wordings, by the rule and the topic: no module asks all in the same words."""
    return stems[crc32(f"{rule} {topic.id}".encode()) % len(stems)]


def keys(values: Iterable[Any]) -> dict[str, Any]:
    """Values under the letters a, b, c, …"""
    return {chr(ord("a") + i): value for i, value in enumerate(values)}


def about(topic: Topic) -> str:
    """“About” a unit of a list; “under” a heading, which is rarely what its sentences speak of."""
    if closes(topic.name):
        return "in their closing words"
    return f"{'under' if topic.heading else 'about'} {quoted(topic.name)}"


def of(topic: Topic) -> str:
    """How a sentence begins that tells what the notes say: “Of” a unit, “Under” a heading."""
    if closes(topic.name):
        return "In their closing words"
    return f"{'Under' if topic.heading else 'Of'} {quoted(topic.name)}"


def added(topic: Topic, key: Masked) -> str:
    """Feedback on the key: the sentence itself where words were blanked, else what else is said there."""
    if key.blanks:
        return f"The notes say {about(topic)}: {quoted(key.clause.sentence.text)}"
    return f"This is what the notes say {about(topic)}.{more(topic, key.clause)}"


def more(topic: Topic, shown: Clause) -> str:
    """Another thing that the notes say about a topic, as a sentence to add; or nothing."""
    other = next((c for c in topic.clauses if c.sentence is not shown.sentence), None)
    return f" They also say: {quoted(other.quoted)}" if other else ""


def sayings(topic: Topic, key: Masked, others: Iterable[tuple[Topic, Masked]]) -> dict[str, Any]:
    """What is said about the topic, among what is said about others, as options that say whose each is."""
    noun = topic.kind.one
    own = {
        "text": option(key.text),
        "correct": True,
        "feedback": added(topic, key),
    }
    told = [
        {
            "text": option(m.text),
            "feedback": f"The notes say this {about(t)}, which is another "
            f"{noun if t.kind == topic.kind else 'topic'}.",
        }
        for t, m in others
    ]
    return keys([own, *told])

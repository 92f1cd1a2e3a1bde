"""A drafted question before it has its place: what a drafting rule makes, and what it may look at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from coursegen.drafting.clauses import Clause
from coursegen.drafting.headings import closes, vague_name
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.leaning import leaning
from coursegen.drafting.quiz.quotation import Masked
from coursegen.drafting.quiz.worth import EMPTY, worth
from coursegen.drafting.sentences import spoken
from coursegen.drafting.split import Chapter
from coursegen.drafting.topics import Topic
from coursegen.model.item import Feedback, Level
from coursegen.model.outline import Sentence
from coursegen.wording.stems import content_words, root

_NONE = Feedback()
_AROUND = 3
_CLOSE = 1
"""Lines between sentences of which one tells more about the other."""
_NEAREST = 12


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
    judged: set[str] = field(default_factory=set)
    """Sentences that a true-false question of this chapter has shown: none stands in two of them."""
    shown: frozenset[str] = frozenset()
    """Sentences that other questions on the same page ask about: they are not asked about again."""
    met: frozenset[str] = frozenset()
    """Sentences that the practice of this chapter asks about: the quiz best takes others."""
    common: frozenset[str] = frozenset()
    """Roots of words that so many topics use that they tell of none."""
    cases: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    """Words that stand within sentences without a capital, and those that stand there with one."""
    patience: int = 0
    """What may be asked of a reader: see `reads_well`."""
    lesson: tuple[Topic, ...] = ()
    """The topics of the lesson whose practice is being drafted."""

    def anew(self) -> Scope:
        """The same, before anything was asked."""
        return Scope(
            chapter=self.chapter, chapters=self.chapters, index=self.index,
            common=self.common, cases=self.cases,
        )  # fmt: skip

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

    @property
    def units(self) -> tuple[Topic, ...]:
        """Those of them that their sentences speak of."""
        return tuple(t for t in self.chapter.topics if not t.apart and described(t))

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
            and t.apart == topic.apart
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


def described(topic: Topic) -> bool:
    """Whether a sentence of the topic can be quoted: alone, or where its name is asked for."""
    return bool(topic.clauses or leaning(topic))


def nested(topic: Topic, other: Topic) -> bool:
    """Whether one of two topics stands under the heading that the other belongs to."""
    return topic.parent in other.path or other.parent in topic.path


def tempts(scope: Scope, topic: Topic, quotation: str) -> int:
    """How many telling words of a quotation the notes use for this topic, too."""
    own = {root(word) for word in content_words(quotation)} - scope.common
    return len(own & {root(word) for s in topic.sentences for word in content_words(s.text)})


def likely(scope: Scope, topic: Topic, other: Topic, quotation: str) -> int:
    """How likely what is said of `other` might be said of `topic`, as far as words tell.

    By as many of its telling words as the notes use for the topic, too; for items of one list by one more.
    """
    return tempts(scope, topic, quotation) + (topic.siblings == other.siblings and not topic.apart)


def plausible(scope: Scope, topic: Topic, other: Topic, quotation: str) -> bool:
    """Whether that is likely enough: at first it must be, a patient reader takes anything."""
    return likely(scope, topic, other, quotation) >= LIKELY - scope.patience


LIKELY = 2
"""Shared words, or one and a common list."""


def common_words(topics: Sequence[Topic]) -> frozenset[str]:
    """Roots that stand in the sentences of three topics and of a third of all."""
    seen: Counter[str] = Counter()
    for topic in topics:
        seen.update({root(w) for s in topic.sentences for w in content_words(s.text)})
    return frozenset(r for r, n in seen.items() if n >= max(3, len(topics) / 3))


def cases(topics: Iterable[Topic]) -> tuple[frozenset[str], frozenset[str]]:
    """Words that stand within sentences without a capital, and those with one: what is a name, these tell."""
    words = {w.strip(_MARKS) for t in topics for s in t.sentences for w in s.text.split()[1:]}
    return frozenset(w for w in words if w[:1].islower()), frozenset(w for w in words if w[:1].isupper())


_MARKS = '“”"‘’(),.;:!?'


def evident(topic: Topic) -> Iterator[Sentence]:
    """The sentences about the topic that can be evidence."""
    return (s for s in topic.sentences if s.text != topic.name and (topic.unit is not None or s.times))


def own_sentence(topic: Topic) -> Sentence:
    """The sentence of the topic's first clause, else the first one about it."""
    return topic.clauses[0].sentence if topic.clauses else next(evident(topic), topic.sentences[0])


def own_words(topic: Topic) -> str:
    """What the notes say of a topic, for feedback: its first clause, else its first sentence."""
    return topic.clauses[0].quoted if topic.clauses else own_sentence(topic).text


def keys(values: Iterable[Any]) -> dict[str, Any]:
    """Values under the letters a, b, c, …"""
    return {chr(ord("a") + i): value for i, value in enumerate(values)}


def about(topic: Topic) -> str:
    """“About” a unit of a list; “under” a heading, which is rarely what its sentences speak of."""
    if closes(topic.name):
        return "in their closing words"
    if topic.closing:
        return f"in the end about {quoted(topic.name)}"
    if topic.opening:
        return f"in general about {quoted(topic.name)}"
    return f"{'under' if topic.apart else 'about'} {quoted(topic.name)}"


def of(topic: Topic) -> str:
    """How a sentence begins that tells what the notes say: “Of” a unit, “Under” a heading."""
    if closes(topic.name):
        return "In their closing words"
    if topic.closing:
        return f"Of {quoted(topic.name)} in the end"
    if topic.opening:
        return f"Of {quoted(topic.name)} in general"
    return f"{'Under' if topic.apart else 'Of'} {quoted(topic.name)}"


def added(topic: Topic, key: Masked) -> str:
    """Feedback on the key: the sentence itself where words were blanked, else what else is said there."""
    if key.blanks:
        return f"The notes say {about(topic)}: {quoted(key.clause.sentence.text)}"
    return f"This is what the notes say {about(topic)}.{more(topic, key.clause)}"


def goes_on(topic: Topic, shown: Clause) -> bool:
    """Whether the notes go on in the same paragraph with a sentence that tells something of the same."""
    after = _next(topic, shown)
    same = {root(w) for w in content_words(shown.text)} & {root(w) for w in content_words(after)}
    return bool(after and (same or _GOES_ON.match(after)))


_GOES_ON = re.compile(
    r"(?:However|Instead|Conversely|Similarly|Likewise|Yet|But|Thus|Therefore|Hence|For|As|In|Out of|By|This|"
    r"These|Those|Such|It|Its|They|Their|He|His|She|Her|While|Although|Unlike|Because)\b"
)
"""What leans on the sentence before."""


def _next(topic: Topic, shown: Clause) -> str:
    told = [s for s in topic.sentences if s.text != topic.name]
    place = told.index(shown.sentence) if shown.sentence in told else len(told)
    after = (s for s in told[place + 1 : place + 2] if s.line == shown.sentence.line and _ended(s.text))
    return next((s.text for s in after), "")


def more(topic: Topic, shown: Clause) -> str:
    """What the notes say next about a topic, elsewhere, or before, as a sentence to add; or nothing."""
    if after := _next(topic, shown):
        return f" They go on: {quoted(after)}"
    near = (c for c in topic.clauses if abs(c.sentence.line - shown.sentence.line) <= _CLOSE)
    other = next((c for c in near if c.sentence is not shown.sentence and spoken(c.text)), None)
    if other:
        return f" They also say: {quoted(other.quoted)}"
    told = [s for s in topic.sentences if s.text != topic.name]
    place = told.index(shown.sentence) if shown.sentence in told else 0
    before = told[place - 1 : place]
    if before and before[0].line == shown.sentence.line and _ended(before[0].text):
        return f" Just before that they say: {quoted(before[0].text)}"
    return ""


def _ended(text: str) -> bool:
    """Whether it is a whole sentence that tells something."""
    return text.endswith((".", "!", "”", '"')) and worth(text) < EMPTY

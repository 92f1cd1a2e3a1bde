"""Lessons: topics in small groups, told in the note's own sentences with the times at which they are said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coursegen.drafting.cutting import cut
from coursegen.drafting.evidence import Places
from coursegen.drafting.passages import Passage
from coursegen.drafting.split import Chapter, shortened
from coursegen.drafting.telling import Telling, base, beside
from coursegen.drafting.topics import Topic, same_list
from coursegen.model.evidence import Evidence
from coursegen.model.item import Item
from coursegen.model.module import Lesson
from coursegen.model.outline import Sentence
from coursegen.wording.grammar import joined

WORDS, MOST, MOST_LISTED, MOST_BRIEF = 110, 3, 5, 8
"""A lesson has about so many words of the note, and at most so many topics, or so many of one list.

Of a list that has no more words than that it has so many as the last.
"""
STEP = 20
"""Words by which topics are long or short."""
TORN = 0.6
"""What it costs to cut a list, where 1 is a lesson of no words or of twice as many as it should have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A lesson without its questions."""

    topics: tuple[Topic, ...]
    title: str
    text: str
    evidence: tuple[Evidence, ...]
    words: int


def group(chapter: Chapter) -> list[tuple[Topic, ...]]:
    """The topics of a chapter in neighbouring groups, a list in one of them where it is not too long."""
    return cut(chapter.topics, MOST_BRIEF, lambda start, end: _cost(chapter.topics, start, end))


def _length(topic: Topic) -> int:
    """About how many words a topic says, so that a changed word changes no lesson."""
    return STEP * round(sum(len(s.text.split()) for s in topic.sentences) / STEP)


def _cost(topics: Sequence[Topic], start: int, end: int) -> float:
    """How far a lesson on some neighbouring topics is from one of the right length that tears no list."""
    own = topics[start:end]
    words = sum(map(_length, own))
    one_list = all(same_list(own[0], t) for t in own)
    if len(own) > ((MOST_BRIEF if words <= WORDS else MOST_LISTED) if one_list else MOST):
        return float("inf")
    torn = start > 0 and same_list(topics[start - 1], topics[start])
    return abs(words - WORDS) / WORDS + TORN * torn


def _base(chapter: Chapter, told: Iterable[Passage]) -> tuple[str, ...]:
    """The headings that need not stand in a lesson: those of the chapter, but for what is of more than it."""
    own = base(chapter)
    wider = [len(p.path) for p in told if p.path == own[: len(p.path)] != own]
    return own[: max(min(wider) - 1, 0)] if wider else own


def join(groups: list[tuple[Topic, ...]], index: int) -> list[tuple[Topic, ...]]:
    """The group at `index` in one with the next, where that goes on with its list, else with the last."""
    after = {t.siblings for group in groups[index + 1 : index + 2] for t in group}
    first = index if index == 0 or groups[index][-1].siblings in after else index - 1
    return [*groups[:first], (*groups[first], *groups[first + 1]), *groups[first + 2 :]]


def with_waiting(lessons: tuple[Lesson, ...], questions: Iterable[Item]) -> tuple[Lesson, ...]:
    """The lessons with questions that wait for an author behind the last of them."""
    *before, last = lessons
    stubs = tuple(q for q in questions if not q.built)
    return (*before, replace(last, questions=(*last.questions, *stubs)))


def _titling(chapter: Chapter, topics: Sequence[Topic]) -> Sequence[Topic]:
    """The topics by which a lesson is called: not what is said beside units, where their heading is known."""
    known = {chapter.title, chapter.section, *(heading for t in topics for heading in t.path)}
    return [t for t in topics if not (t.around and t.name in known)] or topics


def title_of(names: Sequence[str]) -> str:
    """The names of some topics as one title; with semicolons where a name holds a comma or an “and”."""
    together = "; ".join(names) if any(" and " in n or "," in n for n in names) else joined(names)
    return shortened(names, together)


def tell(
    chapter: Chapter, topics: tuple[Topic, ...], places: Places, *,
    before: Sequence[Sentence] = (), after: Sequence[Sentence] = (),
) -> Draft:  # fmt: skip
    """The lesson of some topics of a chapter.

    before, after: the note's introduction and closing words, where this lesson is the first or the last.
    """
    around = beside(chapter)
    first = chapter.topics.index(topics[0])
    own = around[first : first + len(topics)]
    last = topics[-1] is chapter.topics[-1]
    text = Telling(above=_base(chapter, [p for lead, behind in own for p in (*lead, *behind)]), places=places)
    text.paragraphs(before)
    titled = bool(before) or len(topics) > 1 or any(lead or behind for lead, behind in own)
    for topic, (lead, behind) in zip(topics, own, strict=True):
        text.prose(lead)
        text.topic(topic, titled=titled)
        closing = [p for p in behind if last and topic is topics[-1] and not text.within(p)]
        text.prose([p for p in behind if p not in closing])
        text.in_sum([p.sentence for p in closing])
    text.in_sum(after)
    said = [(s, t) for t in topics for s in t.sentences if s.text != t.name]
    return Draft(
        topics=topics,
        title=title_of([chapter.short_name(t) for t in _titling(chapter, topics)]),
        text=text.whole(),
        evidence=tuple(e for s, t in said for e in places.of(s, t, quote=True)[:1]),
        words=text.words,
    )

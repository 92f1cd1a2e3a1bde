"""Lessons: topics in small groups, told in the note's own sentences with the times at which they are said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from coursegen.drafting.evidence import Places
from coursegen.drafting.prose import markdown
from coursegen.drafting.split import Chapter
from coursegen.drafting.topics import Topic
from coursegen.model.evidence import Evidence
from coursegen.model.item import Item
from coursegen.model.module import Lesson
from coursegen.model.outline import Sentence
from coursegen.wording.grammar import joined

WORDS, MOST = 110, 3
"""A lesson has about so many words of the note, and at most so many topics."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A lesson without its questions."""

    topics: tuple[Topic, ...]
    title: str
    text: str
    evidence: tuple[Evidence, ...]
    words: int


def group(chapter: Chapter) -> list[tuple[Topic, ...]]:
    """The topics of a chapter in neighbouring groups of nearly equal number."""
    topics = chapter.topics
    if not topics:
        return []
    words = sum(len(s.text.split()) for t in topics for s in t.sentences)
    count = min(len(topics), max(round(words / WORDS), -(-len(topics) // MOST), 1))
    cuts = [i * len(topics) // count for i in range(count + 1)]
    return [topics[a:b] for a, b in pairwise(cuts)]


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


def title_of(topics: Sequence[Topic]) -> str:
    """The names of some topics as one title; with semicolons where a name holds a comma or an “and”."""
    names = [t.name for t in topics]
    return "; ".join(names) if any(" and " in n or "," in n for n in names) else joined(names)


def tell(
    chapter: Chapter, topics: tuple[Topic, ...], places: Places, *, overview: Sequence[str],
    before: Iterable[Sentence] = (), after: Iterable[Sentence] = (),
) -> Draft:  # fmt: skip
    """The lesson of some topics of a chapter.

    overview: the names that a sentence ending in a colon announces; before, after: the note's introduction
    and closing words, where this lesson is the first or the last.
    """
    first, last = topics[0] is chapter.topics[0], topics[-1] is chapter.topics[-1]
    low = 0 if first else topics[0].line
    later = [t.line for t in chapter.topics if t.line > topics[-1].line]
    at = _places_of(chapter)
    prose = [s for s in chapter.prose if at[s] >= low and (last or at[s] < later[0])]
    blocks = [_paragraphs(before, None, places)] if before else []
    for i, topic in enumerate(topics):
        lead = [s for s in prose if at[s] < topic.line and (i == 0 or at[s] > topics[i - 1].line)]
        blocks.append(_lead(lead, places, overview if first and i == 0 else [t.name for t in topics[i:]]))
        heading = f"## {markdown(topic.name)}\n\n" if len(topics) > 1 or lead or before else ""
        blocks.append(heading + _paragraphs(topic.sentences, topic, places))
    rest = [*(s for s in prose if at[s] > topics[-1].line), *after]
    if rest:
        blocks.append("## In sum\n\n" + _paragraphs(rest, None, places))
    said = [(s, t) for t in topics for s in t.sentences if s.text != t.name]
    return Draft(
        topics=topics,
        title=title_of(topics),
        text="\n\n".join(b for b in blocks if b) + "\n",
        evidence=tuple(e for s, t in said for e in places.of(s, t, quote=True)[:1]),
        words=sum(len(b.split()) for b in blocks),
    )


def _places_of(chapter: Chapter) -> dict[Sentence, float]:
    """Where the prose of a chapter is told, by line: bullets without a name behind the list they stand in.

    Told where they stand, the bullets of one list would be torn apart by the lessons on its units.
    """
    lists: dict[str, list[int]] = {}
    for topic in chapter.topics:
        if not topic.heading:
            lists.setdefault(topic.siblings, []).append(topic.line)
    spans = [(min(lines), max(lines)) for lines in lists.values()]
    inside = {s: [b + 0.5 for a, b in spans if a < s.line < b] for s in chapter.prose}
    return {s: max(ends, default=float(s.line)) for s, ends in inside.items()}


def _lead(sentences: Sequence[Sentence], places: Places, names: Sequence[str]) -> str:
    """The prose before a topic; where it ends in a colon, the names that it announces."""
    text = _paragraphs(sentences, None, places)
    if not sentences or not sentences[-1].text.endswith(":"):
        return text
    return text + "\n\n" + "\n".join(f"- {markdown(name)}" for name in names)


def _paragraphs(sentences: Iterable[Sentence], topic: Topic | None, places: Places) -> str:
    """Sentences that share a line of the note are a paragraph."""
    lines = groupby(sentences, key=lambda s: s.line)
    return "\n\n".join(" ".join(_sentence(s, topic, places) for s in line) for _, line in lines)


def _sentence(sentence: Sentence, topic: Topic | None, places: Places) -> str:
    """A sentence with its times before the full stop."""
    text, at = sentence.text, places.inline(sentence, topic)
    if not at:
        return markdown(text)
    stop = text[-1] if text[-1] in ".:;" else ""
    return f"{markdown(text[: len(text) - len(stop)])} {at}{stop}"

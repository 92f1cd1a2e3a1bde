"""Outline → chapters: which parts of a note make a module, and what stands in each.

The rule: a section whose units are clusters (two or more units that hold two or more each) gives a chapter
per cluster; any other section of the top level gives one chapter. Chapters with fewer than two topics join
the one before (the first: the one after); chapters with more than nine topics are cut into equal parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from coursegen.drafting.headings import closes, told_apart
from coursegen.drafting.topics import Topic, topics_of
from coursegen.model.ids import slug
from coursegen.model.outline import Outline, Section, Sentence, Unit

T = TypeVar("T", Section, Unit)
LEAST_TOPICS, MOST_TOPICS = 2, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What becomes a module: topics, and the prose before, between and after them, by line."""

    id: str
    title: str
    topics: tuple[Topic, ...]
    prose: tuple[Sentence, ...] = ()
    section: str = ""
    """The heading it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A whole note, divided."""

    introduction: tuple[Sentence, ...]
    chapters: tuple[Chapter, ...]
    closing: tuple[Sentence, ...]
    ends: tuple[Topic, ...] = ()
    """Units of the closing section, which one question of the last module asks about."""


@dataclass(frozen=True, slots=True)
class _Region:
    """A top-level section with everything down to the next one."""

    section: Section
    inner: tuple[Section, ...]
    units: tuple[Unit, ...]

    def topics(self, title: str) -> list[Topic]:
        """Its topics; title: what stands above it where it has no heading."""
        return topics_of((self.section, *self.inner), self.units, title)


def divide(outline: Outline) -> Division:
    """Divide a note into chapters."""
    introduction: tuple[Sentence, ...] = ()
    closing: tuple[Sentence, ...] = ()
    ends: tuple[Topic, ...] = ()
    chapters: list[Chapter] = []
    regions = _regions(outline)
    for region in regions:
        if region.section.level == 0 and not region.units and len(regions) > 1:
            introduction += region.section.sentences
        elif region is regions[-1] and closes(region.section.title):
            parts: tuple[Section | Unit, ...] = (region.section, *region.inner, *region.units)
            closing += tuple(s for part in parts for s in part.sentences)
            ends = tuple(t for t in region.topics(outline.title) if t.unit is not None)
        else:
            chapters += _chapters(region, outline.title)
    chapters = _sized(chapters)
    names = iter(told_apart([(t.name, "" if t.heading else t.parent) for c in chapters for t in c.topics]))
    chapters = [replace(c, topics=tuple(replace(t, name=next(names)) for t in c.topics)) for c in chapters]
    return Division(introduction=introduction, chapters=tuple(_unique(chapters)), closing=closing, ends=ends)


def _regions(outline: Outline) -> list[_Region]:
    levels = [s.level for s in outline.sections if s.level]
    alone = [n for n in sorted(set(levels)) if levels.count(n) > 1]
    top = alone[0] if alone and levels.count(min(levels)) == 1 and len(levels) > 1 else min(levels, default=0)
    sections = outline.sections or (Section(title="", level=0, path=(), line=0),)
    heads = [s for i, s in enumerate(sections) if i == 0 or s.level <= top]
    out = []
    for i, head in enumerate(heads):
        start = head.line if i else 0
        end = heads[i + 1].line if i + 1 < len(heads) else None
        inner = tuple(s for s in _between(sections, start, end) if s is not head)
        out.append(_Region(head, inner, tuple(_between(outline.units, start, end))))
    return out


def _between(parts: Iterable[T], line: int, end: int | None) -> list[T]:
    return [p for p in parts if line <= p.line and (end is None or p.line < end)]


def _chapters(region: _Region, note_title: str) -> list[Chapter]:
    heading = region.section
    title = heading.title or note_title
    topics = region.topics(title)
    told = {t.line for t in topics if t.unit is None}  # sections that are topics tell their own sentences
    prose = tuple(s for part in (heading, *region.inner) if part.line not in told for s in part.sentences)
    clusters = _clusters(region, topics)
    if not clusters:
        return [Chapter(id=slug(title), title=title, topics=tuple(topics), prose=prose, section=title)]
    out = []
    starts = [unit.line for unit in clusters]
    for i, unit in enumerate(clusters):
        low = starts[i] if i else 0
        high = starts[i + 1] if i + 1 < len(starts) else None
        own = tuple(t for t in topics if low <= t.line and (high is None or t.line < high))
        said = tuple(s for s in prose if low <= s.line and (high is None or s.line < high))
        out.append(Chapter(id=unit.id, title=unit.name, topics=own, prose=said, section=title))
    return out


def _clusters(region: _Region, topics: Sequence[Topic]) -> list[Unit]:
    """The top units that hold others, where the section is made of such."""
    top = [u for u in region.units if u.depth == 0]
    held = {u.line: 0 for u in top}
    for topic in topics:
        if topic.unit is not None and topic.unit.depth > 0:
            above = [u.line for u in top if u.line <= topic.line]
            if above:
                held[above[-1]] += 1
    clusters = [u for u in top if held[u.line] >= LEAST_TOPICS]
    inside = sum(held[u.line] for u in clusters)
    return clusters if len(clusters) >= 2 and inside * 2 > len(topics) else []


def _sized(chapters: Sequence[Chapter]) -> list[Chapter]:
    joined: list[Chapter] = []
    for chapter in chapters:
        if joined and (_small(chapter) or (len(joined) == 1 and _small(joined[0]))):
            joined[-1] = _join(joined[-1], chapter)
        else:
            joined.append(chapter)
    joined = [c if c.topics else _told_whole(c) for c in joined if c.topics or c.prose]
    return [part for chapter in joined for part in _parts(chapter)]


def _told_whole(chapter: Chapter) -> Chapter:
    """A chapter of prose alone, which becomes its one topic."""
    topic = Topic(
        id=slug(chapter.title), name=chapter.title, unit=None, heading=True, apart=True,
        sentences=chapter.prose, clauses=(),
        line=chapter.prose[0].line if chapter.prose else 0, ordered=False, siblings="", parent=chapter.title,
    )  # fmt: skip
    return replace(chapter, topics=(topic,), prose=())


def _small(chapter: Chapter) -> bool:
    return sum(1 for t in chapter.topics if t.clauses) < LEAST_TOPICS


def _join(a: Chapter, b: Chapter) -> Chapter:
    main = a if len(a.topics) >= len(b.topics) else b
    together = f"{a.title}; {b.title}" if a.topics and b.topics else main.title
    title = together if len(together) <= 90 else main.title
    return Chapter(
        id=main.id,
        title=title,
        topics=(*a.topics, *b.topics),
        prose=(*a.prose, *b.prose),
        section=main.section,
    )


def _parts(chapter: Chapter) -> list[Chapter]:
    """A chapter in equal parts of at most MOST_TOPICS."""
    total = len(chapter.topics)
    if total <= MOST_TOPICS:
        return [chapter]
    count = -(-total // MOST_TOPICS)
    out = []
    for i in range(count):
        own = chapter.topics[i * total // count : (i + 1) * total // count]
        low = own[0].line if i else 0
        later = (i + 1) * total // count
        high = chapter.topics[later].line if later < total else None
        said = tuple(s for s in chapter.prose if low <= s.line and (high is None or s.line < high))
        part = replace(chapter, topics=own, prose=said, title=f"{chapter.title} ({i + 1} of {count})")
        out.append(replace(part, id=slug(f"{chapter.id[:50]} {own[0].id}") if i else chapter.id))
    return out


def _unique(chapters: Iterable[Chapter]) -> list[Chapter]:
    taken: set[str] = set()
    out = []
    for chapter in chapters:
        unique, n = chapter.id, 1
        while unique in taken:
            n += 1
            unique = f"{chapter.id[:56].rstrip('-')}-{n}"
        taken.add(unique)
        out.append(replace(chapter, id=unique))
    return out

"""Outline → chapters: which parts of a note make a module, and what stands in each.

The rule: a section whose units are clusters (two or more units that hold two or more each) gives a chapter
per cluster; any other section of the top level gives one chapter. Chapters of a section with fewer than three
topics, and clusters with fewer than two, join the one before (the first: the one after); chapters with more
than nine topics are cut, where they can be between headings; a list of up to twelve is never torn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from coursegen.drafting.cutting import cut
from coursegen.drafting.headings import closes, own_name, told_apart
from coursegen.drafting.passages import Passage, leading, passages
from coursegen.drafting.topics import Topic, same_list, topics_of
from coursegen.model.ids import slug
from coursegen.model.outline import Outline, Section, Sentence, Unit
from coursegen.wording.grammar import number

T = TypeVar("T", Section, Unit)
LEAST_TOPICS, LEAST_OF_SECTION = 2, 3
"""Topics of a module: of a cluster, and of a section: two give a quiz too little to ask about."""
GOOD_TOPICS, MOST_TOPICS, MOST_LISTED = 6, 9, 12
"""So many are best; more than so many are cut, but for a list; more than so many always."""
_TORN, _LARGE = 2.0, 0.5
"""What it costs to cut a list, and to have too many topics; 1 is a module of twice as many as are best."""
LONGEST_TITLE = 90
"""Characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What becomes a module: topics, and the prose before, between and after them, by line."""

    id: str
    title: str
    topics: tuple[Topic, ...]
    prose: tuple[Passage, ...] = ()
    section: str = ""
    """The heading it comes from."""
    note: str = ""
    """The title of its note."""
    origins: tuple[str, ...] = ()
    """For each topic the title of the chapter that it stood in before chapters were joined."""

    def short_name(self, topic: Topic) -> str:
        """A topic's name where the chapter's title is known: *Uses* for *Teflon: Uses* below *Teflon*."""
        known = topic.parent in (self.title, self.section)
        return own_name(topic.name, topic.parent) if known else topic.name


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
            chapters += _chapters(region, outline)
    chapters = _sized(chapters, outline.title)
    names = iter(told_apart([(t.name, "" if t.heading else t.parent) for c in chapters for t in c.topics]))
    chapters = [
        replace(c, note=outline.title, topics=tuple(replace(t, name=next(names)) for t in c.topics))
        for c in chapters
    ]
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


def _chapters(region: _Region, outline: Outline) -> list[Chapter]:
    heading = region.section
    title = heading.title or outline.title
    topics = region.topics(title)
    clusters = _clusters(region, topics)
    if clusters:
        topics = [t for t in topics if not t.around]  # it tells of more than the first of them
    told = {s for t in topics if t.unit is None for s in t.sentences}  # sections that are topics
    prose = tuple(p for p in passages((heading, *region.inner), outline) if p.sentence not in told)
    if not clusters:
        return [Chapter(id=slug(title), title=title, topics=tuple(topics), prose=prose, section=title)]
    out = []
    starts = [unit.line for unit in clusters]
    for i, unit in enumerate(clusters):
        low = starts[i] if i else 0
        high = starts[i + 1] if i + 1 < len(starts) else None
        own = tuple(t for t in topics if low <= t.line and (high is None or t.line < high))
        said = _told_within(prose, low, high)
        out.append(Chapter(id=unit.id, title=unit.name, topics=own, prose=said, section=title))
    return out


def _told_within(prose: Iterable[Passage], low: int, high: int | None) -> tuple[Passage, ...]:
    """The prose from one line up to another, or to the end."""
    return tuple(p for p in prose if low <= p.sentence.line and (high is None or p.sentence.line < high))


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


def _sized(chapters: Sequence[Chapter], note_title: str) -> list[Chapter]:
    joined: list[Chapter] = []
    for chapter in chapters:
        chapter = replace(chapter, origins=(chapter.title,) * len(chapter.topics))
        if joined and (_small(chapter) or (len(joined) == 1 and _small(joined[0]))):
            joined[-1] = _join(joined[-1], chapter)
        else:
            joined.append(chapter)
    joined = [c if c.topics else _told_whole(c) for c in joined if c.topics or c.prose]
    if len(joined) == 1 and len(set(joined[0].origins)) > LEAST_TOPICS:
        joined = [replace(joined[0], title=note_title)]
    return [part for chapter in joined for part in _parts(chapter)]


def _told_whole(chapter: Chapter) -> Chapter:
    """A chapter of prose alone, which becomes its one topic."""
    topic = Topic(
        id=slug(chapter.title), name=chapter.title, unit=None, heading=True, apart=True,
        sentences=tuple(p.sentence for p in chapter.prose), clauses=(),
        line=chapter.prose[0].sentence.line if chapter.prose else 0,
        ordered=False, siblings="", parent=chapter.title,
    )  # fmt: skip
    return replace(chapter, topics=(topic,), prose=())


def _small(chapter: Chapter) -> bool:
    of_section = chapter.title == chapter.section
    few = of_section and len(chapter.topics) < LEAST_OF_SECTION
    return few or sum(1 for t in chapter.topics if t.clauses) < LEAST_TOPICS


def _join(a: Chapter, b: Chapter) -> Chapter:
    main = a if len(a.topics) >= len(b.topics) else b
    origins = (*a.origins, *b.origins)
    return Chapter(
        id=main.id, title=_title(origins) if a.topics and b.topics else main.title,
        topics=(*a.topics, *b.topics), prose=(*a.prose, *b.prose), section=main.section, origins=origins,
    )  # fmt: skip


def _title(origins: Iterable[str]) -> str:
    """The titles that some topics stood under, as one that is not too long."""
    names = tuple(dict.fromkeys(origins))
    return shortened(names, "; ".join(names))


def shortened(names: Sequence[str], together: str) -> str:
    """A title of several names: all together, or where that is too long the first and how many more."""
    if len(names) == 1 or len(together) <= LONGEST_TITLE:
        return together
    return f"{names[0]} and {number(len(names) - 1)} more"


def _parts(chapter: Chapter) -> list[Chapter]:
    """A chapter of more than MOST_TOPICS topics in parts."""
    topics = chapter.topics
    if len(topics) <= MOST_TOPICS:
        return [chapter]
    parts = cut(topics, MOST_LISTED, lambda start, end: _cost(topics, start, end))
    if len(parts) == 1:
        return [chapter]
    origins = [chapter.origins[topics.index(own[0]) :][: len(own)] for own in parts]
    out = []
    left = list(chapter.prose)
    for i, own in enumerate(parts):
        title = _title(origins[i])
        # A section that several parts have their topics from is told in each of them.
        torn = [[j for j, some in enumerate(origins) if origin in some] for origin in origins[i]]
        among = max(torn, key=len)
        unique = slug(f"{chapter.id[:50]} {own[0].id}") if i else chapter.id
        if len(among) > 1:
            title = f"{title} ({among.index(i) + 1} of {len(among)})"
        elif len({*chapter.origins}) > 1:
            unique = slug(origins[i][0])
        own_prose = left
        if i + 1 < len(parts):
            told = [p for p in left if p.sentence.line < parts[i + 1][0].line]
            behind = [p for p in told if p.sentence.line > own[-1].line]
            own_prose = told[: len(told) - len(behind) + leading(behind, own[-1].line)]
        left = left[len(own_prose) :]
        out.append(
            replace(chapter, id=unique, title=title, topics=own, prose=tuple(own_prose), origins=origins[i])
        )
    return out


def _cost(topics: Sequence[Topic], start: int, end: int) -> float:
    """How far a module of some neighbouring topics is from one of the right size that tears no list."""
    size = end - start
    if size < LEAST_TOPICS:
        return float("inf")
    torn = start > 0 and same_list(topics[start - 1], topics[start])
    return ((size - GOOD_TOPICS) / GOOD_TOPICS) ** 2 + _LARGE * (size > MOST_TOPICS) + _TORN * torn


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

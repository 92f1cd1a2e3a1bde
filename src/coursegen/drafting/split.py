"""Outline → chapters: which parts of a note make a module, and what stands in each.

The rule: a section whose units are clusters (two or more units that hold two or more each) gives a chapter
per cluster; any other section of the top level gives one chapter. Chapters with fewer than two topics join
the one before (the first: the one after); chapters with more than nine topics are cut into equal parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from coursegen.drafting.clauses import MOST, Clause, clause
from coursegen.drafting.headings import closes, defined, told_apart, vague_name
from coursegen.drafting.kinds import TOPIC, Kind, kind_of
from coursegen.drafting.sentences import nominal
from coursegen.model.ids import slug
from coursegen.model.outline import Outline, Section, Sentence, Unit
from coursegen.wording.grammar import common_form

T = TypeVar("T", Section, Unit)
LEAST_TOPICS, MOST_TOPICS = 2, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A described unit, or a leaf section of prose where a note has both."""

    id: str
    name: str
    unit: Unit | None
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]
    line: int
    ordered: bool
    siblings: str
    """The list it stands in: topics of one list are of one kind and one form."""
    parent: str
    """The name of what it belongs to: its cluster or its section."""
    path: tuple[str, ...] = ()
    """The headings above it, outermost first."""
    heading: bool = False
    """Whether its name is a heading."""
    apart: bool = False
    """Whether its sentences do not speak of it: they only stand under a heading, or its name says nothing."""
    kind: Kind = TOPIC
    form: str = "nominal"


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
            ends = tuple(t for t in _topics(region, outline.title) if t.unit is not None)
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
    topics = _topics(region, title)
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


def _topics(region: _Region, title: str) -> list[Topic]:
    sections = [region.section, *region.inner]
    out = []
    for unit in region.units:
        if any(s.text != unit.name for s in unit.sentences):
            out.append(_unit_topic(unit, sections, title))
    lines = [u.line for u in region.units]
    for i, section in enumerate(sections):
        end = sections[i + 1].line if i + 1 < len(sections) else None
        leaf = end is None or sections[i + 1].level <= section.level
        bare = not any(section.line <= n and (end is None or n < end) for n in lines)
        if leaf and bare and section.level and section.sentences:
            out.append(_section_topic(section, title))
    return _alike(sorted(out, key=lambda t: t.line))


def _unit_topic(unit: Unit, sections: Sequence[Section], title: str) -> Topic:
    home = [s for s in sections if s.line <= unit.line] or list(sections[:1])
    lead = [s.text for s in home[-1].sentences if s.line < unit.line]
    parent = unit.path[-1] if unit.path else title
    itself = any(s.line == unit.line and s.title for s in sections)
    above = "" if itself and not unit.path else parent  # a heading is no kind of itself
    heading = next((h for h in reversed(unit.path) if not kind_of(h, "").vague), above)
    return Topic(
        id=unit.id, name=unit.name, unit=unit, heading=itself,
        apart=vague_name(unit.name) or (itself and not defined(unit.name, unit.sentences)),
        sentences=unit.sentences,
        clauses=_clauses(_spoken(unit.sentences) if itself else unit.sentences, unit.name, under=itself),
        line=unit.line, ordered=unit.ordered, siblings=f"{'/'.join(unit.path)}#{unit.depth}", parent=parent,
        path=unit.path,
        kind=kind_of(heading, lead[-1] if lead else ""),
    )  # fmt: skip


def _section_topic(section: Section, title: str) -> Topic:
    # Without a unit only a time can be evidence, so a sentence without one cannot be asked about.
    timed = [s for s in _spoken(section.sentences) if any(m.seconds is not None for m in s.times)]
    return Topic(
        id=slug(section.title), name=section.title, unit=None, heading=True,
        apart=not defined(section.title, section.sentences), sentences=section.sentences,
        clauses=_clauses(timed, section.title, under=True), line=section.line, ordered=False,
        siblings=f"{'/'.join(section.path)}#section", parent=section.path[-1] if section.path else title,
        path=section.path,
    )  # fmt: skip


def _spoken(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """What stands under a heading without its boxes, unless it has nothing else."""
    return [s for s in sentences if not s.aside] or sentences


def _clauses(sentences: Iterable[Sentence], name: str, *, under: bool = False) -> tuple[Clause, ...]:
    """What is said in clauses; of what stands `under` a heading, no item of a list that is half a one."""
    told = [s for s in sentences if s.text != name]
    if under:
        led = _led(told)
        told = [s for s in told if not nominal(s.text) and s.line not in led]
    return tuple(c for s in told if (c := clause(s, MOST)) is not None)


def _led(sentences: Iterable[Sentence]) -> set[int]:
    """The lines of the items that go on with the sentence before their list: “It aims to:”."""
    out: set[int] = set()
    for sentence in sentences:
        if sentence.text.endswith(" to:") or (sentence.line - 1 in out and not sentence.text.endswith(":")):
            out.add(sentence.line)
    return out


def _alike(topics: Sequence[Topic]) -> list[Topic]:
    """The topics with the form that their list is written in."""
    forms = {
        key: common_form(t.name for t in topics if t.siblings == key) for key in {t.siblings for t in topics}
    }
    return [replace(t, form=forms[t.siblings]) for t in topics]


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

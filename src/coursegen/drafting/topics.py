"""What a note's units and leaf sections are to the rules: a name, what is said of it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from coursegen.drafting.clauses import MOST, Clause, clause
from coursegen.drafting.headings import defined, vague_name
from coursegen.drafting.kinds import TOPIC, Kind, kind_of, noun_of
from coursegen.drafting.sentences import nominal
from coursegen.model.ids import slug
from coursegen.model.outline import Section, Sentence, Unit
from coursegen.wording.grammar import common_form


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
    noun: str = ""
    """What its list is of, in the plural, as the note says; "" where that does not tell."""
    opening: bool = False
    """Whether it is what a section says before its units and headings."""
    closing: bool = False
    """Whether it is what a section says behind its units."""
    listed: tuple[int, str] = (0, "")
    """How many units its list has, described or not, and the last sentence before it."""

    @property
    def around(self) -> bool:
        """Whether it is what a section says beside its units, and has the section's name."""
        return self.opening or self.closing


def topics_of(sections: Sequence[Section], units: Sequence[Unit], title: str) -> list[Topic]:
    """The topics of a part of a note, by line: its described units, its leaf sections without units, and what
    other sections say at length before the first of these.

    title: what units outside every heading belong to.
    """
    out = []
    for unit in units:
        if any(s.text != unit.name for s in unit.sentences):
            alike = sum(u.path == unit.path and u.depth == unit.depth for u in units)
            out.append(_unit_topic(unit, sections, title, alike))
    lines = [u.line for u in units]
    for i, section in enumerate(sections):
        end = sections[i + 1].line if i + 1 < len(sections) else None
        leaf = end is None or sections[i + 1].level <= section.level
        bare = not any(section.line <= n and (end is None or n < end) for n in lines)
        if leaf and bare and section.level and section.sentences:
            out.append(_section_topic(section, title))
        elif section.level:
            first = min((n for n in (*lines, end or 0) if n > section.line), default=section.line)
            last = max((n for n in lines if n > section.line and (end is None or n < end)), default=None)
            out += _around(section, title, [s for s in section.sentences if s.line < first])
            if last is not None:
                out += _around(section, title, [s for s in section.sentences if s.line > last], closing=True)
    return _alike(sorted(out, key=lambda t: t.line))


def _unit_topic(unit: Unit, sections: Sequence[Section], title: str, alike: int) -> Topic:
    home = [s for s in sections if s.line <= unit.line] or list(sections[:1])
    lead = [s.text for s in home[-1].sentences if s.line < unit.line]
    announced = lead[-1] if lead else ""
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
        listed=(alike, announced), kind=kind_of(heading, announced),
        noun=noun_of(parent, announced if home[-1].title == parent else ""),
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


def _around(
    section: Section, title: str, told: Sequence[Sentence], *, closing: bool = False
) -> Iterator[Topic]:
    """What a section says before its first unit or heading, or behind its last one, if that is something.

    No part of it is what announces units, nor are the bullets without a name that stand behind them.
    """
    while told and told[-1].text.endswith(":"):
        told = [s for s in told if s.line != told[-1].line]
    while closing and told and told[0].item:
        told = [s for s in told if s.line != told[0].line]
    if sum(bool(s.times) and not s.text.endswith(":") for s in told) >= LEAST_AROUND:
        topic = _section_topic(replace(section, sentences=tuple(told)), title)
        where = "closing" if closing else "opening"
        yield replace(
            topic, id=slug(f"{section.title} {where}"), apart=True, opening=not closing, closing=closing,
            siblings=f"{topic.siblings} {where}", line=told[0].line if closing else section.line,
        )  # fmt: skip


LEAST_AROUND = 2
"""Sentences with a time."""


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


def same_list(a: Topic, b: Topic) -> bool:
    """Whether two topics are units of one list; headings make none."""
    return not (a.heading or b.heading) and (a.siblings, a.listed[1]) == (b.siblings, b.listed[1])

"""Every evidence of a course, with its path."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from coursegen.diagnostics import ModelPath
from coursegen.model.course import Course
from coursegen.model.evidence import Evidence
from coursegen.model.fields import ListOf, Record, Records, fields_of
from coursegen.model.interaction import Match
from coursegen.model.item import Item


def evidences(course: Course) -> Iterator[tuple[ModelPath, Evidence]]:
    """(path, evidence) in the order of the files; unbuilt questions are left out."""
    yield from _record(course, ("course",))
    for module in course.modules:
        yield from _record(module, ("modules", module.id))


def _record(record: Any, path: ModelPath) -> Iterator[tuple[ModelPath, Evidence]]:
    if isinstance(record, Item):
        if not record.built:
            return
        yield from _parts(record, path)
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        here = (*path, spec.name)
        match spec.shape:
            case ListOf(Record(cls)) if cls is Evidence:
                yield from (((*here, i), e) for i, e in enumerate(value))
            case Record() if dataclasses.is_dataclass(value):
                yield from _record(value, here)
            case Records():
                for entry in value:
                    yield from _record(entry, (*here, entry.id))
            case _:
                pass


def _parts(item: Item, path: ModelPath) -> Iterator[tuple[ModelPath, Evidence]]:
    for interaction in item.interactions:
        if isinstance(interaction, Match):
            for part in (*interaction.premises, *interaction.responses):
                yield from (((*path, *part.at, "evidence", i), e) for i, e in enumerate(part.evidence))

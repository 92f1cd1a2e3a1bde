"""Every text of a course that is written in the lesson dialect, with its path."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from coursegen.diagnostics import ModelPath
from coursegen.model.course import Course
from coursegen.model.fields import ListOf, Record, Records, Scalar, fields_of
from coursegen.model.interaction import Choice, ExtendedText, Match, Order, TextEntry
from coursegen.model.item import Item
from coursegen.model.once import once


@once
def texts(course: Course) -> Iterator[tuple[ModelPath, str]]:
    """(path, text) of every text field that is not empty, in the order of the files."""
    yield from _record(course, ("course",))
    for module in course.modules:
        yield from _record(module, ("modules", module.id))


def _record(record: Any, path: ModelPath) -> Iterator[tuple[ModelPath, str]]:
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        here = (*path, spec.name)
        match spec.shape:
            case Scalar("text") if value:
                yield here, value
            case Record() if dataclasses.is_dataclass(value):
                yield from _record(value, here)
            case Records():
                for entry in value:
                    yield from _record(entry, (*here, entry.id))
            case ListOf(Scalar("text")):
                yield from (((*here, index), entry) for index, entry in enumerate(value) if entry)
            case ListOf(Record()):
                for index, entry in enumerate(value):
                    yield from _record(entry, (*here, index))
    if isinstance(record, Item) and record.built:
        yield from _parts(record, path)


def _parts(item: Item, path: ModelPath) -> Iterator[tuple[ModelPath, str]]:
    for interaction in item.interactions:
        match interaction:
            case Choice(boolean=False, options=options):
                shown = [(o.at, o.text, o.feedback) for o in options]
            case Match(premises=premises, responses=responses):
                shown = [(p.at, p.text, p.feedback) for p in (*premises, *responses)]
            case Order(steps=steps):
                shown = [(s.at, s.text, s.feedback) for s in steps]
            case TextEntry(at=at, feedback=feedback):
                shown = [(at, "", feedback)]
            case ExtendedText(at=at, rubric=rubric, model_answer=answer):
                shown = [(at, answer, ""), *((("rubric", i), line, "") for i, line in enumerate(rubric))]
            case _:
                shown = []
        for at, text, feedback in shown:
            if text:
                yield (*path, *at, "text"), text
            if feedback:
                yield (*path, *at, "feedback"), feedback

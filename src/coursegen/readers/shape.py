"""Data → model: builds the records of the model from data that fits the schemas.

What schemas cannot say (an id twice in a list) comes back as faults, all at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, assert_never

from coursegen.diagnostics import ModelPath
from coursegen.items import TYPES
from coursegen.model.evidence import Evidence, seconds
from coursegen.model.fields import (
    Choices,
    CountOrWord,
    ListOf,
    Record,
    Records,
    Scalar,
    Shape,
    TextMap,
    fields_of,
)
from coursegen.model.item import Item
from coursegen.model.plain import Fields, freeze
from coursegen.readers.structure import Fault


class Shaper:
    """Builds records, and gathers what is wrong on the way in `faults`."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def record(self, cls: type[Any], data: dict[str, Any], path: ModelPath, **given: Any) -> Any:
        """A record of `cls` from its data; `given` are fields that do not come from the data."""
        if cls is Item:
            return self._item(data, path)
        made = dict(given)
        for spec in fields_of(cls):
            if spec.name in data and spec.name not in made:
                made[spec.name] = self._value(spec.shape, data[spec.name], (*path, spec.name))
        return cls(**made)

    def _value(self, shape: Shape, data: Any, path: ModelPath) -> Any:
        match shape:
            case Scalar("clock"):
                return seconds(data)
            case Scalar():
                return data
            case Choices(enum):
                return enum(data)
            case CountOrWord():
                return data
            case TextMap():
                return tuple((key, value) for key, value in data.items())
            case ListOf(Record(cls)) if cls is Evidence:
                return tuple(self._evidence(e, path) for e in data)
            case ListOf(inner):
                return tuple(self._value(inner, e, (*path, i)) for i, e in enumerate(data))
            case Record(cls):
                return self.record(cls, data, path)
            case Records(cls, True):
                return tuple(self.record(cls, e, (*path, key), id=key) for key, e in data.items())
            case Records(cls, _):
                return self._listed(cls, data, path)
            case _:
                assert_never(shape)

    def _listed(self, cls: type[Any], data: list[dict[str, Any]], path: ModelPath) -> tuple[Any, ...]:
        out: dict[str, Any] = {}
        for index, entry in enumerate(data):
            name = entry["id"]
            if name in out:
                message = f"the id “{name}” stands here a second time"
                hint = "Give one of them another id."
                self.faults.append(Fault((*path, index, "id"), "id-twice", message, hint))
                continue
            out[name] = self.record(cls, entry, (*path, name))
        return tuple(out.values())

    def _evidence(self, data: Any, path: ModelPath) -> Any:
        if isinstance(data, str):
            return Evidence(at=seconds(data))
        return self.record(Evidence, data, path)

    def _item(self, data: dict[str, Any], path: ModelPath) -> Item:
        specs = {spec.name: spec for spec in fields_of(Item)}
        common = {k: self._value(specs[k].shape, v, (*path, k)) for k, v in data.items() if k in specs}
        own = Fields(tuple((k, freeze(v)) for k, v in data.items() if k not in specs))
        item = Item(**common, fields=own)
        if not item.built:  # kept as it is: it may be unfinished
            return item
        lowered = TYPES[item.type].lower(item.stem, item.fields)
        return replace(item, body=lowered.body, interactions=lowered.interactions)

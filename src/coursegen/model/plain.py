"""Plain data that can be hashed and compared: what a question's own authored fields are held in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, Union

Plain: TypeAlias = Union[str, int, float, bool, tuple["Plain", ...], "Fields", None]


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping as a tuple of pairs, in the order they were written."""

    pairs: tuple[tuple[str, Plain], ...] = ()

    def get(self, name: str, default: Plain = None) -> Plain:
        """The value under `name`, or `default`."""
        return next((value for key, value in self.pairs if key == name), default)

    def __contains__(self, name: str) -> bool:
        return any(key == name for key, _ in self.pairs)

    # Typed views: a missing or otherwise shaped value reads as empty, since the schema has spoken by then.

    def text(self, name: str, default: str = "") -> str:
        """The value under `name` as text."""
        value = self.get(name)
        return value if isinstance(value, str) else default

    def flag(self, name: str, default: bool = False) -> bool:
        """The value under `name` as true or false."""
        value = self.get(name)
        return value if isinstance(value, bool) else default

    def number(self, name: str) -> float | None:
        """The value under `name` as a number."""
        value = self.get(name)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of texts under `name`."""
        value = self.get(name)
        return tuple(v for v in value if isinstance(v, str)) if isinstance(value, tuple) else ()

    def entries(self, name: str) -> tuple[tuple[str, Fields], ...]:
        """The mapping of mappings under `name`; a bare text counts as `{text: …}`."""
        value = self.get(name)
        if not isinstance(value, Fields):
            return ()
        return tuple(
            (key, entry if isinstance(entry, Fields) else Fields((("text", entry),)))
            for key, entry in value.pairs
        )


NO_FIELDS = Fields()


def freeze(data: object) -> Plain:
    """Lists and mappings, as a YAML reader gives them, as plain hashable data."""
    if isinstance(data, Fields) or data is None or isinstance(data, str | bool | int | float):
        return data
    if isinstance(data, Mapping):
        return Fields(tuple((str(key), freeze(value)) for key, value in data.items()))
    if isinstance(data, Sequence):
        return tuple(freeze(value) for value in data)
    return str(data)


def thaw(data: Plain) -> object:
    """The inverse of `freeze`: dicts and lists."""
    if isinstance(data, Fields):
        return {key: thaw(value) for key, value in data.pairs}
    if isinstance(data, tuple):
        return [thaw(value) for value in data]
    return data

"""What makes a question the same question: where its items stand, and when two versions must not be mixed.

A merge by fields could put a new answer below an old stem. So a question whose answer one side changed and
whose words the other side changed is kept whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from coursegen.diagnostics import ModelPath

Data: TypeAlias = Any
QUESTION_LISTS = ("questions", "pre_test")

_COMMON = frozenset(
    (
        *("id", "objective", "level", "points", "hint", "evidence", "confidence", "shuffle", "tries"),
        *("status", "locked", "source", "allow", "renamed_from"),
    )
)
"""Fields that may change without asking another thing."""
_WORDS = frozenset(
    ("stem", "text", "feedback", "premise", "response", "rubric", "model_answer", "pinned", "evidence")
)
"""Fields whose words may change without changing which answer is right."""
_WORDED = frozenset(("steps", "categories", "spare"))
"""Mappings from keys straight to words; the order of their keys may be the answer."""


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a module's data, where it stands: keys and indexes."""

    path: ModelPath
    data: dict[str, Data]


def items_in(data: Data, path: ModelPath = ()) -> Iterator[Item]:
    """Every question of a module, wherever in it; in the order of the file."""
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        here = (*path, key)
        if key in QUESTION_LISTS and isinstance(value, list):
            found = ((*here, i) for i in range(len(value)))
            yield from (Item(at, entry) for at, entry in zip(found, value, strict=True) if _named(entry))
        elif key == "reflection" and _named(value):
            yield Item(here, value)
        elif key == "lessons" and isinstance(value, list):
            for i, lesson in enumerate(value):
                yield from items_in(lesson, (*here, i))
        elif key in ("quiz", "pools") or path[-1:] == ("pools",):
            yield from items_in(value, here)


def by_id(data: Data) -> dict[str, Item]:
    """The questions of a module by id; a renamed one also by the id it had before."""
    found = list(items_in(data))
    out = {i.data["renamed_from"]: i for i in found if isinstance(i.data.get("renamed_from"), str)}
    return out | {i.data["id"]: i for i in reversed(found)}


def _named(entry: Data) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("id"), str)


def cannot_mix(base: dict[str, Data], mine: dict[str, Data], new: dict[str, Data]) -> bool:
    """Whether a question of both sides would be neither: one changed the answer, the other the question."""
    if _core(mine) == _core(base) or _core(new) == _core(base):
        return False
    return _answer(new) != _answer(base) or _moved(base, new) or not _answers_kept(base, mine)


def _core(item: dict[str, Data]) -> list[Data]:
    """What is asked and answered, order of keys included."""
    return [_ordered(item[k]) for k in sorted(item) if k not in _COMMON]


def _ordered(data: Data) -> Data:
    if isinstance(data, dict):
        return [(k, _ordered(v)) for k, v in data.items()]
    return [_ordered(v) for v in data] if isinstance(data, list) else data


def _answer(item: dict[str, Data]) -> dict[ModelPath, Data]:
    """Which answer is right, without any words; the keys of a mapping as a tuple."""
    out: dict[ModelPath, Data] = {}
    for key in item.keys() - _COMMON:
        _marks(item[key], (key,), out)
    return out


def _marks(data: Data, path: ModelPath, out: dict[ModelPath, Data]) -> None:
    if path[-1] in _WORDS or (path[-1] == "correct" and data is False):
        return
    if not isinstance(data, dict):
        out[path] = data
        return
    if path[-1] in _WORDED:
        out[path] = tuple(data)
        return
    out[path] = tuple(sorted(data))
    for key, value in data.items():
        _marks(value, (*path, key), out)


def _answers_kept(base: dict[str, Data], mine: dict[str, Data]) -> bool:
    """Whether the instructor left the answer alone; options added or taken out do not change it."""
    before, now = _answer(base), _answer(mine)
    keys = [p for p in before.keys() | now.keys() if isinstance(before.get(p, now.get(p)), tuple)]
    for path in keys:
        old, new = before.get(path, ()), now.get(path, ())
        if not isinstance(old, tuple) or not isinstance(new, tuple):  # a mapping became something else
            return False
        kept = [k for k in old if k in new]
        if [k for k in new if k in kept] != kept:
            return False
    plain = [p for p in before.keys() | now.keys() if p not in keys]
    return all(before.get(p) == now.get(p) or (p not in before and now[p] is not True) for p in plain)


def _moved(base: dict[str, Data], new: dict[str, Data]) -> bool:
    """Whether words stand at another key than before: `b` is not the same option in both."""
    return any(
        isinstance(base.get(key), dict) and isinstance(new.get(key), dict) and _shifted(base[key], new[key])
        for key in base.keys() - _COMMON
    )


def _shifted(before: dict[str, Data], now: dict[str, Data]) -> bool:
    old = {_said(value): key for key, value in before.items()}
    return any(old.get(_said(value), key) != key for key, value in now.items())


def _said(entry: Data) -> str:
    """What an option, a pair or a step says, without what is said about it."""
    if isinstance(entry, dict):
        return repr([entry.get(k) for k in ("text", "premise", "response") if k in entry])
    return repr(entry)

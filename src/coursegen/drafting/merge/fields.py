"""Three versions of one file, as data: what to change in the instructor's, by id and field.

What identifies a part: an entry of a mapping its key; a lesson, scenario or question its `id` (a question
wherever in the module it stands; under `renamed_from` its old one); modules in `course.yaml` their name.
Texts, numbers, and lists of evidence or of words are values: they are taken whole or kept whole.

- untouched since the last draft: the new text is taken. Changed on both sides: the instructor's stays, and
  the two are reported. Deleted by the instructor: stays deleted. New in the draft: appended.
- no longer in the draft: a question becomes `status: orphaned`; anything else that comes from the note stays
  and is reported; a field of something that stays is taken out if nobody touched it.
- one entry (an option, a pair, a card) with a conflict in it is kept whole, and so is a question whose answer
  and words were changed by different sides (`questions.cannot_mix`).
- without an earlier draft to compare with, every difference is the instructor's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from coursegen.diagnostics import ModelPath
from coursegen.drafting.merge.questions import QUESTION_LISTS
from coursegen.drafting.merge.record import Change, Kind
from coursegen.markup.yamledit import Append, Edit, Insert, Remove, Replace

Data: TypeAlias = Any
Obstacle: TypeAlias = Callable[[Edit], str]

_LISTS = ("lessons", "scenarios")
_ELEMENTS = ("objectives", "flashcards", "glossary", "talks", "pools", "endings")
CONTAINERS = frozenset((*_LISTS, *QUESTION_LISTS, *_ELEMENTS, "quiz", "reflection"))
"""Keys that hold parts of their own: never taken out, whatever the draft says."""
_WHOLE = ("options", "pairs", "things", "gaps", "flashcards", "objectives", "endings", "choices")
"""Mappings whose entries make sense only whole."""
_MISSING = object()


class FieldMerge:
    """Gathers `edits` of the instructor's file, and what became of each part in `changes`."""

    def __init__(self, base: Data, mine: Data, new: Data, obstacle: Obstacle, *, drafted: bool) -> None:
        """base: None when there is none. drafted: there is an earlier draft of the course."""
        self.base, self.mine, self.new = base, mine, new
        self.obstacle = obstacle
        self.drafted = drafted
        self.edits: list[Edit] = []
        self.changes: list[Change] = []

    def run(self) -> None:
        """Merge the whole file."""
        self._record(self.base, self.mine, self.new, (), ())

    # Mappings

    def _record(self, base: Data, mine: Data, new: Data, path: ModelPath, named: ModelPath) -> None:
        """Two mappings at one path; `base` None: nothing is known of an earlier one."""
        behind: str | None = None
        for key, value in new.items():
            if key in mine:
                before = _MISSING if base is None else base.get(key, _MISSING)
                self._field(before, mine[key], value, (*path, key), (*named, key))
                behind = key
            else:
                self._absent(base, key, value, path, named, None if _elements(path) else behind)
        for key in base or ():
            if key not in new and key in mine:
                self._gone(base[key], mine[key], (*path, key), (*named, key))

    def _absent(
        self, base: Data, key: str, value: Data, path: ModelPath, named: ModelPath, after: str | None
    ) -> None:
        """A key that the instructor's file does not have."""
        here = (*named, key)
        if base is not None and key in base:
            if value != base[key]:
                self._say(Kind.DELETED, here)
            return
        if base is None and not _elements(path) and key not in CONTAINERS:
            self._say(Kind.CONFLICT, named, key, None, value, "no earlier draft to compare with")
            return
        fresh = self._unknown(value) if key in CONTAINERS else value
        if fresh or fresh == value:
            self._edit(Insert(path, key, fresh, after), Kind.ADDED, here, draft=fresh)

    def _gone(self, before: Data, mine: Data, path: ModelPath, named: ModelPath) -> None:
        """A key that the new draft no longer has."""
        if _elements(path[:-1]):
            self._say(Kind.ORPHANED, named)
        elif path[-1] in CONTAINERS and not self._in_question(path) and not _plain(mine):
            empty: Data = [] if isinstance(mine, list) else {}
            self._field(before, mine, empty, path, named)
        elif mine == before:
            self._edit(Remove(path), Kind.TAKEN, named, yours=mine)
        else:
            self._say(Kind.CONFLICT, named, "", mine, None, "the draft no longer has it")

    def _field(self, before: Data, mine: Data, new: Data, path: ModelPath, named: ModelPath) -> None:
        """One value that both have; `before` may be missing."""
        key = path[-1]
        lists = isinstance(mine, list) and isinstance(new, list)
        if not self._in_question(path) and (key == "reflection" or (key in QUESTION_LISTS and lists)):
            self._new_questions(mine, new, path, named)
        elif key in _LISTS and lists:
            self._listed(before, mine, new, path, named)
        elif path == ("modules",) and lists:
            self._modules(before, mine, new)
        elif isinstance(mine, dict) and isinstance(new, dict):
            base = before if isinstance(before, dict) else (None if before is _MISSING else {})
            self._whole_or_not(path, lambda: self._record(base, mine, new, path, named))
        else:
            self._value(before, mine, new, path, named)

    def _value(self, before: Data, mine: Data, new: Data, path: ModelPath, named: ModelPath) -> None:
        if same(mine, new):
            return
        if before is _MISSING:
            self._say(Kind.CONFLICT, named, "", mine, new, "no earlier draft to compare with")
        elif same(new, before):
            self._say(Kind.KEPT, named)
        elif same(mine, before):
            self._edit(Replace(path, new), Kind.TAKEN, named, mine, new)
        else:
            self._say(Kind.CONFLICT, named, "", mine, new)

    def _whole_or_not(self, path: ModelPath, merge: Callable[[], None]) -> None:
        """Merge one entry; with a conflict in it, leave it as it is."""
        edits, changes = len(self.edits), len(self.changes)
        merge()
        if path[-2:-1] and path[-2] in _WHOLE and _conflicts(self.changes[changes:]):
            del self.edits[edits:]
            self.changes[changes:] = [c for c in self.changes[changes:] if c.kind in _STANDING]

    # Lists whose entries have ids

    def _listed(self, before: Data, mine: Data, new: Data, path: ModelPath, named: ModelPath) -> None:
        """Lessons or scenarios."""
        old = _entries(before) if isinstance(before, list) else {}
        own, coming = _entries(mine), _entries(new)
        for name, (index, entry) in own.items():
            if name in coming:
                base = old[name][1] if name in old else None
                self._record(base, entry, coming[name][1], (*path, index), (*named, name))
            elif name in old:
                self._say(Kind.ORPHANED, (*named, name))
        for name, (_, entry) in coming.items():
            if name in own:
                continue
            if name in old:
                if entry != old[name][1]:
                    self._say(Kind.DELETED, (*named, name))
            else:
                self._append(mine, self._unknown(entry), path, (*named, name))

    def _append(self, mine: list[Data], entry: Data, path: ModelPath, named: ModelPath) -> None:
        """A new last entry; the first one of an empty list is written as a list of its own."""
        if mine:
            self._edit(Append(path, entry), Kind.ADDED, named, draft=entry)
            return
        earlier = next((e for e in self.edits if isinstance(e, Replace) and e.path == path), None)
        values = [*(earlier.value if earlier else []), entry]
        if earlier:
            self.edits.remove(earlier)
        self._edit(Replace(path, values), Kind.ADDED, named, draft=entry)

    def _modules(self, before: Data, mine: list[Data], new: list[Data]) -> None:
        """The list of course.yaml: the order is the instructor's."""
        old = before if isinstance(before, list) else []
        for name in new:
            if name not in mine and name not in old:
                self._append(mine, name, ("modules",), ("modules",))

    # What files with questions add

    def _new_questions(self, mine: Data, new: Data, path: ModelPath, named: ModelPath) -> None:
        """The questions of the draft at a place where the instructor's file has some."""

    def _unknown(self, value: Data) -> Data:
        """What comes with the draft, without what the instructor has elsewhere, or deleted."""
        return value

    def _in_question(self, path: ModelPath) -> bool:
        """Whether a path leads into a question, whose entries are its own."""
        return False

    # Saying and doing

    def _edit(
        self, edit: Edit, kind: Kind, named: ModelPath, yours: Data = None, draft: Data = None, note: str = ""
    ) -> None:
        """Note an edit, or why it cannot be made."""
        why = self.obstacle(edit)
        if why:
            self._say(Kind.CONFLICT, named, "", yours, draft, why)
        else:
            self.edits.append(edit)
            self._say(kind, named, "", yours, draft, note)

    def _say(
        self,
        kind: Kind,
        path: ModelPath,
        field: str = "",
        yours: Data = None,
        draft: Data = None,
        note: str = "",
    ) -> None:
        self.changes.append(Change(kind=kind, path=path, field=field, yours=yours, draft=draft, note=note))


_STANDING = (Kind.CONFLICT, Kind.KEPT, Kind.DELETED)


def _conflicts(changes: list[Change]) -> bool:
    return any(c.kind is Kind.CONFLICT for c in changes)


def _elements(path: ModelPath) -> bool:
    """Whether the entries of the mapping at `path` come from the note, each for itself."""
    return bool(path) and path[-1] in _ELEMENTS


def _plain(value: Data) -> bool:
    """Whether a list holds words only (the objectives that a lesson names)."""
    return isinstance(value, list) and not any(isinstance(v, dict) for v in value)


def _entries(values: list[Data]) -> dict[str, tuple[int, Data]]:
    """The entries of a list that have ids; of two with one id, the first."""
    found: Iterator[tuple[int, Data]] = ((i, v) for i, v in enumerate(values) if isinstance(v, dict))
    return {v["id"]: (i, v) for i, v in reversed(list(found)) if isinstance(v.get("id"), str)}


def same(a: Data, b: Data) -> bool:
    """Equal, and of one kind (true is not 1), with the keys of mappings in one order."""
    if isinstance(a, dict) and isinstance(b, dict):
        return list(a) == list(b) and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    return type(a) is type(b) and bool(a == b)

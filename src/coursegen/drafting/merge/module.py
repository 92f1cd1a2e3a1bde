"""Three versions of a module: its fields, and its questions wherever in it they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from coursegen.diagnostics import ModelPath
from coursegen.drafting.merge.fields import CONTAINERS, Data, FieldMerge, Obstacle, same
from coursegen.drafting.merge.questions import Item, by_id, cannot_mix
from coursegen.drafting.merge.record import Kind
from coursegen.markup.yamledit import Insert, Replace


class ModuleMerge(FieldMerge):
    """Questions are found by id: an instructor may have moved one from a lesson to the quiz."""

    def __init__(self, base: Data, mine: Data, new: Data, obstacle: Obstacle, *, drafted: bool) -> None:
        super().__init__(base, mine, new, obstacle, drafted=drafted)
        self._old, self._own, self._next = by_id(base), by_id(mine), by_id(new)

    def run(self) -> None:
        """Merge the whole file."""
        super().run()
        self._questions()

    def retire(self) -> None:
        """The note no longer has this module: its questions are orphaned, all else stays."""
        self._say(Kind.ORPHANED, (), note="the note no longer has it; its lessons stay until you delete them")
        self._next = {}
        self._questions()

    def _new_questions(self, mine: Data, new: Data, path: ModelPath, named: ModelPath) -> None:
        """Appends what the draft asks for the first time; what stands already is `_questions`' work."""
        for entry in new if isinstance(new, list) else [new] if new else []:
            name = entry["id"]
            if name in self._own:
                continue
            if name in self._old:
                if entry != self._old[name].data:
                    self._say(Kind.DELETED, (*named, name))
            elif isinstance(mine, list):
                self._append(mine, self._adapted(entry), path, (*named, name))
            else:
                self._say(Kind.CONFLICT, named, "", mine, entry, "the draft asks another question here")

    def _adapted(self, entry: dict[str, Any]) -> dict[str, Any]:
        """A question whose objective the instructor deleted waits for another one, in no build."""
        objectives = self.mine.get("objectives") if isinstance(self.mine, dict) else None
        before = self.base.get("objectives") if isinstance(self.base, dict) else None
        wanted = entry.get("objective")
        if wanted is None or wanted in (objectives or {}) or wanted not in (before or {}):
            return entry
        return {k: "needs-author" if k == "status" else v for k, v in entry.items()}

    def _questions(self) -> None:
        """Every question that stands in the instructor's file."""
        for item in {id(i.data): i for i in self._own.values()}.values():
            names = (item.data.get("renamed_from"), item.data["id"])
            old = next((self._old[n].data for n in names if n in self._old), None)
            new = next((self._next[n].data for n in names if n in self._next), None)
            named = self._named(item)
            if item.data.get("locked") not in (None, False):  # if only by a word: hands off
                if old is not None and not same(old, new):
                    self._say(Kind.LOCKED, named)
            elif new is not None:
                self._question(old, item, new, named)
            elif old is not None:
                self._orphan(item, named)

    def _question(self, old: Data, item: Item, new: dict[str, Any], named: ModelPath) -> None:
        mine = item.data
        if item.data["id"] != new["id"]:  # renamed by the instructor, or by the draft
            new = {**new, "id": mine["id"]}
            old = old and {**old, "id": mine["id"]}
        if old is None and self.drafted and mine.get("status") == "orphaned":
            note = "the note has it again"
            self._edit(
                Replace((*item.path, "status"), new.get("status", "draft")), Kind.ADDED, named, note=note
            )
            mine = {**mine, "status": new.get("status", "draft")}
        if old is not None and cannot_mix(old, mine, new):
            self._say(
                Kind.CONFLICT, named, "", mine, new, "the draft asks another thing; yours is kept whole"
            )
            return
        changes = len(self.changes)
        self._record(old, mine, new, item.path, named)
        # A pair or an option more is the question's new text, not another part of the course.
        own = [replace(c, kind=Kind.TAKEN) if c.kind is Kind.ADDED else c for c in self.changes[changes:]]
        self.changes[changes:] = own
        taken = [c for c in own if c.kind is Kind.TAKEN]
        if taken and mine.get("status") == "reviewed":
            note = "you had reviewed it: read the new words"
            self._say(Kind.TAKEN, (*named, "status"), note=note)

    def _orphan(self, item: Item, named: ModelPath) -> None:
        if item.data.get("status") == "orphaned":
            return
        if "status" in item.data:
            self._edit(Replace((*item.path, "status"), "orphaned"), Kind.ORPHANED, named)
            return
        keys = [k for k in item.data if k != "source"]
        self._edit(Insert(item.path, "status", "orphaned", keys[-1]), Kind.ORPHANED, named)

    def _unknown(self, value: Data) -> Data:
        """What comes with the draft, without the questions that the instructor has, or deleted."""
        if isinstance(value, list):
            kept = [v for v in value if not (isinstance(v, dict) and self._known(v))]
            return [self._unknown(v) for v in kept]
        if not isinstance(value, dict):
            return value
        if "type" in value and "id" in value:
            return {} if self._known(value) else self._adapted(value)
        fresh = {k: self._unknown(v) if k in CONTAINERS else v for k, v in value.items()}
        return {k: v for k, v in fresh.items() if v or v == value[k]}

    def _known(self, entry: dict[str, Any]) -> bool:
        name = entry.get("id")
        return "type" in entry and (name in self._own or name in self._old)

    def _in_question(self, path: ModelPath) -> bool:
        """Whether a path leads into a question."""
        return any(path[: len(i.path)] == i.path and len(path) > len(i.path) for i in self._own.values())

    def _named(self, item: Item) -> ModelPath:
        """The path of a question with ids for indexes."""
        out: list[str | int] = []
        here: Data = self.mine
        for step in item.path:
            here = here[step]
            out.append(here.get("id", step) if isinstance(step, int) and isinstance(here, dict) else step)
        return tuple(out)

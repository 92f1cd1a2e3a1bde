"""One file: three versions as bytes → the instructor's with the new draft in it, verified, or a refusal.

Everything is checked again on the bytes that would be written: two YAML readers must find in them what the
merge meant, and no comment may be missing. What cannot be shown to be right is not written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from coursegen.diagnostics import Diagnostic, Place, Severity
from coursegen.drafting.merge.module import ModuleMerge
from coursegen.drafting.merge.record import Change
from coursegen.markup.yamledit import Append, Edit, Insert, Remove, Replace, Source
from coursegen.markup.yamltext import load
from coursegen.markup.yamltree import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedFile:
    """The bytes to write (the instructor's own when nothing changes); with `diagnostics`: none."""

    data: bytes
    changes: tuple[tuple[Change, int], ...] = ()
    """What became of each part, with its line in `data`."""
    diagnostics: tuple[Diagnostic, ...] = ()


def merge_file(
    name: str, base: bytes | None, mine: bytes, new: bytes | None, *, drafted: bool = True
) -> MergedFile:
    """Merge a file. base: the last draft of it; new: None when the note no longer has this module.

    drafted: there is a last draft of the course, even when it had no such file.
    """
    loaded = load(mine, name)
    if loaded.diagnostics or not isinstance(loaded.data, dict):
        found = loaded.diagnostics or [_refusal(name, 1, "merge-kind", "the file is not a mapping of keys")]
        return MergedFile(data=mine, diagnostics=tuple(found))
    source = Source(mine)
    before = _data(base)
    merge = ModuleMerge(before, loaded.data, _data(new) or {}, source.obstacle, drafted=drafted)
    if new is None:
        merge.retire()
    else:
        merge.run()
    data = source.apply(merge.edits) if merge.edits else mine
    after = load(data, name)
    if merge.edits:
        refused = tuple(_faults(name, source, data, intended(loaded.data, merge.edits), after.data))
        if refused:
            return MergedFile(data=mine, diagnostics=refused)
    return MergedFile(data=data, changes=tuple((c, after.spot(c.path).line) for c in merge.changes))


def readable(name: str, base: bytes | None) -> Iterable[Diagnostic]:
    """A warning when a file of the last draft cannot be read (a git conflict was left in it)."""
    if base is not None and _data(base) is None:
        message = "the last draft of this file cannot be read, so every difference counts as yours"
        hint = "Take one whole side of it from git, and draft again."
        place = Place(file=name)
        yield Diagnostic(
            place=place, severity=Severity.WARNING, code="merge-base", message=message, hint=hint
        )


def intended(mine: dict[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
    """The instructor's data with all `edits`: what the merged file must say."""
    out = deepcopy(mine)
    for edit in edits:
        home: Any = out
        steps = edit.path if isinstance(edit, Insert | Append) else edit.path[:-1]
        for step in steps:
            home = home[step]
        match edit:
            case Replace(path, value):
                home[path[-1]] = deepcopy(value)
            case Insert(_, key, value):
                home[key] = deepcopy(value)
            case Append(_, value):
                home.append(deepcopy(value))
            case Remove(path):
                del home[path[-1]]
    return out


def _faults(name: str, old: Source, data: bytes, meant: Any, read: Any) -> Iterable[Diagnostic]:
    """What is wrong with the bytes that would be written."""
    if read != meant:
        yield _refusal(name, 1, "merge-unsafe", "the new draft cannot be written into this file without harm")
        return
    new = Source(data)
    kept = Counter(words for _, words in new.comments)
    for start, words in old.comments:
        kept[words] -= 1
        if kept[words] < 0:
            line = old.text.count("\n", 0, start) + 1
            yield _refusal(name, line, "merge-comment", f"the merge would lose your comment “{words}”")
    if _shape(new.root) != _second_reading(new.text):
        yield _refusal(name, 1, "merge-unsafe", "two readers do not agree on the merged file")


def _refusal(name: str, line: int, code: str, message: str) -> Diagnostic:
    hint = "Nothing was written. Please report it, with this file and its last draft in .base/."
    place = Place(file=name, line=line, column=1)
    return Diagnostic(place=place, severity=Severity.ERROR, code=code, message=message, hint=hint)


def _shape(node: Node) -> Any:
    """A node's content without its place: every key, every value as text."""
    if node.kind == "map":
        return [(_shape(key), _shape(value)) for key, value in node.pairs]
    if node.kind == "list":
        return [_shape(entry) for entry in node.entries]
    return node.value if node.kind == "scalar" else None


def _second_reading(text: str) -> Any:
    """The same by ruamel.yaml, a parser of YAML 1.2 that shares no code with libyaml."""
    from ruamel.yaml import YAML  # 0.1 s: only where a file changes

    seen: set[int] = set()

    def shape(node: Any) -> Any:
        if node.anchor:
            if id(node) in seen:
                return None
            seen.add(id(node))
        if node.id == "mapping":
            return [(shape(key), shape(value)) for key, value in node.value]
        if node.id == "sequence":
            return [shape(entry) for entry in node.value]
        return node.value

    return shape(YAML(typ="safe", pure=True).compose(text))


def _data(raw: bytes | None) -> Any:
    """A file's data, None when there is none that can be read."""
    if raw is None:
        return None
    loaded = load(raw, "")
    return loaded.data if isinstance(loaded.data, dict) and not loaded.diagnostics else None

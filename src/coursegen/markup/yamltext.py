"""YAML text → plain data with the place of everything in it, by the core rules of YAML 1.2.

`no`, `on`, `1:12:23` and `12:30` stay text (PyYAML's own rules make them False, True, 4343 and 750).
Duplicate keys are faults; aliases, depth and size are bounded. Knows nothing of courses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from coursegen.diagnostics import ModelPath
from coursegen.markup.yamlcore import resolve
from coursegen.markup.yamlfaults import decode, syntax
from coursegen.markup.yamlspots import Data, Loaded, Spot, unfolded

MAX_DEPTH = 60
MAX_NODES = 500_000


if hasattr(yaml, "CSafeLoader"):
    _Base: Any = yaml.CSafeLoader
else:  # a platform without the C library: slower, the same answers
    _Base = yaml.SafeLoader


class _Loader(_Base):  # type: ignore[misc]
    """PyYAML's parser alone: it resolves nothing, so that an explicit tag can be told from a plain scalar."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  PyYAML's own attribute


def load(raw: bytes, file: str) -> Loaded:
    """Read `raw`. Never raises: every fault is a diagnostic with its place in `file`."""
    out = Loaded(file)
    text = decode(raw, out)
    if text is None:
        return out
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as problem:
        syntax(problem, text, out)
        return out
    except yaml.reader.ReaderError as problem:
        line = text.count("\n", 0, problem.position) + 1
        out.fault(
            line,
            1,
            "yaml-character",
            f"the character {problem.character!r} may not stand in YAML",
            "Delete it, or write it in double quotes as an escape.",
        )
        return out
    except RecursionError:
        out.fault(1, 1, "yaml-depth", "the file is nested too deeply to read", "Check its indentation.")
        return out
    if root is None:
        out.fault(1, 1, "yaml-empty", "the file is empty", "Begin it with `coursegen: 1`.")
        return out
    try:
        out.data = _Reader(out, text).value(root, (), 0)
    except _TooMuch as problem:
        out.fault(
            problem.line,
            1,
            "yaml-too-much",
            str(problem),
            "Split the file, or write it without aliases.",
        )
        out.data = None
    return out


class _TooMuch(Exception):
    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Reader:
    """Walks composed nodes once, resolving scalars and noting spots."""

    def __init__(self, out: Loaded, text: str) -> None:
        self.out = out
        self.lines = text.split("\n")
        self.count = 0

    def value(self, node: yaml.Node, path: ModelPath, depth: int, key: yaml.Node | None = None) -> Data:
        """The data of `node`; `key` is where a mapping names it."""
        self.count += 1
        line = node.start_mark.line + 1
        if self.count > MAX_NODES:
            raise _TooMuch("the file holds too many values (aliases may repeat them without end)", line)
        if depth > MAX_DEPTH:
            raise _TooMuch(f"values are nested more than {MAX_DEPTH} deep", line)
        at = (key or node).start_mark
        spot = self.out.spots[path] = Spot(at.line + 1, at.column + 1)
        self._no_tag(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, depth)
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, path, depth)
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node, spot)

    def _no_tag(self, node: yaml.Node) -> None:
        if not node.tag.startswith("tag:yaml.org,2002:"):
            mark = node.start_mark
            self.out.fault(
                mark.line + 1,
                mark.column + 1,
                "yaml-tag",
                f"the tag {node.tag} is not used in courses",
                "Delete it; put text that begins with ! in quotes.",
            )

    def _mapping(self, node: yaml.MappingNode, path: ModelPath, depth: int) -> dict[str, Data]:
        out: dict[str, Data] = {}
        for key_node, value_node in node.value:
            mark = key_node.start_mark
            if not isinstance(key_node, yaml.ScalarNode):
                self.out.fault(
                    mark.line + 1,
                    mark.column + 1,
                    "yaml-key",
                    "a key must be one word",
                    "Put text that begins with [ or { in quotes.",
                )
                continue
            name = key_node.value
            if name in out:
                first = self.out.spots[(*path, name)].line
                self.out.fault(
                    mark.line + 1,
                    mark.column + 1,
                    "yaml-duplicate-key",
                    f"“{name}” stands here a second time; the first is on line {first}",
                    "Delete one of the two, or give one another name.",
                )
                continue
            out[name] = self.value(value_node, (*path, name), depth + 1, key_node)
        return out

    def _sequence(self, node: yaml.SequenceNode, path: ModelPath, depth: int) -> list[Data]:
        out = []
        taken: set[str] = set()
        for index, entry in enumerate(node.value):
            name = next(_ids(entry), None)
            step: str | int = index if name is None or name in taken else name
            if isinstance(step, str):
                taken.add(step)
            out.append(self.value(entry, (*path, step), depth + 1))
            self.out.spots.setdefault((*path, index), self.out.spots[(*path, step)])
        return out

    def _scalar(self, node: yaml.ScalarNode, spot: Spot) -> Data:
        mark = node.start_mark
        block = node.style in ("|", ">")
        if block:
            body = mark.line + 1
            first = self.lines[body] if body < len(self.lines) else ""
            spot.text_line, spot.text_column = body + 1, len(first) - len(first.lstrip()) + 1
        else:
            quoted = 1 if node.style in ("'", '"') else 0
            spot.text_line, spot.text_column = mark.line + 1, mark.column + 1 + quoted
        if node.style != "|" and node.end_mark.line > mark.line + block:
            begin = mark.line + block
            written = self.lines[begin : node.end_mark.line + 1]
            written[0] = written[0][0 if block else mark.column :]
            spot.lines = unfolded(node.value, written, begin + 1)
        if node.style:
            return node.value
        spot.written = node.value
        return resolve(node.value)


def _ids(entry: yaml.Node) -> Iterator[str]:
    if isinstance(entry, yaml.MappingNode):
        for key, value in entry.value:
            if getattr(key, "value", None) == "id" and isinstance(value, yaml.ScalarNode):
                yield value.value

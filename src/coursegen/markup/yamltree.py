"""YAML text → nodes that know exactly which characters they are, and the comments between them.

For changing a file in place: `yamltext` reads data and lines, this knows where every value begins and ends.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from coursegen.diagnostics import ModelPath

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BLOCK = ("|", ">")


@dataclass(slots=True)
class Node:
    """One node. `start` and `end` are characters of the text; `end` stands behind the last one of it.

    The end of a block text leaves out its last line end, and what follows that is not part of it.
    """

    kind: str
    """map, list, scalar or alias."""
    start: int
    end: int
    flow: bool = False
    style: str = ""
    anchored: bool = False
    """It has an anchor or is an alias: a change here would be a change elsewhere."""
    pairs: list[tuple[Node, Node]] = field(default_factory=list)
    entries: list[Node] = field(default_factory=list)
    value: str = ""

    def pair(self, key: str | int) -> tuple[Node, Node] | None:
        """The key and the value of a mapping's entry."""
        return next((pair for pair in self.pairs if pair[0].value == key), None)

    def child(self, step: str | int) -> Node | None:
        """The value at a key or an index."""
        if isinstance(step, int):
            return self.entries[step] if step < len(self.entries) else None
        pair = self.pair(step)
        return pair[1] if pair else None


def compose(text: str) -> Node:
    """The root of a text with one document, whose line ends are `\\n`. It must have been read before."""
    events = list(yaml.parse(text, Loader=_Parser))
    return _Composer(text, iter(events[2:])).node()


class _Composer:
    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self.text = text
        self.events = events

    def node(self) -> Node:
        """The node that the next event begins."""
        made = self._next()
        assert made is not None
        return made

    def _next(self) -> Node | None:
        event = next(self.events)
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            return Node("alias", start, end, anchored=True)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, start, end)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, start)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, start)
        self.closed = end
        return None

    def _scalar(self, event: Any, start: int, end: int) -> Node:
        style = event.style or ""
        if style in _BLOCK:
            header = self.text[start : self.text.find("\n", start)]
            keeps = "+" in header.split("#")[0]
            written = self.text[start:end]
            end = start + len(written.removesuffix("\n") if keeps else written.rstrip())
        return Node("scalar", start, end, style=style, anchored=bool(event.anchor), value=event.value)

    def _mapping(self, event: Any, start: int) -> Node:
        out = Node("map", start, start, flow=bool(event.flow_style), anchored=bool(event.anchor))
        while (key := self._next()) is not None:
            out.pairs.append((key, self.node()))
        out.end = self.closed if out.flow else max(out.pairs[-1][1].end, self._colon(out.pairs[-1][0]))
        return out

    def _sequence(self, event: Any, start: int) -> Node:
        out = Node("list", start, start, flow=bool(event.flow_style), anchored=bool(event.anchor))
        while (entry := self._next()) is not None:
            out.entries.append(entry)
        out.end = self.closed if out.flow else max(out.entries[-1].end, start + 1)
        return out

    def _colon(self, key: Node) -> int:
        """Behind the colon of a key: where a mapping ends whose last value is left empty."""
        return max(key.end, self.text.find(":", key.end) + 1)


def find(root: Node, path: ModelPath) -> Node | None:
    """The node at a path of keys and indexes."""
    here: Node | None = root
    for step in path:
        here = here.child(step) if here is not None and not here.anchored else None
    return here


def nodes(root: Node) -> Iterator[Node]:
    """A node and everything in it, keys too."""
    yield root
    for key, value in root.pairs:
        yield from nodes(key)
        yield from nodes(value)
    for entry in root.entries:
        yield from nodes(entry)


def comments(text: str, root: Node) -> list[tuple[int, str]]:
    """(character, words) of every comment of a text: what follows a `#` outside of keys and values."""
    covered = sorted(_covered(text, node) for node in nodes(root) if node.kind in ("scalar", "alias"))
    starts = [start for start, _ in covered]
    out = []
    at = text.find("#")
    while at != -1:
        left = bisect_left(starts, at + 1) - 1
        if left >= 0 and covered[left][0] <= at < covered[left][1]:
            at = text.find("#", covered[left][1])
            continue
        end = text.find("\n", at)
        end = len(text) if end == -1 else end
        if at == 0 or text[at - 1] in " \t\n":  # YAML 1.2.2, 6.6: separated from what stands before it
            out.append((at, text[at:end].rstrip()))
            at = text.find("#", end)
        else:
            at = text.find("#", at + 1)
    return out


def _covered(text: str, node: Node) -> tuple[int, int]:
    """The characters in which a `#` is text; a block text may have a comment behind its `|`."""
    if node.style in _BLOCK:
        body = text.find("\n", node.start)
        return (body if body != -1 else node.end, max(node.end, body))
    return (node.start, node.end)

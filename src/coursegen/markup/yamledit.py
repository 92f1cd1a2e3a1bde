"""Changes a YAML file in place: only the characters of a value that changes are written anew.

An emitter writes a whole file again and decides about indentation, quotes and line breaks on the way. Here
every line that is not changed keeps its bytes by construction: comments, order, quotes, blank lines, CRLF,
a byte order mark, a missing last line end. What cannot be changed without harm is an `obstacle`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any, TypeAlias

from coursegen.diagnostics import ModelPath
from coursegen.markup import yamlwrite
from coursegen.markup.yamltree import Node, comments, compose, find

Data: TypeAlias = Any
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Replace:
    """Another value for the key at `path`."""

    path: ModelPath
    value: Data


@dataclass(frozen=True, slots=True)
class Insert:
    """A new key in the mapping at `path`, behind the key `after` (else at its end)."""

    path: ModelPath
    key: str
    value: Data
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Append:
    """A new last entry of the list at `path`, which has entries."""

    path: ModelPath
    value: Data


@dataclass(frozen=True, slots=True)
class Remove:
    """The key at `path` goes, and its value."""

    path: ModelPath


Edit: TypeAlias = Replace | Insert | Append | Remove


class Source:
    """A file that has been read without faults, and what can be changed in it."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        self.root = compose(self.text)
        self.comments = comments(self.text, self.root)
        self._starts = [start for start, _ in self.comments]

    def obstacle(self, edit: Edit) -> str:
        """Why an edit cannot be made without harm, or ""."""
        node = find(self.root, edit.path)
        if node is None or node.anchored:
            return "an anchor or an alias stands there"
        if isinstance(edit, Insert | Append):
            return "" if node.kind == ("map" if isinstance(edit, Insert) else "list") else "it is no list"
        home = find(self.root, edit.path[:-1])
        pair = home.pair(edit.path[-1]) if home else None
        if home is None or pair is None:
            return "it stands in a list"
        start, end = (pair[1].start, pair[1].end) if isinstance(edit, Replace) else self._entry(home, pair)
        if bisect_left(self._starts, start) != bisect_left(self._starts, end):
            return "a comment of yours stands inside"
        if any(n.anchored for n in _inside(node)):
            return "an anchor or an alias stands there"
        alone = len(home.pairs) == 1 or (not home.flow and not self._opens_line(pair[0]))
        return "nothing else stands there" if isinstance(edit, Remove) and alone else ""

    def apply(self, edits: list[Edit]) -> bytes:
        """The file with all `edits`, none of which has an obstacle; each is said in terms of the old file."""
        splices = [self._splice(edit, n) for n, edit in enumerate(edits)]
        out: list[bytes] = []
        at = 0
        places = _Places(self.raw)
        for splice in sorted(splices):
            start, end = places.of(splice.start), places.of(splice.end)
            out += [self.raw[at:start], splice.text.replace("\n", places.newline).encode()]
            at = end
        return b"".join([*out, self.raw[at:]])

    def _splice(self, edit: Edit, number: int) -> _Splice:
        node = find(self.root, edit.path)
        assert node is not None
        if isinstance(edit, Append):
            return self._append(node, edit, number)
        if isinstance(edit, Insert):
            return self._insert(node, edit, number)
        home = find(self.root, edit.path[:-1])
        pair = home.pair(edit.path[-1]) if home else None
        assert home is not None
        assert pair is not None
        if isinstance(edit, Remove):
            return _Splice(*self._entry(home, pair), 0, number, "")
        return self._replace(home, pair, edit.value, number)

    def _replace(self, home: Node, pair: tuple[Node, Node], value: Data, number: int) -> _Splice:
        key, old = pair
        colon = self.text.index(":", key.end) + 1
        gap = self.text[colon : old.start]
        behind = self.text[old.end : self._line_end(old.end)].strip()
        if home.flow:
            written = yamlwrite.flow(value)
            return _Splice(old.start, old.end, 0, number, written if gap else f" {written}")
        column = self._column(key)
        lines = list(yamlwrite.entry(key.value, value, column))
        if gap.strip() or behind:  # a comment stays where it is, so the value must stand on one line
            one = yamlwrite.flow(value) if isinstance(value, list | dict) else yamlwrite.scalar(value)
            return _Splice(old.start, old.end, 0, number, one if gap else f" {one}")
        lines[0] = lines[0][column + len(yamlwrite.scalar(key.value)) + 1 :]
        start = colon
        if len(lines) == 1 and gap and "\n" not in gap:
            start, lines[0] = old.start, lines[0].lstrip(" ")
        return _Splice(start, old.end, 0, number, "\n".join(lines))

    def _insert(self, home: Node, edit: Insert, number: int) -> _Splice:
        if home.flow:
            written = f"{yamlwrite.scalar(edit.key, in_flow=True)}: {yamlwrite.flow(edit.value)}"
            return self._in_flow(home, home.pairs[-1][1] if home.pairs else None, written, number)
        column = self._column(home.pairs[0][0])
        lines = list(yamlwrite.entry(edit.key, edit.value, column))
        if column == 0 and len(lines) > 1:
            lines.insert(0, "")
        pair = home.pair(edit.after) if edit.after else None
        _, last = pair or home.pairs[-1]
        behind = max(last.end, home.end) if last is home.pairs[-1][1] else last.end
        return self._line_behind(behind, column, lines, number)

    def _append(self, home: Node, edit: Append, number: int) -> _Splice:
        if home.flow:
            return self._in_flow(home, home.entries[-1], yamlwrite.flow(edit.value), number)
        column = self._column(home)
        lines = list(yamlwrite.listed([edit.value], column))
        if len(lines) > 1 and self._spaced(home):
            lines.insert(0, "")
        return self._line_behind(home.end, column + 1, lines, number)

    def _in_flow(self, home: Node, last: Node | None, written: str, number: int) -> _Splice:
        at = last.end if last else home.start + 1
        return _Splice(at, at, 0, number, f", {written}" if last else written)

    def _line_behind(self, at: int, column: int, lines: list[str], number: int) -> _Splice:
        """Whole lines behind the line in which `at` stands; what stands deeper comes first."""
        end = self._line_end(at)
        if end == len(self.text):
            return _Splice(end, end, -column, number, "".join(f"\n{line}" for line in lines))
        return _Splice(end + 1, end + 1, -column, number, "".join(f"{line}\n" for line in lines))

    def _entry(self, home: Node, pair: tuple[Node, Node]) -> tuple[int, int]:
        """All characters of a mapping's entry: its lines, or what stands between two commas."""
        key, value = pair
        if not home.flow:
            start = key.start - self._column(key)
            end = self._line_end(max(value.end, self.text.index(":", key.end) + 1))
            return start, min(end + 1, len(self.text))
        index = home.pairs.index(pair)
        if index + 1 < len(home.pairs):
            return key.start, home.pairs[index + 1][0].start
        return (home.pairs[index - 1][1].end if index else key.start), value.end

    def _spaced(self, home: Node) -> bool:
        """Whether a blank line stands between entries; where there is only one, as the writer does."""
        if len(home.entries) < 2:
            return True
        between = self.text[home.entries[-2].end : home.entries[-1].start]
        return "\n\n" in between.replace(" ", "")

    def _opens_line(self, node: Node) -> bool:
        return not self.text[node.start - self._column(node) : node.start].strip(" ")

    def _column(self, node: Node) -> int:
        return node.start - (self.text.rfind("\n", 0, node.start) + 1)

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end == -1 else end


@dataclass(frozen=True, slots=True, order=True)
class _Splice:
    """`text` instead of the characters from `start` to `end`; at one place, by `rank`, then by number."""

    start: int
    end: int
    rank: int
    number: int
    text: str


class _Places:
    """From characters of the text, with its plain line ends, to bytes of the file."""

    def __init__(self, raw: bytes) -> None:
        body = raw.removeprefix(_BOM)
        skip = len(raw) - len(body)
        crlf = body.count(b"\r\n")
        self.newline = "\r\n" if crlf * 2 > body.count(b"\n") else "\n"
        self._table = [skip]
        at = skip
        for char in body.decode().replace("\r\n", "\0"):  # a NUL is no YAML, so it can stand for a pair here
            at += 2 if char == "\0" else len(char.encode())
            self._table.append(at)

    def of(self, character: int) -> int:
        """Where a character begins in the file."""
        return self._table[character]


def _inside(node: Node) -> list[Node]:
    out = [node]
    for _, value in node.pairs:
        out += _inside(value)
    for entry in node.entries:
        out += _inside(entry)
    return out

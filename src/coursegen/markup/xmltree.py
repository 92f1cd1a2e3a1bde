"""XML from anywhere → nodes with their lines: no entity is ever expanded, nothing is ever fetched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

MOST_DEPTH = 200
MOST_BYTES = 20_000_000
_GAP = "\n"
"""Between a namespace and a name: no namespace can hold it."""


class XmlFault(Exception):
    """It cannot be read: a plain message, and the line (from 1; 0 when it is the whole file)."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(slots=True)
class Node:
    """An element. `name` and the names of `attributes` are local ones; `space` is the namespace, or "";
    `spaces` are its own and those of its attributes."""

    name: str
    space: str
    line: int
    attributes: dict[str, str]
    spaces: frozenset[str] = frozenset()
    children: list[Node] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its own text, blanks at the ends left out."""
        return "".join(self.words).strip()

    def all(self, name: str) -> list[Node]:
        """Its children of a name, in whatever namespace."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> Node | None:
        """Its first child of a name."""
        return next(iter(self.all(name)), None)

    def walk(self) -> Iterator[Node]:
        """It and everything in it, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


def parse(data: bytes) -> Node:
    """The root element. Raises XmlFault when it is no XML, too deep, too large or defines entities."""
    if len(data) > MOST_BYTES:
        raise XmlFault(f"it has {len(data) / 1e6:.0f} MB, which nobody wrote by hand")
    return _Builder().build(data)


class _Builder:
    def __init__(self) -> None:
        self.root: Node | None = None
        self.open: list[Node] = []
        self.parser = expat.ParserCreate(namespace_separator=_GAP)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.parser.EntityDeclHandler = self._entity
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def build(self, data: bytes) -> Node:
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as problem:
            raise XmlFault(expat.ErrorString(problem.code), problem.lineno) from None
        except (LookupError, UnicodeError) as problem:  # an encoding that Python does not know
            raise XmlFault(f"its encoding cannot be read: {problem}", 1) from None
        assert self.root is not None  # expat refuses a file without an element
        return self.root

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self.open) >= MOST_DEPTH:
            raise XmlFault("it is nested too deeply", self.parser.CurrentLineNumber)
        space, _, name = tag.rpartition(_GAP)
        plain = {key.rpartition(_GAP)[2]: value for key, value in attributes.items()}
        spaces = frozenset({space, *(key.rpartition(_GAP)[0] for key in attributes)} - {""})
        node = Node(name, space, self.parser.CurrentLineNumber, plain, spaces)
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)

    def _end(self, _: str) -> None:
        self.open.pop()

    def _words(self, words: str) -> None:
        self.open[-1].words.append(words)

    def _entity(self, name: str, *_: object) -> None:
        raise XmlFault(
            f"it defines an entity of its own, “{name}”, which may reach for other files or grow without end",
            self.parser.CurrentLineNumber,
        )

"""XML as bytes: elements from plain values, every text escaped, no character that XML 1.0 forbids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, Union

Child: TypeAlias = Union["Element", str]

# XML 1.0, 2.2 Char: everything else may not stand in a document, not even as a character reference.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = re.compile(r"^[A-Za-z_][A-Za-z0-9._-]*(:[A-Za-z_][A-Za-z0-9._-]*)?$")
# \r would be read back as \n (2.11), and white space in attributes as blanks (3.3.3).
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_ATTRIBUTE = {**_IN_TEXT, '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes in order; made by `element`."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Child, ...]


def element(name: str, attributes: Mapping[str, str], *children: Child) -> Element:
    """An element. Names (`adlcp:scormType`) come from code and are checked; values may hold anything."""
    for word in (name, *attributes):
        if not _NAME.match(word):
            raise ValueError(f"{word!r} is no XML name")
    return Element(name, tuple(attributes.items()), children)


def document(root: Element) -> bytes:
    """`root` as a UTF-8 document, indented where an element holds elements alone."""
    text = '<?xml version="1.0" encoding="UTF-8"?>\n' + "".join(_lines(root, "")) + "\n"
    return text.encode("utf-8")


def _lines(root: Element, indent: str) -> Iterator[str]:
    attributes = "".join(f' {name}="{_escape(value, _IN_ATTRIBUTE)}"' for name, value in root.attributes)
    yield f"<{root.name}{attributes}"
    if not root.children:
        yield "/>"
        return
    yield ">"
    mixed = any(isinstance(child, str) for child in root.children)
    inner = "" if mixed else f"\n{indent}  "
    for child in root.children:
        yield inner
        if isinstance(child, str):
            yield _escape(child, _IN_TEXT)
        else:
            yield from _lines(child, f"{indent}  ")
    yield f"</{root.name}>" if mixed else f"\n{indent}</{root.name}>"


def _escape(text: str, names: Mapping[str, str]) -> str:
    plain = _FORBIDDEN.sub("", text)
    return "".join(names.get(c, c) for c in plain)

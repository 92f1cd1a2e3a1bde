"""Plain data → YAML as a person would write it: block style, short lists in one line, long texts folded.

What is written here reads back as the same data under the core rules of YAML 1.2 and, for tools that are
older, under those of 1.1 too. Knows nothing of courses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import yaml

from coursegen.markup.yamlcore import resolve

Data: TypeAlias = Any

WIDTH = 100
"""Characters of a line before a text is folded."""

# What is plain in every YAML and every place without asking the library (which costs 0.1 ms a scalar).
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_./()' -]*[A-Za-z0-9_.)]")
_FINE = r"\u00a1-\u00ac\u00ae-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff"
"""Beyond ASCII: what is no blank, no line end and no hidden sign."""
_SENTENCE = re.compile(rf"[A-Za-z](?:[ -9;-~{_FINE}]*[!-9;-~{_FINE}])?")
_AS_IT_IS = re.compile(rf"[ -~{_FINE}]*")
_WORDS = {"yes", "no", "on", "off", "true", "false", "null"}


@dataclass(frozen=True, slots=True)
class Written:
    """The YAML of a block mapping from the first column, written already: comments in it stay."""

    text: str


def dump(data: dict[str, Data], comments: tuple[str, ...] = ()) -> str:
    """`data` as YAML text, with `comments` as its first lines."""
    lines = [f"# {line}" for line in comments]
    lines += _mapping(data, 0, top=True)
    return "\n".join(lines) + "\n"


def _mapping(data: dict[str, Data], indent: int, top: bool = False) -> Iterator[str]:
    if len(data) > 1 and _uneven(data, indent):  # siblings look alike: all on one line each, or none
        for key, value in data.items():
            yield f"{' ' * indent}{scalar(key)}:"
            yield from _mapping(value, indent + 2)
        return
    for i, (key, value) in enumerate(data.items()):
        if top and i and isinstance(value, dict | list) and value and not _inline(value, indent, key):
            yield ""
        yield from entry(key, value, indent)


def _uneven(data: dict[str, Data], indent: int) -> bool:
    values = list(data.items())
    return all(isinstance(v, dict) and v for _, v in values) and not all(
        _inline(v, indent, k) for k, v in values
    )


def entry(key: str, value: Data, indent: int) -> Iterator[str]:
    """The lines of one entry of a block mapping whose keys stand `indent` characters in."""
    pad = " " * indent
    name = scalar(key)
    one_line = _inline(value, indent, key)
    if one_line:
        yield f"{pad}{name}: {one_line}"
    elif isinstance(value, dict):
        yield f"{pad}{name}:"
        yield from _mapping(value, indent + 2)
    elif isinstance(value, list):
        yield f"{pad}{name}:"
        yield from listed(value, indent + 2)
    else:
        yield from _long_text(f"{pad}{name}:", value, indent + 2)


def listed(values: list[Data], indent: int) -> Iterator[str]:
    """The lines of a block list whose dashes stand `indent` characters in."""
    pad = " " * indent
    spaced = any(isinstance(v, dict) and not _inline(v, indent, "") for v in values)
    for i, value in enumerate(values):
        if spaced and i:
            yield ""
        if isinstance(value, Written):
            first, *rest = value.text.rstrip("\n").split("\n")
            yield f"{pad}- {first}"
            yield from (f"{pad}  {line}".rstrip() for line in rest)
            continue
        one_line = _inline(value, indent, "")
        if one_line:
            yield f"{pad}- {one_line}"
        elif isinstance(value, dict):
            first, *rest = _mapping(value, indent + 2)
            yield f"{pad}- {first.lstrip()}"
            yield from rest
        elif isinstance(value, list):
            first, *rest = listed(value, indent + 2)
            yield f"{pad}- {first.lstrip()}"
            yield from rest
        else:
            yield from _long_text(f"{pad}-", value, indent + 2)


def _inline(value: Data, indent: int, key: str) -> str:
    """`value` on one line, or "" when it is better written over several."""
    room = WIDTH - indent - len(key) - 2
    if isinstance(value, str):
        if "\n" in value or (len(value) > room and _can_fold(value)):
            return ""
        return scalar(value)
    if isinstance(value, list | dict):
        if not value:
            return "[]" if isinstance(value, list) else "{}"
        entries = value.values() if isinstance(value, dict) else value
        if any(isinstance(v, Written) for v in entries):
            return ""
        if any(isinstance(v, list | dict) and v for v in entries) and not _short_records(value):
            return ""
        if isinstance(value, dict) and len(value) > 4:
            return ""
        text = flow(value)
        return text if len(text) <= room else ""
    return scalar(value)


def _short_records(value: Data) -> bool:
    """A list of one small mapping reads well on one line; a mapping of mappings does not."""
    return isinstance(value, list) and len(value) == 1 and all(not isinstance(v, list) for v in value)


def flow(value: Data) -> str:
    """`value` on one line, however long, as it may stand between brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    return scalar(value, in_flow=True)


def scalar(value: Data, in_flow: bool = False) -> str:
    """One scalar on one line, quoted only where it must be; in_flow: as it may stand between brackets."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    return _text(str(value), in_flow)


@lru_cache(maxsize=8192)  # asked again for each way to lay out what holds it
def _text(text: str, in_flow: bool) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    if resolve(text) != text or (in_flow and any(c in text for c in ",[]{}#:?*&!|>%@`\"'")):
        return _quoted(text)
    if " " in text and " #" not in text and _SENTENCE.fullmatch(text):
        return text
    node = yaml.ScalarNode("tag:yaml.org,2002:str", text)
    written = yaml.serialize(node, Dumper=yaml.SafeDumper, width=10**9, allow_unicode=True)
    line = str(written).removesuffix("\n").removesuffix("\n...")
    if line.startswith("'"):  # one kind of quote in the whole file
        line = _quoted(text)
    if "\n" in line:  # only an exotic line break survives to here: JSON's escapes are YAML's too
        node = yaml.ScalarNode("tag:yaml.org,2002:str", text, style='"')
        line = str(yaml.serialize(node, Dumper=yaml.SafeDumper, width=10**9, allow_unicode=False)).rstrip(
            "\n"
        )
    return line


def _can_fold(text: str) -> bool:
    return _printable(text) and "  " not in text and text == text.strip()


def _printable(text: str) -> bool:
    return text.replace("\n", "").isprintable()


def _long_text(head: str, text: str, indent: int) -> Iterator[str]:
    pad = " " * indent
    body = text.removesuffix("\n")
    lines = body.split("\n")
    literal = (
        _printable(text)
        and not body.endswith("\n")
        and body.strip() != ""
        and not lines[0].startswith(" ")
        and all(line == line.rstrip() for line in lines)
    )
    if "\n" not in text and _can_fold(text):
        yield f"{head} >-"
        yield from (pad + line for line in _wrapped(text, WIDTH - indent))
    elif literal and "\n" in text:
        yield f"{head} {'|' if text.endswith(chr(10)) else '|-'}"
        yield from (pad + line if line else "" for line in lines)
    else:
        yield f"{head} {scalar(text) if chr(10) not in text else _quoted(text)}"


def _quoted(text: str) -> str:
    if _AS_IT_IS.fullmatch(text):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    node = yaml.ScalarNode("tag:yaml.org,2002:str", text, style='"')
    return str(yaml.serialize(node, Dumper=yaml.SafeDumper, width=10**9, allow_unicode=True)).rstrip("\n")


def _wrapped(text: str, width: int) -> Iterator[str]:
    """`text` broken at single blanks only, so that folding gives it back exactly."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line

"""conflicts.md: what a new draft wanted otherwise, both sides word for word, for a person to read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coursegen.drafting.merge.course import Noted
from coursegen.drafting.merge.record import Kind
from coursegen.markup.yamlwrite import dump

_HEAD = """# Conflicts

A new draft wanted something else where you had changed the text. Yours stands in the course. Below are both,
place by place: take over what you like, then delete the section, or this file. coursegen only adds to it.
"""


def conflicts_page(noted: Iterable[Noted], there: bytes | None) -> bytes | None:
    """The page with the conflicts that it does not tell already, None when there is nothing to add."""
    text = there.decode("utf-8", "replace") if there is not None else _HEAD
    sections = [_section(n) for n in noted if n.change.kind is Kind.CONFLICT]
    missing = [s for s in dict.fromkeys(sections) if s not in text]
    return f"{text.rstrip()}\n\n{chr(10).join(missing)}".encode() if missing else None


def _section(noted: Noted) -> str:
    change = noted.change
    path = " › ".join(str(step) for step in (*change.path, change.field) if step != "")
    why = f"\n{change.note[:1].upper()}{change.note[1:]}.\n" if change.note else ""
    sides = f"Yours:\n\n{_quoted(change.yours)}\nThe draft's:\n\n{_quoted(change.draft)}"
    return f"## {noted.file}: {path}\n{why}\n{sides}"


def _quoted(data: Any) -> str:
    """Data as YAML in an indented block, which no text can close."""
    if data is None:
        return "    (nothing)\n"
    written = dump(data) if isinstance(data, dict) else dump({"": data}).partition(":")[2].strip("\n")
    lines = data.rstrip("\n").split("\n") if isinstance(data, str) else written.split("\n")
    return "\n".join(f"    {line}".rstrip() for line in lines).rstrip() + "\n"

"""conflicts.md: what a new draft wanted otherwise, both sides word for word, for a person to read.

A conflict stays on the page while the two sides differ, or until a person deletes its section; the page goes
with the last one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from textwrap import dedent
from typing import Any

from coursegen.drafting.merge.course import Noted
from coursegen.drafting.merge.questions import QUESTION_LISTS, by_id
from coursegen.drafting.merge.record import Kind
from coursegen.markup.yamlwrite import dump
from coursegen.project.provenance import plain

_HEAD = """# Conflicts

A new draft wanted something else where you had changed the text. Yours stands in the course. Below are both,
place by place: take over what you like, or delete the section of what you settled. A later draft removes what
no longer differs, and this file with the last of it.
"""
_STEP = " › "
_HEADING = re.compile(r"## (?P<file>\S+): (?P<path>.+)")


def conflicts_page(
    noted: Iterable[Noted],
    there: bytes | None,
    mine: Mapping[str, bytes],
    drafted: Mapping[str, bytes],
) -> bytes | None:
    """The page after a merge, None when nothing is in conflict. there: the page as it is.

    mine: the instructor's files with the merge in them; drafted: all files of the drafts.
    """
    head, *told = re.split(r"^(?=## )", there.decode("utf-8", "replace") if there else _HEAD, flags=re.M)
    fresh = {_title(n): _section(n) for n in noted if n.change.kind is Kind.CONFLICT}
    sections: dict[str, str] = {}
    for section in told:
        title = section.partition("\n")[0]
        now = fresh.pop(title, None) or _still(section, mine, drafted)
        if now is not None:
            sections[title] = section if _sides(now) in section else now
    sections |= fresh
    if not sections:
        return None
    return "\n\n".join(part.rstrip("\n") for part in (head, *sections.values())).encode() + b"\n"


def _still(section: str, mine: Mapping[str, bytes], drafted: Mapping[str, bytes]) -> str | None:
    """A section told earlier as it reads now; None when the sides agree, or when the part is gone."""
    title = section.partition("\n")[0]
    named = _HEADING.fullmatch(title)
    if named is None:
        return section  # somebody's own heading
    file, path = named["file"], named["path"].split(_STEP)
    yours, draft = (_at(plain(files, file), path) for files in (mine, drafted))
    if yours == draft or (yours is None and f"Yours:\n\n{_quoted(None)}" not in section):
        return None
    return f"{title}\n\n{_both(yours, draft)}"


def _at(data: Any, path: list[str]) -> Any:
    """What stands at a path of keys and ids, or None; a question wherever in the module it stands now."""
    lists = [i for i, step in enumerate(path[:-1]) if step in QUESTION_LISTS]
    if lists and (item := by_id(data).get(path[lists[-1] + 1])) is not None:
        data, path = item.data, path[lists[-1] + 2 :]
    for step in path:
        if isinstance(data, list):
            data = next((e for e in data if isinstance(e, dict) and e.get("id") == step), None)
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def _title(noted: Noted) -> str:
    change = noted.change
    return f"## {noted.file}: {_STEP.join(str(s) for s in (*change.path, change.field) if s != '')}"


def _section(noted: Noted) -> str:
    change = noted.change
    why = f"\n{change.note[:1].upper()}{change.note[1:]}.\n" if change.note else ""
    return f"{_title(noted)}\n{why}\n{_both(change.yours, change.draft)}"


def _both(yours: Any, draft: Any) -> str:
    return f"Yours:\n\n{_quoted(yours)}\nThe draft's:\n\n{_quoted(draft)}"


def _sides(section: str) -> str:
    """Both sides of a section, without its title and reason."""
    start = section.find("Yours:\n")
    return section[start:].rstrip("\n") if start != -1 else section.rstrip("\n")


def _quoted(data: Any) -> str:
    """Data as YAML in an indented block, which no text can close."""
    if data is None:
        return "    (nothing)\n"
    if isinstance(data, str):
        written = data.rstrip("\n")
    else:
        written = (
            dump(data) if isinstance(data, dict) else dedent(dump({"it": data}).removeprefix("it:")).strip()
        )
    return "\n".join(f"    {line}".rstrip() for line in written.rstrip("\n").split("\n")) + "\n"

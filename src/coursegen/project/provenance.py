"""What a course remembers of its drafts in `.base/`: the drafted files, and the note that each comes from.

`.base/notes/<note>.yaml` stands for one note, so that two people who draft from two notes touch two files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from coursegen.markup.yamltext import load
from coursegen.markup.yamlwrite import dump
from coursegen.packaging.tree import FileTree, under
from coursegen.project.drafted import Given
from coursegen.project.layout import BASE, COURSE_FILE, MODULES

_SAYS = "Written by coursegen: which modules this note was drafted into. Leave it as it is."


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What is remembered of a note: its checksum when it was drafted from last; its modules."""

    checksum: str
    modules: tuple[str, ...]


def checksum(data: bytes) -> str:
    """How a note is known again."""
    return sha256(data).hexdigest()


def based(source: FileTree, given: Iterable[Given], modules: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """The files of `.base/` behind a draft: its own files, and one for each note. modules: of each note."""
    out = {path: data for path, data in source.items() if is_drafted(path)}
    for note in given:
        record = {"checksum": checksum(note.data), "modules": list(modules[note.place])}
        out[f"{note.place}.yaml"] = dump(record, (_SAYS,)).encode()
    return under(BASE, out)


def is_drafted(path: str) -> bool:
    """Whether a file comes from a draft and is merged."""
    return path == COURSE_FILE or path.startswith(f"{MODULES}/")


def origin(base: FileTree, note: str) -> Origin | None:
    """What `.base/` remembers of a note of the course (its path there)."""
    raw = base.get(f"{note}.yaml")
    data = load(raw, note).data if raw is not None else None
    if isinstance(data, dict) and isinstance(data.get("modules"), list):
        return Origin(checksum=str(data.get("checksum", "")), modules=tuple(map(str, data["modules"])))
    return None


def plain(files: Mapping[str, bytes], path: str) -> Any:
    """The data of a file, None when there is none that can be read."""
    return load(files[path], path).data if path in files else None


def talks(head: Any) -> dict[str, str]:
    """The talks of a course.yaml, as data: ids by note, in its order."""
    found = head.get("talks") if isinstance(head, dict) else None
    pairs = found.items() if isinstance(found, dict) else ()
    return {str(t["note"]): str(name) for name, t in pairs if isinstance(t, dict) and "note" in t}


def renamed(base: FileTree, names: Mapping[str, str]) -> dict[str, bytes]:
    """The last draft with the talks under the ids that the instructor gave them; names: ids by note."""
    out = dict(base)
    for note, old in talks(plain(base, COURSE_FILE)).items():
        if names.get(note, old) != old:
            written = re.compile(rf"(?<![\w-])talk: {re.escape(old)}(?![\w-])".encode())
            for path in (p for p in out if p.startswith(f"{MODULES}/")):
                out[path] = written.sub(f"talk: {names[note]}".encode(), out[path])
    return out

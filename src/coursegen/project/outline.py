"""The verb `outline`: what a note says, as a person or a program wants to read it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coursegen.diagnostics import Diagnostic
from coursegen.model.outline import Outline, Sentence, Unit
from coursegen.project.disk import read_file
from coursegen.readers.note import read_note


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlined:
    """A note as read; `outline` is None when it could not be."""

    outline: Outline | None
    diagnostics: tuple[Diagnostic, ...]

    def as_json(self) -> str:
        """The outline as JSON text, a line for each section, unit and finding.

        (With `indent`, Python's encoder takes as long as the reading of a large note.)
        """
        body: dict[str, Any] = {} if self.outline is None else _outline(self.outline)
        findings = [
            {
                "file": d.place.file,
                "line": d.place.line,
                "column": d.place.column,
                "severity": d.severity.value,
                "code": d.code,
                "message": d.message,
                "hint": d.hint,
            }
            for d in self.diagnostics
        ]
        lines = (f"  {_json(key)}: {_lines(value)}" for key, value in {**body, "findings": findings}.items())
        return "{\n" + ",\n".join(lines) + "\n}"

    def as_text(self) -> str:
        """The outline as a tree with times."""
        return "" if self.outline is None else "\n".join(_tree(self.outline))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _json(value)
    return "[\n" + ",\n".join(f"    {_json(entry)}" for entry in value) + "\n  ]"


def outline_note(path: Path, *, need_video: bool = True) -> Outlined:
    """Read a note. Raises UsageError when there is no such file."""
    read = read_note(read_file(path), path.as_posix(), need_video=need_video)
    return Outlined(outline=read.outline, diagnostics=read.diagnostics)


def _outline(outline: Outline) -> dict[str, Any]:
    return {
        "title": outline.title,
        "video_id": outline.video_id,
        "channel": outline.channel,
        "sections": [
            {
                "title": s.title,
                "level": s.level,
                "path": list(s.path),
                "line": s.line,
                "sentences": [_sentence(x) for x in s.sentences],
                "related": list(s.related),
            }
            for s in outline.sections
        ],
        "units": [_unit(u) for u in outline.units],
    }


def _unit(unit: Unit) -> dict[str, Any]:
    return {
        "name": unit.name,
        "path": list(unit.path),
        "depth": unit.depth,
        "ordered": unit.ordered,
        "text": unit.text,
        "sentences": [_sentence(s) for s in unit.sentences],
        "line": unit.line,
        "related": list(unit.related),
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    times = [
        {"at": m.at, "seconds": m.seconds, "status": m.status.value, "as_written": m.as_written}
        for m in sentence.times
    ]
    return {"text": sentence.text, "line": sentence.line, "times": times}


def _tree(outline: Outline) -> Iterator[str]:
    yield outline.title
    if outline.video_id:
        yield f"video {outline.video_id}" + (f", from {outline.channel}" if outline.channel else "")
    shown: tuple[str, ...] = ()
    for unit in outline.units:
        for depth, heading in enumerate(unit.path):
            if unit.path[: depth + 1] != shown[: depth + 1]:
                yield f"{'  ' * depth}{heading}"
        shown = (*unit.path, unit.name)
        times = ", ".join(m.at for m in unit.moments)
        yield f"{'  ' * len(unit.path)}- {unit.name}" + (f"  [{times}]" if times else "")

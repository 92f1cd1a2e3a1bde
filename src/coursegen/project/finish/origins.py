"""From a line of a generated page back to the line of the course's YAML that it was made of."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, TypeAlias

from coursegen.diagnostics import Finding, ModelPath

Mark: TypeAlias = tuple[int, ModelPath, int]
"""(line of the page, model path, line of the text there or 0), as the book's writer notes them."""

_NAMED = re.compile(r"'([^']+)'|: (\S+)$")
"""What a warning is about: the target of a link, the name of a picture."""


@dataclass(frozen=True, slots=True)
class Origins:
    """Knows of every page where its lines come from. `pages`: the folder they lie in."""

    pages: Path
    marks: dict[str, list[Mark]]

    def finding(self, file: str, line: int, text: str) -> Finding | None:
        """A warning about a line of a page, as a finding; None when no part of the course is meant."""
        try:
            page = Path(file).relative_to(self.pages).as_posix()
        except ValueError:
            return None
        marks = self.marks.get(page, [])
        line = self._exact(Path(file), line, text)
        at = bisect_right(marks, line, key=lambda mark: mark[0]) - 1
        if at < 0 or not marks[at][1]:
            return None
        start, path, inner = marks[at]
        return Finding(
            path=path,
            message=f"the book cannot show this: {text}",
            # Lines without a mark of their own (of code, of a table) stand as they stood in the text.
            text_at=(inner + line - start, 1) if inner else None,
        )

    @staticmethod
    def _exact(file: Path, line: int, text: str) -> int:
        """Sphinx knows where a paragraph begins; a name in the warning says which of its lines is meant."""
        lines = file.read_text("utf-8").split("\n") if file.is_file() else []
        block = list(takewhile(str.strip, lines[line - 1 :]))
        names = [a or b for a, b in _NAMED.findall(text)]
        return next((line + n for name in names for n, each in enumerate(block) if name in each), line)


def of(book: Path) -> Origins:
    """The origins of a book's sources, from the map beside them."""
    file = book / "_map.json"
    data: dict[str, list[Any]] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    marks = {
        page: [(line, tuple(path), inner) for line, path, inner in found] for page, found in data.items()
    }
    return Origins(book / "source", marks)


def place_in_words(path: ModelPath) -> str:
    """A model path for people: the file it stands in, and the way from there."""
    inside = path[2:] if path[0] == "modules" else path[1:]
    file = f"modules/{path[1]}.yaml" if path[0] == "modules" and len(path) > 1 else "course.yaml"
    return f"{file} ({' › '.join(map(str, inside))})" if inside else file

"""A YAML file as read: its data, the spot of everything in it, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from coursegen.diagnostics import Diagnostic, ModelPath, Place, Severity

Data: TypeAlias = Any
"""None, bool, int, float, str, lists and dicts of these."""


@dataclass(slots=True)
class Spot:
    """Where a value stands. `line`, `column` from 1 point at its key, or at the value in a list.

    `text_line`: the line of its first character of text; `written`: a plain scalar as it was written.
    `lines`: the line of each line of the text, where YAML has folded several into one.
    """

    line: int
    column: int
    text_line: int = 0
    text_column: int = 0
    written: str | None = None
    lines: tuple[int, ...] = ()


@dataclass(slots=True)
class Loaded:
    """What a file says (`data`, None when it cannot be read), where, and what is wrong with it."""

    file: str
    data: Data = None
    spots: dict[ModelPath, Spot] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def spot(self, path: ModelPath) -> Spot:
        """The spot of `path`, or of the nearest thing around it that has one."""
        path = self.named(path)
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots.get(path, Spot(1, 1))

    def named(self, path: ModelPath) -> ModelPath:
        """`path` with the indexes of entries that have an id replaced by it, as `spots` names them."""
        out: list[str | int] = []
        here = self.data
        for step in path:
            if isinstance(here, list) and isinstance(step, int) and step < len(here):
                here = here[step]
                named = (*out, here["id"]) if isinstance(here, dict) and "id" in here else None
                same = named in self.spots and self.spots[named] is self.spots.get((*out, step))
                out.append(here["id"] if same else step)
            else:
                if isinstance(here, list):
                    here = next((e for e in here if isinstance(e, dict) and e.get("id") == step), None)
                else:
                    here = here.get(step) if isinstance(here, dict) else None
                out.append(step)
        return tuple(out)

    def place(self, path: ModelPath) -> Place:
        """The place of `path` in the file."""
        at = self.spot(path)
        return Place(file=self.file, line=at.line, column=at.column)

    def place_in_text(self, path: ModelPath, line: int, column: int) -> Place:
        """The place of a line and column (from 1) inside the text at `path`."""
        at = self.spot(path)
        if not at.text_line:
            return self.place(path)
        shift = at.text_column - 1
        if at.lines:
            return Place(
                file=self.file,
                line=at.lines[min(line, len(at.lines)) - 1],
                column=1 if line > 1 else 1 + shift,
            )
        return Place(file=self.file, line=at.text_line + line - 1, column=column + shift)

    def fault(self, line: int, column: int, code: str, message: str, hint: str = "") -> None:
        """Note an error at a place; line 0 means the file as a whole."""
        place = Place(file=self.file, line=line, column=column)
        self.diagnostics.append(
            Diagnostic(place=place, severity=Severity.ERROR, code=code, message=message, hint=hint)
        )


def unfolded(text: str, written: list[str], first: int) -> tuple[int, ...]:
    """For each line of `text` the line in the file that it begins on.

    written: the lines that YAML has folded into `text`, `first` the number of the first of them. Escapes may
    hide what a line says; then it is taken to begin where the one before it ends.
    """
    out: list[int] = []
    here = 0
    for line in text.split("\n"):
        said = line.strip()
        found = (
            n for n in range(here, len(written)) if (w := written[n].strip(" \t'\"")) and said.startswith(w)
        )
        here = next(found, min(here, len(written) - 1)) if said else min(here, len(written) - 1)
        out.append(first + here)
        here += 1
    return tuple(out)

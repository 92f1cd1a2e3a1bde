"""One record for everything coursegen has to say about a file: where, what, and what next."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

ModelPath: TypeAlias = tuple[str | int, ...]
"""The way to a value: mapping keys, ids of listed things, and else indexes, from the file's root."""


class Severity(StrEnum):
    """How bad it is: an `error` stops a build, a `warning` only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a file: `line` and `column` count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}" if self.column else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding. `code` is stable (kebab-case), `message` one sentence, `hint` what to do next or ""."""

    place: Place
    severity: Severity
    code: str
    message: str
    hint: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """By place, then by code: the order in which they are always shown."""
        return (self.place.file, self.place.line, self.place.column, self.code, self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule says, before its place is known: `path` is a ModelPath that `Places` resolves.

    text_at: (line, column) from 1 inside the text at `path`, when the finding is about a spot in it.
    """

    path: ModelPath
    message: str
    hint: str = ""
    text_at: tuple[int, int] | None = None


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """All of them once, sorted by place."""
    return tuple(sorted(set(diagnostics), key=lambda d: d.sort_key))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them stops a build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def nearest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint that names the word of `known` that a misspelt one must mean, else `otherwise`."""
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f"Did you mean “{near[0]}”?" if near else otherwise

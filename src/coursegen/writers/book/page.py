"""One page of the book being written: its lines, and the model path that stands behind each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from coursegen.diagnostics import ModelPath
from coursegen.markup.markdown import MARK

# What MyST (of both books) could read as markup inside a line. Quotes, hyphens and full stops stay, so that
# the sources can be read. `%` and `+` matter only where a line begins, and a literal never begins one.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#~$|&^@!]")


def literal(text: str) -> str:
    """Plain text (a title, a quotation) as MyST on one line that shows it as it is."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


@dataclass(slots=True)
class Page:
    """A page: `name` is its path without suffix, as the contents and links know it."""

    name: str
    lines: list[str] = field(default_factory=list)
    marks: list[tuple[int, ModelPath, int]] = field(default_factory=list)
    """(line from 1, model path, line in the text there or 0): from this line on, it comes from there."""

    @property
    def up(self) -> str:
        """The way from this page to the top of the sources: "", `../`, `../../`."""
        return "../" * self.name.count("/")

    def add(self, text: str, at: ModelPath = ()) -> None:
        """A block of text, with a blank line after it. Nothing is added for an empty text."""
        if not text.strip():
            return
        lines = text.rstrip("\n").split("\n")
        known = [int(found[1]) if (found := MARK.search(line)) else 0 for line in lines]
        if not self.marks or self.marks[-1][1] != at or self.marks[-1][2]:
            self.marks.append((len(self.lines) + 1, at, known[0]))
        for n, line in enumerate(known[1:], len(self.lines) + 2):
            if line:
                self.marks.append((n, at, line))
        self.lines += [*(MARK.sub("", line) for line in lines), ""]

    def title(self, text: str, at: ModelPath = (), level: int = 1) -> None:
        """A heading of plain text."""
        self.add(f"{'#' * level} {literal(text)}", at)

    def fence(self, name: str, body: str, at: ModelPath = (), argument: str = "") -> None:
        """A directive; its fence is longer than any inside `body`."""
        self.add(fenced(name, body, argument), at)

    def bullets(self, entries: Iterable[str], at: ModelPath = ()) -> None:
        """A list."""
        self.add("\n".join("- " + entry.replace("\n", "\n  ") for entry in entries), at)

    def text(self) -> str:
        """The page as it stands in its file."""
        return "\n".join(self.lines).rstrip("\n") + "\n"


def fenced(name: str, body: str, argument: str = "") -> str:
    """A MyST directive whose fence is longer than any run of colons that begins a line of `body`."""
    longest = max((len(run) for run in re.findall(r"^\s*(:{3,})", body, re.MULTILINE)), default=2)
    fence = ":" * max(3, longest + 1)
    head = f"{fence}{{{name}}} {argument}".rstrip()
    # MyST reads lines of colons right after the head as options, and a nested block begins with colons.
    gap = "\n" if body.startswith(":") else ""
    return f"{head}\n{gap}{body.rstrip()}\n{fence}" if body.strip() else f"{head}\n{fence}"

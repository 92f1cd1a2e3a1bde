"""What a merge did, as lines that a person reads: one for each part and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coursegen.diagnostics import ModelPath
from coursegen.drafting.merge.course import Noted
from coursegen.drafting.merge.record import Kind
from coursegen.project.layout import COURSE_FILE

_NAMES = {
    "lessons": "lesson", "questions": "question", "pre_test": "question", "reflection": "reflection",
    "flashcards": "flashcard", "objectives": "learning objective", "scenarios": "scenario", "pools": "pool",
    "talks": "talk", "glossary": "glossary entry",
}  # fmt: skip
_SAID = {
    Kind.TAKEN: "new text taken",
    Kind.KEPT: "kept as you have it",
    Kind.ADDED: "added",
    Kind.ORPHANED: "no longer in the draft, kept",
    Kind.LOCKED: "locked, left alone",
    Kind.DELETED: "you deleted it, and it stays so",
    Kind.CONFLICT: "changed by you and by the draft; yours stays",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many parts of the course each thing happened to."""

    counts: Counter[Kind]

    @property
    def conflicts(self) -> int:
        """Parts in conflict."""
        return self.counts[Kind.CONFLICT]

    def __str__(self) -> str:
        words = {
            Kind.TAKEN: "taken", Kind.KEPT: "kept", Kind.ADDED: "added", Kind.ORPHANED: "orphaned",
            Kind.LOCKED: "locked", Kind.DELETED: "left deleted",
        }  # fmt: skip
        said = [f"{self.counts[kind]} {word}" for kind, word in words.items()]
        plural = "" if self.conflicts == 1 else "s"
        return ", ".join([*said, f"{self.conflicts} conflict{plural}"])


@dataclass(frozen=True, slots=True)
class _Part:
    """A lesson, a question, a card, …: what a line is about."""

    kind: Kind
    file: str
    path: ModelPath


def counts(noted: Sequence[Noted]) -> Tally:
    """How many parts were taken, kept, added, …"""
    return Tally(Counter(part.kind for part in _parts(noted)))


def lines(noted: Sequence[Noted], folder: Path) -> Iterator[str]:
    """`course/modules/x.yaml:41: question swap-trust: new text taken (stem)` and so on, by place."""
    rows = []
    for part, own in _parts(noted).items():
        line = min(n.line for n in own)
        fields = dict.fromkeys(f for n in own if (f := _field(n, part.path)))
        notes = dict.fromkeys(n.change.note for n in own if n.change.note)
        about = f" ({', '.join(fields)})" if fields else ""
        told = "".join(f"; {note}" for note in notes)
        place = (folder / part.file).as_posix()
        rows.append((part.file, line, f"{place}:{line}: {_name(part)}: {_SAID[part.kind]}{about}{told}"))
    yield from (text for _, _, text in sorted(rows))


def _parts(noted: Sequence[Noted]) -> dict[_Part, list[Noted]]:
    out: dict[_Part, list[Noted]] = {}
    for one in noted:
        out.setdefault(_Part(one.change.kind, one.file, _home(one.change.path)), []).append(one)
    return out


def _home(path: ModelPath) -> ModelPath:
    """The path of the part in which a field stands."""
    ends = [i for i, step in enumerate(path) if step in _NAMES]
    if not ends:
        return ()
    last = ends[-1]
    if path[last] == "reflection" or (path[last] == "objectives" and "lessons" in path):
        return path[: last + 1] if path[last] == "reflection" else path[:last]
    return path[: last + 2]


def _field(one: Noted, home: ModelPath) -> str:
    """The field of its part: `options`, whatever in them."""
    inner = one.change.path[len(home) :]
    return str(inner[0]) if inner else one.change.field


def _name(part: _Part) -> str:
    path = part.path
    if not path:
        return "course" if part.file == COURSE_FILE else "module"
    kind = path[-2] if len(path) > 1 and path[-1] != "reflection" else path[-1]
    name = "" if kind == path[-1] else f" {path[-1]}"
    return f"{_NAMES.get(str(kind), str(kind))}{name}"

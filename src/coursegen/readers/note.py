"""A note of a talk (Markdown) as an Outline: its sections, its units, its sentences and their times.

NOTES-FORMAT.md says how notes really look. Nothing is guessed: what cannot be believed is reported with
its line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from coursegen.diagnostics import Diagnostic, Place, Severity, in_order
from coursegen.model.ids import slug
from coursegen.model.outline import Moment, Outline, Section, Sentence, TimeStatus, Unit
from coursegen.readers.note_front import decode, fault, read_front
from coursegen.readers.note_text import to_sentences
from coursegen.readers.note_times import RawTime, resolve
from coursegen.readers.note_tree import Part, Tree, read_tree


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRead:
    """A note that was read; `outline` is None when nothing could be read of it."""

    outline: Outline | None
    diagnostics: tuple[Diagnostic, ...] = ()


def read_note(data: bytes, file: str, *, need_video: bool = True) -> NoteRead:
    """Read the bytes of a note; `file` is its name in diagnostics.

    need_video: without a videoId there are no times to link to, which must be asked for.
    """
    text = decode(data, file)
    if isinstance(text, Diagnostic):
        return NoteRead(outline=None, diagnostics=(text,))
    front = read_front(text, file, need_video=need_video)
    if isinstance(front, Diagnostic):
        return NoteRead(outline=None, diagnostics=(front,))
    tree = read_tree(front.body, front.first_line)
    moments = resolve(tree.times)
    _headings_as_units(tree, front.title)
    units = _units(tree.units, moments)
    if not units:
        message = "the note has no text below its front matter"
        return NoteRead(outline=None, diagnostics=(fault(file, "note-empty", message),))
    outline = Outline(
        title=front.title,
        video_id=front.video_id,
        channel=tree.channel,
        sections=tuple(_section(part, moments) for part in tree.sections if part.name or part.runs),
        units=units,
    )
    return NoteRead(outline=outline, diagnostics=_time_findings(tree.times, moments, text, file))


def _headings_as_units(tree: Tree, title: str) -> None:
    """In a note without a bold lead-in the leaf headings are its units; failing those, whatever has text."""
    if tree.units:
        return
    after = [*tree.sections[1:], None]
    leaves = [
        s for s, n in zip(tree.sections, after, strict=True) if s.name and (n is None or n.level <= s.level)
    ]
    chosen = [s for s in leaves if s.shows] or [s for s in tree.sections if s.shows]
    for section in chosen:
        tree.units.append(
            Part(
                name=section.name or title, level=-1, path=section.path, line=section.line, runs=section.runs
            )
        )
        section.runs = []


def _sentences(part: Part, moments: Sequence[Moment]) -> tuple[Sentence, ...]:
    """All sentences of a part; a bare name with a time is a sentence too, else the time were lost."""
    out: list[Sentence] = []
    for run in part.runs:
        found = to_sentences(run, moments)
        if not found and run.marks:
            times = tuple(moments[index] for _, index in run.marks)
            found = (Sentence(text=part.name, line=run.lines[0][1], times=times),)
        out += found
    return tuple(out)


def _related(part: Part) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label for run in part.runs for label in run.related))


def _section(part: Part, moments: Sequence[Moment]) -> Section:
    return Section(
        title=part.name, level=part.level, path=part.path, line=part.line,
        sentences=_sentences(part, moments), related=_related(part),
    )  # fmt: skip


def _units(parts: Sequence[Part], moments: Sequence[Moment]) -> tuple[Unit, ...]:
    out = []
    for part, unit_id in zip(parts, _unit_ids(parts), strict=True):
        sentences = _sentences(part, moments)
        out.append(
            Unit(
                id=unit_id, name=part.name, path=part.path, depth=part.depth, ordered=part.ordered,
                text=" ".join(s.text for s in sentences if s.text != part.name),
                sentences=sentences, line=part.line, related=_related(part),
            )
        )  # fmt: skip
    return tuple(out)


def _unit_ids(parts: Sequence[Part]) -> list[str]:
    """The slug of each name; where names meet, with the section; where those meet, with the occurrence."""
    plain = [slug(p.name, "unit") for p in parts]
    met = Counter(plain)
    full = [
        slug(f"{name} {p.path[-1]}"[:200], "unit") if met[name] > 1 and p.path else name
        for name, p in zip(plain, parts, strict=True)
    ]
    taken = {name for name in plain if met[name] == 1}
    seen: Counter[str] = Counter()
    out = []
    for name, wanted in zip(plain, full, strict=True):
        unique = wanted
        while met[name] > 1 and unique in taken:
            seen[wanted] += 1
            unique = f"{wanted[:53].rstrip('-')}-{seen[wanted] + 1}"
        taken.add(unique)
        out.append(unique)
    return out


def _time_findings(
    times: Sequence[RawTime], moments: Sequence[Moment], text: str, file: str
) -> tuple[Diagnostic, ...]:
    lines = text.split("\n")
    out = []
    for raw, moment in zip(times, moments, strict=True):
        if moment.status is TimeStatus.OK:
            continue
        column = lines[raw.line - 1].find(raw.data or raw.label) + 1
        suspicious = moment.status is TimeStatus.SUSPICIOUS
        out.append(
            Diagnostic(
                place=Place(file=file, line=raw.line, column=column),
                severity=Severity.WARNING if suspicious else Severity.INFO,
                code="note-time-suspicious" if suspicious else "note-time-repaired",
                message=f'time "{moment.as_written[:60]}" '
                + ("cannot be believed and is not linked" if suspicious else f"is read as {moment.at}"),
                hint="write it as HH:MM:SS" if suspicious else "",
            )
        )
    return in_order(out)

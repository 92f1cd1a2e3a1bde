"""Course → a table of every interaction that an LMS is told of: what its id asks, its tokens mean, the key.

Reports of SCORM 1.2 show bare ids and letters; this file, beside the packages, says what they stand for.
Where the editions report different tokens, both are given, each with its edition.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import assert_never

from coursegen.catalogue import Words, words
from coursegen.contracts import Options, Writer
from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course, Record
from coursegen.model.interaction import (
    UNGRADED,
    Choice,
    ExtendedText,
    Interaction,
    Match,
    NumericEntry,
    Option,
    Order,
    Part,
    Scale,
    Slot,
    TextEntry,
)
from coursegen.model.module import Module
from coursegen.model.scenario import Decision, Scenario
from coursegen.model.walk import Placed, Role, built_items
from coursegen.packaging.tree import FileTree

COLUMNS = ("id", "question", "options", "key", "objective", "points")
BOM = "\ufeff"
"""Excel reads a CSV file as UTF-8 only when it begins with this; everything else knows to skip it."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run as a formula; an apostrophe before it makes it text (OWASP)."""

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"

Row = tuple[str, ...]
Parts = Sequence[Option] | Sequence[Part] | Sequence[Decision]


def write(course: Course, _: Options) -> FileTree:
    """One file, RFC 4180: commas, CRLF, quotes where they are needed."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(COLUMNS)
    table.writerows([_safe(cell) for cell in row] for row in rows(course))
    return {f"{course.id}-interactions.csv": (BOM + out.getvalue()).encode()}


def rows(course: Course) -> Iterator[Row]:
    """A row for each interaction, in reading order, then the decisions. What is not recorded is not here."""
    language = words(course.language)
    for placed in built_items(course):
        yield from _item(placed, course.record, language)
    for module in course.modules:
        for scenario in module.scenarios:
            yield from _decisions(module, scenario)


def _item(placed: Placed, record: Record, language: Words) -> Iterator[Row]:
    item = placed.item
    scored = sum(not isinstance(i, UNGRADED) for i in item.interactions)
    address = reported(placed.address)
    objective = _objective(placed)
    for interaction in item.interactions:
        if isinstance(interaction, ExtendedText) and not record.open_answers:
            continue
        graded = placed.role is Role.GRADED and not isinstance(interaction, UNGRADED)
        yield (
            f"{address}.{interaction.slot}" if interaction.slot else address,
            _question(placed, interaction.slot),
            _options(interaction, language),
            _key(interaction),
            objective,
            _decimal(item.points / scored) if graded else "0",
        )
    if item.confidence and record.confidence:
        labels = (language["Not sure"], language["Fairly sure"], language["Sure"])
        scale = _options(Scale(labels=labels), language)
        yield f"{address}.conf", language["How sure are you?"], scale, "", objective, "0"


def _decisions(module: Module, scenario: Scenario) -> Iterator[Row]:
    """A row for each step: a choice that is neither right nor wrong, and counts for nothing."""
    objective = _named(module, next(iter(scenario.objectives), ""))
    for step in scenario.steps:
        identifier = reported(f"{module.id}.{scenario.id}.{step.id}")
        yield identifier, to_plain(step.text), _listed(step.choices), "", objective, "0"


def reported(address: str) -> str:
    """An address as both editions report it (player/js/cmi.js says the same)."""
    return address.replace("-", "_")


def _question(placed: Placed, slot: str) -> str:
    """The stem; where it has gaps, the one that is asked is named."""
    pieces = (
        (f"[{piece.id}]" if piece.id == slot else "____") if isinstance(piece, Slot) else piece
        for piece in placed.item.body
    )
    return to_plain("".join(pieces))


def _objective(placed: Placed) -> str:
    return _named(placed.module, placed.item.objective or "")


def _named(module: Module, objective: str) -> str:
    if not objective:
        return ""
    text = next((o.text for o in module.objectives if o.id == objective), "")
    return f"{reported(f'{module.id}.{objective}')}: {text}"


def _options(interaction: Interaction, language: Words) -> str:
    match interaction:
        case Choice(boolean=True):
            told = {"true": language["True"], "false": language["False"]}
            return "; ".join(f"{_either(i[0], i)}: {text}" for i, text in told.items())
        case Choice(options=parts) | Order(steps=parts):
            return _listed(parts)
        case Match(premises=premises, responses=responses):
            return f"{_listed(premises)} | {_listed(responses)}"
        case Scale(labels=labels):
            return "; ".join(f"{_either(str(n), f'l{n}')}: {text}" for n, text in enumerate(labels, 1))
        case TextEntry() | NumericEntry() | ExtendedText():
            return ""
        case _:
            assert_never(interaction)


def _listed(parts: Parts) -> str:
    letters = _letters(parts)
    return "; ".join(f"{_either(letters[part.id], part.id)}: {to_plain(part.text)}" for part in parts)


def _letters(parts: Parts) -> dict[str, str]:
    """1.2 allows one character for a token: where an id is longer, all of them are named by their place."""
    ids = sorted(part.id for part in parts)
    if all(len(one) == 1 for one in ids):
        return {one: one for one in ids}
    return {one: LETTERS[place] if place < len(LETTERS) else "" for place, one in enumerate(ids)}


def _key(interaction: Interaction) -> str:
    match interaction:
        case Choice(boolean=True) as c:
            return _either(c.key[0][:1], c.key[0])
        case Choice(options=parts, key=key) | Order(steps=parts, key=key):
            letters = _letters(parts)
            return _either(", ".join(letters[one] for one in key), ", ".join(key))
        case Match(premises=premises, responses=responses, key=pairs):
            first, second = _letters(premises), _letters(responses)
            short = ", ".join(f"{first[a]}.{second[b]}" for a, b in pairs)
            return _either(short, ", ".join(f"{a}.{b}" for a, b in pairs))
        case TextEntry(accept=accept):
            return "; ".join(accept)
        case NumericEntry(low=low, high=high):
            return _decimal(low) if low == high else f"{_decimal(low)}[:]{_decimal(high)}"
        case ExtendedText() | Scale():
            return ""
        case _:
            assert_never(interaction)


def _either(old: str, new: str) -> str:
    """What 1.2 and 2004 report: once where it is the same."""
    return old if old == new else f"{old} (1.2) / {new} (2004)"


def _decimal(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


WRITER = Writer(
    name="interactions",
    summary="A table of what the ids and letters in an LMS's reports stand for.",
    write=write,
)

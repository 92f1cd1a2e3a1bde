"""One notebook a module: lessons as Markdown cells, questions as cells to answer that can be read anywhere.

It is a download beside the pages, so it holds the answers too, behind a fold. Nothing is run.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import nbformat

from coursegen.model.module import Module, Worksheet
from coursegen.model.walk import Placed, Role, items_of
from coursegen.player.fragment import item_html
from coursegen.player.wire import WireItem, dumps, loads
from coursegen.writers.book.answerable import Cell, asking, opening
from coursegen.writers.book.page import literal
from coursegen.writers.book.read import readable
from coursegen.writers.book.texts import Texts
from coursegen.writers.book.told import told

_UP = "../"
"""From the folder of the notebooks to the top of the sources."""

_FENCE = re.compile(r"^(:{3,})\{([a-z-]+)\}\s*(.*)$")


_PICTURE = re.compile(r'(?<=src=\\")assets/')
"""The address of a picture of the course, in HTML, in JSON."""

# JupyterLab asks for a kernel when a notebook names none. This one is there wherever JupyterLab is; no cell
# needs to be run.
_KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


def notebook(
    texts: Texts,
    module: Module,
    wires: Mapping[str, WireItem],
    fragments: Mapping[str, str],
    course_config: Mapping[str, Any],
) -> bytes:
    """The module's notebook, valid nbformat 4.5.

    fragments: the player's HTML of each question. course_config: what the script is told of the course.
    """
    made: dict[str, Any] = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"title": module.title, **_KERNEL},
        "cells": list(_Cells(texts, module, wires, fragments, course_config).all()),
    }
    nbformat.validate(made)
    # As nbformat.writes has it (texts are lists of lines), which would copy the whole and validate it again.
    for cell in made["cells"]:
        cell["source"] = cell["source"].splitlines(True)
        for output in cell.get("outputs", ()):
            output["data"] = {kind: text.splitlines(True) for kind, text in output["data"].items()}
    return (json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def cell_id(name: str) -> str:
    """A cell's id: 1 to 64 of `a-zA-Z0-9-_` (nbformat 4.5), the same as long as the ids in the YAML are.

    Unique in the course: Jupyter Book 2 makes anchors of them, one name space for all notebooks.
    """
    plain = re.sub(r"[^a-zA-Z0-9-]", "_", name)
    return plain if len(plain) <= 64 else f"{plain[:51]}-{hashlib.sha256(name.encode()).hexdigest()[:12]}"


class _Cells:
    """Makes the cells of one module. Names hold a dot where the kinds of cells meet, as no id does."""

    def __init__(
        self,
        texts: Texts,
        module: Module,
        wires: Mapping[str, WireItem],
        fragments: Mapping[str, str],
        course_config: Mapping[str, Any],
    ) -> None:
        self.texts, self.words, self.module, self.wires = texts, texts.words, module, wires
        self.fragments = fragments
        # No results are told in a notebook, and in a large course this would be most of each.
        self.config = {**course_config, "quizzes": [], "objectives": {}}
        self.placed = [p for p in items_of(module) if p.item.built]
        self.numbers = {p.address: n for n, p in enumerate(self.placed, 1)}

    def all(self) -> Iterator[Cell]:
        """Every cell, in reading order."""
        module, texts = self.module, self.texts
        able = "\n".join(f"- {literal(o.text)}" for o in module.objectives)
        summary = texts.myst(module.summary, _UP)
        yield from self._text("module", f"# {literal(module.title)}", summary, able)
        if self.placed:
            yield self._opening()
        yield from self._questions(Role.PRE_TEST)
        for lesson in module.lessons:
            parts = [f"## {literal(lesson.title)}", texts.myst(lesson.text, _UP, 3, lesson.talk)]
            parts += [f"> {sentence}" for sentence in texts.sentences(lesson.evidence)]
            if lesson.try_at_work.strip():
                parts += [f"**{self.words['Try it at work']}**", texts.myst(lesson.try_at_work, _UP, 3)]
            yield from self._text(f"lesson.{lesson.id}", *parts)
            yield from (self._question(p) for p in self.placed if p.lesson == lesson.id)
        for scenario in module.scenarios:
            yield from self._text(f"scenario.{scenario.id}", told(texts, scenario, _UP))
        for sheet in module.worksheets:
            yield from self._worksheet(sheet)
        for role, title in ((Role.GRADED, "Quiz"), (Role.REFLECTION, "Reflection")):
            if any(p.role == role for p in self.placed):
                yield from self._text(f"part.{role.value}", f"## {self.words[title]}")
            yield from self._questions(role)

    def _text(self, name: str, *parts: str) -> Iterator[Cell]:
        source = "\n\n".join(part for part in parts if part.strip())
        if source:
            made = plain_markdown(source)
            yield {"cell_type": "markdown", "id": self._id(name), "metadata": {}, "source": made}

    def _id(self, name: str) -> str:
        return cell_id(f"{self.module.id}.{name}")

    def _worksheet(self, sheet: Worksheet) -> Iterator[Cell]:
        parts = [f"## {literal(sheet.title)}", self.texts.myst(sheet.text, _UP, 3)]
        parts += [f"> {sentence}" for sentence in self.texts.sentences(sheet.evidence)]
        yield from self._text(f"worksheet.{sheet.id}", *parts)
        for n, prompt in enumerate(sheet.prompts, 1):
            yield from self._text(f"worksheet.{sheet.id}.{n}", self.texts.myst(prompt, _UP, 4))
            # A cell of its own to write in, so that filling it in changes nothing of ours.
            room = f"*{self.words['Write here: double-click this cell.']}*"
            yield from self._text(f"worksheet.{sheet.id}.{n}.room", room)

    def _opening(self) -> Cell:
        words = self.words
        how = (
            words["To answer the questions here, trust this notebook."],
            words["In JupyterLab: View, Activate Command Palette, Trust Notebook. Or run all cells."],
            words["Until then, each question has its answer behind a fold."],
        )
        told_here = (f"<p>{' '.join(how)}</p>", " ".join(how))
        about = words["What the questions of this notebook need. Run it if they cannot be answered."]
        return opening(self._id("opening"), self.config, told_here, about)

    def _questions(self, role: Role) -> Iterator[Cell]:
        yield from (self._question(p) for p in self.placed if p.role == role)

    def _question(self, placed: Placed) -> Cell:
        wire, fragment = self._led(self.wires[placed.address], self.fragments[placed.address])
        heading = self.words["Question {n}"].format(n=self.numbers[placed.address])
        return asking(
            self._id(f"item.{placed.item.id}"),
            self.texts.course.id,
            fragment,
            readable(wire, heading, self.texts.sentences_html(placed.item.evidence), self.words),
            f"{heading}. {self.words['Run this cell if it cannot be answered below.']}",
        )

    def _led(self, wire: WireItem, fragment: str) -> tuple[WireItem, str]:
        """The same with addresses of pictures that lead from the notebooks' folder to them."""
        text = dumps(wire)
        led = _PICTURE.sub(f"{_UP}assets/", text)
        if led == text:
            return wire, fragment
        wire = loads(led)
        return wire, item_html(wire, self.words)


def plain_markdown(myst: str) -> str:
    """MyST's directives as plain Markdown (quotations, pictures): Jupyter shows Markdown without MyST."""
    lines = myst.split("\n")
    out: list[str] = []
    while lines:
        found = _FENCE.match(lines[0])
        if found is None:
            out.append(lines.pop(0))
            continue
        # Fences inside are shorter (page.fenced, the dialect), so the first that is long enough closes it.
        ends = (n for n, line in enumerate(lines) if n and re.match(rf"^:{{{len(found[1])},}}$", line))
        end = next(ends, len(lines))
        out += _directive(found[2], found[3], lines[1:end])
        lines = lines[end + 1 :]
    return "\n".join(out)


def _directive(name: str, argument: str, body: list[str]) -> Iterator[str]:
    options: dict[str, str] = {}
    while body and (option := re.match(r"^:([a-z-]+):\s*(.*)$", body[0])):
        options[option[1]] = option[2]
        body = body[1:]
    inside = plain_markdown("\n".join(body)).strip("\n")
    if name == "figure":
        yield f"![{options.get('alt', '')}]({argument})"
        yield from ("", inside) if inside else ()
        return
    yield f"> **{argument or name.capitalize()}**"
    yield ">"
    yield from (f"> {line}".rstrip() for line in inside.split("\n"))

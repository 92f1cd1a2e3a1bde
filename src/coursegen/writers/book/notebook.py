"""One notebook a module: lessons as Markdown cells, questions as cells to answer that can be read anywhere.

It is a download beside the pages, so it holds the answers too, behind a fold. Nothing is run.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any, assert_never

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook

from coursegen.markup import commonmark
from coursegen.markup.markdown import to_plain
from coursegen.model.interaction import (
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
from coursegen.model.module import Module, Worksheet
from coursegen.model.walk import Placed, Role, items_of
from coursegen.player.fragment import item_html
from coursegen.player.wire import WireItem, dumps, loads
from coursegen.writers.book.answerable import asking, opening
from coursegen.writers.book.page import literal
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
    texts: Texts, module: Module, wires: Mapping[str, WireItem], course_config: Mapping[str, Any]
) -> bytes:
    """The module's notebook, valid nbformat 4.5. course_config: what the script is told of the course."""
    made = new_notebook(  # type: ignore[no-untyped-call]
        cells=list(_Cells(texts, module, wires, course_config).all()),
        metadata={"title": module.title, **_KERNEL},
    )
    made.nbformat, made.nbformat_minor = 4, 5
    nbformat.validate(made)
    text: str = nbformat.writes(made, indent=1, sort_keys=True)  # type: ignore[no-untyped-call]
    return (text.rstrip("\n") + "\n").encode()


def cell_id(name: str) -> str:
    """A cell's id: 1 to 64 of `a-zA-Z0-9-_` (nbformat 4.5), the same as long as the ids in the YAML are.

    Unique in the course: Jupyter Book 2 makes anchors of them, one name space for all notebooks.
    """
    plain = re.sub(r"[^a-zA-Z0-9-]", "_", name)
    return plain if len(plain) <= 64 else f"{plain[:51]}-{hashlib.sha256(name.encode()).hexdigest()[:12]}"


class _Cells:
    """Makes the cells of one module. Names hold a dot where the kinds of cells meet, as no id does."""

    def __init__(
        self, texts: Texts, module: Module, wires: Mapping[str, WireItem], course_config: Mapping[str, Any]
    ) -> None:
        self.texts, self.words, self.module, self.wires = texts, texts.words, module, wires
        # No results are told in a notebook, and in a large course this would be most of each.
        self.config = {**course_config, "quizzes": [], "objectives": {}}
        self.placed = [p for p in items_of(module) if p.item.built]
        self.numbers = {p.address: n for n, p in enumerate(self.placed, 1)}

    def all(self) -> Iterator[NotebookNode]:
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

    def _text(self, name: str, *parts: str) -> Iterator[NotebookNode]:
        source = "\n\n".join(part for part in parts if part.strip())
        if source:
            made: NotebookNode = new_markdown_cell(plain_markdown(source), id=self._id(name))  # type: ignore[no-untyped-call]
            yield made

    def _id(self, name: str) -> str:
        return cell_id(f"{self.module.id}.{name}")

    def _worksheet(self, sheet: Worksheet) -> Iterator[NotebookNode]:
        parts = [f"## {literal(sheet.title)}", self.texts.myst(sheet.text, _UP, 3)]
        parts += [f"> {sentence}" for sentence in self.texts.sentences(sheet.evidence)]
        yield from self._text(f"worksheet.{sheet.id}", *parts)
        for n, prompt in enumerate(sheet.prompts, 1):
            yield from self._text(f"worksheet.{sheet.id}.{n}", self.texts.myst(prompt, _UP, 4))
            # A cell of its own to write in, so that filling it in changes nothing of ours.
            room = f"*{self.words['Write here: double-click this cell.']}*"
            yield from self._text(f"worksheet.{sheet.id}.{n}.room", room)

    def _opening(self) -> NotebookNode:
        words = self.words
        how = (
            words["To answer the questions here, trust this notebook."],
            words["In JupyterLab: View, Activate Command Palette, Trust Notebook. Or run all cells."],
            words["Until then, each question has its answer behind a fold."],
        )
        told_here = (f"<p>{' '.join(how)}</p>", " ".join(how))
        about = words["What the questions of this notebook need. Run it if they cannot be answered."]
        return opening(self._id("opening"), self.config, told_here, about)

    def _questions(self, role: Role) -> Iterator[NotebookNode]:
        yield from (self._question(p) for p in self.placed if p.role == role)

    def _question(self, placed: Placed) -> NotebookNode:
        asked, answer = _asked(self.texts, placed, self.numbers[placed.address]), _answer(self.texts, placed)
        fold = f"<details>\n<summary>{self.words['Answer']}</summary>\n\n{answer}\n\n</details>"
        html = commonmark.to_html(plain_markdown(f"{asked}\n\n{fold}"))
        wire = loads(_PICTURE.sub(f"{_UP}assets/", dumps(self.wires[placed.address])))
        number = self.words["Question {n}"].format(n=self.numbers[placed.address])
        about = f"{number}. {self.words['Run this cell if it cannot be answered below.']}"
        return asking(
            self._id(f"item.{placed.item.id}"),
            self.texts.course.id,
            item_html(wire, self.words),
            (html, "\n".join(map(_plain, asked.split("\n")))),
            about,
        )


def _plain(line: str) -> str:
    return f"- {to_plain(line[2:])}" if line.startswith("- ") else to_plain(line)


def _asked(texts: Texts, placed: Placed, number: int) -> str:
    """The question without its answer."""
    item = placed.item
    stem = "".join("\\_\\_\\_\\_" if isinstance(p, Slot) else p for p in item.body)
    shown = [text for i in item.interactions if (text := "\n".join(_offered(texts, i)))]
    parts = [f"**{texts.words['Question {n}'].format(n=number)}**", texts.myst(stem, _UP), *shown]
    return "\n\n".join(p for p in parts if p.strip())


def _answer(texts: Texts, placed: Placed) -> str:
    item = placed.item
    key = [line for i in item.interactions for line in _key(texts, i)]
    said = [texts.myst(item.feedback.right, _UP)] if item.feedback.right else []
    return "\n\n".join(["\n".join(f"- {line}" for line in key), *said, *texts.sentences(item.evidence)])


def _offered(texts: Texts, interaction: Interaction) -> Iterator[str]:
    """What there is to choose from, one line each."""
    match interaction:
        case Choice(options=options):
            yield from (f"- {_option(texts, interaction, o)}" for o in options)
        case Match(premises=premises, responses=responses):
            yield from (f"- {texts.line(p.text, _UP)}" for p in premises)
            yield ""
            yield " / ".join(f"*{texts.line(r.text, _UP)}*" for r in _shuffled(responses))
        case Order(steps=steps):
            yield from (f"- {texts.line(s.text, _UP)}" for s in _shuffled(steps))
        case Scale(labels=labels):
            yield from (f"- {literal(label)}" for label in labels)
        case TextEntry() | NumericEntry() | ExtendedText():
            pass
        case _:
            assert_never(interaction)


def _option(texts: Texts, choice: Choice, option: Option) -> str:
    """The options of a true-false question are ours, so they are in the course's language."""
    if choice.boolean:
        return texts.words["True"] if option.id == "true" else texts.words["False"]
    return texts.line(option.text, _UP)


def _shuffled(parts: tuple[Part, ...]) -> list[Part]:
    """Not in the order of the key, and the same in every build."""
    mixed = sorted(parts, key=lambda p: hashlib.sha256(f"{p.id} {p.text}".encode()).digest())
    return mixed if tuple(mixed) != parts else mixed[::-1]


def _key(texts: Texts, interaction: Interaction) -> Iterator[str]:
    """What is right, one line each; feedback follows where there is some."""

    def said(shown: str, feedback: str) -> str:
        return f"{shown} — {texts.line(feedback, _UP)}" if feedback.strip() else shown

    match interaction:
        case Choice(options=options, key=key):
            for o in options:
                shown = _option(texts, interaction, o)
                yield f"{'✓' if o.id in key else '✗'} {said(shown, o.feedback)}"
        case Match(premises=premises, responses=responses, key=pairs):
            shown_as = {part.id: texts.line(part.text, _UP) for part in responses}
            right = dict(pairs)
            for p in premises:
                pair = f"{texts.line(p.text, _UP)} → {shown_as[right[p.id]]}"
                yield said(pair, p.feedback)
        case Order(steps=steps):
            yield from (
                f"**{n}** {said(texts.line(s.text, _UP), s.feedback)}" for n, s in enumerate(steps, 1)
            )
        case TextEntry(accept=accept, feedback=feedback):
            yield said(" / ".join(literal(a) for a in accept), feedback)
        case NumericEntry(low=low, high=high, unit=unit):
            number = f"{low:g}" if low == high else f"{low:g} – {high:g}"
            yield f"{number} {literal(unit)}".rstrip()
        case ExtendedText(rubric=rubric, model_answer=model):
            yield from (texts.line(line, _UP) for line in (*rubric, model) if line.strip())
        case Scale():
            pass
        case _:
            assert_never(interaction)


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

"""One question as an expert reads it: what is asked, what is right and why, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import assert_never

from coursegen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Match,
    NumericEntry,
    Order,
    Scale,
    Slot,
    TextEntry,
)
from coursegen.model.item import Item

Html = Callable[[str], str]
"""Lesson dialect → HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One line of the answers: a mark for what is right, the text, what is said to it. Texts are HTML."""

    right: bool
    name: str
    text: str
    feedback: str = ""


def stem(item: Item, html: Html) -> str:
    """The stem as HTML, gaps shown by their names."""
    return html("".join(f"**[{p.id}]**" if isinstance(p, Slot) else p for p in item.body) or item.stem)


def answers(item: Item, html: Html) -> Iterator[Answer]:
    """Every option, pair, step or accepted answer, in the written order."""
    for interaction in item.interactions:
        gap = f"{interaction.slot}: " if interaction.slot else ""
        for one in _answers(interaction, html):
            yield Answer(right=one.right, name=gap + one.name, text=one.text, feedback=one.feedback)


def _answers(interaction: Interaction, html: Html) -> Iterator[Answer]:
    match interaction:
        case Choice(options=options, key=key):
            for o in options:
                yield Answer(
                    right=o.id in key,
                    name="" if interaction.boolean else o.id,
                    text=html(o.text),
                    feedback=html(o.feedback),
                )
        case Match(premises=premises, responses=responses, key=pairs):
            texts = {r.id: html(r.text) for r in responses}
            to = dict(pairs)
            for p in premises:
                shown = f"{html(p.text)} → {texts.get(to.get(p.id, ''), '?')}"
                yield Answer(right=True, name=p.id, text=shown, feedback=html(p.feedback))
            for r in responses:
                if r.id not in to.values():
                    yield Answer(right=False, name=r.id, text=texts[r.id], feedback=html(r.feedback))
        case Order(steps=steps):
            for number, step in enumerate(steps, 1):
                yield Answer(right=True, name=str(number), text=html(step.text), feedback=html(step.feedback))
        case TextEntry(accept=accept, feedback=feedback):
            for index, text in enumerate(accept):
                yield Answer(
                    right=True, name="", text=html(text), feedback=html(feedback) if not index else ""
                )
        case NumericEntry(low=low, high=high, unit=unit):
            span = f"{low:g}" if low == high else f"{low:g} – {high:g}"
            yield Answer(right=True, name="", text=f"{span} {html(unit)}".strip())
        case ExtendedText(rubric=rubric, model_answer=model):
            for line in rubric:
                yield Answer(right=True, name="", text=html(line))
            if model:
                yield Answer(right=True, name="", text=html(model))
        case Scale(labels=labels):
            for label in labels:
                yield Answer(right=False, name="", text=html(label))
        case _:
            assert_never(interaction)

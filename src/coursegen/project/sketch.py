"""What `new` writes for an author to fill in: YAML with comments, as text."""

from __future__ import annotations

from textwrap import indent

from coursegen.contracts import ItemType
from coursegen.items import TYPES
from coursegen.markup.yamlwrite import scalar
from coursegen.model.item import Status

UNFINISHED = f"status: {Status.NEEDS_AUTHOR.value}  # in no build: write reviewed when it is finished"


def question_text(kind: ItemType, *, id: str, objective: str, at: str) -> str:
    """A question of a type, as YAML from the first column.

    objective: what it assesses, or "". at: a time in the talk as HH:MM:SS, or "" without a talk.
    """
    lines = [f"id: {id}", f"type: {kind.name}", UNFINISHED]
    if objective:
        lines.append(f"objective: {objective}  # the one learning objective that it assesses")
    if kind.graded:
        lines.append("# level: apply  # remember, understand, apply, analyze, evaluate or create")
    lines += kind.sketch.rstrip("\n").split("\n")
    if at:
        lines.append(f'evidence: ["{at}"]  # where the talk says it')
    return "\n".join(lines) + "\n"


def module_text(id: str, title: str, *, talks: bool) -> str:
    """The file of a module with one lesson, a question after it and one in the quiz."""
    at = "00:00:00" if talks else ""
    practice = question_text(TYPES["single-choice"], id="first-lesson-1", objective=OBJECTIVE, at=at)
    graded = question_text(TYPES["true-false"], id="quiz-1", objective=OBJECTIVE, at=at)
    return (
        _MODULE.format(id=id, title=scalar(title), objective=OBJECTIVE)
        + f"    questions:\n{_entry(practice, 6)}"
        + f"quiz:\n  questions:\n{_entry(graded, 4)}"
    )


def _entry(text: str, column: int) -> str:
    pad = " " * column
    return f"{pad}- {indent(text, pad + '  ').lstrip()}"


OBJECTIVE = "first-objective"

_MODULE = """\
# yaml-language-server: $schema=../.schemas/module.schema.json
coursegen: 1
id: {id}
title: {title}
summary: Say in one sentence what this module is for.
objectives:
  # What learners can do afterwards: begin with a verb that can be seen (choose, compare, plan).
  {objective}: {{text: Choose what this module teaches, level: apply}}
lessons:
  - id: first-lesson
    title: The first lesson
    minutes: 5
    objectives: [{objective}]
    text: |
      Write the lesson here, in Markdown: **bold**, *italic*, lists, tables.

      :::{{tip}}
      One thought a lesson, and a question right after it.
      :::
"""

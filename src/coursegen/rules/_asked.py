"""What the rules about options read: each choice with its stem, key and distractors as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursegen.diagnostics import ModelPath
from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.model.interaction import Choice, Option
from coursegen.model.item import Item
from coursegen.model.once import once
from coursegen.model.walk import Placed, built_items

GAP = "____"
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shown:
    """One option as a learner reads it. `path` leads to its text in the YAML.

    `prose` is its text with each piece of code as one `…`: code has no words that give an answer away.
    """

    id: str
    text: str
    prose: str
    path: ModelPath
    correct: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """One choice among options (not true or false), in plain text."""

    placed: Placed
    stem: str
    prose: str
    options: tuple[Shown, ...]
    multiple: bool

    @property
    def path(self) -> ModelPath:
        """The question's."""
        return self.placed.path

    @property
    def stem_path(self) -> ModelPath:
        """The stem's."""
        return (*self.placed.path, "stem")

    @property
    def code(self) -> frozenset[str]:
        """The pieces of code in the stem."""
        return frozenset(m[0].strip("` ") for m in _CODE.finditer(self.placed.item.stem))

    @property
    def keys(self) -> tuple[Shown, ...]:
        """The correct options."""
        return tuple(option for option in self.options if option.correct)

    @property
    def distractors(self) -> tuple[Shown, ...]:
        """The others."""
        return tuple(option for option in self.options if not option.correct)

    @property
    def key(self) -> Shown | None:
        """The correct option where there is exactly one, else None."""
        return self.keys[0] if len(self.keys) == 1 else None


@once
def asked(course: Course) -> Iterator[Asked]:
    """Every choice among options that is built, gaps with options included."""
    for placed in built_items(course):
        for interaction in placed.item.interactions:
            if isinstance(interaction, Choice) and not interaction.boolean:
                options = tuple(_shown(placed, o, interaction.key) for o in interaction.options)
                stem = stem_of(placed.item)
                yield Asked(placed, stem, _prose(placed.item), options, interaction.multiple)


def _shown(placed: Placed, option: Option, key: tuple[str, ...]) -> Shown:
    path = (*placed.path, *option.at, "text")
    text = to_plain(option.text)
    prose = to_plain(_CODE.sub("…", option.text)) if "`" in option.text else text
    return Shown(option.id, text, prose, path, option.id in key)


def _prose(item: Item) -> str:
    """A stem like `stem_of`, with each piece of code as one `…`."""
    written = "".join(part if isinstance(part, str) else GAP for part in item.body)
    return to_plain(_CODE.sub("…", written))


def stem_of(item: Item) -> str:
    """A stem in plain text, its gaps as blanks."""
    return to_plain("".join(part if isinstance(part, str) else GAP for part in item.body))

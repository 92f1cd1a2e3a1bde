"""The closed union of interactions: what a learner does, in the words QTI and cmi.interactions share.

Question types are open and lower themselves to these; writers, rules, templates and the browser read only
these. Adding one is rare: `match` + `assert_never` names every place that must grow.
Texts are Markdown in the lesson dialect. `at` is the field path of a part inside its item, so that a finding
about it reaches its place in the YAML.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from coursegen.model.evidence import Evidence

FieldPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option of a Choice. `id` is unique in its interaction."""

    id: str
    text: str
    feedback: str = ""
    pinned: bool = False
    """Stays at its place when the others are shuffled."""
    at: FieldPath = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A premise, a response or a step."""

    id: str
    text: str
    feedback: str = ""
    evidence: tuple[Evidence, ...] = ()
    at: FieldPath = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Choose one option, or several (`multiple`). `boolean`: the two options are `true` and `false`."""

    slot: str = ""
    options: tuple[Option, ...]
    key: tuple[str, ...]
    multiple: bool = False
    boolean: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Give each premise one response. `presentation`: `pairs` (each response once) or `bins` (categories).

    key: (premise id, response id), one for each premise.
    """

    slot: str = ""
    premises: tuple[Part, ...]
    responses: tuple[Part, ...]
    key: tuple[tuple[str, str], ...]
    presentation: str = "pairs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Put steps in order; they are held here in the right one, and `key` names it."""

    slot: str = ""
    steps: tuple[Part, ...]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEntry:
    """Type a short text; right when it equals one of `accept` after trimming and joining blanks."""

    slot: str = ""
    accept: tuple[str, ...]
    case_sensitive: bool = False
    feedback: str = ""
    at: FieldPath = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericEntry:
    """Type a number; right when `low` ≤ number ≤ `high`. An interval needs no subtraction (0.1 + 0.2)."""

    slot: str = ""
    low: float
    high: float
    unit: str = ""
    at: FieldPath = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendedText:
    """Write freely; never graded."""

    slot: str = ""
    rubric: tuple[str, ...] = ()
    model_answer: str = ""
    at: FieldPath = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Say where one stands on a scale (how sure one is); no answer is right. Labels lowest first."""

    slot: str = ""
    labels: tuple[str, ...]


Interaction: TypeAlias = Choice | Match | Order | TextEntry | NumericEntry | ExtendedText | Scale
UNGRADED = (ExtendedText, Scale)
"""What no answer to is right or wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A gap in an item's body, answered by the interaction whose `slot` has this id."""

    id: str


BodyPart: TypeAlias = str | Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """What a question type makes of its fields: a body (text and gaps) and its interactions."""

    body: tuple[BodyPart, ...]
    interactions: tuple[Interaction, ...]

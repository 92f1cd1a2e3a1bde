"""The shapes of the JSON data of items and scenarios: what templates and the browser's code may rely on.

Texts are HTML here: the lesson dialect was rendered once, by the writer. Everything else is as lowered.
"""

from __future__ import annotations

from typing import Literal, TypedDict


class WireOption(TypedDict):
    """An option of a choice; `html` and `feedback` are HTML."""

    id: str
    html: str
    feedback: str
    pinned: bool


class WirePart(TypedDict):
    """A premise, response or step."""

    id: str
    html: str
    feedback: str


class WireChoice(TypedDict):
    """See model.interaction.Choice."""

    kind: Literal["choice"]
    slot: str
    multiple: bool
    boolean: bool
    options: list[WireOption]
    key: list[str]


class WireMatch(TypedDict):
    """See model.interaction.Match."""

    kind: Literal["match"]
    slot: str
    presentation: str
    premises: list[WirePart]
    responses: list[WirePart]
    key: list[list[str]]


class WireOrder(TypedDict):
    """See model.interaction.Order; `steps` stand in the right order."""

    kind: Literal["order"]
    slot: str
    steps: list[WirePart]
    key: list[str]


class WireText(TypedDict):
    """See model.interaction.TextEntry."""

    kind: Literal["text"]
    slot: str
    accept: list[str]
    case_sensitive: bool
    feedback: str


class WireNumeric(TypedDict):
    """See model.interaction.NumericEntry."""

    kind: Literal["numeric"]
    slot: str
    low: float
    high: float
    unit: str


class WireExtended(TypedDict):
    """See model.interaction.ExtendedText; `rubric` and `model_answer` are HTML."""

    kind: Literal["extended"]
    slot: str
    rubric: list[str]
    model_answer: str


class WireScale(TypedDict):
    """See model.interaction.Scale."""

    kind: Literal["scale"]
    slot: str
    labels: list[str]


WireInteraction = WireChoice | WireMatch | WireOrder | WireText | WireNumeric | WireExtended | WireScale


class WireEvidence(TypedDict):
    """A place in the talk: `at` in seconds or None; `label` as people say it (33:24); `href` may be ""."""

    at: int | None
    label: str
    href: str
    quote: str


class WireGap(TypedDict):
    """A gap in the body."""

    gap: str


class WireItem(TypedDict):
    """A whole question."""

    v: int
    id: str
    """The address: `relationships.when-to-call`."""
    key: str
    """Short name in the learner's state."""
    was: list[str]
    """Short names that its former id may have had there."""
    type: str
    """The authored type; for labels only, never to switch on."""
    role: str
    """`pre-test`, `practice`, `graded` or `reflection`."""
    pool: str
    """The pool it is drawn from, or ""."""
    objective: str
    """`<module>.<objective id>` or ""."""
    points: int
    tries: int
    """0 means unlimited."""
    shuffle: bool
    confidence: bool
    body: list[str | WireGap]
    """The stem as HTML, cut at its gaps; the pieces joined are well-formed."""
    plain: str
    """The stem as plain text on one line, at most 250 characters."""
    hint: str
    right: str
    wrong: str
    evidence: list[WireEvidence]
    interactions: list[WireInteraction]


class WireDecision(TypedDict):
    """One way to act at a step. `to` is the id of a step or an ending; `quality` may be ""."""

    id: str
    html: str
    feedback: str
    to: str
    quality: str


class WireStep(TypedDict):
    """A moment of a scenario. `plain` is its text on one line, at most 250 characters."""

    id: str
    html: str
    plain: str
    choices: list[WireDecision]
    evidence: list[WireEvidence]


class WireEnding(TypedDict):
    """Where a path ends. `key` is its short name in the learner's state."""

    id: str
    key: str
    html: str
    explanation: str
    evidence: list[WireEvidence]


class WireScenario(TypedDict):
    """A whole scenario; its first step stands first."""

    v: int
    id: str
    """The address: `relationships.the-flood`."""
    key: str
    """Short name in the learner's state."""
    title: str
    objective: str
    """`<module>.<objective id>` of the first it serves, or ""."""
    steps: list[WireStep]
    endings: list[WireEnding]

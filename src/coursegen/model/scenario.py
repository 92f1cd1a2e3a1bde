"""A scenario: an activity of steps and choices where each choice decides what happens next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coursegen.model.evidence import Evidence
from coursegen.model.kinds import Id, Key, Line, Text


class Quality(StrEnum):
    """How wise a choice is, for the debriefing at the end."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One way to act at a step."""

    id: Key
    text: Text
    """What the learner may do."""
    to: Id
    """The id of the step or ending it leads to."""
    feedback: Text = ""
    """What it brings about: said at once, before the next step."""
    quality: Quality | None = None
    """How wise it is: said when an ending is reached, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A moment of the scenario."""

    id: Id
    text: Text
    """What happens."""
    choices: tuple[Decision, ...]
    """What the learner may do."""
    evidence: tuple[Evidence, ...] = ()
    """Where the talk says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Where a path ends, and why."""

    id: Id
    text: Text
    """What has come of it."""
    explanation: Text = ""
    """Why it came so."""
    evidence: tuple[Evidence, ...] = ()
    """Where the talk says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A branching case to practise in; ungraded unless it says so."""

    id: Id
    """Unique in its module."""
    title: Line
    """What its page is called."""
    start: Id
    """The id of the first step."""
    objectives: tuple[Id, ...] = ()
    """The learning objectives it serves."""
    graded: bool = False
    """Whether its decisions should count; they are reported, and count for nothing yet."""
    steps: tuple[Step, ...]
    """Its steps, by id."""
    endings: tuple[Ending, ...]
    """Its endings, by id."""

"""An item: one question as it was authored, with what its type lowered it to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coursegen.model.evidence import Evidence
from coursegen.model.interaction import UNGRADED, BodyPart, Interaction
from coursegen.model.kinds import Count, Id, Line, Quote, Text, Tries
from coursegen.model.plain import NO_FIELDS, Fields


class Level(StrEnum):
    """Bloom's revised taxonomy (Anderson & Krathwohl 2001), lowest first."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYZE = "analyze"
    EVALUATE = "evaluate"
    CREATE = "create"


class Status(StrEnum):
    """How far a question has come. `needs-author` and `orphaned` are kept and reported, never built."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    NEEDS_AUTHOR = "needs-author"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What is said after an answer as a whole, beside the feedback of each option."""

    right: Text = ""
    """Said when the answer is right."""
    wrong: Text = ""
    """Said when the answer is not (wholly) right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a drafted question comes from."""

    rule: Line
    """The drafting rule that made it."""
    sentence: Quote
    """The note's sentence it was made from, word for word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question of any type: what all types share, then `fields`, then what `lower` made of them."""

    id: Id
    """Unique in its module; never changed once learners have met it (see renamed_from)."""
    type: Line
    """The question type."""
    stem: Text = ""
    """What is asked."""
    objective: Id | None = None
    """The learning objective of the module that this question assesses."""
    level: Level | None = None
    """What it asks of the learner; the objective's level when left out."""
    points: Count = 1
    """What it counts in a graded quiz."""
    hint: Text = ""
    """Help that a learner may open before answering."""
    evidence: tuple[Evidence, ...] = ()
    """Where the talk says it."""
    confidence: bool = False
    """Asks how sure the learner is before showing the result."""
    shuffle: bool = True
    """Whether options, things or steps change places at each try; a pinned one never does."""
    tries: Tries | None = None
    """How often it may be answered; what the course says when left out."""
    feedback: Feedback = Feedback()
    """Said after the answer as a whole."""
    status: Status | None = None
    """draft and reviewed are built; needs-author and orphaned are kept and reported, in no build."""
    locked: bool = False
    """A new draft never touches a locked question."""
    source: Source | None = None
    """Where a draft comes from."""
    allow: tuple[tuple[str, str], ...] = ()
    """Rules that do not apply here, each with the reason: {rule-code: "why"}."""
    renamed_from: Id | None = None
    """The id it had before, so that learners keep their answers."""

    fields: Fields = NO_FIELDS
    """The type's own authored fields, as plain data."""
    body: tuple[BodyPart, ...] = ()
    """The stem with its gaps; lowered."""
    interactions: tuple[Interaction, ...] = ()
    """Lowered from `fields` by the question's type."""

    @property
    def built(self) -> bool:
        """Whether it goes into builds and scores."""
        return self.status not in (Status.NEEDS_AUTHOR, Status.ORPHANED)

    @property
    def scored(self) -> bool:
        """Whether an answer to it can be right or wrong."""
        return any(not isinstance(i, UNGRADED) for i in self.interactions)

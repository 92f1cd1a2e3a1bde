"""A course: its modules, its talks, and the few settings that hold for all of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coursegen.model.evidence import Evidence
from coursegen.model.kinds import Count, Id, Language, Line, Path, Share, Text, Tries, WebAddress
from coursegen.model.module import Module
from coursegen.model.outline import Outline


class ScorePolicy(StrEnum):
    """Which try of a quiz counts."""

    BEST = "best"
    LAST = "last"
    FIRST = "first"


class Report(StrEnum):
    """What an LMS is told."""

    PASSED_INCOMPLETE = "passed-incomplete"
    PASSED_FAILED = "passed-failed"
    COMPLETED = "completed"


class Video(StrEnum):
    """How the talk is shown."""

    CLICK = "click"
    LINK = "link"


class Sco(StrEnum):
    """What one SCO holds."""

    COURSE = "course"
    MODULE = "module"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What leaves the page."""

    open_answers: bool = False
    """Whether an LMS is sent what learners write in open questions."""
    confidence: bool = False
    """Whether an LMS is sent how sure learners said they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorm:
    """Settings of the SCORM packages."""

    sco: Sco = Sco.COURSE
    """One SCO for the course, or (SCORM 1.2 only) one for each module."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk the course is made from."""

    id: Id
    note: Path
    """The note of the talk, in the course folder."""
    outline: Outline | None = None
    """What the note says; read from `note`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A term and what it means."""

    id: Id
    term: Line
    """As learners meet it."""
    text: Text
    """What it means."""
    evidence: tuple[Evidence, ...] = ()
    """Where the talk says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file that lessons show: a picture, a diagram."""

    path: str
    """In the course folder, with forward slashes."""
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The whole course, as writers see it."""

    id: Id
    """Also the stem of the package names."""
    version: Line = "1.0"
    """Shown on the About page, in manifests and reports."""
    title: Line
    """What learners, and the LMS, see it called."""
    language: Language = "en"
    """BCP 47; the language of the texts and of the interface."""
    description: Text = ""
    """One paragraph for catalogues and manifests."""
    licence: Line = ""
    """An SPDX name or a sentence."""
    credits: Text = ""
    """Who and what the course owes to."""
    contact: Line = ""
    """Whom to ask and whom to tell of a barrier: an e-mail address, a web address, or a sentence."""
    site_url: WebAddress = ""
    """Where the book is published. Then links to it show its picture, and lost addresses lead back to it."""
    talks: tuple[Talk, ...] = ()
    """One or more; the first is the default of every evidence."""
    modules: tuple[Module, ...] = ()
    """Files modules/<id>.yaml; this list is the order."""
    pass_mark: Share = 0.8
    """The share of the points that passes (0..1)."""
    score: ScorePolicy = ScorePolicy.BEST
    """Which try of a quiz counts: best, last or first."""
    tries: Tries = "unlimited"
    """How often a question may be answered: a number, or unlimited."""
    report: Report = Report.PASSED_INCOMPLETE
    """What an LMS is told: passed-incomplete, passed-failed or completed."""
    record: Record = Record()
    """What leaves the page."""
    review_after_days: tuple[Count, ...] = (1, 7, 21)
    """When a question comes back for review, in days."""
    cover_notes: bool = False
    """Whether a build fails when a unit of a note is neither taught nor assessed."""
    video: Video = Video.CLICK
    """click: the talk is embedded after a click; link: a plain link."""
    scorm: Scorm = Scorm()
    """Settings of the SCORM packages."""
    glossary: tuple[GlossaryEntry, ...] = ()
    """Terms, by id."""
    allow: tuple[tuple[str, str], ...] = ()
    """Rules that do not apply in this course, each with the reason: {rule-code: "why"}."""

    assets: tuple[Asset, ...] = ()
    """Files that lessons show; read from assets/."""

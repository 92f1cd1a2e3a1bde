"""A module: learning objectives, lessons with practice, a graded quiz, and what goes beside them."""

from __future__ import annotations

from dataclasses import dataclass

from coursegen.model.evidence import Evidence
from coursegen.model.item import Item, Level
from coursegen.model.kinds import Count, Id, Line, Share, Text, Tries
from coursegen.model.scenario import Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningObjective:
    """What a learner will be able to do."""

    id: Id
    text: Line
    """Begins with an observable verb: name, choose, plan, compare."""
    level: Level
    """Bloom's level: remember, understand, apply, analyze, evaluate, create."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One idea, told in a few minutes, with practice right after it."""

    id: Id
    """Unique in its module."""
    title: Line
    """What learners see it called: its one idea."""
    minutes: Count = 5
    """How long it takes."""
    objectives: tuple[Id, ...] = ()
    """The learning objectives it serves."""
    text: Text
    """The lesson itself."""
    evidence: tuple[Evidence, ...] = ()
    """The note's own sentences behind the lesson."""
    try_at_work: Text = ""
    """One small thing to do this week."""
    questions: tuple[Item, ...] = ()
    """Practice: reported, never scored."""
    allow: tuple[tuple[str, str], ...] = ()
    """Rules that do not apply here, each with the reason: {rule-code: "why"}."""

    @property
    def talk(self) -> str | None:
        """The talk that a time in its text means: the one its evidence names; None: the course's first."""
        named = {e.talk for e in self.evidence}
        return named.pop() if len(named) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Variants of which each try draws some."""

    id: Id
    draw: Count = 1
    """How many questions a try draws."""
    questions: tuple[Item, ...]
    """The variants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A graded quiz."""

    title: Line = ""
    """What it is called; "Quiz" in the course's language when left out."""
    questions: tuple[Item, ...] = ()
    """Graded questions, in order."""
    pools: tuple[Pool, ...] = ()
    """Pools that stand after the questions, by id."""
    pass_mark: Share | None = None
    """The share of the points to reach (0..1); what the course says when left out."""
    tries: Tries | None = None
    """How often the quiz may be taken; what the course says when left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flashcard:
    """A front to recall from and a back to compare with."""

    id: Id
    front: Text
    """The prompt."""
    back: Text
    """The answer."""
    evidence: tuple[Evidence, ...] = ()
    """Where the talk says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """A sheet to fill in, on paper or in the module's notebook: nobody collects it."""

    id: Id
    """Unique among the module's worksheets."""
    title: Line
    """What it is called on its page and in lists."""
    text: Text = ""
    """What it is for and how to use it."""
    prompts: tuple[Text, ...] = ()
    """What to write about; room to write follows each. Without prompts the text alone is printed."""
    evidence: tuple[Evidence, ...] = ()
    """Where the talk says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One chapter of the course."""

    id: Id
    """The same as the file's name."""
    title: Line
    """What learners see it called."""
    summary: Text = ""
    """What it is about, in a sentence or two."""
    objectives: tuple[LearningObjective, ...] = ()
    """What a learner will be able to do, by id."""
    pre_test: tuple[Item, ...] = ()
    """Ungraded questions before the first lesson."""
    lessons: tuple[Lesson, ...] = ()
    """In order."""
    worksheets: tuple[Worksheet, ...] = ()
    """Sheets to print or to fill in, in order."""
    quiz: Assessment | None = None
    """The graded quiz at the module's end."""
    scenarios: tuple[Scenario, ...] = ()
    """Branching cases to practise in."""
    reflection: Item | None = None
    """An open question to close with."""
    flashcards: tuple[Flashcard, ...] = ()
    """Cards to recall from, by id."""
    allow: tuple[tuple[str, str], ...] = ()
    """Rules that do not apply in this module, each with the reason: {rule-code: "why"}."""

"""The sockets: what a question type, a rule, a writer and a finisher must be to plug in.

Each is a frozen record of some words and one function, and one line in a register.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Protocol, TypeAlias

from coursegen.diagnostics import Finding, ModelPath, Severity
from coursegen.model.course import Course
from coursegen.model.interaction import Lowered
from coursegen.model.plain import Fields
from coursegen.packaging.tree import FileTree

Schema: TypeAlias = Mapping[str, Any]
"""A piece of JSON Schema, in keywords that draft-07 knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemType:
    """A question type. Its module's docstring is the user's documentation of it.

    `lower` turns the stem and the type's own fields into a body and interactions; it may be called only with
    fields that `properties` and `required` accept.
    """

    name: str
    """As authored in `type:`."""
    summary: str
    """One sentence for the reference page and the editor's hover."""
    properties: Schema
    """JSON Schema of the type's own fields."""
    required: tuple[str, ...] = ()
    constraints: Schema = field(default_factory=dict)
    """What else the question must satisfy: `anyOf` of its fields, and the like."""
    graded: bool = True
    """False when no answer is ever right or wrong."""
    sketch: str
    """What `new question` writes for an author to fill in: the stem and the type's own fields as YAML from
    the first column, with comments. As it stands it satisfies the schema."""
    lower: Callable[[str, Fields], Lowered]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check of a course. Its module's docstring is the user's documentation of it."""

    code: str
    severity: Severity
    languages: tuple[str, ...] | None = None
    """Languages it knows; None means every language."""
    whole: bool = False
    """Whether it looks for what is absent, or weighs a module as a whole. Then it is asked only of a course
    whose files have no fault of structure: what was left out for its fault would seem to be missing."""
    check: Callable[[Course], Iterable[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What a format cannot say, about one place of the course."""

    path: ModelPath
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a build was asked for, beyond the course itself."""

    control_documents: FileTree = field(default_factory=dict)
    """The XSD files that a package shall carry; empty means none, and no schemaLocation."""


def no_loss(_: Course) -> Iterable[Loss]:
    """For a format that can say everything."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """An export format: a pure function from the course to files."""

    name: str
    summary: str
    write: Callable[[Course, Options], FileTree]
    losses: Callable[[Course], Iterable[Loss]] = no_loss


class Finish(Protocol):
    """What an engine does; see `Finisher`."""

    def __call__(
        self,
        files: FileTree,
        target: PurePosixPath,
        kept: PurePosixPath | None,
        /,
        tell: Callable[[str], None] = ...,
    ) -> tuple[str, ...]:
        """Turn `files` into `target`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finisher:
    """An engine that needs a disk: turns a writer's files into a folder `target`.

    It is called with the files, `target` and a folder `kept` of its own, where it may leave what makes its
    next build shorter; None: nothing is kept. `tell` hears, in a few words, how far it is. It answers
    (log line, …) worth keeping and raises FinisherError when it cannot finish.
    """

    name: str
    needs: str
    """The extra to install: `coursegen[book]`."""
    finish: Finish
    ready: Callable[[], None] = lambda: None
    """Begin to get ready for one `finish`: called when one is to come, before its files are made."""

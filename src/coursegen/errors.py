"""The exceptions a caller may see: only where nothing can go on.

Everything that can be said about a file and survived is a `Diagnostic` instead.
"""

from __future__ import annotations

from coursegen.diagnostics import Finding


class CoursegenError(Exception):
    """A sentence for the person at the keyboard, and what to do next.

    message: one sentence, no trailing traceback.
    hint: what to do next, or "".
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(CoursegenError):
    """The command was asked for something that cannot be asked (exit code 2)."""


class TreeClash(CoursegenError):
    """Two writers wanted the same path in one FileTree."""


class DialectError(CoursegenError):
    """A text could not be read as the lesson dialect at all."""


class FinisherError(CoursegenError):
    """An outside engine (Sphinx, a browser) could not finish what a writer began.

    findings: what it said about places of the course, where that is known; the message tells them too.
    """

    def __init__(self, message: str, hint: str = "", findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message, hint)
        self.findings = findings

"""What was seen of a package that was played without a person."""

from __future__ import annotations

from dataclasses import dataclass, field

from coursegen.diagnostics import Diagnostic, Severity
from coursegen.serve.simulator import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A rule of axe that a page breaks: how bad, what, where (some selectors), how many elements."""

    rule: str
    impact: str
    help: str
    where: tuple[str, ...]
    count: int


@dataclass(slots=True, kw_only=True)
class Launch:
    """One SCO, opened, left alone for a while and closed."""

    title: str
    href: str
    calls: list[Call] = field(default_factory=list)
    refused: list[Call] = field(default_factory=list)
    """Those that were answered with an error, but for reading what nobody has set yet."""
    stored: dict[str, str] = field(default_factory=dict)
    hosts: list[str] = field(default_factory=list)
    """Addresses on other hosts that it asked for; none was let through."""
    missing: list[str] = field(default_factory=list)
    """Paths of the package that it asked for and that are not there."""
    console: list[str] = field(default_factory=list)
    """Errors in the browser's console, and those that no script caught."""
    violations: list[Violation] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    """What did not happen: no session, no last words, a page that does not answer."""

    @property
    def found(self) -> bool:
        """Whether there is anything to mend."""
        return any((self.refused, self.hosts, self.missing, self.console, self.violations, self.silent))


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A package that was read, launched and left."""

    title: str
    edition: str
    findings: tuple[Diagnostic, ...]
    launches: tuple[Launch, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong with it."""
        bad = any(d.severity is not Severity.INFO for d in self.findings)
        return not bad and not any(launch.found for launch in self.launches)

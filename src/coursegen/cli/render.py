"""Diagnostics as a person, a program or a CI server reads them."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from coursegen.diagnostics import Diagnostic, Severity

FORMATS = ("text", "json", "github")
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(diagnostics: Sequence[Diagnostic], form: str) -> str:
    """All of them, one form: `text`, `json` or `github` (workflow annotations)."""
    if form == "json":
        return json.dumps([_plain(d) for d in diagnostics], ensure_ascii=False, indent=2)
    line = _annotation if form == "github" else _text
    return "\n".join(line(d) for d in diagnostics)


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many of each, in words."""
    counts = [(s, sum(d.severity is s for d in diagnostics)) for s in (Severity.ERROR, Severity.WARNING)]
    said = [f"{n} {s.value}{'' if n == 1 else 's'}" for s, n in counts if n]
    return ", ".join(said) or "no faults"


def _text(d: Diagnostic) -> str:
    severity = click.style(f"{d.severity.value}[{d.code}]", fg=_COLOURS[d.severity], bold=True)
    hint = f"\n  {click.style('hint:', fg='cyan')} {d.hint}" if d.hint else ""
    return f"{click.style(str(d.place), bold=True)}: {severity}: {d.message}{hint}"


def _plain(d: Diagnostic) -> dict[str, object]:
    return {
        "file": d.place.file,
        "line": d.place.line,
        "column": d.place.column,
        "severity": d.severity.value,
        "code": d.code,
        "message": d.message,
        "hint": d.hint,
    }


def _annotation(d: Diagnostic) -> str:
    where = f"file={_escaped(d.place.file, True)}"
    if d.place.line:
        where += f",line={d.place.line},col={d.place.column or 1}"
    said = f"{d.message} {d.hint}".strip()
    return f"::{_GITHUB[d.severity]} {where},title={d.code}::{_escaped(said, False)}"


def _escaped(text: str, in_property: bool) -> str:
    # What GitHub's workflow commands take apart, and how they want it written.
    for plain, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(plain, code)
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text

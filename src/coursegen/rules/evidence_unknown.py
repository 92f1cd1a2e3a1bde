"""Evidence points to a place that the note does not have.

The time must stand in the note of the talk, the unit must be one of the note's units, and where one time
stands at two units, the unit must be named.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    evidence: ["00:09:59"]

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    evidence: ["00:02:10"]
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, ModelPath, Severity
from coursegen.model.course import Course
from coursegen.model.evidence import Evidence, clock
from coursegen.model.evidences import evidences
from coursegen.model.outline import Outline


def check(course: Course) -> Iterator[Finding]:
    """Every evidence that cannot be followed."""
    outlines = {talk.id: talk.outline for talk in course.talks}
    units = {talk: _units_by_time(o) for talk, o in outlines.items() if o}
    ids = {talk: {u.id for u in o.units} for talk, o in outlines.items() if o}
    default = course.talks[0].id if course.talks else ""
    for path, evidence in evidences(course):
        talk = evidence.talk or default
        if talk not in outlines:
            hint = f"Talks of this course: {', '.join(outlines) or 'none'}."
            yield Finding(path=path, message=f"there is no talk “{talk}”", hint=hint)
        elif outlines[talk] is not None:
            yield from _place(path, evidence, ids[talk], units[talk])


def _units_by_time(outline: Outline) -> dict[int, set[str]]:
    out: dict[int, set[str]] = {}
    for section in outline.sections:
        for sentence in section.sentences:
            for moment in sentence.times:
                if moment.seconds is not None:
                    out.setdefault(moment.seconds, set())
    for unit in outline.units:
        for moment in unit.moments:
            out.setdefault(moment.seconds or 0, set()).add(unit.id)
    return out


def _place(
    path: ModelPath, evidence: Evidence, ids: set[str], by_time: dict[int, set[str]]
) -> Iterator[Finding]:
    if evidence.unit and evidence.unit not in ids:
        hint = "`coursegen outline` lists the units of a note with their ids."
        yield Finding(path=path, message=f"the note has no unit “{evidence.unit}”", hint=hint)
    if evidence.at is None:
        if not evidence.unit:
            yield Finding(
                path=path, message="this evidence names neither a time nor a unit", hint="Add `at:`."
            )
        return
    if evidence.at not in by_time:
        near = min(by_time, key=lambda t: abs(t - (evidence.at or 0)), default=None)
        hint = "" if near is None else f"The nearest time in the note is {clock(near)}."
        yield Finding(path=path, message=f"{clock(evidence.at)} does not stand in the note", hint=hint)
    elif len(by_time[evidence.at]) > 1 and not evidence.unit:
        named = " or ".join(sorted(by_time[evidence.at]))
        message = f"{clock(evidence.at)} stands at several units of the note"
        yield Finding(path=path, message=message, hint=f"Add `unit:` {named}.")


RULE = Rule(code="evidence-unknown", severity=Severity.ERROR, check=check)

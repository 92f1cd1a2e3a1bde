"""A quoted sentence does not stand in the note.

Quotes are the note's own words, exactly. Blanks may differ; words and their order may not.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    evidence: [{at: "00:02:10", quote: The mayors met early.}]

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    evidence: [{at: "00:02:10", quote: The mayors met before there was a plan.}]
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.evidences import evidences


def check(course: Course) -> Iterator[Finding]:
    """Every quote that the note of its talk does not have."""
    notes = {
        talk.id: _folded(" ".join(s.text for s in talk.outline.every_sentence()))
        for talk in course.talks
        if talk.outline
    }
    default = course.talks[0].id if course.talks else ""
    for path, evidence in evidences(course):
        note = notes.get(evidence.talk or default)
        if evidence.quote and note is not None and _folded(evidence.quote) not in note:
            hint = "Copy the sentence from the note, or delete the quote."
            yield Finding(
                path=(*path, "quote"), message="this sentence does not stand in the note", hint=hint
            )


def _folded(text: str) -> str:
    return " ".join(text.split())


RULE = Rule(code="quote-unknown", severity=Severity.ERROR, check=check)

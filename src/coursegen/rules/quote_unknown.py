"""A quoted sentence does not stand in the note.

Quotes are the note's own words, exactly. Blanks may differ; words and their order may not.

Fails:

    lessons:
      - id: early-visits
        title: Meet before there is a plan
        text: The mayors met before there was a plan.
        evidence: [{at: "00:02:10", quote: The mayors met before a plan was there.}]
        questions:
          - id: met
            type: true-false
            objective: choose-first-step
            stem: The mayors met early.
            answer: true
            feedback:
              right: Yes, they met before any plan.
              wrong: They did, and it made talking easy.
            evidence: ["00:02:10"]

Passes:

    lessons:
      - id: early-visits
        title: Meet before there is a plan
        text: The mayors met before there was a plan.
        evidence: [{at: "00:02:10", quote: The mayors met before there was a plan.}]
        questions:
          - id: met
            type: true-false
            objective: choose-first-step
            stem: The mayors met early.
            answer: true
            feedback:
              right: Yes, they met before any plan.
              wrong: They did, and it made talking easy.
            evidence: ["00:02:10"]
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

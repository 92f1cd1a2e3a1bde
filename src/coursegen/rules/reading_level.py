"""A text asks for more than fourteen years of school.

Two formulas (Automated Readability Index, Coleman–Liau) count letters, words and sentences; both must say so.
Lessons of a hundred words and stems of thirty are measured: shorter texts say too little. What a stem quotes
is not the author's.

Fails:

    stem: >-
      Considering that intergovernmental responsibilities were institutionally fragmented and that all
      participating municipalities consequently encountered considerable organisational and financial
      complications throughout their negotiations, which coordinating responsibility did the neighbouring
      administrations predominantly emphasise?
    options:
      a: {text: visits, correct: true}
      b: {text: ballads}
      c: {text: budgets}

Passes:

    stem: >-
      Each town had its own office for roads, and none of them knew what the others did. A letter took three
      weeks, and then it lay on the wrong desk. What did both towns begin with?
    options:
      a: {text: visits, correct: true}
      b: {text: ballads}
      c: {text: budgets}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, ModelPath, Severity
from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.model.walk import built_items
from coursegen.rules._asked import stem_of
from coursegen.wording.readability import grade

HIGHEST = 14
LESSON_WORDS, STEM_WORDS = 100, 30
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


def check(course: Course) -> Iterator[Finding]:
    """Every lesson and stem that is too hard to read."""
    for module in course.modules:
        for lesson in module.lessons:
            path = ("modules", module.id, "lessons", lesson.id, "text")
            yield from _measured(path, to_plain(lesson.text), LESSON_WORDS)
    for placed in built_items(course):
        stem = _QUOTED.sub("", stem_of(placed.item))
        yield from _measured((*placed.path, "stem"), stem, STEM_WORDS)


def _measured(path: ModelPath, text: str, least: int) -> Iterator[Finding]:
    if len(text.split()) >= least and (found := grade(text)) > HIGHEST:
        yield Finding(
            path=path,
            message=f"this reads like year {found:.0f} of school; {HIGHEST} is the most a course should ask",
            hint="Shorter sentences, and shorter words where there are any.",
        )


RULE = Rule(code="reading-level", severity=Severity.WARNING, languages=("en",), check=check)

"""Two questions of a module ask the same words.

A learner who has met a stem once knows its answer by heart, not by thought; ask it from another side.

Fails:

    questions:
      - {id: met, type: true-false, stem: The mayors met early., answer: true}
      - {id: drank, type: true-false, stem: The mayors met early., answer: true}

Passes:

    questions:
      - {id: met, type: true-false, stem: The mayors met early., answer: true}
      - {id: drank, type: true-false, stem: They drank coffee., answer: true}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.model.walk import items_of


def check(course: Course) -> Iterator[Finding]:
    """Every second question with the same stem, where the first one is named."""
    for module in course.modules:
        first: dict[str, str] = {}
        for placed in items_of(module):
            if not placed.item.built:
                continue
            stem = to_plain(placed.item.stem).casefold()
            if stem in first:
                message = f"the question “{first[stem]}” of this module asks the same words"
                yield Finding(path=(*placed.path, "stem"), message=message, hint="Ask it from another side.")
            first.setdefault(stem, placed.item.id)


RULE = Rule(code="stem-twice", severity=Severity.ERROR, check=check)

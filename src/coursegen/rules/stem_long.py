"""A question has more than fifty words before anybody may answer.

Move what everybody needs to know into the lesson, and keep the case and the question. Quotations count.

Fails:

    stem: |
      In the north of the region two towns, one on either side of a river that has no bridge for thirty miles,
      have for some years wished for a bridge, and although neither council has met the other, each of them
      has asked its own ministry for money, a law and a person who may sign. What comes first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}

Passes:

    stem: Two towns want a bridge and nobody has met yet. What comes first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.walk import built_items
from coursegen.rules._asked import stem_of

MOST_WORDS = 50


def check(course: Course) -> Iterator[Finding]:
    """Every stem that is longer."""
    for placed in built_items(course):
        count = len(stem_of(placed.item).split())
        if count > MOST_WORDS and "gaps" not in placed.item.fields:
            yield Finding(
                path=(*placed.path, "stem"),
                message=f"the question has {count} words, more than {MOST_WORDS}",
                hint="Keep the case and the question; the rest belongs in the lesson.",
            )


RULE = Rule(code="stem-long", severity=Severity.WARNING, check=check)

"""An option refers to the others: all of the above, none of these.

Whoever knows one option wrong or two right has the answer without knowing it; and shuffled options have no
“above”. Ask for one thing, or make the question multiple-choice.

Fails:

    stem: What helped the two towns?
    options:
      a: {text: visits before any plan, correct: true}
      b: {text: one shared account}
      c: {text: all of the above}

Passes:

    stem: What helped the two towns?
    options:
      a: {text: visits before any plan, correct: true}
      b: {text: a law of its own}
      c: {text: a larger ministry}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked

_ABOVE = re.compile(
    r"\W*(all|none|neither|both|any|each|every one|two|some)\s+(?:of\s+)?(?:the\s+)?"
    r"(above|below|these|those|them|preceding|previous|foregoing|following|other (?:options|answers)|"
    r"(?:other\s+|given\s+|listed\s+)?(?:options|answers|choices|alternatives)(?:\s+(?:above|below|given|listed))?|"
    r"(?:are|is)\s+(?:correct|right|true|false|wrong))\b.{0,30}",
    re.IGNORECASE,
)
_BARE = re.compile(r"\W*(all|none|both|neither)\W*", re.IGNORECASE)


def check(course: Course) -> Iterator[Finding]:
    """Every option that speaks of the others."""
    for question in asked(course):
        for option in question.options:
            if _ABOVE.fullmatch(option.text) or _BARE.fullmatch(option.text):
                yield Finding(
                    path=option.path,
                    message=f"option “{option.id}” (“{option.text[:40]}”) refers to the other options",
                    hint="Give it a content of its own, or make the question multiple-choice.",
                )


RULE = Rule(code="option-catchall", severity=Severity.ERROR, languages=("en",), check=check)

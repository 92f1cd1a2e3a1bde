"""An option says *often*, *usually* or *may*: learners weigh the word instead of the thought.

Quoted words are left alone.

Fails:

    stem: When does a visit help?
    options:
      a: {text: it usually helps early, correct: true}
      b: {text: on the opening day}
      c: {text: after the first treaty}

Passes:

    stem: When does a visit help?
    options:
      a: {text: before anything is urgent, correct: true}
      b: {text: on the opening day}
      c: {text: after the first treaty}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked

_VAGUE = re.compile(
    r"\b(often|usually|sometimes|frequently|generally|normally|occasionally|rarely|may|might|probably|possibly|"
    r"likely|perhaps|somewhat|mostly|tends? to)\b"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


def check(course: Course) -> Iterator[Finding]:
    """Every option with a vague word of its own."""
    for question in asked(course):
        for option in question.options:
            found = _VAGUE.search(_QUOTED.sub(" ", option.text))
            if found:
                yield Finding(
                    path=option.path,
                    message=f"“{found[0]}” in option “{option.id}” is vague",
                    hint="Say when, how often, or leave the word out.",
                )


RULE = Rule(code="vague-word", severity=Severity.WARNING, languages=("en",), check=check)

"""A word of the question comes back in the right option, and in no other.

Who knows nothing looks for the echo. A word counts when it has five letters or more and begins like one of
the stem (*generous*, *generosity*); “the following” of “which of the following” does not.

Fails:

    stem: What makes a partnership generous?
    options:
      a: {text: generosity without an account, correct: true}
      b: {text: a strict calendar}
      c: {text: a common language}

Passes:

    stem: What makes a partnership last?
    options:
      a: {text: giving without keeping an account, correct: true}
      b: {text: meeting by a strict calendar}
      c: {text: speaking a common language}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked
from coursegen.wording.leaks import echo, repeats


def check(course: Course) -> Iterator[Finding]:
    """Every key that echoes its stem."""
    for question in asked(course):
        key = question.key
        if key is None or repeats(question.prose, key.prose):  # then the whole answer stands there
            continue
        found = echo(question.prose, key.prose, [option.prose for option in question.distractors])
        if found:
            word, met = found
            yield Finding(
                path=key.path,
                message=f"“{word}” in the right option “{key.id}” echoes “{met}” in the question",
                hint="Say one of them in other words, or use the word in a wrong option too.",
            )


RULE = Rule(code="stem-echo", severity=Severity.ERROR, languages=("en",), check=check)

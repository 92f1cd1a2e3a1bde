"""One option stands in another tense than all the others.

Fails:

    stem: What happened to the bridge?
    options:
      a: {text: it was built in two years, correct: true}
      b: {text: it will be built in ten years}
      c: {text: it was paid for twice}

Passes:

    stem: What happened to the bridge?
    options:
      a: {text: it was built in two years, correct: true}
      b: {text: it was built in ten years}
      c: {text: it was left without an owner}
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked

_TENSES = {
    "past": ("was", "were", "did", "had"),
    "present": ("is", "are", "does", "do", "has", "have"),
    "future": ("will", "shall"),
}
_TENSE_OF = {word: tense for tense, words in _TENSES.items() for word in words}
_VERB = re.compile(rf"\b({'|'.join(_TENSE_OF)})\b", re.IGNORECASE)


def check(course: Course) -> Iterator[Finding]:
    """Every option that alone differs, where each option has an auxiliary verb that tells."""
    for question in asked(course):
        tenses = {
            o.id: _TENSE_OF[found[0].lower()] for o in question.options if (found := _VERB.search(o.text))
        }
        counts = Counter(tenses.values())
        if len(tenses) < max(3, len(question.options)) or len(counts) != 2 or min(counts.values()) != 1:
            continue
        odd = min(counts, key=lambda tense: counts[tense])
        option = next(o for o in question.options if tenses[o.id] == odd)
        yield Finding(
            path=option.path,
            message=f"option “{option.id}” alone stands in the {odd} tense",
            hint="Write all options in one tense.",
        )


RULE = Rule(code="option-tense", severity=Severity.WARNING, languages=("en",), check=check)

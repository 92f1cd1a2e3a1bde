"""A stem asks nothing: no question mark, no gap, no instruction.

*Trust* followed by three options leaves learners to guess what is wanted. A stem asks (*Which …?*), tells
what to do (*Sort …*), or is a sentence that the options complete (ending in … or a colon).

Fails:

    stem: Trust between the two towns.
    options:
      a: {text: it came from visits, correct: true}
      b: {text: it came from laws}
      c: {text: it came from money}

Passes:

    stem: What did trust between the two towns come from?
    options:
      a: {text: visits, correct: true}
      b: {text: laws}
      c: {text: money}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import GAP, asked


def check(course: Course) -> Iterator[Finding]:
    """Every stem of a choice that ends like a statement and asks nothing."""
    for question in asked(course):
        stem = question.stem.rstrip(" ”\"')")
        if GAP in stem or "?" in stem or not stem.endswith((".", "!")):
            continue
        if not _instructs(stem):
            yield Finding(
                path=question.stem_path,
                message="the stem asks nothing",
                hint="End it with a question, or begin with what to do: choose, complete, name.",
            )


_VERBS = (
    "choose",
    "pick",
    "select",
    "complete",
    "name",
    "mark",
    "find",
    "tick",
    "identify",
    "decide",
    "read",
    "solve",
    "calculate",
    "compute",
    "simplify",
    "translate",
    "evaluate",
    "estimate",
    "determine",
    "sort",
    "match",
)


def _instructs(stem: str) -> bool:
    return any(sentence.strip().lower().startswith(_VERBS) for sentence in stem.split(". "))


RULE = Rule(code="stem-question", severity=Severity.WARNING, languages=("en",), check=check)

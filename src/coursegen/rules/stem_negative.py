"""The question asks for what is *not* so: which is not, except, least.

Learners overlook the “not”, and knowing what is wrong does not show that one knows what is right. A “not” in
the situation that a question tells is fine; only the clause that asks must be positive.

Fails:

    stem: Which of these did the talk NOT name?
    options:
      a: {text: a visit}
      b: {text: a budget}
      c: {text: a lawsuit, correct: true}

Passes:

    stem: The partner has not answered for a week. What does the talk advise first?
    options:
      a: {text: a personal visit, correct: true}
      b: {text: a formal letter}
      c: {text: a longer silence}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked
from coursegen.wording.sentences import split

_ASKS = r"\b(?:which|what|who|whom|where|when)\b"
_NOT = r"(?:\bnot\b|n['’]t\b|\bnever\b|\bcannot\b|\bleast\b)"
_NEGATIVE = (
    re.compile(rf"{_ASKS}.*?{_NOT}", re.IGNORECASE),
    re.compile(r"\bNOT\b|\bEXCEPT\b|\bLEAST\b|\bNEVER\b"),
    re.compile(r"\b(?:all|each|any|every(?:one|thing)?)\b.*\b(?:except|but one)\b", re.IGNORECASE),
    re.compile(r"\bexcept\W*_*\W*$|\b(?:is|are|was|were|does|do|did)\s+not\W*_*\W*$", re.IGNORECASE),
)
_HARMLESS = re.compile(r"\bwhether or not\b|\bif not\b|\bnot only\b|\bat least\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


def check(course: Course) -> Iterator[Finding]:
    """Every stem whose asking clause is negative."""
    for question in asked(course):
        clause = _asking(question.stem)
        if any(pattern.search(clause) for pattern in _NEGATIVE):
            yield Finding(
                path=question.stem_path,
                message="the question asks for what is not so",
                hint="Ask for what is so; or turn each option into a true-false question.",
            )


def _asking(stem: str) -> str:
    """The sentence that asks: the last one with a question mark, else the last; quotations do not ask."""
    sentences = split(_HARMLESS.sub(" ", _QUOTED.sub("“…”", stem)))
    asking = [sentence for sentence in sentences if sentence.rstrip(" )”\"'").endswith("?")]
    return (asking or list(sentences) or [""])[-1]


RULE = Rule(code="stem-negative", severity=Severity.ERROR, languages=("en",), check=check)

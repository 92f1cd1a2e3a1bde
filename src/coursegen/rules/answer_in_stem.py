"""The answer stands in the question.

Fails:

    stem: Which measure, a common budget, did both councils agree on?
    options:
      a: {text: a common budget, correct: true}
      b: {text: a new ministry}
      c: {text: a longer lease}

Passes:

    stem: Which measure did both councils agree on?
    options:
      a: {text: a common budget, correct: true}
      b: {text: a new ministry}
      c: {text: a longer lease}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.interaction import TextEntry
from coursegen.model.walk import built_items
from coursegen.rules._asked import Asked, Shown, asked, stem_of
from coursegen.wording.leaks import all_echo, repeats


def check(course: Course) -> Iterator[Finding]:
    """Every stem that holds its key, chosen or typed."""
    for question in asked(course):
        key = question.key
        if key is not None and (_told(question, key) or key.text in question.code):
            others = question.distractors
            # Of one word alone it may be chance; what is drawn from a case is drawn as often for the others.
            drawn = len(key.prose.split()) < 2 and all_echo(
                question.prose, key.prose, [option.prose for option in others]
            )
            if not drawn and not any(_told(question, o) or o.text in question.code for o in others):
                yield _finding(question.stem_path, key.text)
    for placed in built_items(course):
        stem = stem_of(placed.item)
        for interaction in placed.item.interactions:
            if isinstance(interaction, TextEntry):
                told = next((answer for answer in interaction.accept if repeats(stem, answer)), None)
                if told:
                    yield _finding((*placed.path, "stem"), told)


def _told(question: Asked, option: Shown) -> bool:
    return repeats(question.prose, option.prose)


def _finding(path: tuple[str | int, ...], answer: str) -> Finding:
    return Finding(
        path=path, message=f"the answer “{answer[:60]}” stands in the question", hint="Ask without saying it."
    )


RULE = Rule(code="answer-in-stem", severity=Severity.ERROR, check=check)

"""Over a module, the right answer stands too often at one place, or four times running.

Where options are shown as written (some formats do not shuffle), a habit of the author's becomes a way to
guess. Looked at where a module has eight or more choices of three options or more: no place holds more than
40 % of the keys, and no place is right more than three times in a row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import Asked, asked

LEAST_ITEMS, MOST_SHARE, LONGEST_RUN = 8, 0.4, 3


def check(course: Course) -> Iterator[Finding]:
    """Every module whose keys stand in a pattern."""
    chosen = [q for q in asked(course) if q.key and len(q.options) >= 3]
    for module, group in groupby(chosen, key=lambda q: q.placed.module.id):
        questions = list(group)
        if len(questions) < LEAST_ITEMS:
            continue
        path = ("modules", module)
        places = [_place(question) for question in questions]
        place, count = Counter(places).most_common(1)[0]
        if count > MOST_SHARE * len(places):
            yield Finding(
                path=path,
                message=f"{count} of {len(places)} right answers stand at place {place + 1}",
                hint="Change the order of some questions' options.",
            )
        runs = [(same, len(list(run))) for same, run in groupby(places)]
        same, longest = max(runs, key=lambda run: run[1])
        if longest > LONGEST_RUN:
            yield Finding(
                path=path,
                message=f"{longest} right answers running stand at place {same + 1}",
                hint="Change the order of some questions' options.",
            )


def _place(question: Asked) -> int:
    return next(index for index, option in enumerate(question.options) if option.correct)


RULE = Rule(code="answer-position", severity=Severity.WARNING, whole=True, check=check)

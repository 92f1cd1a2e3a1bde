"""Over a module, the right answer stands too often at one place, or four times running.

Where options are shown as written (some formats do not shuffle), a habit of the author's becomes a way to
guess. Looked at where a module has eight or more choices of three options or more: no place holds more than
40 % of the keys, and no place is right more than three times in a row.

Fails:

    questions:
      - {id: q1, stem: "What came first?",
         options: {a: {text: bread, correct: true}, b: {text: sugar}, c: {text: honey}}}
      - {id: q2, stem: "What came second?",
         options: {a: {text: ropes, correct: true}, b: {text: nails}, c: {text: tiles}}}
      - {id: q3, stem: "What came third?",
         options: {a: {text: water, correct: true}, b: {text: earth}, c: {text: stone}}}
      - {id: q4, stem: "What was built?",
         options: {a: {text: a mill, correct: true}, b: {text: a hall}, c: {text: a ford}}}
      - {id: q5, stem: "What was sold?",
         options: {a: {text: wool, correct: true}, b: {text: silk}, c: {text: hemp}}}
      - {id: q6, stem: "Who paid?",
         options: {a: {text: monks, correct: true}, b: {text: lords}, c: {text: wives}}}
      - {id: q7, stem: "Who came late?",
         options: {a: {text: Anna, correct: true}, b: {text: Otto}, c: {text: Karl}}}
      - {id: q8, stem: "What was sung?",
         options: {a: {text: psalm, correct: true}, b: {text: march}, c: {text: waltz}}}

Passes:

    questions:
      - {id: q1, stem: "What came first?",
         options: {a: {text: bread, correct: true}, b: {text: sugar}, c: {text: honey}}}
      - {id: q2, stem: "What came second?",
         options: {a: {text: ropes}, b: {text: nails, correct: true}, c: {text: tiles}}}
      - {id: q3, stem: "What came third?",
         options: {a: {text: water}, b: {text: earth}, c: {text: stone, correct: true}}}
      - {id: q4, stem: "What was built?",
         options: {a: {text: a mill}, b: {text: a hall, correct: true}, c: {text: a ford}}}
      - {id: q5, stem: "What was sold?",
         options: {a: {text: wool, correct: true}, b: {text: silk}, c: {text: hemp}}}
      - {id: q6, stem: "Who paid?",
         options: {a: {text: monks}, b: {text: lords}, c: {text: wives, correct: true}}}
      - {id: q7, stem: "Who came late?",
         options: {a: {text: Anna, correct: true}, b: {text: Otto}, c: {text: Karl}}}
      - {id: q8, stem: "What was sung?",
         options: {a: {text: psalm}, b: {text: march, correct: true}, c: {text: waltz}}}
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

"""Over a module, the right answer is the longest option too often: in more than 40 % of the choices.

Looked at where a module has eight or more choices of three options or more.

Fails:

    questions:
      - {id: q1, stem: "What came first?",
         options: {a: {text: fresh bread, correct: true}, b: {text: sugar}, c: {text: honey}}}
      - {id: q2, stem: "What came second?",
         options: {a: {text: nails}, b: {text: long ropes, correct: true}, c: {text: tiles}}}
      - {id: q3, stem: "What came third?",
         options: {a: {text: earth}, b: {text: stone}, c: {text: clear water, correct: true}}}
      - {id: q4, stem: "What was built?",
         options: {a: {text: a hall}, b: {text: a mill, correct: true}, c: {text: a ford}}}
      - {id: q5, stem: "What was sold?",
         options: {a: {text: wool, correct: true}, b: {text: silk}, c: {text: hemp}}}
      - {id: q6, stem: "Who paid?",
         options: {a: {text: lords}, b: {text: wives}, c: {text: monks, correct: true}}}
      - {id: q7, stem: "Who came late?",
         options: {a: {text: old Anna, correct: true}, b: {text: Otto}, c: {text: Karl}}}
      - {id: q8, stem: "What was sung?",
         options: {a: {text: march}, b: {text: psalm, correct: true}, c: {text: waltz}}}

Passes:

    questions:
      - {id: q1, stem: "What came first?",
         options: {a: {text: bread, correct: true}, b: {text: sugar}, c: {text: honey}}}
      - {id: q2, stem: "What came second?",
         options: {a: {text: nails}, b: {text: ropes, correct: true}, c: {text: tiles}}}
      - {id: q3, stem: "What came third?",
         options: {a: {text: earth}, b: {text: stone}, c: {text: water, correct: true}}}
      - {id: q4, stem: "What was built?",
         options: {a: {text: a hall}, b: {text: a mill, correct: true}, c: {text: a ford}}}
      - {id: q5, stem: "What was sold?",
         options: {a: {text: wool, correct: true}, b: {text: silk}, c: {text: hemp}}}
      - {id: q6, stem: "Who paid?",
         options: {a: {text: lords}, b: {text: wives}, c: {text: monks, correct: true}}}
      - {id: q7, stem: "Who came late?",
         options: {a: {text: Anna, correct: true}, b: {text: Otto}, c: {text: Karl}}}
      - {id: q8, stem: "What was sung?",
         options: {a: {text: march}, b: {text: psalm, correct: true}, c: {text: waltz}}}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import Asked, asked

LEAST_ITEMS, MOST_SHARE = 8, 0.4


def check(course: Course) -> Iterator[Finding]:
    """Every module where the longest option is a good guess."""
    chosen = [q for q in asked(course) if q.key and len(q.options) >= 3]
    for module, group in groupby(chosen, key=lambda q: q.placed.module.id):
        questions = list(group)
        longest = [question for question in questions if _is_longest(question)]
        if len(questions) >= LEAST_ITEMS and len(longest) > MOST_SHARE * len(questions):
            names = ", ".join(question.placed.item.id for question in longest[:5])
            yield Finding(
                path=("modules", module),
                message=f"the right answer is the longest in {len(longest)} of {len(questions)} choices",
                hint=f"Shorten some, or lengthen a wrong one: {names}.",
            )


def _is_longest(question: Asked) -> bool:
    key = question.key
    return key is not None and all(len(key.text) > len(other.text) for other in question.distractors)


RULE = Rule(code="key-longest", severity=Severity.WARNING, whole=True, check=check)

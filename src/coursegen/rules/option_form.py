"""The options are not of one grammatical form, so that one of them sticks out.

All of them questions or none; all of them *to do*, *by doing*, *doing* or *do*; all of them numbers or none.
Only what is plain to see is found: names and noun phrases of any build are left to people.

Fails:

    stem: What does the talk advise first?
    options:
      a: {text: to meet the neighbours, correct: true}
      b: {text: by signing a treaty}
      c: {text: a shared budget}

Passes:

    stem: What does the talk advise first?
    options:
      a: {text: to meet the neighbours, correct: true}
      b: {text: to sign a treaty}
      c: {text: to share a budget}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked
from coursegen.wording.grammar import mixed, plain_form


def check(course: Course) -> Iterator[Finding]:
    """Every set of options whose forms differ plainly."""
    for question in asked(course):
        forms = {option.id: plain_form(option.text) for option in question.options if option.text}
        if len(forms) < 3 or _FORMS.search(question.prose):
            continue
        if mixed(option.text for option in question.options if option.text):
            said = ", ".join(f"“{name}” {_NAMES[form]}" for name, form in forms.items())
            yield Finding(
                path=question.options[0].path,
                message=f"the options differ in form: {said}",
                hint="Write them all in one form.",
            )


_FORMS = re.compile(r"\bwhich (?:\w+ )?(?:sentence|question|phrase|reply)\b", re.IGNORECASE)
"""Who asks for a sentence of some form needs options of several."""
_NAMES = {
    "question": "asks",
    "infinitive": "begins with “to …”",
    "means": "begins with “by …ing”",
    "gerund": "begins with “…ing”",
    "imperative": "begins with a verb",
    "number": "is a number",
    "": "is none of these",
}

RULE = Rule(code="option-form", severity=Severity.ERROR, languages=("en",), check=check)

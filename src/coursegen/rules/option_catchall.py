"""An option refers to the others: all of the above, none of these.

Whoever knows one option wrong or two right has the answer without knowing it; and shuffled options have no
“above”. Ask for one thing, or make the question multiple-choice.

Fails:

    stem: What helped the two towns?
    options:
      a: {text: visits before any plan, correct: true}
      b: {text: one shared account}
      c: {text: all of the above}

Passes:

    stem: What helped the two towns?
    options:
      a: {text: visits before any plan, correct: true}
      b: {text: a law of its own}
      c: {text: a larger ministry}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._asked import asked

_SOME = (
    r"(?:all|none|neither|both|not any|any|each|either|"
    r"every(?: one)?|not one|nothing|everything|more than one)"
)
_FEW = r"(?:(?:only |just )?(?:one|two|three|four|some|most)(?: or more)?|no)"
_CHOICES = r"(?:options?|answers?|choices?|alternatives?)"
_OTHERS = rf"(?:{_CHOICES}|statements?|responses?|possibilities|items?|points?|suggestions|things)"
_PLACED = (
    r"(?:above|below|preceding|previous|foregoing|following|given|listed|mentioned|stated|other|"
    r"named|earlier|here|aforementioned|aforesaid|said)"
)
_RIGHT = (
    r"(?:(?:are|is|were|was|may be|can be|seems?)\s+(?:all\s+|both\s+|equally\s+)?"
    r"(?:correct|right|true|false|wrong|incorrect|valid|possible|applicable|acceptable)|appl(?:y|ies)|fits?)"
)
_TAIL = rf"(?:\s+{_OTHERS})?(?:\s+{_PLACED})*(?:\s+{_RIGHT})*\W*"
_ABOVE = re.compile(
    rf"\W*(?:{_SOME}(?:\s+of)?|{_FEW}\s+of)(?:\s+the)?(?:\s+(?:two|three|four|five))?"
    rf"(?:\s+(?:these|those|them|{_PLACED})|\s+(?:[a-z]+\s+)?{_CHOICES}|"
    rf"(?<=the)\s+{_OTHERS}|\s+{_RIGHT}){_TAIL}|"
    rf"\W*(?:{_SOME}|{_FEW})\s+(?:other\s+)?{_OTHERS}\s+{_RIGHT}\W*",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\W*(?:all|none|both|neither)(?: of (?:it|that))?\W*|"
    r"\W*(?:all|both|none|neither)(?: of)?(?: the)? (?:two|three|"
    r"four|five)(?: of (?:them|these|those|the above))?\W*|"
    r"\W*(?:everything|nothing)(?: (?:that is |that was )?(?:listed|"
    r"mentioned|named|stated))? (?:above|below|here)\W*|"
    r"\W*(?:all|both|none|neither) (?:one|correct|right|true|wrong|false)\W*|"
    r"\W*(?:it|that|this) (?:could|can|may|might) be (?:any|"
    r"all|none|either|both) of (?:these|them|the above)\W*|"
    r"\W*the (?:above|answers|options)(?: (?:answers|options|above|given))? "
    r"(?:are|is)(?: (?:all|both))? \w+\W*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\W*(?:in |for |by |with |to )?(?:{_SOME}|{_FEW}|any one|(?:a|some) (?:combination|mixture|mix))"
    rf"(?: of)?(?: the)? (?:above|aforementioned|foregoing|preceding)(?![-\w]).{{0,60}}|"
    rf"\W*(?:in |for |by |with |to )?(?:all|none|neither|both|any|each) (?:of )?(?:these|those)(?: \w+)?\W*|"
    rf"\W*(?:all|none|neither|both|each) of (?:these|those|them) "
    rf"(?:is|are|was|were|can|may|have|has) .{{0,40}}|"
    rf"\W*(?:no|not a|there is no) (?:correct|right|valid) (?:answer|option|choice)"
    rf"\W*(?:(?:is|has been|was) )?(?:given|listed|named|here)?\W*|"
    rf"\W*(?:another|some other) (?:answer|option|choice) (?:than|from) (?:those|these|the ones?)"
    rf"(?: (?:above|given|listed|named|here))?\W*|"
    rf"\W*the (?:correct |right )?(?:answer|option) is (?:not|nowhere) "
    rf"(?:listed|given|named|here|shown|among).{{0,20}}|"
    rf"\W*(?:some(?:thing|one|body) else|another one|another)?,? ?not (?:listed|mentioned|named)"
    rf"(?: (?:above|here))?\W*|"
    rf"\W*(?:all|none|neither|both|any|each) of the \w+ (?:above|below|listed|mentioned|given)\W*|"
    rf"\W*(?:all|none|neither|both|any|each) (?:of )?the (?:listed|mentioned|given) "
    rf"(?!compan|firm|build|secur|share|stock)\w+\W*",
    re.IGNORECASE,
)
"""With the name of what the options are: “none of the above laws”, “all of the cities listed”."""
_COUNTED = re.compile(r"\bhow (?:many|much|often)\b", re.IGNORECASE)


def check(course: Course) -> Iterator[Finding]:
    """Every option that speaks of the others."""
    for question in asked(course):
        counts = _COUNTED.search(question.prose)  # then “none” is a number
        for option in question.options:
            if _refers(option.prose) or (not counts and _BARE.fullmatch(option.prose)):
                yield Finding(
                    path=option.path,
                    message=f"option “{option.id}” (“{option.text[:40]}”) refers to the other options",
                    hint="Give it a content of its own, or make the question multiple-choice.",
                )


def _refers(text: str) -> bool:
    text = re.sub(r"^\W*other\s*[(:,–—-]\s*", "", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=[a-z])-(?=(?:of|the|above)\b)", " ", text, flags=re.IGNORECASE)
    return bool(_ABOVE.fullmatch(text) or _NAMED.fullmatch(text))


RULE = Rule(code="option-catchall", severity=Severity.ERROR, languages=("en",), check=check)

"""The question asks for what is *not* so: which is not, except, least.

Learners overlook the “not”, and knowing what is wrong does not show that one knows what is right. So it is
with a stem that ends in “may not” or “cannot”. A “not” in the situation that a question tells is fine; only
the clause that asks must be positive.

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
_NOT = r"(?:\bnot\b|n['’]t\b|\bnever\b|\bcannot\b|\bleast\b|\bis unlikely\b|\bare unlikely\b)"
_TELL = r"^\W*(?:choose|name|select|identify|tell|say|mark|tick|pick|find|decide|state|show)"
_ONE = r"one|thing|item|statement|option|answer|choice|word|example|claim|sentence"
_VERBS = "do|does|did|is|are|was|were|can|could|should|must|may|might|shall|need|will|would|has|have|had"
_ALL_BUT_ONE = re.compile(
    r"\b(?:(?:all|each|every(?:thing| one)?|any) (?:of )?(?:the )?|the following )"
    r"(?:these|those|following|statements|options|items)\b"
    r"[^.?!]*\b(?:except(?: for)?|but|save) (?:for )?(?:one|1)\b|\bexception of which\b|"
    r"\ball (?:but|except)(?: for)? one of (?:the )?(?:these|those|following|statements|options|items)\b",
    re.IGNORECASE,
)
"""Said in the sentence before the one that asks: “Each of these is a river except one. Which?”"""
_NEGATIVE = (
    re.compile(rf"{_ASKS}.*?{_NOT}", re.IGNORECASE),
    re.compile(r"\bNOT\b|\bEXCEPT\b|\bLEAST\b|\bNEVER\b"),
    re.compile(
        r"\b(?:all|each|any|every(?:one|thing)?)\b.*\b(?:except|but one|with the exception of)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\bwhich\b.*\b(?:is|are|was|were) no (?!longer|more|less|fewer|later)", re.IGNORECASE),
    re.compile(
        r"\bwhich (?:one )?(?:of (?:the )?(?:\w+ )?"
        r"(?:these|those|following|options|statements|claims|sentences|answers)"
        r"(?: \w+)?|statement|claim|assertion|option|answer)\s+(?:(?:about|on|concerning|regarding) [^?]*?)?"
        r"(?:is|are|was|were) (?:false|incorrect|untrue|wrong)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\bwhich\b.* (?:is|are|was|were) (?:an? |the )?(?:exceptions?|odd one)\b", re.IGNORECASE),
    re.compile(
        r"\bwhich\b.* (?:is|are) (?:an? |the )?(?:false|incorrect|untrue|wrong) "
        r"(?:statement|claim|sentence|option|answer|pair|match)s?\b",
        re.IGNORECASE,
    ),
    re.compile(r"^\W*it is not \w+(?: that)?\W*$", re.IGNORECASE),
    re.compile(rf"{_TELL}\s+the (?:exception|odd one out)\b", re.IGNORECASE),
    re.compile(rf"{_TELL}\s+the (?:false|wrong|incorrect|untrue) (?:{_ONE})s?\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:{_VERBS})"
        r"(?:\s?not|n['’]t)\b(?!\s+_)(?:\s+(?!because\b|and\b|so\b|but\b|as\b|than\b)[\w-]+){1,2}\W*$",
        re.IGNORECASE,
    ),
    re.compile(rf"{_TELL}\b.*\b(?:{_ONE})s?\s+(?:that|which|who)\b.*?{_NOT}", re.IGNORECASE),
    re.compile(
        r"\b(?:the following|these|those|with the)\b.*\b(?:except|exception\b(?! (?:to|from|of)))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bexcept(?: for| one)?\W*_*\W*$|\b(?:is|are|was|were|does|do|did)\s+not\W*_*\W*$", re.IGNORECASE
    ),
    # Behind these a gap may be of grammar: “You must not ____.”
    re.compile(rf"\b(?:(?:{_VERBS})\s+(?:not|never)|cannot|[a-z]+n['’]t)\W*$", re.IGNORECASE),
)
_HARMLESS = re.compile(
    r"\b(?:whether or not|if not|not only|at least|last but not least|"
    r"but not (?:in|on|at|by|to|for|with|from|of)\b|"
    r"least (?:squares|common|developed)|"
    r"not[- ](?:for[- ]profit|guilty)|do[- ]not[- ]\w+ (?:order|list|sign)|"
    r"(?:the|a|logical) not (?:gate|operator)|not null)\b|\bnot \(",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r"(?:^|[,;:–—(]\s*|\b(?:in|on|at|to|for|from|by|of|with|and|but|about)\s+)(?:then\s+)?"
    r"(?:which|what|who|whom|whose|where|when|why|how)\b.*",
    re.IGNORECASE,
)
_CASE_FIRST = re.compile(
    r"^\W*(?:when|where|if|while|although|because|since|after|before|as|once|unless|until|given|suppose|assuming)\b"
    r"[^,?]*,\s*(?=.*\b(?:which|what|who|whom|how|where|when|why|should|can|may|is|are|does|do)\b|[^?]*$)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?<=\w)(?<!\bone)(?<!\bthing)(?<!\bsomething)(?<!\bstatement)(?<!\boption)(?<!\banswer)(?<!\bitem)(?<!\bchoice)"
    r"(?<!\bthese)(?<!\bfollowing),?\s+"
    r"(?:that|who|whose|if|when|while|where|because|although|unless|since|after|before|until|so that)\b"
    r"[^,;?]*",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\W*(?:choose|name|select|identify|tell|say|mark|tick|pick|find|decide|state|show)\b", re.I
)
_WHICH = re.compile(r"(?<=\w),?\s+which\b[^,;]*", re.IGNORECASE)
"""A clause that tells of a case inside the clause that asks: “the changes that are not yet committed”."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


def check(course: Course) -> Iterator[Finding]:
    """Every stem whose asking clause is negative."""
    for question in asked(course):
        clause = _asking(question.prose)
        if _ALL_BUT_ONE.search(question.prose) or any(p.search(clause) for p in _NEGATIVE):
            yield Finding(
                path=question.stem_path,
                message="the question asks for what is not so",
                hint="Ask for what is so; or turn each option into a true-false question.",
            )


def _asking(stem: str) -> str:
    """The sentence that asks: the last one with a question mark, else the last; quotations do not ask."""
    sentences = split(_HARMLESS.sub(" ", _QUOTED.sub("“…”", stem)))
    asking = [sentence for sentence in sentences if sentence.rstrip(" )”\"'").endswith("?")]
    sentence = _CASE_FIRST.sub("", (asking or list(sentences) or [""])[-1])
    if re.search(r"\b(?:NOT|EXCEPT|LEAST|NEVER)\b", sentence):
        return sentence
    if not asking:
        return sentence if _TELLS.match(sentence) else _WHICH.sub(" ", _ASIDE.sub(" ", sentence))
    main = _MAIN.search(sentence)
    clause = main[0].strip(" ,;:–—(") if main else sentence
    return _ASIDE.sub(" ", clause)


RULE = Rule(code="stem-negative", severity=Severity.ERROR, languages=("en",), check=check)

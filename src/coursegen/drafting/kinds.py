"""What a note calls its units: challenges, skills, recommendations. Stems use the note's own word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coursegen.wording.grammar import form, plural
from coursegen.wording.wordlist import listed

_PLURALS = {
    word + "s": word
    for word in sorted(
        listed(
            """
        challenge barrier obstacle hurdle problem risk skill principle benefit advantage
        disadvantage limitation technique method approach tactic step stage phase type feature
        factor reason cause tip practice tool measure recommendation component element concept
        condition trend application myth mistake habit trait symptom argument
        concern pillar insight style evaluator protocol pattern
        layer threat weakness strength requirement milestone trick
        guideline misconception goal objective metric characteristic
            """
        )
    )
} | {
    "strategies": "strategy", "opportunities": "opportunity", "capabilities": "capability",
    "criteria": "criterion", "properties": "property", "technologies": "technology",
    "competencies": "competency", "abilities": "ability",
    "qualities": "quality", "policies": "policy", "difficulties": "difficulty", "fallacies": "fallacy",
    "approaches": "approach", "weaknesses": "weakness", "priorities": "priority", "theories": "theory",
    "processes": "process", "philosophies": "philosophy",
}  # fmt: skip
_ADVICE = re.compile(r"\b(?:should|must|ought to|need to|recommend)\b[^.]*:$")


@dataclass(frozen=True, slots=True)
class Kind:
    """A noun for the units of one list. `vague` when the note gives none."""

    one: str
    many: str
    vague: bool = False


TOPIC = Kind("topic", "topics", vague=True)
RECOMMENDATION = Kind("recommendation", "recommendations")


# What follows such a word is not what the heading counts: *Reactions to new technologies*.
_TAIL = re.compile(
    r"\s(?:to|of|for|in|on|with|from|by|about|through|at|under|between|vs\.?|versus)\s.*|[:(–—].*"
)
_SEVERAL = re.compile(r"\band\b|&|/|,")


_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|several|key|main|primary|core|critical|following|various) "
    r"(?:[\w-]+ ){0,2}?(?P<noun>(?:[\w-]+ )?[a-z-]{4,}s)\b"
)
_LED = re.compile(r"\b(?P<noun>[a-z-]{4,}s) (?:include[ds]?|including|such as|are|were)\b[^:]{0,30}:$")
_OF_THINGS = listed(
    """
    things points topics words thoughts remarks takeaways details basics pros cons news sciences notes
    examples questions answers times ways others ones years days months weeks minutes hours
    several various includes covers requires follows works matters wins helps means shows needs uses makes
    leads provides allows involves contains
    """
)
"""Nouns that say nothing, and verbs that look like nouns."""
_MANY = ("tions", "ments", "ers", "ors", "ities", "isms", "ences", "ances")
_ASKING = re.compile(r"(?:how|why|what|when|where|who|which|is|are|do|does|can|should)\b")


def noun_of(heading: str, lead: str = "") -> str:
    """What a list is of, in the plural, by the sentence that announces it, else by its heading; else "".

    “Two primary drivers were behind it:” are drivers, under “Preparations for winter” stand preparations.
    """
    announced: list[str] = []
    if lead.endswith(":"):
        announced = [m["noun"] for way in (_LED, _COUNTED) for m in way.finditer(lead.lower())]
    head = _TAIL.sub("", heading.lower())
    verbal = form(heading) in ("imperative", "gerund") or _SEVERAL.search(head)
    named = [] if verbal else head.split()[-1:]
    alone = len(head.split()) == 1 and head not in _PLURALS and not head.endswith(_MANY)  # *Texas*
    asking = _ASKING.match(head) is not None
    fit = (*reversed(announced), *([] if alone or asking else named))
    return next((n for n in fit if plural(n) and n.split()[-1] not in _OF_THINGS), "")


def kind_of(heading: str, lead: str) -> Kind:
    """The kind that a heading names (exactly one of them, and nothing else), or that its lead-in implies."""
    head = _TAIL.sub("", heading.lower())
    named = [w for w in re.findall(r"[a-z]+", head) if w in _PLURALS]
    if _SEVERAL.search(head):
        named = []
    if len(set(named)) == 1:
        return Kind(_PLURALS[named[0]], named[0])
    if _ADVICE.search(lead):
        return RECOMMENDATION
    in_lead = [w for w in re.findall(r"[a-z]+", lead.lower()) if w in _PLURALS] if lead.endswith(":") else []
    if len(set(in_lead)) == 1:
        return Kind(_PLURALS[in_lead[0]], in_lead[0])
    return TOPIC

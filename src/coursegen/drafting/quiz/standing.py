"""Whether a statement stands alone, or needs the name of the unit that it is said of above it."""

from __future__ import annotations

import re

from coursegen.drafting.clauses import Clause, bare
from coursegen.drafting.headings import closes, dated, slot
from coursegen.drafting.quiz.worth import nameless
from coursegen.drafting.sentences import nominal, spoken
from coursegen.drafting.topics import Topic
from coursegen.wording.grammar import form
from coursegen.wording.stems import shared
from coursegen.wording.wordlist import listed

_PRONOUN = re.compile(r"(?:(?:It|They|He|She)|This (?:is|was|has|can|means|refers|involves|includes)) ")
_PERSONS = re.compile(r"(?:They|He|She|We) ")
_VERBS = listed(
    """
    adds acts allows animates applies builds combines connects contains controls covers creates defines
    describes determines develops discusses employs emphasizes enables encourages ensures establishes
    examines explains explores facilitates focuses functions generates gives handles helps highlights
    identifies improves includes incorporates increases integrates introduces invites involves keeps
    leads lets leverages maintains makes manages means measures minimizes monitors needs offers operates
    performs prevents promotes protects provides reduces refers relies represents requires runs serves
    sets shows simplifies specifies stores streamlines supports takes tracks transforms turns updates
    uses utilizes works pertaining involving applied used known
    """
)
_SUBJECTLESS = re.compile(
    r"(?:Often|Usually|Typically|Also|Very|Highly|Does|Do|Did|Is|Are|Was|Were|Has|Have|Can|May|Might|Must|Will|"
    r"Should|Ideal|Essential|Available|Useful|Suitable|Important|Necessary|Possible)\b|[A-Z][a-z]+ly\b(?!,)"
    r"|[A-Z][a-z]+ed (?:to|on|by|in|with|for|from|as)\b(?!.*, )"
    r"|(?:[A-Z][a-z]+s (?:very|the|an?|in|on|to|for|with|as|well|not|up|at|from|by|[a-z]+ly)"
    r"|Sold|Bought|Made|Led|Built|Won|Became|Began|Took|Gave|Wrote|Ran|Brought|Grew|Lost|Sent|Spent|Founded|"
    r"Developed|Created|Introduced|Designed|Invented|Launched|Established|Served|Worked)\b"
    r"(?!(?: (?!(?:and|or|that|which)\b)[\w’'-]+){0,4} (?:is|are|was|were|do|does|did|can|cannot|could|will|"
    r"would|may|might|must|should|have|has|had)\b)"
)
"""It opens with an adjective or with what is most likely its verb: no verb of another follows soon."""
_GERUND = re.compile(
    r"^\w+ing\b(?:[^,;]|,(?! (?:he|she|it|they|we|you|the|an?|[A-Z])))*\b"
    r"(?:is|are|can|will|may|helps?|leads?|allows?|makes?|means|requires?|provides?)\b"
)
"""*Maintaining a habit is …*: a sentence whose subject is what is done."""
_POINTS = re.compile(r"\b(?:this|these|such)\b")
_BRACKETS = re.compile(r"\([^)]*\)")
_ASKING = re.compile(r"(?:How|Whether)\b")
"""What opens so is asked, or a part of a sentence."""
_LEANS = re.compile(
    r"^\w+ing\b|^(?:It|Its|They|Their|He|His|She|Her|This|These|Those|Such)\b|\b(?:this|these|such)\b"
)


def pronoun_first(text: str) -> bool:
    """Whether it opens with a pronoun that the name above it explains: “It …”, “This means …”."""
    return _PRONOUN.match(text) is not None


def of_persons(text: str) -> bool:
    """Whether it opens with a pronoun that under a heading is somebody who was named before."""
    return _PERSONS.match(text) is not None


def subjectless(text: str) -> bool:
    """Whether what a sentence is about is the name above it: “It …”, or the verb first."""
    return pronoun_first(text) or text.partition(" ")[0].lower() in _VERBS


def alone(text: str, topic: Topic) -> bool:
    """Whether a sentence needs no name above it: with one, what it says is met half already."""
    wanting = nominal(text) or form(text) == "imperative" or not spoken(text) or bare(text)
    leans = wanting or subjectless(text) or _SUBJECTLESS.match(text) or _LEANS.search(text)
    done = _GERUND.match(text) is not None and _POINTS.search(text) is None
    of_many = closes(topic.name) or dated(topic.name) or slot(topic.name, topic.parent)  # *costs*: of what?
    return (not leans or done) and not of_many


def claims(text: str) -> bool:
    """Whether a statement can be true or false: it has a verb, a noun has one not only behind
    *that* or *which*, and a *he* or *she* has a name before it.
    """
    if nameless(text):
        return False
    if form(text) == "gerund":
        return _GERUND.match(text) is not None
    told = _WITHIN.sub("", text) if text.startswith(("A ", "An ")) else text  # “A company that sold boats.”
    return spoken(told) or subjectless(text) or _SUBJECTLESS.match(text) is not None


_WITHIN = re.compile(r"\b(?:that|which|who|whose) .*")


def stands(clause: Clause, topic: Topic) -> bool:
    """Whether a clause says something, by itself or behind the unit's name without repeating it."""
    if nameless(clause.text) or not spoken(_BRACKETS.sub("", clause.text)) or _ASKING.match(clause.text):
        return False
    return not shared(clause.text, topic.name) or alone(clause.text, topic) or closes(topic.name)

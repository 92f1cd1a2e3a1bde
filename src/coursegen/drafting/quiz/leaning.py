"""Sentences that lean on their unit's name alone: “It stores …” is understood where that is known."""

from __future__ import annotations

import re
from functools import lru_cache

from coursegen.drafting.clauses import Clause, balanced, bare
from coursegen.drafting.quiz.quotation import Masked
from coursegen.drafting.quiz.standing import pronoun_first
from coursegen.drafting.sentences import fragment, verbless
from coursegen.drafting.topics import Topic
from coursegen.wording.stems import shared

LEAST, LONGEST = 4, 38
"""Words of a sentence that is quoted whole."""
_POINTING = re.compile(r"\b(?:this|these|those|such|the (?:same|following|former|latter))\b", re.IGNORECASE)
_TIED = (
    "for example", "for instance", "in addition", "despite this", "as a result", "however", "also",
    "therefore", "thus", "hence", "consequently", "moreover", "further", "additionally", "similarly",
    "likewise",
)  # fmt: skip


def leaning(topic: Topic) -> tuple[Masked, ...]:
    """Sentences that open with a pronoun for the topic (“It stores …”) and say no word of its name."""
    if topic.apart:
        return ()
    told = (
        (s, s.text)
        for i, s in enumerate(topic.sentences)
        if topic.unit is not None
        and LEAST <= len(s.text.split()) <= LONGEST
        and pronoun_first(s.text)
        and not (i and s.text.startswith("This "))  # it points to the sentence before
        and s.text[-1:] in '.!)”"'
        and stands_whole(s.text, first=i == 0)
    )
    return tuple(Masked(t, 0, Clause(t, s)) for s, t in told if not shared(t, topic.name))


@lru_cache(maxsize=32768)  # every neighbour of a topic reads its sentences
def stands_whole(text: str, *, first: bool) -> bool:
    """Whether it is a sentence, as far as its pattern tells, that points to nothing but its unit."""
    if bare(text) or text.lower().startswith(_TIED):
        return False
    behind = text.partition(" ")[2]
    points = _POINTING.search(behind)
    own = (
        first and points is not None and points[0] == "this"
    )  # the unit itself, where nothing stands between
    return balanced(text) and not verbless(text) and not fragment(text) and (points is None or own)

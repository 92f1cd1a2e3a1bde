"""Whole sentences of a unit, for questions that give its name: “They include …” is then understood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from coursegen.drafting.clauses import Clause, balanced, bare
from coursegen.drafting.quiz.question import Scope
from coursegen.drafting.quiz.quotation import ANY, Masked, hide, reads_well
from coursegen.drafting.sentences import fragment, nominal, verbless
from coursegen.drafting.split import Topic
from coursegen.wording.stems import BLANK

LEAST, LONGEST = 4, 38
"""Words of an option."""
_POINTING = re.compile(r"\b(?:this|these|those|such|the (?:same|following|former|latter))\b", re.IGNORECASE)
_BACK = ("this ", "these ", "those ", "such ", "that ")
_TIED = (
    "for example", "for instance", "in addition", "despite this", "as a result", "however", "also",
    "therefore", "thus", "hence", "consequently", "moreover", "further", "additionally", "similarly",
    "likewise",
)  # fmt: skip


def whole_sentences(scope: Scope, topic: Topic, *, plain: bool = False) -> Iterator[Masked]:
    """Whole sentences of a topic, those first that stand nearest its name.

    Its own words are masked. plain: they are not, for the question gives the name.
    """
    for i, sentence in enumerate(topic.sentences):
        text = sentence.text
        # A capital first, or second as in *iPhone*.
        fit = LEAST <= len(text.split()) <= LONGEST and text[:2] != text[:2].lower() and text[-1:] in '.!)”"'
        usable = sentence.text != topic.name and (topic.unit is not None or bool(sentence.times))
        if not fit or not usable or not _whole(text, first=i == 0):
            continue
        if topic.apart and nominal(text):
            continue
        if i and text.lower().startswith(_BACK):  # they point to the sentence before
            continue
        whole = Clause(text, sentence)
        shown = Masked(text, 0, whole) if plain else hide(whole, topic, scope.common)
        opens = shown.text.startswith(BLANK) and not shown.named
        if (
            (shown.blanks == 0 or (shown.named and scope.patience >= 2))
            and (scope.patience >= ANY or not opens)
            and reads_well(shown, scope.patience)
        ):
            yield shown


@lru_cache(maxsize=32768)  # every neighbour of a topic reads its sentences
def _whole(text: str, *, first: bool) -> bool:
    """Whether it is a sentence, as far as its pattern tells, that points to nothing but its unit."""
    if bare(text) or text.lower().startswith(_TIED):
        return False
    behind = text.partition(" ")[2]
    points = _POINTING.search(behind)
    own = (
        first and points is not None and points[0] == "this"
    )  # the unit itself, where nothing stands between
    return balanced(text) and not verbless(text) and not fragment(text) and (points is None or own)

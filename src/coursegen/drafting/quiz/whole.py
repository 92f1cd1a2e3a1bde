"""Whole sentences of a unit, for questions that give its name: “They include …” is then understood."""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.drafting.clauses import Clause, balanced, untied
from coursegen.drafting.quiz.leaning import LEAST, LONGEST, stands_whole
from coursegen.drafting.quiz.question import Scope, evident
from coursegen.drafting.quiz.quotation import ANY, Masked, calculated, hide, reads_well
from coursegen.drafting.sentences import fragment, nominal
from coursegen.drafting.topics import Topic
from coursegen.wording.stems import BLANK

_BACK = ("this ", "these ", "those ", "such ", "that ")


MOST_TOLD = 45
"""Words of a sentence that is quoted because nothing else is said of a topic."""


def as_told(topic: Topic) -> Masked | None:
    """The first sentence about a topic as it stands: the very last to be quoted, with the name above it."""
    for sentence in evident(topic):
        text = sentence.text
        fit = LEAST <= len(text.split()) <= MOST_TOLD and text[:1].isupper() and text[-1:] in '.!)”"'
        if fit and balanced(text) and not fragment(text) and not calculated(text):
            return Masked(text, 0, Clause(text, sentence))
    return None


def whole_sentences(scope: Scope, topic: Topic, *, plain: bool = False) -> Iterator[Masked]:
    """Whole sentences of a topic, those first that stand nearest its name.

    Its own words are masked. plain: they are not, for the question gives the name.
    """
    for i, sentence in enumerate(topic.sentences):
        text = untied(sentence.text)
        # A capital first, or second as in *iPhone*.
        fit = LEAST <= len(text.split()) <= LONGEST and text[:2] != text[:2].lower() and text[-1:] in '.!)”"'
        usable = sentence.text != topic.name and (topic.unit is not None or bool(sentence.times))
        if not fit or not usable or not stands_whole(text, first=i == 0):
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

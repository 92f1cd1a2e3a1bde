"""A name is given whose sentences lean on it (“They include …”); which of them do the notes say about it?

Behind the name a sentence that begins with *it*, *they* or *this* is understood: where no clause of a topic
stands alone, whole sentences are asked here. A distractor leans too where the key does, since a pronoun in
one option would show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from coursegen.drafting.clauses import Clause, bare, leans
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.question import MOST_MASKED, Masked, Question, Scope, sayings
from coursegen.drafting.split import Topic
from coursegen.model.item import Level
from coursegen.wording.absolutes import one_sided
from coursegen.wording.leaks import leaks, stands_out
from coursegen.wording.stems import mask, shared

LEAST, LONGEST = 4, 38
"""Words of an option."""
_WITHIN = 8
_TIED = ("for example", "for instance", "in addition", "despite this", "as a result", "however", "also")


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic with a sentence that its name makes whole."""
    for topic in topics:
        for key in _sentences(topic, opening=scope.patience == 2):
            if question := _question(scope, topic, key):
                yield question
                break


def _sentences(topic: Topic, *, opening: bool = False) -> Iterator[Masked]:
    """Whole sentences of a topic, its own words masked, those first that stand nearest its name.

    opening: whether a sentence may begin with a blank.
    """
    for sentence in topic.sentences:
        text = sentence.text
        fit = LEAST <= len(text.split()) <= LONGEST and text[:1].isupper() and text[-1:] in '.!)”"'
        usable = sentence.text != topic.name and (topic.unit is not None or bool(sentence.times))
        if not fit or not usable or bare(text) or text.lower().startswith(_TIED) or text.count('"') % 2:
            continue
        shown, blanks = mask(text, [topic.name])
        if blanks <= MOST_MASKED and (opening or not shown.startswith("[…]")):
            yield Masked(shown, blanks, Clause(text, sentence))


def _question(scope: Scope, topic: Topic, key: Masked) -> Question | None:
    stem = f"What do the notes say about {quoted(topic.name)}?"
    for pair in combinations(_others(scope, topic), 2):
        if _fair(stem, key, pair):
            return Question(
                rule="said", name=topic.id, type="single-choice", stem=stem,
                fields={"options": sayings(topic, key, pair)},
                level=Level.UNDERSTAND, topics=(topic, *(t for t, _ in pair)), sentence=key.clause.sentence,
            )  # fmt: skip
    return None


def _others(scope: Scope, topic: Topic) -> list[tuple[Topic, Masked]]:
    """Sentences about its neighbours, then about the rest of the chapter; none speaks of its name."""
    out: list[tuple[Topic, Masked]] = []
    for others in (scope.neighbours(topic), scope.chapter.topics):
        met = {t.id for t, _ in out}
        fresh = [t for t in others if t.id != topic.id and t.id not in met]
        said = [
            (t, m)
            for t in fresh
            for m in islice(_sentences(t, opening=scope.patience == 2), 2)
            if not shared(m.text, topic.name)
        ]
        out += said[:_WITHIN]
    return out


def _fair(stem: str, key: Masked, pair: Sequence[tuple[Topic, Masked]]) -> bool:
    """Whether nothing but the note tells the key from these two: no pronoun, blank, length or word."""
    texts = [m.text for _, m in pair]
    return (
        len({t.id for t, _ in pair}) == len(pair)
        and (not leans(key.clause.text) or any(leans(m.clause.text) for _, m in pair))
        and (not key.blanks or any(m.blanks for _, m in pair))
        and key.text not in texts
        and not one_sided([key.text], texts)
        and not stands_out(key.text, texts)
        and not leaks(stem, key.text, texts)
    )

"""Descriptions are matched with names: three to five pairs of one list, with spare names."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from itertools import islice

from coursegen.drafting.headings import vague_name
from coursegen.drafting.prose import option, quoted
from coursegen.drafting.quiz.leaning import leaning
from coursegen.drafting.quiz.question import Question, Scope, keys, tempts
from coursegen.drafting.quiz.quotation import Masked, abridged, masked
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.grammar import number
from coursegen.wording.stems import shared

LEAST, MOST, SPARE = 3, 5, 2
LEAST_TOLD = 4
"""Telling words of a description."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question over the topics of the largest list among them, else over topics of like kind and form."""
    named = [t for t in topics if not vague_name(t.name)]
    alike = _grouped(named, lambda t: (_likeness(t), t.siblings if t.kind.vague else ""))
    groups = [*_grouped(named, lambda t: t.siblings)[:1], *alike]
    fit = [_pairs(group, min(scope.patience, 2), scope.met) for group in groups]
    for pairs in (p for p in fit if len(p) >= LEAST):
        question = _question(scope, pairs)
        if "spare" in question.fields:  # without one the last pair is no choice
            yield question
            return


def _grouped(topics: Iterable[Topic], by: Callable[[Topic], Hashable]) -> list[list[Topic]]:
    """The topics in groups, the largest first."""
    groups: dict[Hashable, list[Topic]] = {}
    for topic in topics:
        groups.setdefault(by(topic), []).append(topic)
    return sorted(groups.values(), key=len, reverse=True)


def _likeness(topic: Topic) -> Hashable:
    return topic.form, topic.kind, topic.unit is None


def _pairs(topics: list[Topic], patience: int, met: Container[str]) -> list[tuple[Topic, Masked]]:
    """Topics with descriptions that speak of no other topic of the question; best such as were not met."""
    out: list[tuple[Topic, Masked]] = []
    for topic in topics:
        others = [t for t, _ in out]
        everyone = [t for t in topics if t is not topic]
        shown = (
            masked(topic, everyone, without=met, patience=patience, also=leaning(topic))
            or masked(topic, everyone, patience=patience, also=leaning(topic))
            or masked(topic, others, patience=patience, also=leaning(topic))
        )
        if (
            shown is not None
            and shown.telling >= LEAST_TOLD
            and (shown.blanks == 0 or shown.named)
            and not abridged(topic.name, shown.text)
            and not any(masked(t, [topic], also=leaning(t)) is None for t in others)
            and len(out) < MOST
        ):
            out.append((topic, shown))
    return out


def _spare(scope: Scope, pairs: Sequence[tuple[Topic, Masked]]) -> list[Topic]:
    """Names beside those that are described: none that a description or another name speaks of.

    Nor, at first, one of which the notes say a word that a description has: it might be described there, too.
    """
    chosen = [t for t, _ in pairs]
    told = [shown.text for _, shown in pairs]
    fit = (
        t
        for t in scope.neighbours(chosen[0])
        if t not in chosen
        and not any(shared(t.name, c.name) for c in chosen)
        and all(masked(c, [t], also=leaning(c)) is not None for c in chosen)
        and (scope.patience > 1 or not any(tempts(scope, t, said) for said in told))
    )
    found = list(islice(fit, SPARE))
    siblings = [t for t in found if any(t.siblings == c.siblings for c in chosen)]
    return siblings or found  # a name of another list is a spare one only where this list has none


def matched(rows: Iterable[tuple[Topic, str, str]], spare: Sequence[Topic]) -> dict[str, object]:
    """The fields of such a question.

    rows: the topics that are named, what is said of each, and feedback, both as Markdown; spare: other names.
    """
    pairs = (
        {"premise": premise, "response": option(topic.name), "feedback": feedback}
        for topic, premise, feedback in rows
    )
    fields: dict[str, object] = {"pairs": keys(pairs)}
    if spare:
        fields["spare"] = dict(zip(("x", "y"), (option(t.name) for t in spare), strict=False))
    return fields


def _question(scope: Scope, pairs: list[tuple[Topic, Masked]]) -> Question:
    spare = _spare(scope, pairs)
    while len(spare) < SPARE and len(pairs) > LEAST:
        pairs = pairs[:-1]
        spare = _spare(scope, pairs)
    chosen = [t for t, _ in pairs]
    kind = chosen[0].kind
    stem = f"Match each description from the notes with the {kind.one} it belongs to."
    if spare:
        count = len(spare)
        stem += (
            f" {number(count).capitalize()} of the {kind.many} {'is' if count == 1 else 'are'} not described."
        )
    rows = (
        (
            topic,
            quoted(shown.text),
            f"Under {quoted(topic.name)} the notes say: {quoted(shown.clause.sentence.text)}",
        )
        for topic, shown in pairs
    )
    fields = matched(rows, spare)
    return Question(
        rule="match", name="", type="match", stem=stem, fields=fields, level=Level.UNDERSTAND,
        topics=tuple(chosen), sentence=pairs[0][1].clause.sentence,
        others=tuple((shown.clause.sentence, topic) for topic, shown in pairs[1:]),
    )  # fmt: skip

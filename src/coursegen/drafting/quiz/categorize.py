"""Units are sorted into their parents: the clusters or sections of the note taught so far.

Names of one form only, else the form shows the answer, and if possible of one kind; names that share a stem
with a parent stay out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from coursegen.drafting.headings import vague_name
from coursegen.drafting.prose import option, quoted
from coursegen.drafting.quiz.question import Question, Scope, evident, keys, nested, own_sentence, own_words
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.wording.stems import shared

LEAST_EACH, MOST_CATEGORIES, MOST_EACH, MOST_OWN = 2, 3, 3, 4
MOST_THINGS = 7
"""Names to sort: more of them are work."""
LEAST_THINGS = 6
"""Fewer sort themselves."""
_OPEN = re.compile(
    r"^(?:(?:key|main|practical|other|additional|general|further|important) )?(?:applications?|implications?|"
    r"features?|aspects?|points?|considerations?|insights?|takeaways|details|examples?|concepts?|topics?|"
    r"overview|background)$|^others?\b",
    re.IGNORECASE,
)
"""Headings under which nearly anything may stand."""
LEAST_WORDS = 4
"""Of a sentence that says something about what is sorted."""


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question whose categories are this chapter's parent and its like before it."""
    groups = _groups(scope, topics, alike=True)
    if len(groups) < 2:
        groups = _groups(scope, topics, alike=False)
    if len(groups) < 2:
        return
    if sum(map(len, groups.values())) < LEAST_THINGS:
        return
    own = next(reversed(groups.values()))
    if own[0].kind.vague or len({t.kind for g in groups.values() for t in g}) > 1:
        return
    letters = {name: f"c{i + 1}" for i, name in enumerate(groups)}
    things = [t for i in range(MOST_OWN) for g in groups.values() for t in g[i : i + 1]][:MOST_THINGS]
    fields = {
        "categories": {letters[name]: option(name) for name in groups},
        "things": keys(
            {
                "text": option(t.name),
                "category": letters[t.parent],
                "feedback": f"It stands under {quoted(t.parent)}. The notes say: {quoted(own_words(t))}",
            }
            for t in things
        ),
    }
    things.sort(key=lambda t: t is not own[0])
    sentences = [own_sentence(t) for t in things]
    yield Question(
        rule="sort", name="", type="categorize",
        stem=f"Sort each {own[0].kind.one} into the part of the talk that it belongs to.",
        fields=fields, level=Level.UNDERSTAND, topics=tuple(things),
        sentence=sentences[0], others=tuple(zip(sentences[1:], things[1:], strict=True)),
    )  # fmt: skip


def _described(topic: Topic) -> bool:
    """Whether the topic has a clause, or at least a sentence of some words that can be evidence."""
    return bool(topic.clauses) or any(len(s.text.split()) >= LEAST_WORDS for s in evident(topic))


def _groups(scope: Scope, topics: tuple[Topic, ...], *, alike: bool) -> dict[str, list[Topic]]:
    """Parents and their topics, this chapter's own last. alike: of one kind only."""
    if not topics:
        return {}
    first = next((t for t in topics if not vague_name(t.name)), topics[0])
    taught = [t for c in scope.before for t in c.topics]
    named = Counter(t.name.casefold() for t in (*taught, *scope.chapter.topics))
    fit = [
        t
        for t in [*taught, *topics]
        if _described(t)
        and not vague_name(t.name)
        and named[t.name.casefold()] == 1
        and t.form == first.form
        and (not alike or t.kind == first.kind)
        and (t.unit is None) == (first.unit is None)
    ]
    fit = [t for t in fit if t.parent == first.parent or not nested(t, first)]
    parents = [p for p in dict.fromkeys(t.parent for t in fit) if p != first.parent and not _OPEN.match(p)]
    parents = [p for p in parents if not shared(p, first.parent)][1 - MOST_CATEGORIES :]
    parents = [p for i, p in enumerate(parents) if not any(shared(p, q) for q in parents[:i])]
    parents.append(first.parent)
    now = {t.id for t in topics}  # of a list that is taught in two chapters each asks for its own part
    fit = [t for t in fit if t.parent != first.parent or t.id in now]
    groups = {
        p: [t for t in fit if t.parent == p and not any(shared(t.name, q) for q in parents)] for p in parents
    }
    # What no other rule can quote is asked here: such topics of this chapter go first.
    groups[first.parent].sort(key=lambda t: bool(t.clauses))
    groups = {p: g[: MOST_OWN if p == first.parent else MOST_EACH] for p, g in groups.items()}
    most = sum(map(len, groups.values())) // 2
    groups = {p: g[: max(most, LEAST_EACH)] for p, g in groups.items()}
    full = {p: g for p, g in groups.items() if len(g) >= LEAST_EACH}
    return full if first.parent in full else {}

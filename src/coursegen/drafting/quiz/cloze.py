"""The last word of a quoted phrase is typed into a gap, or a number with its unit, or an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.drafting.clauses import Clause
from coursegen.drafting.prose import markdown, quoted
from coursegen.drafting.quiz.amounts import asked_for
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.quiz.quotation import ANY
from coursegen.drafting.split import Topic
from coursegen.model.item import Level
from coursegen.wording.stems import content_words, same
from coursegen.wording.wordlist import listed

_PHRASE = re.compile(r"[\"“]([^\"“”]{6,40})[\"”]")
_ABBREVIATED = re.compile(
    r"\b(?P<before>[A-Z]{3,6}) \((?:[A-Z]\w+ |of |for |and |the ){2,7}[A-Z]\w+\)"
    r"|\b(?:[A-Z]\w+ |of |for |and |the ){2,7}\((?P<behind>[A-Z]{3,6})\)"
)
_LEAST_LETTERS = 5
LEAST_PHRASE, MOST_PHRASE = 3, 5
"""Words of a phrase: of two, the second is anybody's guess."""
# Words that close many phrases and say nothing: nobody can know which of them was meant.
_EMPTY = listed(
    """
    things something anything nothing everything thing people person better other others world stuff
    space system model data work time place approach process method effect rule value level state
    problem idea point part kind type case group line list field area tool team role issue factor
    first again together there where place country world life change
    """
)


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic that holds such a phrase or number."""
    for topic in topics:
        for clause in topic.clauses:
            gap = _phrase(clause, topic) or _number(clause, topic)
            gap = gap or (_short_form(clause) if scope.patience >= ANY else None)
            if gap is not None and clause.whole:
                yield _question(topic, clause, *gap)
                break


def _phrase(clause: Clause, topic: Topic) -> tuple[int, int, tuple[str, ...]] | None:
    """The last word of a quoted phrase of up to five words, where it stands only once in the sentence."""
    match = _PHRASE.search(clause.text)
    if match is None:
        return None
    words = match.group(1).rstrip(" ,.").split()
    last = words[-1]
    # A pair of words joined by “and” is as often a garbled subtitle as a phrase.
    if (
        not LEAST_PHRASE <= len(words) <= MOST_PHRASE
        or {"and", "or"} & set(words)
        or not last.isalpha()
        or last.lower() in _EMPTY
        or len(last) < _LEAST_LETTERS
    ):
        return None
    if sum(same(w, last.lower()) for w in content_words(f"{clause.text} {topic.name}")) != 1:
        return None
    start = match.start(1) + match.group(1).rstrip(" ,.").rindex(last)
    return start, start + len(last), tuple(dict.fromkeys((last, re.sub(r"tre(s?)$", r"ter\1", last))))


def _short_form(clause: Clause) -> tuple[int, int, tuple[str, ...]] | None:
    """An abbreviation whose long form stands in brackets behind it, or before it."""
    for match in _ABBREVIATED.finditer(clause.text):
        group = "before" if match["before"] else "behind"
        if clause.text.count(match[group]) == 1:
            short = match[group]
            return match.start(group), match.end(group), (short, "".join(f"{c}." for c in short))
    return None


def _number(clause: Clause, topic: Topic) -> tuple[int, int, tuple[str, ...]] | None:
    """An amount with its unit."""
    found = asked_for(clause.text, topic.name)
    return None if found is None else (found.start, found.end, found.spellings)


def _question(topic: Topic, clause: Clause, start: int, end: int, accept: tuple[str, ...]) -> Question:
    before, after = markdown(clause.text[:start]), clause.text[end:]
    told = f"{before}{{{{a}}}}{markdown(' ' + after)[1:]}"
    stem = f"Complete the sentence from the notes on {quoted(topic.name)}: {told}"
    feedback = f"The notes say: {quoted(clause.sentence.text)}"
    return Question(
        rule="gap", name=topic.id, type="cloze", stem=stem,
        fields={"gaps": {"a": {"accept": list(accept), "feedback": feedback}}},
        level=Level.REMEMBER, topics=(topic,), sentence=clause.sentence,
    )  # fmt: skip

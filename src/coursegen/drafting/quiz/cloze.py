"""The last word of a phrase that the note quotes is typed into a gap, or a number with its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.drafting.clauses import Clause
from coursegen.drafting.prose import markdown, quoted
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.split import Topic
from coursegen.model.item import Level
from coursegen.wording.stems import content_words, same
from coursegen.wording.wordlist import listed

_PHRASE = re.compile(r"[\"“]([^\"“”]{6,40})[\"”]")
_NUMBER = re.compile(
    r"(?<![\w.,])(\d+(?:\.\d+)?)(%| per cent| percent| years| months| days| hours| minutes)(?!\w)"
)
_LEAST_LETTERS = 5
# Words that close many phrases and say nothing: nobody can know which of them was meant.
_EMPTY = listed(
    """
    things something anything nothing everything thing people person better other others world stuff
    """
)


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic that holds such a phrase or number."""
    for topic in topics:
        for clause in topic.clauses:
            gap = _phrase(clause, topic, 3 if scope.patience == 0 else 2) or _number(clause)
            if gap is not None and clause.whole:
                yield _question(topic, clause, *gap)
                break


def _phrase(clause: Clause, topic: Topic, least: int) -> tuple[int, int, tuple[str, ...]] | None:
    """The last word of a quoted phrase of up to five words, where it stands only once in the sentence."""
    match = _PHRASE.search(clause.text)
    if match is None:
        return None
    words = match.group(1).rstrip(" ,.").split()
    last = words[-1]
    # A pair of words joined by “and” is as often a garbled subtitle as a phrase.
    if (
        not least <= len(words) <= 5
        or {"and", "or"} & set(words)
        or not last.isalpha()
        or last.lower() in _EMPTY
        or len(last) < _LEAST_LETTERS
    ):
        return None
    if sum(same(w, last.lower()) for w in content_words(f"{clause.text} {topic.name}")) != 1:
        return None
    start = match.start(1) + match.group(1).rstrip(" ,.").rindex(last)
    return start, start + len(last), (last,)


def _number(clause: Clause) -> tuple[int, int, tuple[str, ...]] | None:
    """A number with a unit, the only one of the sentence."""
    found = list(_NUMBER.finditer(clause.text))
    if len(found) != 1 or len(re.findall(r"\d+", clause.text)) != len(re.findall(r"\d+", found[0].group())):
        return None
    return found[0].start(1), found[0].end(1), (found[0].group(1),)


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

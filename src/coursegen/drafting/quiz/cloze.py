"""The last word of a quoted phrase is typed into a gap, or a number with its unit, or an abbreviation."""

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
_UNITS = (
    "%|°C|°F|k?[gmΩW]|km/h|per ?cent|percentage points?|"
    "(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|generations?|"
    "(?:kilo|centi|milli)?(?:metre|meter|gram|litre|liter|watt)s?|kilometres?|kilometers?|miles?|feet|inches|"
    "hectares?|acres?|tonnes?|tons?|pounds?|dollars?|euros?|rupees?|degrees?|points?|times|people|"
    "(?:thousand|million|billion|trillion)(?: [a-z]+)?)"
)
_NUMBER = re.compile(
    r"(?<![\w.,–-])(?P<money>[$€£₹¥] ?)?(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    rf"(?P<unit> ?(?:{_UNITS}))?(?![\w%])(?!-\d)"
)
_RANGE = re.compile(r"\d[\d.,]* ?%? ?(?:to|and|or|–|-|out of|of) ?$")
_ABBREVIATED = re.compile(
    r"\b(?P<before>[A-Z]{3,6}) \((?:[A-Z]\w+ |of |for |and |the ){2,7}[A-Z]\w+\)"
    r"|\b(?:[A-Z]\w+ |of |for |and |the ){2,7}\((?P<behind>[A-Z]{3,6})\)"
)
_LEAST_LETTERS = 5
MOST_NUMBERS = 2
"""Of a sentence with a gap for one: among more of them nobody knows which is meant."""
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
            gap = _phrase(clause, topic, 3 if scope.patience < 2 else 2) or _number(clause, topic)
            gap = gap or (_short_form(clause) if scope.patience >= 2 else None)
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


def _short_form(clause: Clause) -> tuple[int, int, tuple[str, ...]] | None:
    """An abbreviation whose long form stands in brackets behind it, or before it."""
    for match in _ABBREVIATED.finditer(clause.text):
        group = "before" if match["before"] else "behind"
        if clause.text.count(match[group]) == 1:
            short = match[group]
            return match.start(group), match.end(group), (short, "".join(f"{c}." for c in short))
    return None


def _number(clause: Clause, topic: Topic) -> tuple[int, int, tuple[str, ...]] | None:
    """A number with its unit, the only one of the sentence and no end of a range."""
    found = [m for m in _NUMBER.finditer(clause.text) if m["unit"] or m["money"]]
    if len(found) != 1 or len(re.findall(r"\d+(?:[.,]\d+)*", clause.text)) > MOST_NUMBERS:
        return None
    number = found[0]["number"]
    if number in ("0", "1", "100") or number in topic.name:  # a way of speaking, or told already
        return None
    if clause.text.count(number) > 1 or _RANGE.search(clause.text[: found[0].start()]):
        return None
    plain = number.replace(",", "")
    return found[0].start("number"), found[0].end("number"), tuple(dict.fromkeys((number, plain)))


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

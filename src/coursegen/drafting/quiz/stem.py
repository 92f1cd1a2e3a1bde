"""How a question to recall is asked: its stem, by what stands under a heading or is said of a unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coursegen.drafting.headings import closes, generic, own_name, slot
from coursegen.drafting.kinds import noun_of
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.points import TWO, Point, announces, lead_of
from coursegen.drafting.quiz.question import about, of
from coursegen.drafting.topics import Topic
from coursegen.model.outline import Sentence
from coursegen.wording.grammar import form, number
from coursegen.wording.stems import content_words, shared

MOST_SUMMED, MOST_SENTENCES = 4, 7
"""Points that can be summed up, and their sentences; of more two are to be named."""
LEAST_PLAIN = 3
"""Telling words of a name that says by itself what it is about; a shorter one may mean many things."""
_QUESTION = re.compile(r"(?:How|Why) (?!to\b)")
_VERSUS = re.compile(r"\w (?:vs\.?|versus) \w")
_OF = re.compile(
    r"(?:The )?(?:impact|effects?|role|importance|purpose|benefits?|advantages?|consequences|implications|"
    r"nature|origins?|history|evolution|future|power|value|use|rise|fall|need|significance|limits?|"
    r"limitations?|challenges?|risks?|causes?|concept|development|emergence|influence|decline|state|"
    r"meaning) (?:of|for) ",
    re.IGNORECASE,
)
"""A heading that says what of something it is about."""


def too_many(asked: Sequence[Point]) -> bool:
    """Whether some points are more than anybody sums up."""
    return len(asked) > MOST_SUMMED or sum(map(len, asked)) > MOST_SENTENCES


def stem_for(topic: Topic, asked: Sequence[Point], note: str = "") -> tuple[str, bool]:
    """A question to which some points about a topic are the answer, and whether two of them are enough.

    note: the title of the notes, for a heading that does not say what they are about.
    """
    many = too_many(asked)
    if (stem := _own_question(topic, asked)) and not (many and topic.apart and _OF.match(topic.name)):
        return stem, False
    what = about(topic)
    if not topic.apart:
        what = _of_parent(topic) or f"about {quoted(own_name(topic.name, topic.parent))}"
    elif _OF.match(topic.name) and not topic.around:
        what = f"about {quoted(topic.name)}"
    empty = topic.apart and not closes(topic.name) and generic(topic.name)
    notes = f"the notes on {quoted(note)}" if empty and note and not topic.path else "the notes"
    if empty and topic.path:
        what += f" of {quoted(topic.parent)}"
    two = len(asked) > TWO and (many or not topic.apart or closes(topic.name))
    if two:
        stem = f"Name two things that {notes} say {what}."
    elif len(asked) > TWO:
        stem = f"Sum up what {notes} say {what}."
    elif not topic.apart and form(asked[0][0].text) == "imperative":
        stem = f"What do {notes} advise {what}?"
    else:
        stem = f"What do {notes} say {what}?"
    brief = len(content_words(own_name(topic.name, topic.parent))) < LEAST_PLAIN
    bare = brief and not topic.apart and topic.path and not _of_parent(topic)
    return scoped(topic.parent if bare else "", stem), two


def stem_for_list(topic: Topic, listed: Sequence[Sentence]) -> str:
    """A question after the items of a list under a heading."""
    lead = lead_of(topic, listed)
    count = f"{number(len(listed))} {noun_of(topic.name, lead) or 'things'}"
    if announces(lead):
        return f"{of(topic)} the notes say: {quoted(lead)} Name two of the {count} that they list."
    return f"Name two of the {count} that the notes list {about(topic)}."


def _of_parent(topic: Topic) -> str:
    """What many things have is asked of its own: *the cost of “Teflon”*; "" for anything else."""
    of_many = slot(topic.name, topic.parent)
    plain = _PARTED.search(topic.parent) is None  # *the speed of “The rise and challenges of ferries”*
    return f"about the {of_many} of {quoted(topic.parent)}" if of_many and plain else ""


_PARTED = re.compile(r"[:;–—]| (?:and|of|or|vs\.?) ")


def _own_question(topic: Topic, asked: Sequence[Point]) -> str:
    """What a name asks itself: *How ferries sink*, *Impact of fares*; "" for any other."""
    if slot(topic.name, topic.parent).startswith("recommend"):
        return f"What do the notes recommend about {quoted(topic.parent)}?"
    if not topic.apart or topic.around:
        return ""
    if what := _of_parent(topic):
        return f"What do the notes say {what}?"
    if topic.name.endswith("?"):
        return f"What do the notes say about this question: {quoted(topic.name)}"
    if _VERSUS.search(topic.name):
        return f"Compare, as the notes do: {quoted(topic.name)}."
    if _QUESTION.match(topic.name) and any(shared(s.text, topic.name) for p in asked for s in p):
        return f"Explain, as the notes do: {quoted(topic.name)}."
    return f"What do the notes say about {quoted(topic.name)}?" if _OF.match(topic.name) else ""


def scoped(heading: str, stem: str) -> str:
    """A question behind the heading that it stands under; "" for none."""
    return f"Under {quoted(heading)}: {stem[0].lower()}{stem[1:]}" if heading else stem

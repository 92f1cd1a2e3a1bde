"""A statement that names another unit, with a sibling of that unit in its place: false, and as likely.

“Built on Aadhaar, it allowed …” becomes “Built on eSign, it allowed …”: who has read the notes can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from coursegen.drafting.headings import bare
from coursegen.drafting.topics import Topic
from coursegen.wording.names import opening
from coursegen.wording.stems import shared

_JOINED = re.compile(r"[:;/&]|\bvs\b|\band\b")
"""A name of two things stands for none in a sentence."""
LEAST_NAME = 3
"""Letters."""


def renamed(text: str, topic: Topic, topics: Iterable[Topic]) -> str | None:
    """The text with the one other unit that it names replaced by a sibling of that; None where it names none.

    Only a name that is written as one counts: with a capital within the sentence, or of two words or more;
    and the sibling's only if the notes use it within a sentence, else it reads like the heading that it is.
    """
    topics = [
        t
        for t in topics
        if t.id != topic.id and len(bare(t.name)) >= LEAST_NAME and not _JOINED.search(bare(t.name))
    ]
    elsewhere = " ".join(s.text for s in topic.sentences).casefold()
    told = text.casefold()
    for other in topics:
        name = bare(other.name)
        if name.casefold() not in told:
            continue
        found = [*re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text, re.IGNORECASE)]
        if len(found) != 1 or shared(name, topic.name) or not _stands_as_name(name, text, found[0].start()):
            continue
        beside = (bare(t.name) for t in topics if t.siblings == other.siblings and t is not other)
        written = "\n".join(s.text for t in topics for s in t.sentences).casefold()
        # What the notes say of this unit somewhere may be true of it here, too.
        fit = (
            n for n in beside if n.casefold() not in elsewhere and _alike(n, name) and n.casefold() in written
        )
        if chosen := next(fit, None):
            start, end = found[0].span()
            return text[:start] + _as_written(chosen, found[0].group(), first=start == 0) + text[end:]
    return None


def _stands_as_name(name: str, text: str, start: int) -> bool:
    """Whether it is written as a name: two words, not behind *a*, or with a capital and no article."""
    article = re.search(r"\b(the|an?) $", text[:start], re.IGNORECASE)
    if article and article[1].lower() != "the":
        return False
    return " " in name or (start > 0 and text[start].isupper() and not article)


def _alike(name: str, other: str) -> bool:
    """Whether two names have one number and about one length, so that one can stand for the other."""
    return name.endswith("s") == other.endswith("s") and (" " in name) == (" " in other)


def _as_written(name: str, there: str, *, first: bool) -> str:
    """A name with small letters where the one it replaces has them; abbreviations keep their capitals."""
    if there.islower():
        name = " ".join(word.lower() if word[1:].islower() else word for word in name.split())
    return opening(name) if first else name

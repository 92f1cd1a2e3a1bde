"""What a question quotes: a clause of a topic, its telling words masked, and how well that reads."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from coursegen.drafting.clauses import Clause
from coursegen.drafting.headings import bare
from coursegen.drafting.quiz.worth import EMPTY, worth
from coursegen.drafting.topics import Topic
from coursegen.wording.stems import BLANK, content_words, mask, root, shared

MOST_MASKED = 2
"""More blanks than this and a quotation is a riddle."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A clause without the words that name its topic."""

    text: str
    blanks: int
    clause: Clause
    named: bool = False
    """Whether its one blank stands for the whole name."""

    @property
    def telling(self) -> int:
        """Words that tell something, beside the blanks."""
        return len(content_words(self.text.replace(BLANK, " ")))


def masked(
    topic: Topic,
    others: Iterable[Topic] = (),
    *,
    most: int = 35,
    without: Container[str] = (),
    patience: int = 3,
    common: frozenset[str] = frozenset(),
    also: Iterable[Masked] = (),
) -> Masked | None:
    """The topic's clause that needs the fewest blanks (at most MOST_MASKED), or None.

    others: topics whose names the clause must not speak of either, else two answers were right.
    without: sentences not to take. patience: see `reads_well`. common: roots that need no blank.
    also: further quotations of the topic, to choose from as well.
    """
    others = tuple(others)
    found = []
    for shown in (*(hide(c, topic, common) for c in topic.clauses), *also):
        clause = shown.clause
        if clause.length > most or clause.sentence.text in without:
            continue
        if any(shared(clause.text, o.name) - shared(clause.text, topic.name) for o in others):
            continue
        opens = shown.text.startswith(BLANK) and not shown.named
        if shown.blanks <= MOST_MASKED and not opens and reads_well(shown, patience):
            found.append(shown)
    return min(found, key=effort, default=None) if len(found) != 1 else found[0]


def effort(shown: Masked) -> tuple[bool, bool, bool, bool, bool, bool, int]:
    """What a quotation asks of a reader, to choose the easier one; what was before is not what is told."""
    text = shown.text
    beside = _BESIDE.search(text) is not None
    long = len(text.split()) > LIGHT
    empty = worth(text) == EMPTY
    return (_symbolic(text), not shown.named and broken(text), empty, beside, bland(text), long, shown.blanks)


LIGHT = 24
"""Words of a quotation that are taken in at one look."""


def bland(text: str) -> bool:
    """Whether a text praises or weighs in general words, with nothing in it to have read."""
    return _BLAND.search(text) is not None and not specific(text)


def specific(text: str) -> bool:
    """Whether a text has a figure, a name or a quoted word: something to have read."""
    return _SPECIFIC.search(text) is not None


_SPECIFIC = re.compile(r"\d|[a-z,] [\"“‘']?[A-Z][A-Za-z]|[\"“]\w")
_BLAND = re.compile(
    r"\b(?:profound\w*|significant\w*|crucial\w*|essential\w*|important\w*|key|vital|numerous|various|many|rich|"
    r"paved the way|plays? a|lot of|may not|powerful|wide range|factors|aspects)\b",
    re.IGNORECASE,
)


_BESIDE = re.compile(
    r"^(?:early|initially|traditionally|previously|originally|historically|formerly|prior to|before|until|"
    r"in the past)\b|\balso\b|\b(?:similar|like) to the\b",
    re.IGNORECASE,
)


def with_pronoun(shown: Masked) -> Masked:
    """A quotation that opens with a blank for the whole name, with *it* or *they* there, by its verb."""
    rest = shown.text.removeprefix(BLANK + " ")
    if not shown.named or rest == shown.text:
        return shown
    verb = rest.split()[0]
    if verb in _ONE or (verb.endswith("s") and verb.isalpha()):
        return replace(shown, text=f"It {rest}", blanks=0)
    return replace(shown, text=f"They {rest}", blanks=0) if verb in _MANY else shown


_ONE = ("is", "was", "has")
_MANY = ("are", "were", "have")
_BROKEN = re.compile(
    r"(?:[:/\w]|\bof |[\"“‘])\[…\]"
    r"|\[…\](?=[.,;:)]|$| (?:that|which|who|of|for|in|on|at|to|by|with|from|and|or)\b)"
)
_NO_VERB = re.compile(r"(?:\b(?:to|can|could|will|would|should|must|may|might|and|or|\w+ly) |[\"“‘'-])\[…\]")
"""A blank where a verb stood, most likely, or within a word or a quotation."""


@lru_cache(maxsize=32768)
def broken(text: str) -> bool:
    """Whether a blank stands where a phrase had its noun, so that the sentence is hard to read."""
    return _BROKEN.search(text) is not None


_VARIABLE = re.compile(r"(?<![\w'’.])[b-hj-z](?![\w'’.])")
_CALCULATED = re.compile(r"(?<![<>!])=|\"\w\"|“\w”|‘\w’(?!\w)|(?<!\w)'\w'(?!\w)|\w\^\d|\b\w\(-?\d\)")


@lru_cache(maxsize=32768)
def abridged(name: str, text: str) -> bool:
    """Whether a text says a part of a name in capitals: *KYC* of *eKYC*."""
    return any(letters in name for letters in re.findall(r"\b[A-Z]{2,}\b", text))


@lru_cache(maxsize=8192)  # each rule asks it of each sentence, patience by patience
def calculated(text: str) -> bool:
    """Whether words are a line of a calculation, or speak of single letters and digits."""
    return _CALCULATED.search(text) is not None


@lru_cache(maxsize=32768)
def _symbolic(text: str) -> bool:
    return _VARIABLE.search(text) is not None


LONGEST_QUOTE = 30
"""Words of a quotation that is read without effort beside three options."""
ANY = 3
"""The patience that takes every quotation but a line of a calculation."""
LAST = ANY + 1
"""The patience that takes what only announces or praises, too."""


def reads_well(shown: Masked, patience: int) -> bool:
    """Whether a quotation asks no more than this of a reader.

    0: short, no calculation, no blank but for the whole name. 1: one blank, not in place of a verb. 2: one
    blank, not in place of a noun. 3: all but calculations.
    """
    text = shown.text
    if calculated(text):
        return False
    if patience >= ANY or _symbolic(text):
        return patience >= ANY
    if shown.blanks == 0 or shown.named:
        return patience > 0 or shown.clause.length <= LONGEST_QUOTE
    if shown.blanks > 1 or broken(text) or patience == 0:
        return False
    return patience == 2 or (shown.clause.length <= LONGEST_QUOTE and _NO_VERB.search(text) is None)


def hide(clause: Clause, topic: Topic, common: frozenset[str] = frozenset()) -> Masked:
    """A clause with the words of its topic's name blanked, but for those that are common in the note."""
    text, blanks, named = _hidden(clause.quoted, topic.name, common)
    return Masked(text, blanks, clause, named=named)


_ARTICLE = re.compile(rf"\b([Aa])n? {re.escape(BLANK)}")
"""Before a blank an article would tell the first letter."""
_PARTS = re.compile(r"(?<=[a-z])[A-Z][a-z]{3,}|\b[A-Z]{2}\b(?= |$)")
"""What a name is made of: *Sign* in *eSign* tells “signatures”, *ID* tells “identification”."""


@lru_cache(maxsize=32768)  # every neighbour of a topic reads its clauses
def _hidden(quotation: str, name: str, common: frozenset[str]) -> tuple[str, int, bool]:
    own = [w for w in content_words(name) if root(w) not in common]
    text, blanks = mask(quotation, [" ".join(own)])
    for part in _PARTS.findall(name):
        text, more = re.subn(rf"\b{part}\w{{2,}}", BLANK, text, flags=re.IGNORECASE)
        blanks += more
    for short in _initials(name):
        text, more = re.subn(rf"(?<![\w.]){short}(?!\w)", BLANK, text)
        blanks += more
    named = blanks > 0 and _whole(text, quotation, name)
    return _ARTICLE.sub(r"\1(n) " + BLANK, text), blanks, named


def _initials(name: str) -> tuple[str, ...]:
    """Patterns of a name's first letters, with stops and without: *United States* is told by “U.S.”."""
    capitals = [w[0] for w in re.findall(r"[\w’'-]+", bare(name)) if w[0].isupper()]
    if not 1 < len(capitals) <= _MOST_INITIALS:
        return ()
    return (r"\.?".join(capitals) + r"\.?",)


_MOST_INITIALS = 6


def _whole(text: str, original: str, name: str) -> bool:
    """Whether the one blank of a text stands for the whole name, so that the name fits into it."""
    pieces = text.split(BLANK)
    if len(pieces) != 2 or not original.startswith(pieces[0]) or not original.endswith(pieces[1]):
        return False
    hidden = original[len(pieces[0]) : len(original) - len(pieces[1])]
    wanted = [w.rstrip("s") for w in re.findall(r"[\w'’-]+", bare(name).casefold())]
    return wanted == [w.rstrip("s") for w in re.findall(r"[\w'’-]+", hidden.casefold())]

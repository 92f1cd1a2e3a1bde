"""What a question to recall asks for: the sentences of the notes that its rubric lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from typing import TypeAlias

from coursegen.drafting.quiz.quotation import calculated
from coursegen.drafting.quiz.standing import claims
from coursegen.drafting.quiz.worth import worth
from coursegen.drafting.topics import Topic
from coursegen.model.outline import Sentence
from coursegen.wording.grammar import form
from coursegen.wording.stems import content_words, root

Point: TypeAlias = tuple[Sentence, ...]
"""What a line of a rubric quotes: a sentence, and those that lean on it."""
MOST_APART = 3
"""Sentences that stand on a line each, though one leans on another: of so few each is a point."""
MOST_TOGETHER = 2
"""Sentences on such a line, but for a list."""
TWO, MOST_POINTS = 2, 8
"""Things that a learner is to name, and that the rubric lists."""
LEAST_WORDS = 4
"""Of a sentence that makes a question worth asking."""
BRIEF, MOST_WORDS = 5, 50
"""Words: an item of a list has fewer than the one; more than the other are a transcript."""
LEAST_NEW, LEAST_ALONE = 2, 5
"""Telling words beside those of the name: of one sentence among others, and of the only one."""
LEAST_LISTED, MOST_LISTED = 3, 6
"""Items of a list that is asked for, and of one on a line among other points."""
_LEANING = re.compile(
    r"(?:However|Similarly|Likewise|Yet|Instead|In contrast|In fact|Thus|Therefore|Hence|As a result|"
    r"Conversely|Additionally|Furthermore|Moreover|Out of (?:this|these)|In (?:this|these|such)|This|These|"
    r"Those|Such|It|Its|They|Their|He|His|She|Her|Here|Then|"
    r"(?:While|Despite|Although|With) (?:this|these|it|they))\b"
)
"""It is understood behind the sentence before."""
_EXAMPLE = re.compile(r"(?:For (?:example|instance)|Examples? (?:include|is|are)|An example)\b")
"""It goes with the point before."""
_ANNOUNCES = re.compile(
    r"^(?:[\w’'-]+ ){1,8}?(?:is|are|was|were|remains?|represents?|plays?) (?:also )?(?:an?|the|another) "
    r"(?:[\w-]+ ){0,3}?(?:issues?|concerns?|aspects?|topics?|factors?|parts?|elements?|areas?|questions?|"
    r"points?|themes?|subjects?|matters?|roles?)\b(?! (?:that|who|which|because))"
    r"|\bpaved the way\b|\bopens? up\b",
    re.IGNORECASE,
)
"""It only says that there is something."""
_SUMS_UP = re.compile(
    r"(?:In (?:summary|conclusion|short|sum)|Overall|To (?:conclude|summarize)|As the d\w+ continue)"
)
"""It says again what stands before it."""
_COMMENT = re.compile(
    r"^(?:This|These|It|That) (?:\w+ ){0,2}?(?:highlights?|underscores?|suggests?|illustrates?|reflects?|"
    r"emphasizes?|demonstrates?|shows?|points to|points out|represents?)\b"
)
"""It only comments on the sentence before."""


def points(topic: Topic, told: Sequence[Sentence]) -> list[Sentence]:
    """What a rubric lists: no sentence that only announces or says the name again, if others are left."""
    own = [s for s in told if not _EXAMPLE.match(s.text)] or [*told[:1]]
    empty = (_ANNOUNCES, _COMMENT)
    full = [s for s in own if not any(e.search(s.text) for e in empty) and _new(topic, s)]
    return full or own


def _new(topic: Topic, sentence: Sentence) -> bool:
    """Whether a sentence tells enough beside the name, and in fewer words than a transcript."""
    brief = len(sentence.text.split())
    return brief < BRIEF or (brief <= MOST_WORDS and new_words(topic, sentence) >= LEAST_NEW)


def as_points(topic: Topic, asked: Sequence[Sentence]) -> list[Point]:
    """Some sentences as points, in their order, with what else the notes say beside them.

    A list stands with the sentence that announces it, and what leans on another sentence with that.
    """
    told = [s for s in topic.sentences if s.text != topic.name]
    place = {s: i for i, s in enumerate(told)}
    wanted = {*asked}
    out: list[Point] = []
    listed: set[Sentence] = set()
    for sentence in asked:
        lead = told[place[sentence] - 1] if place[sentence] else None
        if sentence in listed or (out and sentence in out[-1]):
            continue
        if lead and _leads(lead.text):
            behind_it = _items_behind(told, place[sentence])
            listed |= {*behind_it}
            if len(behind_it) <= MOST_LISTED:  # a longer one nobody recalls
                out.append((lead, *behind_it))
            continue
        behind = out and place[out[-1][-1]] + 1 == place[sentence] and len(out[-1]) < MOST_TOGETHER
        leans = _LEANING.match(sentence.text) is not None
        near = out and out[-1][0].line == sentence.line
        if behind and leans and near and len(asked) > MOST_APART:
            out[-1] = (*out[-1], sentence)
        elif topic.apart and leans and lead and lead.line == sentence.line and not (out and lead in out[-1]):
            out.append((lead, sentence))  # what it leans on says too little to be a point itself
        else:
            out.append((sentence,))
        out[-1] = _with_examples(out[-1], told, place, wanted)
    full = [p for p in out if not _SUMS_UP.match(p[0].text)]
    return full if len(full) >= TWO else out


def _with_examples(
    point: Point, told: Sequence[Sentence], place: Mapping[Sentence, int], asked: Container[Sentence]
) -> Point:
    """A point with what the notes say behind it that is no point itself: a comment, an example, a formula."""
    for after in told[place[point[-1]] + 1 :]:
        beside = after not in asked and after.line == point[-1].line and not after.text.endswith(("?", ":"))
        if not beside or len(point) > MOST_TOGETHER or _ANNOUNCES.search(after.text):
            break
        point = (*point, after)
    return point


def _items_behind(told: Sequence[Sentence], start: int) -> list[Sentence]:
    """The sentences from a place on that stand each on the line behind the one before."""
    out = [told[start]]
    for sentence in told[start + 1 :]:
        if sentence.line != out[-1].line + 1:
            break
        out.append(sentence)
    return out


def two_of(told: Sequence[Point]) -> list[Point]:
    """Two of some points for a model answer: those that lean on none and turn on something.

    Of three the first and the last, which is mostly what comes of it.
    """
    chosen = [told[0], told[-1]] if len(told) <= TWO + 1 else sorted(told, key=_rank)[:TWO]
    return [p for p in told if p in chosen]


def _rank(point: Point) -> tuple[bool, int]:
    return _LEANING.match(point[0].text) is not None, min(worth(s.text) for s in point)


def new_words(topic: Topic, sentence: Sentence) -> int:
    """The telling words of a sentence beside those of its topic's name."""
    known = {root(w) for w in content_words(topic.name)}
    return len({root(w) for w in content_words(sentence.text)} - known)


def items(topic: Topic, told: Sequence[Sentence]) -> list[Sentence]:
    """The longest list among some sentences of a topic: each item is one sentence on a line of its own."""
    count = Counter(s.line for s in topic.sentences)
    best: list[Sentence] = []
    run: list[Sentence] = []
    for sentence in told:
        goes_on = run and sentence.line == run[-1].line + 1
        run = [*(run if goes_on else []), sentence] if count[sentence.line] == 1 else []
        best = max(best, run, key=len)
    best = best[1:] if best and _announces(topic, best) else best
    plain = [s for s in best if not s.text.endswith("?") and form(s.text) != "imperative"]
    return best if len(plain) == len(best) >= LEAST_LISTED else []


def _announces(topic: Topic, run: Sequence[Sentence]) -> bool:
    """Whether the first of some sentences is no item of a list, but says what it is of.

    Behind a sentence that ends in a colon it is an item; else it announces the others where it opens the
    section as a sentence among nouns, or is twice as long as all of them.
    """
    first, *rest = run
    if lead_of(topic, run):
        return False
    opens = first is topic.sentences[0] and claims(first.text) and not all(claims(s.text) for s in rest)
    longest = max((len(s.text.split()) for s in rest), default=MOST_WORDS)
    return opens or len(first.text.split()) > 2 * longest


def lead_of(topic: Topic, listed: Sequence[Sentence]) -> str:
    """The sentence with a colon just before a list, or nothing."""
    near = (s.text for s in topic.sentences if 0 < listed[0].line - s.line <= NEAR and s.text.endswith(":"))
    return next(near, "")


LEAST_LEAD, MOST_LEAD = 3, 25
"""Words of the sentence that announces a list, to be quoted before it."""
NEAR = 2
"""Lines from a list to the sentence that announces it: a blank one may stand between them."""


_ROW = re.compile(r"\S+(?:; \S+)+")
"""Of a table with figures."""


def tells(sentence: Sentence) -> bool:
    """Whether a sentence can be an answer: no line of a calculation, and none that only leads to a list."""
    text = sentence.text
    words = len(content_words(text))
    if _ROW.fullmatch(text) or text.endswith((":", "?")) or (calculated(text) and words < LEAST_CODED):
        return False
    titled = sentence.aside and not text.endswith((".", "!", "”", '"'))  # what stands over a box
    return len(text.split()) > 1 and not titled


def worked(topic: Topic) -> bool:
    """Whether what stands under a heading is a worked example: to be done anew, not told again."""
    told = [s for s in topic.sentences if s.text != topic.name]
    return topic.apart and 2 * sum(calculated(s.text) for s in told) > len(told)


LEAST_CODED = 6
"""Telling words of a sentence with a line of code or a formula in it, that it is more than that."""


def announces(lead: str) -> bool:
    """Whether a sentence leads to a list, and can be quoted before it."""
    return _leads(lead) and not _LEANING.match(lead)


def _leads(text: str) -> bool:
    """Whether a sentence leads to a list, in as many words as can be quoted."""
    return text.endswith(":") and LEAST_LEAD <= len(text.split()) <= MOST_LEAD

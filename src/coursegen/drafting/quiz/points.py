"""What a question to recall asks for: its stem, and the sentences of the notes that its rubric lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from coursegen.drafting.headings import closes, own_name, slot
from coursegen.drafting.kinds import noun_of
from coursegen.drafting.prose import quoted
from coursegen.drafting.quiz.question import about, of
from coursegen.drafting.quiz.quotation import calculated
from coursegen.drafting.quiz.standing import claims
from coursegen.drafting.quiz.worth import worth
from coursegen.drafting.topics import Topic
from coursegen.model.outline import Sentence
from coursegen.wording.grammar import form, number
from coursegen.wording.stems import content_words, root, shared

Point: TypeAlias = tuple[Sentence, ...]
"""What a line of a rubric quotes: a sentence, and those that lean on it."""
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
LEAST_LISTED, MOST_SUMMED, MOST_SENTENCES, MOST_NAMED = 3, 3, 4, 5
"""Items of a list, points that can be summed up and their sentences, points of which two are to be named."""
_LEANING = re.compile(
    r"(?:However|Similarly|Likewise|Yet|Instead|In contrast|In fact|Thus|Therefore|Hence|As a result|"
    r"Conversely|Additionally|Furthermore|Moreover|Out of (?:this|these)|In (?:this|these|such)|This|These|"
    r"Those|Such|It|Its|They|Their|He|His|She|Her|Here|Then)\b"
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
_COMMENT = re.compile(
    r"^(?:This|These|It|That) (?:\w+ ){0,2}?(?:highlights?|underscores?|suggests?|illustrates?|reflects?|"
    r"emphasizes?|demonstrates?|shows?|points to|points out|represents?)\b"
)
"""It only comments on the sentence before."""
_QUESTION = re.compile(r"(?:How|Why) (?!to\b)")
_OF = re.compile(
    r"(?:The )?(?:impact|effects?|role|importance|purpose|benefits?|advantages?|consequences|implications|"
    r"nature|origins?|history|evolution|future|power|value|use|rise|fall|need|significance|limits?|"
    r"limitations?|challenges?|risks?|causes?|concept|development|emergence|influence|decline|state|"
    r"meaning) (?:of|for) ",
    re.IGNORECASE,
)
"""A heading that says what of something it is about."""


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
    """Some sentences as points, the best of them, in their order.

    A list stands with the sentence that announces it, and what leans on another sentence with that.
    """
    told = [s for s in topic.sentences if s.text != topic.name]
    place = {s: i for i, s in enumerate(told)}
    out: list[Point] = []
    for sentence in asked:
        lead = told[place[sentence] - 1] if place[sentence] else None
        if lead and announces(lead.text):
            out.append((lead, *_items_behind(told, place[sentence])))
            continue
        if out and sentence in out[-1]:
            continue
        behind = out and place[out[-1][-1]] + 1 == place[sentence] and len(out[-1]) < MOST_TOGETHER
        leans = _LEANING.match(sentence.text) is not None
        near = out and out[-1][0].line == sentence.line
        if behind and leans and near and len(asked) > MOST_SUMMED:
            out[-1] = (*out[-1], sentence)
        elif topic.apart and leans and not near and lead and lead.line == sentence.line:
            out.append((lead, sentence))  # what it leans on says too little to be a point itself
        else:
            out.append((sentence,))
    return best([_with_comment(point, told, place) for point in out], MOST_NAMED, topic.name)


def _with_comment(point: Point, told: Sequence[Sentence], place: Mapping[Sentence, int]) -> Point:
    """A point with the sentence behind it that only comments on it, if there is one."""
    after = told[place[point[-1]] + 1 : place[point[-1]] + 2]
    fit = len(point) < MOST_TOGETHER and after and after[0].line == point[-1].line
    return (*point, *after) if fit and _COMMENT.match(after[0].text) else point


def _items_behind(told: Sequence[Sentence], start: int) -> list[Sentence]:
    """The sentences from a place on that stand each on the line behind the one before."""
    out = [told[start]]
    for sentence in told[start + 1 :]:
        if sentence.line != out[-1].line + 1:
            break
        out.append(sentence)
    return out


def best(told: Sequence[Point], most: int, name: str = "") -> list[Point]:
    """Up to so many of some points, in their order: those that say words of a name, and turn on something."""

    def rank(point: Point) -> tuple[bool, bool, int]:
        text = " ".join(s.text for s in point)
        return _LEANING.match(text) is not None, not shared(text, name), min(worth(s.text) for s in point)

    chosen = sorted(told, key=rank)[:most]
    return [p for p in told if p in chosen]


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
    if _lead(topic, run):
        return False
    opens = first is topic.sentences[0] and claims(first.text) and not all(claims(s.text) for s in rest)
    longest = max((len(s.text.split()) for s in rest), default=MOST_WORDS)
    return opens or len(first.text.split()) > 2 * longest


def _lead(topic: Topic, listed: Sequence[Sentence]) -> str:
    """The sentence with a colon just before a list, or nothing."""
    near = (s.text for s in topic.sentences if 0 < listed[0].line - s.line <= NEAR and s.text.endswith(":"))
    return next(near, "")


MOST_LEAD = 25
"""Words of the sentence that announces a list, to be quoted before a question about it."""
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


LEAST_CODED = 6
"""Telling words of a sentence with a line of code or a formula in it, that it is more than that."""


def stem_for(topic: Topic, asked: Sequence[Point]) -> tuple[str, bool]:
    """A question to which some points about a topic are the answer, and whether two of them are enough."""
    many = len(asked) > MOST_SUMMED or sum(map(len, asked)) > MOST_SENTENCES
    if (stem := _own_question(topic, asked)) and not (many and topic.apart and _OF.match(topic.name)):
        return stem, False
    what = about(topic)
    if not topic.apart:
        what = _of_parent(topic) or f"about {quoted(own_name(topic.name, topic.parent))}"
    elif _OF.match(topic.name):
        what = f"about {quoted(topic.name)}"
    two = len(asked) > TWO and (many or not topic.apart or closes(topic.name))
    if two:
        stem = f"Name two things that the notes say {what}."
    elif len(asked) > TWO:
        stem = f"Sum up what the notes say {what}."
    elif not topic.apart and form(asked[0][0].text) == "imperative":
        stem = f"What do the notes advise {what}?"
    else:
        stem = f"What do the notes say {what}?"
    bare = not topic.apart and topic.path and not _of_parent(topic)  # such a name may mean many things
    return scoped(topic.parent if bare else "", stem), two


def stem_for_list(topic: Topic, listed: Sequence[Sentence]) -> str:
    """A question after the items of a list under a heading."""
    lead = _lead(topic, listed)
    count = f"{number(len(listed))} {noun_of(topic.name, lead) or 'things'}"
    if announces(lead):
        return f"{of(topic)} the notes say: {quoted(lead)} Name two of the {count} that they list."
    return f"Name two of the {count} that the notes list {about(topic)}."


def announces(lead: str) -> bool:
    """Whether a sentence leads to a list, and can be quoted before it."""
    return lead.endswith(":") and len(lead.split()) <= MOST_LEAD and _LEANING.match(lead) is None


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
    if not topic.apart:
        return ""
    if what := _of_parent(topic):
        return f"What do the notes say {what}?"
    if topic.name.endswith("?"):
        return f"What do the notes say about this question: {quoted(topic.name)}"
    if _QUESTION.match(topic.name) and any(shared(s.text, topic.name) for p in asked for s in p):
        return f"Explain, as the notes do: {quoted(topic.name)}."
    return f"What do the notes say about {quoted(topic.name)}?" if _OF.match(topic.name) else ""


def scoped(heading: str, stem: str) -> str:
    """A question behind the heading that it stands under; "" for none."""
    return f"Under {quoted(heading)}: {stem[0].lower()}{stem[1:]}" if heading else stem

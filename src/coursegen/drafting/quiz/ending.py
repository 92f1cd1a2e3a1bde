"""The first half of a sentence is given; how do the notes complete it? Wrong ones are those of other units.

The name of the unit stands in the question, so that no word of the sentence needs a blank. All endings open
alike (“by …ing”, “to …”, “because …”), so that each fits the first half by its grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, islice

from coursegen.drafting.clauses import balanced, leans
from coursegen.drafting.prose import markdown, quoted
from coursegen.drafting.quiz.question import Question, Scope, about, keys
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.model.outline import Sentence
from coursegen.wording.absolutes import one_sided
from coursegen.wording.grammar import form
from coursegen.wording.leaks import leaks, stands_out
from coursegen.wording.stems import content_words, root, same, shared
from coursegen.wording.wordlist import listed

LEAST_HEAD, MOST_HEAD, LEAST_TAIL, MOST_TAIL = 5, 24, 4, 17
"""Words before and after the joint."""
_WITHIN = 10
TOLD = 2
"""Words of an ending in other sentences of the topic: it may be true of it, too."""
FAR = 2.5
"""How many times an ending may be longer than another one beside it."""
_VERBS = listed(
    """
    be gain reach enter spread cause lose save spend earn protect support strengthen explore obtain receive
    mitigate enhance fund form feel play pay meet move turn bring drive cope deal address catch cut
    """
)
_JOINTS = {
    "by": re.compile(r",? (?=by (?:\w+ly )?\w+ing\b)"),
    "to": re.compile(r"(?<! how)(?<! due)(?<! as)(?<!ought)(?<! according)(?<! used),? (?=to (\w+ \w+))"),
    "because": re.compile(r",? (?=(?:because|since) )"),
    "condition": re.compile(r",? (?=(?:when|if|unless|until) )"),
    "so": re.compile(r",? (?=so that )"),
    "through": re.compile(r" (?=through )"),
}
# Words whose meaning or number hangs on the first half.
_POINTING = re.compile(
    r"\b(?:it|its|they|them|their|theirs|he|his|him|she|her|this|that|these|those|such|itself|themselves|"
    r"ones|another|others|former|latter)\b",
    re.IGNORECASE,
)
_APART = re.compile(r"[:;—=(]| – |\d")
_OWN = re.compile(r"^(?:It|They)\b")


@dataclass(frozen=True, slots=True)
class _Halves:
    """A sentence cut in two at a joint."""

    head: str
    tail: str
    joint: str
    sentence: Sentence


def draft(scope: Scope, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """One question for each topic with a sentence that can be cut so."""
    for topic in topics:
        fresh = (h for h in _cut(topic, opening=True) if h.sentence.text not in scope.shown)
        for halves in fresh:
            if question := _question(scope, topic, halves):
                yield question
                break


def _cut(topic: Topic, *, opening: bool = False) -> Iterator[_Halves]:
    """The sentences of a topic in halves; `opening`: only where the first half is understood alone."""
    for i, sentence in enumerate(topic.sentences):
        usable = sentence.text != topic.name and (topic.unit is not None or bool(sentence.times))
        if usable and sentence.text.endswith(".") and (not opening or _alone(sentence.text, first=i == 0)):
            yield from _halves(sentence)


def _alone(text: str, *, first: bool) -> bool:
    return not leans(text) or (first and _OWN.match(text) is not None)


def _halves(sentence: Sentence) -> Iterator[_Halves]:
    return (_Halves(head, tail, joint, sentence) for head, tail, joint in _split(sentence.text))


@lru_cache(maxsize=8192)  # each sentence is looked at for all of its neighbours
def _split(sentence: str) -> tuple[tuple[str, str, str], ...]:
    """The halves of a sentence at its first fit joint of each kind: (head, tail, kind)."""
    text = sentence.removesuffix(".")
    out = []
    for joint, pattern in _JOINTS.items():
        for match in pattern.finditer(text):
            head, tail = text[: match.start()].rstrip(","), text[match.end() :].strip()
            if _fit(joint, match.group(1) if pattern.groups else "", head, tail):
                out.append((head, tail, joint))
                break
    return tuple(out)


def _fit(joint: str, opener: str, head: str, tail: str) -> bool:
    """Whether both halves have a fit length and nothing in the second hangs on the first."""
    opens = joint != "to" or _verb(opener)
    long = LEAST_HEAD <= len(head.split()) <= MOST_HEAD and LEAST_TAIL <= len(tail.split()) <= MOST_TAIL
    tied = _POINTING.search(tail) or _APART.search(tail)
    return opens and long and not tied and balanced(head) and balanced(tail)


def _verb(opener: str) -> bool:
    """Whether the two words behind *to* begin with a verb, as far as lists and endings tell."""
    first = opener.split()[0]
    return first.islower() and (
        form(opener) == "imperative" or first in _VERBS or first.endswith(("ize", "ise", "ify", "ate"))
    )


def _question(scope: Scope, topic: Topic, own: _Halves) -> Question | None:
    stem = f"How do the notes complete this sentence {about(topic)}? {quoted(f'{own.head} …')}"
    others = _others(scope, topic, own)
    pairs = [pair for pair in combinations(others, 2) if _fair(stem, own, [h for _, h in pair])]
    if not pairs:
        return None
    chosen = min(pairs, key=lambda pair: _cost(scope, own, [h for _, h in pair]))
    scope.longest += 1 if all(len(h.tail) < len(own.tail) for _, h in chosen) else -1
    return Question(
        rule="ending", name=topic.id, type="single-choice", stem=stem,
        fields={"options": keys([_key(own), *(_wrong(t, h) for t, h in chosen)])},
        level=Level.UNDERSTAND, topics=(topic, *(t for t, _ in chosen if t)), sentence=own.sentence,
    )  # fmt: skip


def _others(scope: Scope, topic: Topic, own: _Halves) -> list[tuple[Topic | None, _Halves]]:
    """Endings of the same kind from other topics, nearest first, one each; then from the prose around."""
    met: set[str] = {topic.id}
    out: list[tuple[Topic | None, _Halves]] = []
    everyone = [
        *scope.neighbours(topic),
        *scope.chapter.topics,
        *(t for c in scope.near for t in c.topics),
    ]
    for other in everyone:
        if other.id in met or len(out) >= _WITHIN:
            continue
        met.add(other.id)
        fit = (h for h in _cut(other) if h.joint == own.joint and _other(h.tail, own, topic))
        out += [(other, h) for h in fit if not scope.telling(shared(h.tail, other.name))][:1]
    prose = (s for c in scope.near for s in c.prose if s.text.endswith("."))
    halves = (h for s in prose for h in _halves(s) if h.joint == own.joint)
    between = (h for h in halves if _other(h.tail, own, topic))
    return [*out, *((None, h) for h in islice(between, _WITHIN - len(out)))]


def _other(tail: str, own: _Halves, topic: Topic) -> bool:
    """Whether an ending says something else than this one, and nothing else that is said of the topic."""
    rest = (s.text for s in topic.sentences if s is not own.sentence)
    told = {root(w) for text in rest for w in content_words(text)}
    return not shared(tail, own.tail) and sum(root(w) in told for w in content_words(tail)) < TOLD


def _fair(stem: str, own: _Halves, pair: Sequence[_Halves]) -> bool:
    """Whether nothing but the note tells the ending from the two others."""
    texts = [h.tail for h in pair]
    return (
        not leaks(stem, own.tail, texts)
        and not stands_out(own.tail, texts)
        and not one_sided([own.tail], texts)
        and max(len(t) for t in (own.tail, *texts)) <= FAR * min(len(t) for t in (own.tail, *texts))
        and not any(same(a, b) for a, b in zip(*(content_words(t)[:2] for t in texts), strict=False))
    )


def _cost(scope: Scope, own: _Halves, pair: Sequence[_Halves]) -> tuple[int, int]:
    """Endings of about one length; where the key was longest too often, a longer one among them."""
    longest = all(len(h.tail) < len(own.tail) for h in pair)
    return (int(longest and scope.longest > -2), sum(abs(len(h.tail) - len(own.tail)) for h in pair))


def _key(own: _Halves) -> dict[str, object]:
    return {
        "text": markdown(f"… {own.tail}."),
        "correct": True,
        "feedback": f"The whole sentence of the notes: {quoted(own.sentence.text)}",
    }


def _wrong(topic: Topic | None, halves: _Halves) -> dict[str, object]:
    where = f"a sentence {about(topic)}" if topic else "another sentence of the notes"
    return {
        "text": markdown(f"… {halves.tail}."),
        "feedback": f"So ends {where}: {quoted(halves.sentence.text)}",
    }

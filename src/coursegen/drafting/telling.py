"""A lesson's text: the note's own sentences under its own headings, with the times at which they are said.

What a learner reads has the note's order and structure: each heading above what stands below it, a list as a
list, and behind a sentence that announces a list the names of that list, told there or later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, takewhile

from coursegen.drafting.evidence import Places
from coursegen.drafting.headings import own_name
from coursegen.drafting.passages import Passage, leading
from coursegen.drafting.prose import markdown
from coursegen.drafting.split import Chapter
from coursegen.drafting.topics import Topic
from coursegen.model.outline import Sentence

LEAST_NAMES = 2
"""Of a list that is worth being announced by its names."""
_DEEPEST = 6
_BREAK = "---"
"""Behind it a paragraph belongs no longer to the heading above."""


def base(chapter: Chapter) -> tuple[str, ...]:
    """The headings that the title of a chapter stands for: a lesson shows those below them."""
    paths = [place_of(t) for t in chapter.topics]
    common = paths[0]
    for path in paths[1:]:
        common = common[: _shared(common, path)]
    own = [i + 1 for i, heading in enumerate(common) if heading in (chapter.title, chapter.section)]
    return common[: max(own, default=len(common))]


def place_of(topic: Topic) -> tuple[str, ...]:
    """The headings above what a topic says; above what a section says beside its units its own."""
    return (*topic.path, topic.name) if topic.around else topic.path


def _shared(a: Sequence[str], b: Sequence[str]) -> int:
    """How many headings two paths have in common, from the outermost on."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def beside(chapter: Chapter) -> list[tuple[list[Passage], list[Passage]]]:
    """For each topic of a chapter the prose that leads to it, and the prose behind it.

    Between two topics stands behind the first what belongs to it; to the second leads what stands under a new
    heading, and what ends in a colon.
    """
    at = _places_of(chapter)
    told = sorted(chapter.prose, key=lambda p: at[p])
    out: list[tuple[list[Passage], list[Passage]]] = [([], []) for _ in chapter.topics]
    low = float("-inf")
    for i, topic in enumerate(chapter.topics):
        between = [p for p in told if low < at[p] < topic.line]
        cut = leading(between, low) if i else 0
        if i:
            out[i - 1][1].extend(between[:cut])
        out[i][0].extend(between[cut:])
        low = topic.line
    out[-1][1].extend(p for p in told if at[p] >= low)
    return out


def _places_of(chapter: Chapter) -> dict[Passage, float]:
    """Where the prose of a chapter is told, by line: bullets without a name behind the list they stand in.

    Told where they stand, the bullets of one list would be torn apart by the lessons on its units.
    """
    lists: dict[str, list[int]] = {}
    for topic in chapter.topics:
        if not topic.heading:
            lists.setdefault(topic.siblings, []).append(topic.line)
    spans = [(min(lines), max(lines)) for lines in lists.values()]
    out: dict[Passage, float] = {}
    for passage in chapter.prose:
        line = passage.sentence.line
        ends = [b + 0.5 for a, b in spans if a < line < b and passage.sentence.item]
        out[passage] = max(ends, default=float(line))
    return out


class Telling:
    """A lesson's text while it grows."""

    def __init__(self, *, above: tuple[str, ...], places: Places) -> None:
        self._base = above
        self._places = places
        self._blocks: list[str] = []
        self._open: tuple[str, ...] = ()
        """The headings that stand above what is written next."""

    def whole(self) -> str:
        """The text."""
        return "\n\n".join(self._blocks) + "\n"

    @property
    def words(self) -> int:
        """How many words it has so far."""
        return sum(len(block.split()) for block in self._blocks)

    def within(self, passage: Passage) -> bool:
        """Whether a passage stands below a heading that the chapter's title does not say."""
        return bool(self._below(passage.path))

    def paragraphs(self, sentences: Iterable[Sentence], topic: Topic | None = None) -> None:
        """Sentences that share a line of the note as a paragraph or an item of a list."""
        listed = False
        for line, group in groupby(sentences, key=lambda s: s.line):
            said = list(group)
            mark = said[0].item if topic is None or topic.heading or line != topic.line else ""
            text = " ".join(self._sentence(s, topic) for s in said)
            if mark and listed:
                self._blocks[-1] += f"\n{mark} {text}"
            else:
                self._blocks.append(f"{mark} {text}".lstrip())
            listed = bool(mark)

    def prose(self, told: Sequence[Passage]) -> None:
        """Prose beside the topics under its headings; a break ends what a topic before it says."""
        for path, group in groupby(told, key=lambda p: p.path):
            own = list(group)
            self._enter(self._below(path), parted=True)
            self.paragraphs(p.sentence for p in own)
            if len(own[-1].names) >= LEAST_NAMES:
                self._blocks.append("\n".join(f"- {markdown(name)}" for name in own[-1].names))

    def topic(self, topic: Topic, *, titled: bool) -> None:
        """A topic under its headings; titled: with its name above it, if that is not the section's."""
        below = self._below(place_of(topic))
        if topic.closing and not below:
            self.in_sum(topic.sentences)
            return
        self._enter(below, parted=topic.around)
        if (titled or below) and not topic.around:
            name = own_name(topic.name, topic.parent)
            self._heading(len(below), name)
            self._open = (*below, name)
        self.paragraphs(topic.sentences, topic)

    def in_sum(self, sentences: Sequence[Sentence]) -> None:
        """The last words on everything."""
        if sentences:
            if self._open != (_IN_SUM,):
                self._heading(0, _IN_SUM)
                self._open = (_IN_SUM,)
            self.paragraphs(sentences)

    def _below(self, path: tuple[str, ...]) -> tuple[str, ...]:
        """The headings of a path that the chapter's title does not say."""
        return path[len(self._base) :] if path[: len(self._base)] == self._base else ()

    def _enter(self, headings: tuple[str, ...], *, parted: bool = False) -> None:
        """To a place in the lesson; parted: by a break from what stood deeper."""
        left = len(self._open) > len(headings) and self._open[: len(headings)] == headings
        self._under(headings)
        if left and parted and self._blocks:
            self._blocks.append(_BREAK)

    def _under(self, headings: tuple[str, ...]) -> None:
        """Write the headings of a place that do not stand yet."""
        for depth in range(_shared(self._open, headings), len(headings)):
            self._heading(depth, headings[depth])
        self._open = headings

    def _heading(self, depth: int, name: str) -> None:
        self._blocks.append(f"{'#' * min(depth + 2, _DEEPEST)} {markdown(name)}")

    def _sentence(self, sentence: Sentence, topic: Topic | None) -> str:
        """A sentence with its times before the full stop."""
        text, at = sentence.text, self._places.inline(sentence, topic)
        if not at:
            return markdown(text)
        stop = text[-1] if text[-1] in ".:;" else ""
        return f"{markdown(text[: len(text) - len(stop)])} {at}{stop}"


_IN_SUM = "In sum"

"""Inline tokens as clean text with marks where times stand, and that text as sentences with their times."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from coursegen.model.outline import Moment, Sentence
from coursegen.readers.note_times import RawTime
from coursegen.wording import sentences
from coursegen.wording.clean import clean

# What may stand between the times of one list; it goes with them.
_BETWEEN = frozenset(("", ",", ";", "&", "and", ", and", "-", "–", "—", "/", "to", "|"))
_CLOSING = ".,;:!?)"
_BLOCK = re.compile(
    r"</?(?:br|hr|p|li|ul|ol|div|section|article|aside|details|summary|blockquote|figure|figcaption|table|tr|td|th|"
    r"h[1-6])\b",
    re.IGNORECASE,
)
"""A tag that begins or ends a line: no sentence goes on across it."""
_TAIL = 2_000


@dataclass(slots=True)
class Run:
    """Text of one block while it grows. `marks`: (offset, index into `times`); `lines`: (offset, line)."""

    line: int
    times: list[RawTime]
    marks: list[tuple[int, int]] = field(default_factory=list)
    lines: list[tuple[int, int]] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    aside: bool = False
    item: str = ""
    _settled: list[str] = field(default_factory=list)
    _base: int = 0
    _tail: str = ""  # what a time may still cut; the rest is settled, so that a long block costs its length

    def __post_init__(self) -> None:
        self.lines.append((0, self.line))

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._settled) + self._tail

    @property
    def _length(self) -> int:
        return self._base + len(self._tail)

    def write(self, text: str) -> None:
        """Add words; a blank that a time left before a full stop is taken away."""
        if self.marks and self.marks[-1][0] == self._length:
            if text.lstrip()[:1] and text.lstrip()[:1] in _CLOSING:
                text = text.lstrip()
            if self._tail[-1:] + text[:1] in ("()", "[]"):  # nothing but the time stood between them
                self._cut(len(self._tail[:-1].rstrip()))
                text = text[1:]
        self._tail += text
        if len(self._tail) > _TAIL:
            keep = self.marks[-1][0] - self._base if self.marks else 0
            cut = max(keep, len(self._tail) - _TAIL // 2)
            self._settled.append(self._tail[:cut])
            self._base += cut
            self._tail = self._tail[cut:]

    def newline(self, mark: str) -> None:
        """A line of the note ends; `mark` is a blank or a line end that ends the sentence."""
        self.line += 1
        self.write(mark)
        self.lines.append((self._length, self.line))

    def time(self, data: str, label: str) -> None:
        """A time stands here: it belongs to what was written before it."""
        last = self.marks[-1][0] - self._base if self.marks else -1
        if last >= 0 and self._tail[last:].strip() in _BETWEEN:
            self._cut(last)
        else:
            self._cut(len(self._tail.rstrip()))
        self.marks.append((self._length, len(self.times)))
        self.times.append(RawTime(data=data, label=label, line=self.line))

    def _cut(self, length: int) -> None:
        self._tail = self._tail[:length]
        end = self._length
        while self.marks and self.marks[-1][0] > end:  # only the last few can stand in the part that goes
            self.marks = [(min(at, end), index) for at, index in self.marks]

    def add(self, tokens: Iterable[Token]) -> Run:
        """Write inline tokens."""
        for token in tokens:
            match token.type:
                case "text" | "text_special":
                    self.write(_scrub(token.content))
                case "code_inline":
                    self.write(clean(token.content))
                case "softbreak":
                    self.newline(" ")
                case "hardbreak":
                    self.newline("\n")
                case "html_inline" if _BLOCK.match(token.content):
                    self.write("\n")
                case "link_open" if token.info == "auto":
                    pass
                case "time":
                    self.time(token.meta["data"], token.meta["label"])
                case "wikilink_open":
                    label = " ".join(_scrub(token.content).replace("*", "").split())
                    if label and label not in self.related:
                        self.related.append(label)
                case _:
                    pass
        return self


# Of Obsidian's own marks: `==lit==`, `%%remark%%`, `^block-id` at the end.
_LIT = re.compile(r"(?<![\w=])==(?=[^\s=])([^=\n]*[^\s=])==(?![\w=])")
_REMARK = re.compile(r"(?<![\w%])%%[^%\n]*%%(?![\w%])")
_BLOCK_ID = re.compile(r"[ \t]\^(?=[\w-]*[a-zA-Z])[\w-]{4,40}[ \t]*$")


def _scrub(text: str) -> str:
    """Text without markup that never closed, and without marks of a notebook."""
    text = clean(text)
    if "==" in text or "%%" in text or " ^" in text:
        text = _BLOCK_ID.sub("", _REMARK.sub("", _LIT.sub(r"\1", text)))
    for mark in ("**", "[[", "]]"):
        text = text.replace(mark, "")
    return text


def to_sentences(run: Run, moments: Sequence[Moment]) -> tuple[Sentence, ...]:
    """The sentences of a run with their times.

    A time behind the full stop belongs to the sentence before it, unless the run opens with a time and closes
    without one: then each time leads its own sentence.
    """
    text = run.text
    spans = sentences.spans(text)
    if not spans:
        return ()
    starts = [start for start, _ in spans]
    leading = (
        bool(run.marks) and run.marks[0][0] == 0 and len(run.marks) > 1 and run.marks[-1][0] <= starts[-1]
    )
    times: list[list[Moment]] = [[] for _ in spans]
    place = 0
    for offset, index in run.marks:
        while place + 1 < len(spans) and starts[place + 1] <= offset + (1 if leading else -1):
            place += 1
        times[place].append(moments[index])
    return tuple(
        Sentence(
            text=" ".join(text[a:b].split()),
            line=_line_at(run, a),
            times=tuple(own),
            aside=run.aside,
            item=run.item if (a, b) == spans[0] else "",
        )
        for (a, b), own in zip(spans, times, strict=True)
    )


def _line_at(run: Run, offset: int) -> int:
    return run.lines[bisect_right(run.lines, offset, key=lambda pair: pair[0]) - 1][1]

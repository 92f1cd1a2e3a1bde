"""The course's own texts as MyST, with links that hold on the page they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape

from coursegen.catalogue import Words, words
from coursegen.markup import markdown
from coursegen.markup.dialect import parse
from coursegen.model.course import Course
from coursegen.model.evidence import Evidence, short_clock
from coursegen.model.stops import stops
from coursegen.player.render import Renderer
from coursegen.player.wire_clips import WireClip, clips
from coursegen.writers.book.page import literal


@dataclass(frozen=True, slots=True)
class Texts:
    """What every page of one course needs to turn its texts into MyST."""

    course: Course
    renderer: Renderer
    words: Words
    stops: Mapping[str, int]
    """As `model.stops` has them: asked of each lesson, found once."""
    marked: bool = False
    """Whether lines end in a `markdown.MARK`, which a Page takes out again."""

    @classmethod
    def of(cls, course: Course) -> Texts:
        """The texts of `course`."""
        return cls(course, Renderer(course), words(course.language), stops(course))

    def myst(self, text: str, up: str = "", heading_base: int = 2, talk: str | None = None) -> str:
        """Lesson dialect → MyST. `up` leads from the page to the top of the sources; talk: whose times.

        Its highest headings stand at `heading_base`, whether they were typed with one # or two.
        """
        highest = min((int(t.tag[1]) for t in parse(text) if t.type == "heading_open"), default=1)
        return markdown.to_myst(
            text,
            evidence=lambda at, _unit: self.renderer.link(at, talk),
            asset=lambda path: up + path,
            heading_base=heading_base - highest + 1,
            words=self.words,
            marked=self.marked,
        ).strip("\n")

    def line(self, text: str, up: str = "") -> str:
        """The same on one line: for list entries and cells of tables."""
        return markdown.MARK.sub("", " ".join(self.myst(text, up).split()))

    def place(self, evidence: Evidence) -> str:
        """A link to a place in the talk; the time alone without a video, "" without a time."""
        if evidence.at is None:
            return ""
        label, href = short_clock(evidence.at), self.renderer.link(evidence.at, evidence.talk)
        return f"[{label}]({href})" if href else label

    def quotation(self, evidence: Evidence) -> str:
        """The sentence behind a claim: as quoted, else as the note has it at that time."""
        quote = evidence.quote or self._said(evidence)
        return f"“{literal(quote)}”" if quote else ""

    def sentence(self, evidence: Evidence) -> str:
        """The sentence and its place."""
        return " — ".join(p for p in (self.quotation(evidence), self.place(evidence)) if p)

    def sentences(self, evidence: Iterable[Evidence]) -> list[str]:
        """One entry for each evidence that has something to show, each once."""
        return list(dict.fromkeys(s for e in evidence if (s := self.sentence(e))))

    def sentences_html(self, evidence: Iterable[Evidence]) -> list[str]:
        """The same as HTML."""
        return list(dict.fromkeys(html for e in evidence if (html := self._sentence_html(e))))

    def _sentence_html(self, e: Evidence) -> str:
        quote, label = e.quote or self._said(e), "" if e.at is None else short_clock(e.at)
        href = self.renderer.link(e.at, e.talk)
        place = f'<a href="{escape(href)}">{label}</a>' if href else label
        return " — ".join(part for part in (f"“{escape(quote)}”" if quote else "", place) if part)

    def clips(self, evidence: Iterable[Evidence]) -> list[WireClip]:
        """The places as cards; where nothing is quoted, with the sentence that the note has there."""
        return clips(self.renderer, [replace(e, quote=e.quote or self._said(e)) for e in evidence])

    def _said(self, evidence: Evidence) -> str:
        outline = next(
            (t.outline for t in self.course.talks if evidence.talk in (None, t.id)),
            None,
        )
        if outline is None or evidence.at is None:
            return ""
        units = [u for u in outline.units if u.id == evidence.unit]
        among = [s for u in units for s in u.sentences] or outline.every_sentence()
        return next((s.text for s in among if any(m.seconds == evidence.at for m in s.times)), "")

"""The `course-clips` directive: places in the talk become the player's cards, a video only after a press."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from coursegen.catalogue import words
from coursegen.errors import DialectError
from coursegen.player import wire_clips
from coursegen.player.fragment import clips_html
from coursegen.sphinx_ext.quiz import html_language

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


class course_clips(nodes.General, nodes.Element):
    """Clips. Its children hold what the notes say, for search and for builders that show no cards."""


class CourseClips(SphinxDirective):
    """`:::{course-clips}` with `player.wire_clips.WireClips` as its body."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """The node, or an error at this place when the body is no clips."""
        text = "\n".join(self.content)
        try:
            clips = wire_clips.loads(text)
        except DialectError as fault:
            raise self.error(fault.message) from None
        said = [nodes.paragraph("", quote) for clip in clips for quote in clip["quotes"]]
        node = course_clips("", *said, clips=text)
        self.set_source_info(node)
        return [node]


def visit_html(self: HTML5Translator, node: course_clips) -> None:
    """The same fragment as in the SCORM pages."""
    clips = wire_clips.loads(cast(str, node["clips"]))
    self.body.append(f"{clips_html(clips, words(html_language(self.config.language)))}\n")
    raise nodes.SkipNode


def visit_other(self: Any, node: course_clips) -> None:
    """Other builders show what the notes say."""


def depart(self: Any, node: course_clips) -> None:
    """Nothing to close: HTML skips the node, the others show its children."""


def plug(app: Sphinx) -> None:
    """Register the directive and its node."""
    others = dict.fromkeys(("latex", "text", "man", "texinfo"), (visit_other, depart))
    app.add_node(course_clips, html=(visit_html, depart), **others)  # type: ignore[arg-type]
    app.add_directive("course-clips", CourseClips)

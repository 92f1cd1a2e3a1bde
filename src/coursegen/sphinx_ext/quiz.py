"""The `course-quiz` directive: a question's JSON becomes a node of its own, and the player's HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from coursegen.catalogue import words
from coursegen.errors import DialectError
from coursegen.player import wire
from coursegen.player.fragment import item_html
from coursegen.sphinx_ext import pictures

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


class course_quiz(nodes.General, nodes.Element):
    """A question. Its children hold the stem, for search and for builders that cannot show a question.

    Never `raw`: Sphinx indexes the text of raw HTML, feedback and keys with it. Data in an attribute is
    seen by nobody but `visit_html`.
    """


class CourseQuiz(SphinxDirective):
    """`:::{course-quiz}` with a `player.wire.WireItem` as its body.

    `:::{course-quiz} variant`: one of a pool, not among those that stand in the page before a draw.
    """

    has_content = True
    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The node, or an error at this place when the body is no question."""
        text = "\n".join(self.content)
        try:
            item = wire.loads(text)
        except DialectError as fault:
            raise self.error(fault.message) from None
        variant = self.arguments == ["variant"]
        stem = nodes.paragraph("", item["plain"])
        node = course_quiz("", stem, *pictures.of(text), item=text, variant=variant)
        self.set_source_info(node)
        return [node]


def visit_html(self: HTML5Translator, node: course_quiz) -> None:
    """The same fragment as in the SCORM pages."""
    item = wire.loads(pictures.led(cast(str, node["item"]), node, self.builder))
    fragment = item_html(item, words(html_language(self.config.language)))
    if node["variant"]:  # the player's script puts it in the page, and shows it when it is drawn
        fragment = f'<template class="cg-variant">{fragment}</template>'
    self.body.append(f"{fragment}\n")
    raise nodes.SkipNode


def visit_other(self: Any, node: course_quiz) -> None:
    """Other builders show the stem."""


def depart(self: Any, node: course_quiz) -> None:
    """Nothing to close: HTML skips the node, the others show its children."""


def html_language(language: str) -> str:
    """Sphinx's name of a language (`fr_CA`) as the course has it (`fr-CA`)."""
    return language.replace("_", "-")


def plug(app: Sphinx) -> None:
    """Register the directive and its node."""
    others = dict.fromkeys(("latex", "text", "man", "texinfo"), (visit_other, depart))
    app.add_node(course_quiz, html=(visit_html, depart), **others)  # type: ignore[arg-type]
    app.add_directive("course-quiz", CourseQuiz)

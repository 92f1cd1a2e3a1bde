"""The `course-scenario` directive: a scenario's JSON becomes a node of its own, and the player's HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from coursegen.catalogue import words
from coursegen.errors import DialectError
from coursegen.player import wire_scenario
from coursegen.player.fragment import scenario_html
from coursegen.player.shown import plain
from coursegen.sphinx_ext import pictures
from coursegen.sphinx_ext.quiz import html_language

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


class course_scenario(nodes.General, nodes.Element):
    """A scenario. Its children hold what happens at each step, for search and for builders that only tell.

    Never `raw`, as with questions (quiz.py). Choices, what they bring about and endings stay out of the
    search index: a way is to be found by playing.
    """


class CourseScenario(SphinxDirective):
    """`:::{course-scenario}` with a `player.wire_shapes.WireScenario` as its body."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """The node, or an error at this place when the body is no scenario."""
        text = "\n".join(self.content)
        try:
            scenario = wire_scenario.loads(text)
        except DialectError as fault:
            raise self.error(fault.message) from None
        told = [nodes.paragraph("", plain(step["html"])) for step in scenario["steps"]]
        node = course_scenario("", *told, *pictures.of(text), scenario=text)
        self.set_source_info(node)
        return [node]


def visit_html(self: HTML5Translator, node: course_scenario) -> None:
    """The same fragment as in the SCORM pages."""
    scenario = wire_scenario.loads(pictures.led(cast(str, node["scenario"]), node, self.builder))
    self.body.append(f"{scenario_html(scenario, words(html_language(self.config.language)))}\n")
    raise nodes.SkipNode


def visit_other(self: Any, node: course_scenario) -> None:
    """Other builders show the steps."""


def depart(self: Any, node: course_scenario) -> None:
    """Nothing to close: HTML skips the node, the others show its children."""


def plug(app: Sphinx) -> None:
    """Register the directive and its node."""
    others = dict.fromkeys(("latex", "text", "man", "texinfo"), (visit_other, depart))
    app.add_node(course_scenario, html=(visit_html, depart), **others)  # type: ignore[arg-type]
    app.add_directive("course-scenario", CourseScenario)

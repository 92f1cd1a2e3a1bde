"""Maths as MathML made at build: no MathJax, which would come from another host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from coursegen.markup.dialect import mathml

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


def visit_inline(self: HTML5Translator, node: nodes.math) -> None:
    """Maths in a line."""
    self.body.append(mathml(node.astext(), block=False) or self.encode(node.astext()))
    raise nodes.SkipNode


def visit_block(self: HTML5Translator, node: nodes.math_block) -> None:
    """Maths on its own line; the place takes focus, so that a wide formula can be scrolled by keyboard."""
    formula = mathml(node.astext(), block=True) or self.encode(node.astext())
    self.body.append(f'<div class="cg-maths" tabindex="0">{formula}</div>\n')
    raise nodes.SkipNode


def plug(app: Sphinx) -> None:
    """Register the renderer; `html_math_renderer` chooses it."""
    app.add_html_math_renderer(
        "coursegen",
        inline_renderers=(visit_inline, None),
        block_renderers=(visit_block, None),
    )

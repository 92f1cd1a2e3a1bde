"""What Sphinx loads when it renders the book: questions, scenarios, assets, search, sidebar, maths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    """Plug everything in (called by Sphinx)."""
    from coursegen import __version__
    from coursegen.sphinx_ext import clips, head, looks, maths, pages, quiz, scenario, search, sidebar

    for part in (quiz, scenario, clips, pages, search, sidebar, looks, maths, head):
        part.plug(app)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}

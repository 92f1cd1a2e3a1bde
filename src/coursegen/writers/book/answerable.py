"""Cells of a notebook that can be answered: code cells with a stored output, run once Jupyter trusts it.

An output holds three things. What can be read anywhere, as HTML and as plain text: Jupyter takes scripts out
of what it does not trust, GitHub always does. The question as the player has it, encoded. And the line that
hands it to the script, which stands in an output of its own at the notebook's beginning. The cell's source,
hidden in JupyterLab, makes the same output: so “Run all” loses no question, and is another way to trust them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_output

from coursegen.player.encode import data_block
from coursegen.player.fragment import config_html
from coursegen.resources import read_text

SCRIPT_PATH = "player/dist/notebook.js"
STYLE_PATH = "player/dist/notebook.css"

_SOURCE = """\
# {about}
from IPython.display import HTML

HTML({html!r})
"""


def opening(cell_id: str, config: Mapping[str, Any], told: tuple[str, str], about: str) -> NotebookNode:
    """The cell that brings script, style and the course's data.

    told: (HTML, plain text) for whom no script runs. about: what its source says of itself.
    """
    style, script = _shipped()
    body = f"<style>{style}</style>{config_html(config)}<script>{script}</script>"
    return _cell(cell_id, body, told, about)


def asking(cell_id: str, course: str, fragment: str, told: tuple[str, str], about: str) -> NotebookNode:
    """The cell of one question. fragment: the player's HTML. told, about: as `opening` takes them."""
    name = json.dumps(f"coursegen:{course}")
    hand = f"(window[{name}] ||= []).push(document.currentScript.parentElement)"
    body = f"{data_block('cg-ask', fragment)}<script>{hand}</script>"
    return _cell(cell_id, body, told, about)


def _cell(cell_id: str, body: str, told: tuple[str, str], about: str) -> NotebookNode:
    def html(fallback: str) -> str:
        return f'<div class="cg-notebook"><div class="cg-told">{fallback}</div>{body}</div>'

    data = {"text/html": html(told[0]), "text/plain": told[1]}
    made: NotebookNode = new_code_cell(  # type: ignore[no-untyped-call]
        _SOURCE.format(about=about, html=html("")).rstrip("\n"),
        id=cell_id,
        metadata={"jupyter": {"source_hidden": True}},
        outputs=[new_output("display_data", data=data)],  # type: ignore[no-untyped-call]
    )
    return made


@cache
def _shipped() -> tuple[str, str]:
    return read_text(STYLE_PATH).strip(), read_text(SCRIPT_PATH).strip()

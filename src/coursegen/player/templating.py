"""The templates of the player, loaded from the package, with escaping always on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from coursegen.player.encode import data_block
from coursegen.resources import read_text

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = "player/templates"


@cache
def environment() -> Environment:
    """Jinja2, imported only where something is rendered (it takes 0.04 s)."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    made = Environment(
        loader=FunctionLoader(
            lambda name: read_text(name.lstrip("/") if name.startswith("/") else f"{FOLDER}/{name}")
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["data_block"] = data_block
    return made


def render(name: str, **context: Any) -> str:
    """The template `name` with `context`; a name that begins with a slash is a path in the package."""
    return environment().get_template(name).render(**context)

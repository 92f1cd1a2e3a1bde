"""Choose the one right option.

Write the stem as a question, give three options of one form, and say with each why it is right, or why it
tempts and is not.
"""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.items._parts import OPTIONS, options
from coursegen.model.interaction import Choice, Lowered
from coursegen.model.plain import Fields


def lower(stem: str, fields: Fields) -> Lowered:
    """One choice; its key is the option marked `correct`."""
    made, key = options(fields)
    return Lowered(body=(stem,), interactions=(Choice(options=made, key=key),))


TYPE = ItemType(
    name="single-choice",
    summary="One option is right.",
    properties={"options": OPTIONS},
    required=("options",),
    lower=lower,
)

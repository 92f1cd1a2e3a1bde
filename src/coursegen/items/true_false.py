"""Say whether a statement is true.

Write one positive statement that is wholly true or wholly false. `feedback.right` and `feedback.wrong` say
why.
"""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.model.interaction import Choice, Lowered, Option
from coursegen.model.plain import Fields


def lower(stem: str, fields: Fields) -> Lowered:
    """A choice between true and false; their words come from the interface's catalogue."""
    made = tuple(Option(id=i, text=i.capitalize(), pinned=True, at=("answer",)) for i in ("true", "false"))
    key = "true" if fields.flag("answer") else "false"
    return Lowered(body=(stem,), interactions=(Choice(options=made, key=(key,), boolean=True),))


_SKETCH = """\
# One positive statement that is wholly true or wholly false.
stem: Write a statement here.
answer: true
feedback:
  right: Say here what makes it true.
  wrong: Say here what was overlooked.
"""

TYPE = ItemType(
    name="true-false",
    summary="A statement is true or false.",
    properties={"answer": {"type": "boolean", "description": "Whether the statement is true."}},
    required=("answer",),
    sketch=_SKETCH,
    lower=lower,
)

"""Choose every right option.

Say in the stem how many to choose, or that there may be several. Wrong choices take away what right ones
give, and never more.
"""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.items._parts import OPTIONS, options
from coursegen.model.interaction import Choice, Lowered
from coursegen.model.plain import Fields


def lower(stem: str, fields: Fields) -> Lowered:
    """One choice of several; its key is all options marked `correct`."""
    made, key = options(fields)
    return Lowered(body=(stem,), interactions=(Choice(options=made, key=key, multiple=True),))


_SKETCH = """\
# Say how many are right, or that there may be several.
stem: Which **two** do you ask for?
options:
  a: {text: one right answer, correct: true, feedback: Say here why this one is right.}
  b: {text: a tempting mistake, feedback: Say here why it tempts and is not right.}
  c: {text: another right answer, correct: true, feedback: Say here why this one is right too.}
  d: {text: another mistake, feedback: Say here why this one is not right either.}
"""

TYPE = ItemType(
    name="multiple-choice",
    summary="Several options may be right.",
    properties={"options": OPTIONS},
    required=("options",),
    sketch=_SKETCH,
    lower=lower,
)

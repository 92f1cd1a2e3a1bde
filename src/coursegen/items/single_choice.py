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


_SKETCH = """\
# One question that can be answered before the options are read.
stem: What do you ask?
# Three options of one form and about one length; exactly one is right. The letters stay when you move lines.
options:
  a: {text: the right answer, correct: true, feedback: Say here why this one is right.}
  b: {text: a tempting mistake, feedback: Say here why it tempts and is not right.}
  c: {text: another mistake, feedback: Say here why this one is not right either.}
"""

TYPE = ItemType(
    name="single-choice",
    summary="One option is right.",
    properties={"options": OPTIONS},
    required=("options",),
    sketch=_SKETCH,
    lower=lower,
)

"""Put steps in their order.

Write the steps in the right order; learners meet them shuffled. Only for a real sequence, never for what
came first in a video.
"""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.items._parts import LETTER_PATTERN, PART, described, mapping, parts
from coursegen.model.interaction import Lowered, Order
from coursegen.model.plain import Fields


def lower(stem: str, fields: Fields) -> Lowered:
    """An order; the written one is the key."""
    steps = parts(fields, "steps")
    return Lowered(body=(stem,), interactions=(Order(steps=steps, key=tuple(s.id for s in steps)),))


_SKETCH = """\
stem: Put these steps in their order.
# In the right order: learners meet them shuffled. Only for what has one order for a reason.
steps:
  a: the first step
  b: the second step
  c: the third step
feedback:
  right: Say here why this is the order.
  wrong: Say here which step must come before which, and why.
"""

TYPE = ItemType(
    name="order",
    summary="Steps have one right order.",
    properties={"steps": described(mapping(PART, pattern=LETTER_PATTERN, least=2), "In the right order.")},
    required=("steps",),
    sketch=_SKETCH,
    lower=lower,
)

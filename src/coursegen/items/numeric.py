"""Type a number.

Give `low` and `high`, between which an answer is right, or one `answer`. Say the `unit` here, not in the
options a learner would have to type.
"""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.model.interaction import Lowered, NumericEntry
from coursegen.model.plain import Fields


def lower(stem: str, fields: Fields) -> Lowered:
    """One numeric entry; `answer: 4` is the interval 4..4."""
    answer = fields.number("answer")
    low, high = fields.number("low"), fields.number("high")
    low = low if low is not None else answer
    high = high if high is not None else answer
    entry = NumericEntry(
        low=low if low is not None else 0.0,
        high=high if high is not None else 0.0,
        unit=fields.text("unit"),
        at=("answer",) if answer is not None else ("low",),
    )
    return Lowered(body=(stem,), interactions=(entry,))


_SKETCH = """\
stem: How many are there?
# Or `low: 3` and `high: 5` instead of `answer`, where everything between is right.
answer: 4
unit: towns  # shown behind the field; leave it out where there is none
feedback:
  right: Say here where the number comes from.
  wrong: Say here how one finds the number.
"""

TYPE = ItemType(
    name="numeric",
    summary="A number within an interval.",
    properties={
        "answer": {"type": "number", "description": "The one right number."},
        "low": {"type": "number", "description": "The least number that is right."},
        "high": {"type": "number", "description": "The greatest number that is right."},
        "unit": {"type": "string", "description": "Shown beside the field: years, km, %."},
    },
    constraints={"anyOf": [{"required": ["answer"]}, {"required": ["low", "high"]}]},
    sketch=_SKETCH,
    lower=lower,
)

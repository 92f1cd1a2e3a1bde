"""Write freely.

Never graded: learners compare what they wrote with `rubric` and `model_answer`.
"""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.items._parts import TEXT, described
from coursegen.model.interaction import ExtendedText, Lowered
from coursegen.model.plain import Fields


def lower(stem: str, fields: Fields) -> Lowered:
    """One free text, with what to compare it with."""
    entry = ExtendedText(
        rubric=fields.texts("rubric"), model_answer=fields.text("model_answer"), at=("model_answer",)
    )
    return Lowered(body=(stem,), interactions=(entry,))


_SKETCH = """\
# Never graded: learners compare what they wrote with the two below.
stem: What do you ask learners to write about?
rubric:
  - what a good answer names
  - what it weighs
model_answer: An answer to compare with, in a few sentences.
"""

TYPE = ItemType(
    name="open",
    summary="A free text, never graded.",
    properties={
        "rubric": described({"type": "array", "items": TEXT}, "What a good answer has, line by line."),
        "model_answer": {"type": "string", "description": "An answer to compare with."},
    },
    graded=False,
    sketch=_SKETCH,
    lower=lower,
)

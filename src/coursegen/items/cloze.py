"""Fill the gaps of a text.

Mark each gap in the stem as `{{a}}`; under `gaps`, give it `options` to choose from or texts to `accept`.
"""

from __future__ import annotations

import re

from coursegen.contracts import ItemType
from coursegen.items._parts import OPTIONS, TEXT, described, mapping, options
from coursegen.model.interaction import BodyPart, Choice, Interaction, Lowered, Slot, TextEntry
from coursegen.model.plain import Fields

_GAP = {
    "anyOf": [
        {
            "type": "object",
            "properties": {"options": OPTIONS},
            "required": ["options"],
            "additionalProperties": False,
        },
        {
            "type": "object",
            "properties": {
                "accept": described(
                    {"type": "array", "items": TEXT, "minItems": 1}, "Answers that count as right."
                ),
                "case_sensitive": {"type": "boolean", "description": "Whether capitals matter."},
                "feedback": {"type": "string", "description": "Said with this gap after the answer."},
            },
            "required": ["accept"],
            "additionalProperties": False,
        },
    ]
}


def lower(stem: str, fields: Fields) -> Lowered:
    """The stem cut at its gaps, and one interaction for each gap, in the order of the text."""
    gaps = dict(fields.entries("gaps"))
    body: list[BodyPart] = []
    made: list[Interaction] = []
    for i, piece in enumerate(re.split(r"\{\{([a-z0-9]{1,12})\}\}", stem)):
        if i % 2 == 0:
            body.append(piece)
        elif piece in gaps and Slot(id=piece) not in body:
            body.append(Slot(id=piece))
            made.append(_interaction(piece, gaps[piece]))
        else:  # named twice or not under `gaps`: left in the text, where a rule finds it
            body.append(f"{{{{{piece}}}}}")
    return Lowered(body=tuple(body), interactions=tuple(made))


def _interaction(key: str, gap: Fields) -> Interaction:
    if "options" in gap:
        made, correct = options(gap, at=("gaps", key))
        return Choice(slot=key, options=made, key=correct)
    return TextEntry(
        slot=key,
        accept=gap.texts("accept"),
        case_sensitive=gap.flag("case_sensitive"),
        feedback=gap.text("feedback"),
        at=("gaps", key),
    )


_SKETCH = """\
# Each gap stands as {{a}}, {{b}} … in the sentence, and under `gaps`.
stem: A sentence with a {{a}} in it, and with another {{b}}.
gaps:
  a:  # to be typed: every spelling that counts as right
    accept: [gap]
    feedback: Say here what belongs into it, and why.
  b:  # to be chosen
    options:
      a: {text: gap, correct: true, feedback: Say here why this one is right.}
      b: {text: mistake, feedback: Say here why it tempts and is not right.}
"""

TYPE = ItemType(
    name="cloze",
    summary="A text has gaps to choose or type.",
    properties={"gaps": described(mapping(_GAP), "The gaps of the stem, by key.")},
    required=("gaps",),
    sketch=_SKETCH,
    lower=lower,
)

"""Give each premise its response.

Premises of one kind, responses of one kind. `spare` responses belong to no premise, so that the last pair
cannot be found by leaving it over.
"""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.items._parts import EVIDENCE_REF, PART, TEXT, described, mapping, parts
from coursegen.model.interaction import Lowered, Match, Part
from coursegen.model.plain import Fields

_PAIR = {
    "type": "object",
    "properties": {
        "premise": described(TEXT, "What is given."),
        "response": described(TEXT, "What belongs to it."),
        "feedback": {"type": "string", "description": "Said with this pair after the answer."},
        "evidence": EVIDENCE_REF,
    },
    "required": ["premise", "response"],
    "additionalProperties": False,
}


def lower(stem: str, fields: Fields) -> Lowered:
    """A match in pairs: pair `a` gives premise `a` and response `a`; spare responses follow."""
    responses = tuple(
        Part(id=key, text=pair.text("response"), at=("pairs", key)) for key, pair in fields.entries("pairs")
    )
    premises = parts(fields, "pairs", text="premise")
    match = Match(
        premises=premises,
        responses=(*responses, *parts(fields, "spare")),
        key=tuple((p.id, p.id) for p in premises),
    )
    return Lowered(body=(stem,), interactions=(match,))


_SKETCH = """\
stem: Give each of these what belongs to it.
# Premises of one kind, responses of one kind. Learners see the responses shuffled.
pairs:
  a: {premise: the first thing, response: what belongs to it, feedback: Say here why they belong together.}
  b: {premise: the second thing, response: what belongs to that, feedback: Say here why they belong together.}
# Belongs to nothing, so that the last pair is not found by leaving it over.
spare:
  x: a response that is left over
"""

TYPE = ItemType(
    name="match",
    summary="Each premise has one response.",
    properties={
        "pairs": described(mapping(_PAIR, least=2), "What belongs together, by key."),
        "spare": described(mapping(PART), "Responses that belong to no premise, by key."),
    },
    required=("pairs",),
    sketch=_SKETCH,
    lower=lower,
)

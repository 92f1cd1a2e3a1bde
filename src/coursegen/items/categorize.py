"""Sort things into categories.

Two to four categories; each thing belongs in exactly one, and says with `feedback` why.
"""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.items._parts import EVIDENCE_REF, TEXT, described, mapping, parts
from coursegen.model.interaction import Lowered, Match
from coursegen.model.plain import Fields

_THING = {
    "type": "object",
    "properties": {
        "text": described(TEXT, "What is to be sorted."),
        "category": described(TEXT, "The key of the category it belongs in."),
        "feedback": {"type": "string", "description": "Said with this thing after the answer."},
        "evidence": EVIDENCE_REF,
    },
    "required": ["text", "category"],
    "additionalProperties": False,
}


def lower(stem: str, fields: Fields) -> Lowered:
    """A match into bins: things are the premises, categories the responses."""
    match = Match(
        premises=parts(fields, "things"),
        responses=parts(fields, "categories"),
        key=tuple((key, thing.text("category")) for key, thing in fields.entries("things")),
        presentation="bins",
    )
    return Lowered(body=(stem,), interactions=(match,))


_SKETCH = """\
stem: Where does each of these belong?
# Two to four categories; each thing belongs in exactly one and names its key.
categories: {first: The first category, second: The second category}
things:
  a: {text: a thing of the first kind, category: first, feedback: Say here why it belongs there.}
  b: {text: a thing of the second kind, category: second, feedback: Say here why it belongs there.}
  c: {text: another one of the first kind, category: first, feedback: Say here why it belongs there.}
"""

TYPE = ItemType(
    name="categorize",
    summary="Things belong in categories.",
    properties={
        "categories": described(mapping(TEXT, least=2), "The categories, by key."),
        "things": described(mapping(_THING, least=2), "What is to be sorted, by key."),
    },
    required=("categories", "things"),
    sketch=_SKETCH,
    lower=lower,
)

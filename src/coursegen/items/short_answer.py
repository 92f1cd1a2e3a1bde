"""Type a word or two.

List every spelling that counts. Capitals do not matter unless `case_sensitive` says so.
"""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.items._parts import TEXT, described
from coursegen.model.interaction import Lowered, TextEntry
from coursegen.model.plain import Fields


def lower(stem: str, fields: Fields) -> Lowered:
    """One text entry."""
    entry = TextEntry(
        accept=fields.texts("accept"), case_sensitive=fields.flag("case_sensitive"), at=("accept",)
    )
    return Lowered(body=(stem,), interactions=(entry,))


_SKETCH = """\
# A question that has one answer of a word or two.
stem: What is the word for it?
# Every spelling that counts as right. Capitals do not matter, unless `case_sensitive: true`.
accept: [word, another spelling]
feedback:
  right: Say here what makes it the right word.
  wrong: Say here which word it is, and why.
"""

TYPE = ItemType(
    name="short-answer",
    summary="A typed word or two.",
    properties={
        "accept": described({"type": "array", "items": TEXT, "minItems": 1}, "Answers that count as right."),
        "case_sensitive": {"type": "boolean", "description": "Whether capitals matter."},
    },
    required=("accept",),
    sketch=_SKETCH,
    lower=lower,
)

"""An item as JSON, ready to be shown: the same in pages, in the book's directive bodies, in the browser.

Texts are HTML here: the lesson dialect was rendered once, by the writer. Everything else is as lowered.
The keys below are a format of their own (`v`): the browser's code and the book's sources rely on them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence, Set
from typing import Any, assert_never, cast

from coursegen.errors import DialectError
from coursegen.model.evidence import Evidence, short_clock
from coursegen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Match,
    NumericEntry,
    Option,
    Order,
    Part,
    Scale,
    Slot,
    TextEntry,
)
from coursegen.model.walk import Placed
from coursegen.player.wire_shapes import (
    WireChoice,
    WireEvidence,
    WireExtended,
    WireGap,
    WireInteraction,
    WireItem,
    WireMatch,
    WireNumeric,
    WireOption,
    WireOrder,
    WirePart,
    WireScale,
    WireScenario,
    WireText,
)

__all__ = [
    "WireChoice",
    "WireEvidence",
    "WireExtended",
    "WireGap",
    "WireInteraction",
    "WireItem",
    "WireMatch",
    "WireNumeric",
    "WireOption",
    "WireOrder",
    "WirePart",
    "WireScale",
    "WireScenario",
    "WireText",
    "dumps",
    "evidence_to_wire",
    "interaction_to_wire",
    "loads",
    "to_wire",
    "versioned",
]

VERSION = 1

# A gap inside a rendered body; private-use characters survive every renderer and occur in no text.
GAP_OPEN, GAP_CLOSE = "\ue000", "\ue001"


Render = Callable[[str], str]
"""Lesson dialect → HTML, with the course's own links to talks."""

Link = Callable[[int | None, str | None], str]
"""(seconds, talk id) → the address of that place in the talk, or ""."""


def _options(parts: tuple[Option, ...], render: Render) -> list[WireOption]:
    return [
        {"id": p.id, "html": render(p.text), "feedback": render(p.feedback), "pinned": p.pinned}
        for p in parts
    ]


def _parts(parts: tuple[Part, ...], render: Render) -> list[WirePart]:
    return [{"id": p.id, "html": render(p.text), "feedback": render(p.feedback)} for p in parts]


def interaction_to_wire(interaction: Interaction, render: Render) -> WireInteraction:
    """One interaction as JSON data, its texts as HTML."""
    match interaction:
        case Choice() as c:
            return {
                "kind": "choice",
                "slot": c.slot,
                "multiple": c.multiple,
                "boolean": c.boolean,
                "options": _options(c.options, render),
                "key": list(c.key),
            }
        case Match() as m:
            return {
                "kind": "match",
                "slot": m.slot,
                "presentation": m.presentation,
                "premises": _parts(m.premises, render),
                "responses": _parts(m.responses, render),
                "key": [list(pair) for pair in m.key],
            }
        case Order() as o:
            return {"kind": "order", "slot": o.slot, "steps": _parts(o.steps, render), "key": list(o.key)}
        case TextEntry() as t:
            return {
                "kind": "text",
                "slot": t.slot,
                "accept": list(t.accept),
                "case_sensitive": t.case_sensitive,
                "feedback": render(t.feedback),
            }
        case NumericEntry() as n:
            return {"kind": "numeric", "slot": n.slot, "low": n.low, "high": n.high, "unit": n.unit}
        case ExtendedText() as e:
            return {
                "kind": "extended",
                "slot": e.slot,
                "rubric": [render(line) for line in e.rubric],
                "model_answer": render(e.model_answer),
            }
        case Scale() as s:
            return {"kind": "scale", "slot": s.slot, "labels": list(s.labels)}
        case _:
            assert_never(interaction)


_NO_MARKS = {ord(GAP_OPEN): None, ord(GAP_CLOSE): None}


def _body(placed: Placed, render: Render) -> list[str | WireGap]:
    whole = "".join(
        f"{GAP_OPEN}{p.id}{GAP_CLOSE}" if isinstance(p, Slot) else p.translate(_NO_MARKS)
        for p in placed.item.body
    )
    first, *rest = render(whole).split(GAP_OPEN)
    out: list[str | WireGap] = [first]
    for piece in rest:
        gap, html = piece.split(GAP_CLOSE, 1)
        out += [{"gap": gap}, html]
    return out


def evidence_to_wire(evidence: tuple[Evidence, ...], link: Link) -> list[WireEvidence]:
    """Places in the talk as JSON data."""
    return [
        {
            "at": e.at,
            "label": "" if e.at is None else short_clock(e.at),
            "href": link(e.at, e.talk),
            "quote": e.quote or "",
        }
        for e in evidence
    ]


def to_wire(
    placed: Placed,
    *,
    key: str,
    was: Sequence[str] = (),
    tries: int,
    render: Render,
    plain: Render,
    link: Link,
) -> WireItem:
    """A placed item as JSON data.

    key: its short name in the learner's state; was: those of its former id. tries: 0 means unlimited.
    render: dialect → HTML; plain: dialect → plain text.
    link: (seconds, talk id) → address of that place in the talk, or "".
    """
    item = placed.item
    return {
        "v": VERSION,
        "id": placed.address,
        "key": key,
        "was": list(was),
        "type": item.type,
        "role": placed.role.value,
        "pool": placed.pool,
        "objective": f"{placed.module.id}.{item.objective}" if item.objective else "",
        "points": item.points,
        "tries": tries,
        "shuffle": item.shuffle,
        "confidence": item.confidence,
        "body": _body(placed, render),
        "plain": plain("".join("____" if isinstance(p, Slot) else p for p in item.body))[:250],
        "hint": render(item.hint),
        "right": render(item.feedback.right),
        "wrong": render(item.feedback.wrong),
        "evidence": evidence_to_wire(item.evidence, link),
        "interactions": [interaction_to_wire(i, render) for i in item.interactions],
    }


def dumps(record: WireItem | WireScenario) -> str:
    """`record` as JSON text: sorted keys, one line, the same on every machine."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def loads(text: str) -> WireItem:
    """The inverse of `dumps`. Raises DialectError when `text` is no item of a version known here."""
    return cast(WireItem, versioned(text, VERSION, WireItem.__annotations__.keys(), "a question's data"))


def versioned(text: str, version: int, keys: Set[str], what: str) -> dict[str, Any]:
    """A record of JSON with its version and all of `keys`; DialectError, which calls it `what`, otherwise."""
    try:
        data: Any = json.loads(text)
    except ValueError as problem:
        raise DialectError(f"{what} is not JSON: {problem}") from None
    if not isinstance(data, dict) or data.get("v") != version:
        raise DialectError(f"{what} is of a version this coursegen does not know")
    missing = sorted(keys - data.keys())
    if missing:
        raise DialectError(f"{what} lacks {', '.join(missing)}")
    return data

"""An item split in two: what a page may show of it, and what only the script may know.

What the page shows must not tell the key. Steps are authored in their right order, and a pair's premise and
response share one id, so the page never sees those ids: it has numbers, given out in an order that depends
on the address alone. The script's data lists the parts in that same order, and so knows which is which.
"""

from __future__ import annotations

import hashlib
import html
import re
from typing import Any, assert_never, cast

from coursegen.player.wire import (
    WireInteraction,
    WireItem,
    WireMatch,
    WireOption,
    WireOrder,
    WirePart,
)

_TAG = re.compile(r"<[^>]*>")
_BLOCK = re.compile(r"<(p|ul|ol|dl|table|div|aside|section|figure|pre|blockquote|h[1-6]|hr|details)\b")

_SECRET = ("body", "hint", "type")
"""Fields that the script has no use for: the page holds them already."""


def plain(text: str) -> str:
    """HTML of ours as text: <option> holds no markup."""
    return " ".join(html.unescape(_TAG.sub("", text)).split())


def has_blocks(text: str) -> bool:
    """Whether `text` holds more than <legend> and <label> may hold."""
    return _BLOCK.search(text) is not None


def scattered(parts: list[WirePart], salt: str) -> list[WirePart]:
    """`parts` in an order of its own: fixed by `salt` and the ids, unlike the authored one."""
    made = sorted(parts, key=lambda p: hashlib.sha256(f"{salt}/{p['id']}".encode()).digest())
    return [*made[1:], made[0]] if made == parts else made


def arranged(item: WireItem) -> WireItem:
    """`item` with the parts whose order would tell the key in the order in which the page numbers them."""
    made = [_arrange(i, f"{item['id']}/{i['slot']}") for i in item["interactions"]]
    return cast(WireItem, {**item, "interactions": made})


def _arrange(interaction: WireInteraction, salt: str) -> WireInteraction:
    if interaction["kind"] == "order":
        return cast(WireOrder, {**interaction, "steps": scattered(interaction["steps"], salt)})
    if interaction["kind"] == "match" and interaction["presentation"] == "pairs":
        return cast(WireMatch, {**interaction, "responses": scattered(interaction["responses"], salt)})
    return interaction


def for_script(item: WireItem) -> dict[str, Any]:
    """What the script needs to know of an arranged item: everything but what the page already says."""
    known = {key: value for key, value in item.items() if key not in _SECRET}
    return {**known, "interactions": [_known(i) for i in item["interactions"]]}


def _known(interaction: WireInteraction) -> dict[str, Any]:
    match interaction["kind"]:
        case "choice":
            return {**interaction, "options": _without_html(interaction["options"])}
        case "match":
            sides = {side: _without_html(interaction[side]) for side in ("premises", "responses")}
            return {**interaction, **sides}
        case "order":
            return {**interaction, "steps": _without_html(interaction["steps"])}
        case "text" | "numeric" | "extended" | "scale":
            return dict(interaction)
        case other:
            assert_never(other)


def _without_html(parts: list[WirePart] | list[WireOption]) -> list[dict[str, Any]]:
    return [{key: value for key, value in part.items() if key != "html"} for part in parts]

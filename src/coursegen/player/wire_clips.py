"""Clips of a talk as JSON: places to watch, each once, with all that the notes say there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TypedDict, cast

from coursegen.model.evidence import Evidence, short_clock
from coursegen.player.render import Renderer
from coursegen.player.wire import versioned

VERSION = 1


class WireClip(TypedDict):
    """One place. `href` opens the talk there, `embed` is its clip in a frame; "" where there is none."""

    label: str
    href: str
    embed: str
    talk: str
    quotes: list[str]


class WireClips(TypedDict):
    """The clips that stand together."""

    v: int
    clips: list[WireClip]


def clips(renderer: Renderer, evidence: Sequence[Evidence]) -> list[WireClip]:
    """The clips behind `evidence`, in its order."""
    out: dict[str, WireClip] = {}
    for e, embed in zip(evidence, renderer.clips(evidence), strict=True):
        label = "" if e.at is None else short_clock(e.at)
        href = renderer.link(e.at, e.talk)
        made: WireClip = {
            "label": label,
            "href": href,
            "embed": embed,
            "talk": renderer.talk(e.talk),
            "quotes": [],
        }
        known = out.setdefault(href or f"no video, {label}", made)
        if e.quote and e.quote not in known["quotes"]:
            known["quotes"].append(e.quote)
    return [clip for clip in out.values() if clip["href"] or clip["quotes"]]


def dumps(found: Sequence[WireClip]) -> str:
    """Clips as JSON text: sorted keys, one line, the same on every machine."""
    data: dict[str, Any] = {"v": VERSION, "clips": list(found)}
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def loads(text: str) -> list[WireClip]:
    """The inverse of `dumps`. Raises DialectError when `text` is no clips of a version known here."""
    data = versioned(text, VERSION, WireClips.__annotations__.keys(), "the data of clips")
    return cast(list[WireClip], data["clips"])

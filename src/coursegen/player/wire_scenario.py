"""A scenario as JSON, ready to be played: the same in pages, in the book's directive bodies, in the browser.

As with items (wire.py), texts are HTML, rendered once by the writer, and `v` is this format's own version.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from coursegen.model.ids import address
from coursegen.model.module import Module
from coursegen.model.scenario import Ending, Scenario, Step
from coursegen.player.wire import Link, Render, evidence_to_wire, versioned
from coursegen.player.wire_shapes import WireDecision, WireEnding, WireScenario, WireStep

__all__ = ["WireDecision", "WireEnding", "WireScenario", "WireStep", "loads", "to_wire"]

VERSION = 1


def to_wire(
    module: Module,
    scenario: Scenario,
    *,
    key: str,
    endings: Mapping[str, str],
    render: Render,
    blocks: Render,
    plain: Render,
    link: Link,
) -> WireScenario:
    """A scenario of `module` as JSON data.

    key, endings: short names in the learner's state, of the scenario and by ending. render: dialect → HTML of
    a line; blocks: of whole blocks; plain: dialect → plain text. link: (seconds, talk id) → address, or "".
    """

    def step(one: Step) -> WireStep:
        return {
            "id": one.id,
            "html": blocks(one.text),
            "plain": plain(one.text)[:250],
            "choices": [
                {
                    "id": c.id,
                    "html": render(c.text),
                    "feedback": render(c.feedback),
                    "to": c.to,
                    "quality": c.quality.value if c.quality else "",
                }
                for c in one.choices
            ],
            "evidence": evidence_to_wire(one.evidence, link),
        }

    def ending(one: Ending) -> WireEnding:
        return {
            "id": one.id,
            "key": endings[one.id],
            "html": blocks(one.text),
            "explanation": blocks(one.explanation),
            "evidence": evidence_to_wire(one.evidence, link),
        }

    objective = next(iter(scenario.objectives), "")
    return {
        "v": VERSION,
        "id": address(module.id, scenario.id),
        "key": key,
        "title": scenario.title,
        "objective": address(module.id, objective) if objective else "",
        "steps": [step(s) for s in sorted(scenario.steps, key=lambda s: s.id != scenario.start)],
        "endings": [ending(e) for e in scenario.endings],
    }


def loads(text: str) -> WireScenario:
    """The inverse of `wire.dumps`. Raises DialectError when `text` is no scenario of a version known here."""
    keys = WireScenario.__annotations__.keys()
    return cast(WireScenario, versioned(text, VERSION, keys, "a scenario's data"))

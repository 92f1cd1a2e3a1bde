"""What an LMS has stored, read as a report reads it: status, score, interactions by id."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coursegen.serve.simulator import Simulator

_INTERACTION = re.compile(r"^cmi\.interactions\.(\d+)\.(.+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One interaction; `fields` by the name of 2004, whatever the edition."""

    id: str
    fields: dict[str, str] = field(default_factory=dict)
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the LMS would show. A status that 1.2 folds into one stands in both."""

    completion: str
    success: str
    raw: str
    scaled: str
    interactions: dict[str, Interaction]
    order: tuple[str, ...]
    """The ids by index: a question must not stand twice."""


_NAMES_12 = {"student_response": "learner_response", "time": "timestamp"}


def report(lms: Simulator) -> Report:
    """The learner's record as it stands."""
    stored = lms.stored
    is12 = lms.package.edition == "scorm12"
    status = stored.get("cmi.core.lesson_status", "")
    found = _interactions(stored)
    score = "cmi.core.score" if is12 else "cmi.score"
    return Report(
        completion=status if is12 else stored.get("cmi.completion_status", ""),
        success=status if is12 else stored.get("cmi.success_status", ""),
        raw=stored.get(f"{score}.raw", ""),
        scaled=stored.get("cmi.score.scaled", ""),
        interactions={i.id: i for i in found},
        order=tuple(i.id for i in found),
    )


def _interactions(stored: dict[str, str]) -> list[Interaction]:
    rows: dict[int, dict[str, str]] = {}
    for name, value in stored.items():
        if match := _INTERACTION.match(name):
            rows.setdefault(int(match[1]), {})[match[2]] = value
    out = []
    for _, row in sorted(rows.items()):
        patterns = tuple(v for k, v in sorted(row.items()) if k.startswith("correct_responses."))
        plain = {_NAMES_12.get(k, k): v for k, v in row.items() if "." not in k}
        out.append(Interaction(id=plain.pop("id", ""), fields=plain, patterns=patterns))
    return out

"""The fingerprint of a course: one sha256 over all that it says, whatever it is built into."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from enum import Enum
from functools import lru_cache
from typing import Any

from coursegen.model.course import Course
from coursegen.model.plain import Fields

SHORT = 12
"""Characters that are enough to tell two versions of a course apart by eye."""

_LEFT_OUT = frozenset(("body", "interactions", "scorm"))
"""Made from a question's stem and fields, which are in already; and how an LMS gets the same content."""


@lru_cache(maxsize=2)
def fingerprint(course: Course) -> str:
    """The sha256 of everything people wrote: texts, questions, settings, notes, pictures.

    It is taken of the model, not of files, so the book and every package of one course show the same.
    """
    text = json.dumps(_plain(course), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    """`value` as JSON has it, without what equals its default: a new field of the model changes nothing."""
    match value:
        case Enum():
            return value.value
        case bytes():
            return hashlib.sha256(value).hexdigest()
        case Fields():  # pairs, since their order is what the learner sees
            return [[name, _plain(entry)] for name, entry in value.pairs]
        case tuple():
            return [_plain(entry) for entry in value]
        case _ if dataclasses.is_dataclass(value):
            return {
                spec.name: _plain(entry)
                for spec in dataclasses.fields(value)
                if spec.name not in _LEFT_OUT and (entry := getattr(value, spec.name)) != spec.default
            }
        case _:
            return value

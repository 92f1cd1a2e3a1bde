"""The order of options: the key's place is balanced over a module once, and then kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from zlib import crc32

from coursegen.drafting.quiz.question import Question, keys


@dataclass(slots=True)
class Positions:
    """How often each place held the key in this module."""

    used: dict[int, int] = field(default_factory=dict)

    def settle(self, question: Question) -> Question:
        """The question with its options in their final order."""
        options: Mapping[str, Any] | None = question.fields.get("options")
        if options is None:
            return question
        entries = list(options.values())
        ordered = (
            self._one(question, entries) if question.type == "single-choice" else _mixed(question, entries)
        )
        return replace(question, fields={**question.fields, "options": keys(ordered)})

    def _one(self, question: Question, entries: list[Any]) -> list[Any]:
        """The key goes where it stood least; the id, not chance, decides between equals."""
        key = next(e for e in entries if e.get("correct"))
        others = [e for e in entries if e is not key]
        turn = crc32(f"{question.rule} {question.name}".encode())
        places = [(turn + i) % len(entries) for i in range(len(entries))]
        place = min(places, key=lambda p: self.used.get(p, 0))
        self.used[place] = self.used.get(place, 0) + 1
        return [*others[:place], key, *others[place:]]


def _mixed(question: Question, entries: list[Any]) -> list[Any]:
    turn = crc32(f"{question.rule} {question.topics[0].id}".encode()) % len(entries)
    return [*entries[turn:], *entries[:turn]]

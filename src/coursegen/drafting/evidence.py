"""Evidence for what is drafted: the times of a sentence, with the unit only where it is needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coursegen.drafting.topics import Topic
from coursegen.model.evidence import Evidence
from coursegen.model.outline import Outline, Sentence


@dataclass(frozen=True, slots=True)
class Places:
    """The times of one note that stand at several units, and the talk's id where a course has several."""

    shared: frozenset[int]
    talk: str | None = None

    def of(self, sentence: Sentence, topic: Topic | None, *, quote: bool = False) -> tuple[Evidence, ...]:
        """Where a sentence is said: its times, else its unit; nothing when the note gives neither.

        quote: with the sentence itself, at its first time.
        """
        unit = topic.unit.id if topic and topic.unit else None
        times = list(dict.fromkeys(m.seconds for m in sentence.times if m.seconds is not None))
        words = sentence.text if quote else None
        if not times:
            return (Evidence(unit=unit, talk=self.talk, quote=words),) if unit else ()
        return tuple(
            Evidence(
                at=at,
                unit=unit if quote or at in self.shared else None,
                talk=self.talk,
                quote=words if i == 0 else None,
            )
            for i, at in enumerate(times)
            if unit or at not in self.shared
        )

    def of_all(self, pairs: Iterable[tuple[Sentence, Topic]]) -> tuple[Evidence, ...]:
        """The places of several sentences, each once."""
        return tuple(dict.fromkeys(e for sentence, topic in pairs for e in self.of(sentence, topic)))

    def inline(self, sentence: Sentence, topic: Topic | None) -> str:
        """The evidence of a sentence as it stands in lesson text."""
        unit = topic.unit.id if topic and topic.unit else None
        roles = [
            f"{{at}}`{m.at} #{unit}`" if m.seconds in self.shared and unit else f"{{at}}`{m.at}`"
            for m in dict.fromkeys(sentence.times)
            if m.seconds is not None and (unit or m.seconds not in self.shared)
        ]
        return " ".join(roles)


def places(outline: Outline, talk: str | None) -> Places:
    """The places of one note."""
    units: dict[int, set[str]] = {}
    for unit in outline.units:
        for moment in unit.moments:
            if moment.seconds is not None:
                units.setdefault(moment.seconds, set()).add(unit.id)
    return Places(frozenset(at for at, ids in units.items() if len(ids) > 1), talk)

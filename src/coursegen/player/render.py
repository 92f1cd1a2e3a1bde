"""A course's texts and items as the player shows them: HTML, with links into its talks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from coursegen.markup import markdown
from coursegen.model.course import Course
from coursegen.model.walk import built_items
from coursegen.player.wire import WireItem, to_wire

LEAD_IN_SECONDS = 10
"""Times point around the place, so a link opens a little before it (NOTES: 13 of 17 agree within 8 s)."""


class Renderer:
    """Renders the texts of one course; make one per build."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._videos = {t.id: t.outline.video_id for t in course.talks if t.outline}
        self._default = course.talks[0].id if course.talks else ""

    def link(self, at: int | None, talk: str | None = None) -> str:
        """The address of a place in a talk, a little before it; "" when there is no video or no time."""
        video = self._videos.get(talk or self._default, "")
        if not video or at is None:
            return ""
        return f"https://www.youtube.com/watch?v={video}&t={max(0, at - LEAD_IN_SECONDS)}s"

    def html(self, text: str) -> str:
        """Lesson dialect → HTML; a lone paragraph comes without its <p>."""
        return markdown.to_html(text, evidence=self._evidence, unwrap=True)

    def lesson(self, text: str, talk: str | None = None) -> str:
        """Lesson dialect → HTML of whole blocks; headings begin at h3. talk: whose times stand in it."""
        return markdown.to_html(text, evidence=lambda at, _unit: self.link(at, talk), heading_base=3)

    def _evidence(self, at: int | None, _unit: str | None) -> str:
        return self.link(at)

    def items(self) -> dict[str, WireItem]:
        """Every built item by its address, in reading order."""
        placed = list(built_items(self._course))
        keys = state_keys(p.address for p in placed)
        out: dict[str, WireItem] = {}
        for p in placed:
            quiz = p.module.quiz.tries if p.role == "graded" and p.module.quiz else None
            tries = p.item.tries or quiz or self._course.tries
            out[p.address] = to_wire(
                p,
                key=keys[p.address],
                tries=0 if isinstance(tries, str) else tries,
                render=self.html,
                plain=markdown.to_plain,
                link=self.link,
            )
        return out


ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
SHORTEST = 3
"""Characters of a state key: 62³ names, so that even of 300 items seldom two meet."""


def state_keys(addresses: Iterable[str], shortest: int = SHORTEST) -> dict[str, str]:
    """Short names for items in the learner's state: hashes, made longer only where two would meet.

    They depend on nothing but the addresses, so that a republished course finds its learners' answers.
    """
    named = sorted((_letters(a), a) for a in set(addresses))
    out: dict[str, str] = {}
    for i, (letters, a) in enumerate(named):
        near = [named[j][0] for j in (i - 1, i + 1) if 0 <= j < len(named)]
        shared = max((_shared_prefix(letters, other) for other in near), default=0)
        out[a] = letters[: max(shortest, shared + 1)]
    return out


def _letters(text: str) -> str:
    number = int.from_bytes(hashlib.sha256(text.encode()).digest())
    out = ""
    for _ in range(20):
        number, digit = divmod(number, len(ALPHABET))
        out += ALPHABET[digit]
    return out


def _shared_prefix(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y), len(a))

"""A course's texts and items as the player shows them: HTML, with links into its talks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from coursegen.catalogue import words
from coursegen.markup import markdown
from coursegen.model.course import Course
from coursegen.model.evidence import Evidence
from coursegen.model.ids import address
from coursegen.model.walk import Placed, built_items
from coursegen.player import wire_scenario
from coursegen.player.about import shows_video
from coursegen.player.clips import embed_address, watch_address
from coursegen.player.wire import WireItem, to_wire
from coursegen.player.wire_shapes import WireScenario


class Renderer:
    """Renders the texts of one course; make one per build."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._words = words(course.language)
        self._videos = {t.id: t.outline.video_id for t in course.talks if t.outline}
        self._titles = {t.id: t.outline.title for t in course.talks if t.outline}
        self._default = course.talks[0].id if course.talks else ""

    def link(self, at: int | None, talk: str | None = None) -> str:
        """The address of a place in a talk, a little before it; "" when there is no video or no time."""
        video = self._videos.get(talk or self._default, "")
        return "" if not video or at is None else watch_address(video, at)

    def clips(self, evidence: Sequence[Evidence]) -> list[str]:
        """For each evidence the address that embeds its clip; "" where none can or may be embedded.

        They stand together, so a clip ends where another one begins.
        """
        if not shows_video(self._course):
            return [""] * len(evidence)
        return [self._clip(e, evidence) for e in evidence]

    def _clip(self, one: Evidence, among: Sequence[Evidence]) -> str:
        talk = one.talk or self._default
        video = self._videos.get(talk, "")
        if not video or one.at is None:
            return ""
        places = [e.at for e in among if e.at is not None and (e.talk or self._default) == talk]
        return embed_address(video, one.at, places)

    def talk(self, talk: str | None = None) -> str:
        """The title of a talk."""
        return self._titles.get(talk or self._default, "")

    def html(self, text: str) -> str:
        """Lesson dialect → HTML; a lone paragraph comes without its <p>."""
        return markdown.to_html(text, evidence=self._evidence, words=self._words, unwrap=True)

    def lesson(self, text: str, talk: str | None = None) -> str:
        """Lesson dialect → HTML of whole blocks; headings begin at h3. talk: whose times stand in it."""
        return self._blocks(text, 3, talk)

    def scene(self, text: str) -> str:
        """The same below the heading of a step: headings begin at h4."""
        return self._blocks(text, 4)

    def _blocks(self, text: str, heading_base: int, talk: str | None = None) -> str:
        return markdown.to_html(
            text, evidence=lambda at, _unit: self.link(at, talk), words=self._words, heading_base=heading_base
        )

    def _evidence(self, at: int | None, _unit: str | None) -> str:
        return self.link(at)

    def items(self) -> dict[str, WireItem]:
        """Every built item by its address, in reading order."""
        placed = list(built_items(self._course))
        former = former_addresses(placed)
        keys = state_keys([*(p.address for p in placed), *former.values()])
        out: dict[str, WireItem] = {}
        for p in placed:
            quiz = p.module.quiz.tries if p.role == "graded" and p.module.quiz else None
            tries = p.item.tries or quiz or self._course.tries
            out[p.address] = to_wire(
                p,
                key=keys[p.address],
                was=_shorter(keys[former[p.address]], keys.values()) if p.address in former else (),
                tries=0 if isinstance(tries, str) else tries,
                render=self.html,
                plain=markdown.to_plain,
                link=self.link,
            )
        return out

    def scenarios(self) -> dict[str, WireScenario]:
        """Every scenario by its address, in reading order."""
        placed = {address(m.id, s.id): (m, s) for m in self._course.modules for s in m.scenarios}
        keys = state_keys(placed)
        return {
            name: wire_scenario.to_wire(
                module,
                scenario,
                key=keys[name],
                endings=state_keys((ending.id for ending in scenario.endings), SHORTEST_ENDING),
                render=self.html,
                blocks=self.scene,
                plain=markdown.to_plain,
                link=self.link,
            )
            for name, (module, scenario) in placed.items()
        }


def former_addresses(placed: Iterable[Placed]) -> dict[str, str]:
    """Present address → the one before it was renamed, where no other item has taken that one over."""
    placed = list(placed)
    present = {p.address for p in placed}
    named = {p.address: address(p.module.id, p.item.renamed_from) for p in placed if p.item.renamed_from}
    return {now: before for now, before in named.items() if before not in present}


def _shorter(key: str, taken: Iterable[str]) -> list[str]:
    """The names that an item may have had: its key, and shorter ones from before another item came near."""
    others = set(taken) - {key}
    return [name for n in range(len(key), SHORTEST - 1, -1) if (name := key[:n]) not in others]


ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
SHORTEST = 3
"""Characters of a state key: 62³ names, so that even of 300 items seldom two meet."""
SHORTEST_ENDING = 2
"""The same for the endings of one scenario, of which there are few."""


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

"""Clips of a talk: from a little before a place to the next one, as links and as addresses to embed."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

LEAD_IN_SECONDS = 10
"""Times point around the place, so a clip begins a little before it (NOTES: 13 of 17 agree within 8 s)."""

LONGEST_SECONDS = 360
"""Attention falls after six minutes of video (ASSESSMENT)."""

SHORTEST_SECONDS = 30
"""Two places nearer than this belong together: a clip that stopped between them would break a sentence."""

EMBEDDING_HOST = "https://www.youtube-nocookie.com"
"""YouTube's host for embedding that sets no cookie before the video plays."""


def begin(at: int) -> int:
    """Where a clip of the place `at` begins."""
    return max(0, at - LEAD_IN_SECONDS)


def end(at: int, places: Iterable[int]) -> int:
    """Where it ends: at the next of `places` that is not too near, and after six minutes at the latest."""
    longest = begin(at) + LONGEST_SECONDS
    return min([longest, *(p for p in places if p >= at + SHORTEST_SECONDS)])


def watch_address(video: str, at: int) -> str:
    """The talk on YouTube's own site, at a place."""
    return f"https://www.youtube.com/watch?v={quote(video)}&t={begin(at)}s"


def embed_address(video: str, at: int, places: Iterable[int]) -> str:
    """The clip in a frame of ours. It plays at once: whoever gets there has pressed it."""
    return f"{EMBEDDING_HOST}/embed/{quote(video)}?start={begin(at)}&end={end(at, places)}&autoplay=1&rel=0"

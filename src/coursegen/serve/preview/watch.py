"""Word of every change to a course's files, as soon as it is there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

from watchfiles import Change, awatch

from coursegen.project.live import Live

STEP, DEBOUNCE = 10, 60
"""Milliseconds: how often to look, and how long at most to wait for a burst of changes to end."""


async def changes(live: Live) -> AsyncIterator[None]:
    """Once for each burst of changes to files that belong to the course."""

    def ours(_: Change, path: str) -> bool:
        return live.concerns(Path(path))

    async for _ in awatch(live.folder, watch_filter=ours, step=STEP, debounce=DEBOUNCE):
        yield None

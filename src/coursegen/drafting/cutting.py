"""Cutting a row of things into neighbouring groups: modules out of topics, lessons out of topics."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def cut(things: Sequence[T], most: int, cost: Callable[[int, int], float]) -> list[tuple[T, ...]]:
    """The groups of at most so many that cost least in all.

    cost: what a group costs, by the index of its first thing and of the one behind its last.
    """
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(things) + 1):
        best.append(min((best[s][0] + cost(s, end), s) for s in range(max(0, end - most), end)))
    out: list[tuple[T, ...]] = []
    end = len(things)
    while end:
        start = best[end][1]
        out.insert(0, tuple(things[start:end]))
        end = start
    return out

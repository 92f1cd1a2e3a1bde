"""Whole processes, measured by the operating system, in turn, so that drift hits both alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One run: wall and processor seconds, peak memory in MiB."""

    wall: float
    cpu: float
    peak: float


def run(command: Sequence[str]) -> Run:
    """Run a command to its end. Raises CalledProcessError when it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code:
        raise subprocess.CalledProcessError(code, command)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def in_turn(
    commands: dict[str, Sequence[str]], runs: int, before: Callable[[], None] = lambda: None
) -> dict[str, list[Run]]:
    """Each command `runs` times, in turn, after one run each that does not count; `before` comes first."""
    out: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            before()
            measured = run(command)
            if turn:
                out[name].append(measured)
    return out


def median(runs: Sequence[Run], of: str) -> float:
    """The median of `wall`, `cpu` or `peak`."""
    return statistics.median(getattr(r, of) for r in runs)


def ratio(a: Sequence[Run], b: Sequence[Run], of: str) -> float:
    """The median of a's figure divided by b's, run by run."""
    return statistics.median(getattr(x, of) / getattr(y, of) for x, y in zip(a, b, strict=True))

"""Plays a package in a person's browser, until they stop it."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from threading import Event

from coursegen.errors import UsageError
from coursegen.project.package import Package
from coursegen.serve.simulator import Simulator

TRIES = 20
"""So many ports after the one asked for are tried."""


def watch(package: Package, *, port: int, open_browser: bool, tell: Callable[[str], None]) -> None:
    """Serve the trial LMS with the package in it. Raises UsageError when no port is free."""
    lms = _free(package, port)
    try:
        address = f"{lms.url}?panel"
        tell(f"{package.title}: {address}")
        tell("Every call stands beside the course. Stop with Ctrl+C.")
        if open_browser:
            webbrowser.open(address)
        Event().wait()
    finally:
        lms.__exit__()


def _free(package: Package, port: int) -> Simulator:
    for number in range(port, port + TRIES):
        lms = Simulator(package, port=number)
        try:
            return lms.__enter__()
        except OSError:
            continue
    raise UsageError(f"no port from {port} to {port + TRIES - 1} is free", "Name another with --port.")

"""A browser context that is watched: other hosts, errors and warnings fail the test that used it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request

PATIENCE = 20_000
"""Milliseconds. Only a test that fails waits so long, and on a busy machine none fails for want of time."""


@contextmanager
def watched(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """A fresh profile; `options` as Playwright's new_context takes them."""
    fresh = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, "locale": "en-GB", **options})
    fresh.set_default_timeout(PATIENCE)
    wrong: list[str] = []

    # Watched, not routed: a routed request waits for this process, which may be waiting for that request.
    def watch_request(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != "127.0.0.1":
            wrong.append(f"asked another host: {request.url}")

    def watch_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"console {message.type}: {message.text}")

    fresh.on("request", watch_request)
    fresh.on("console", watch_console)
    fresh.on("weberror", lambda problem: wrong.append(f"uncaught: {problem.error}"))
    try:
        yield fresh
    finally:
        fresh.close()
    assert not wrong, "\n".join(wrong)

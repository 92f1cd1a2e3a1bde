"""A Chromium for every browser test: one per session, a fresh context per test, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)
from scripts.chromium import FLAGS, MISSING, find

# Whatever a page asks of another host stays on this machine, and is told.
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests. Fails, never skips, without one."""
    path = find()
    if path is None:
        pytest.fail(MISSING, pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, headless=True, args=[*FLAGS, ALONE])
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile. The test fails when a page asks another host for anything, or logs an error."""
    fresh = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    fresh.set_default_timeout(5_000)
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
    yield fresh
    fresh.close()
    assert wrong == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of the test's own context."""
    return context.new_page()

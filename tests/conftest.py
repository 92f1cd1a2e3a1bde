"""A Chromium for every browser test: one per session, a fresh context per test, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from scripts.chromium import FLAGS, MISSING, find
from tests.browser.watched import PATIENCE, watched

# Whatever a page asks of another host stays on this machine, and is told.
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"

# No test is a timed one: what is slow on a busy machine is right all the same.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
expect.set_options(timeout=PATIENCE)


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
    with watched(browser) as fresh:
        yield fresh


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of the test's own context."""
    return context.new_page()

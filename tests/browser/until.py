"""Wait in the test, not in the page, whose policy forbids the text that wait_for_function evaluates."""

from __future__ import annotations

import time

from playwright.sync_api import Page

PATIENCE = 20.0
"""Seconds until a page that never comes to it fails the test."""


def until(page: Page, expression: str, arg: object = None) -> None:
    """Return when `expression` is true in `page`; AssertionError when it never is."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(expression, arg):
        assert time.monotonic() < end, f"never so: {expression}"
        page.wait_for_timeout(20)

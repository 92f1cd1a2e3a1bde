"""The browser and its watchful context are those of the other browser tests."""

from __future__ import annotations

from tests.browser.conftest import browser, context, page  # noqa: F401

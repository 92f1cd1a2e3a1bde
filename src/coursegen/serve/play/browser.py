"""A Chromium to play in, and axe to look with: from the extra `coursegen[play]`."""

from __future__ import annotations

import os
import shutil
from importlib import resources
from pathlib import Path
from typing import Any

from coursegen.errors import UsageError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
FLAGS = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever a package asks of another host stays on this machine, and is told.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
EXTRA = 'pip install "coursegen[play]", or in a checkout: pip install --editable ".[play]"'


def playwright() -> Any:
    """Playwright's async API. Raises UsageError, with how to get it, when it is not installed."""
    try:
        from playwright import async_api
    except ImportError:
        raise UsageError("--headless needs Playwright and axe, which are not installed", EXTRA) from None
    return async_api


def axe() -> str:
    """The script of axe-core. Raises UsageError, with how to get it, when it is not installed."""
    try:
        return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    except (ImportError, OSError):
        raise UsageError("--headless needs axe, which is not installed", EXTRA) from None


def chromium(own: str) -> str:
    """The path of a Chromium: $CHROMIUM, the system's, Playwright's `own`. Raises UsageError without."""
    named = os.environ.get("CHROMIUM", "")
    found = [named, *(shutil.which(name) or "" for name in NAMES), *PLACES, own]
    path = next((p for p in found if p and Path(p).is_file()), "")
    if not path:
        hint = "`playwright install chromium` fetches one; or set CHROMIUM to the path of a browser."
        raise UsageError("--headless needs Chromium, and there is none", hint)
    return path


def flags() -> list[str]:
    """How to start it. Its sandbox does not work for root, as in most containers."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, *(["--no-sandbox"] if is_root else [])]

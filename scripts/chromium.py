"""Find a Chromium for the browser tests, or with --install get one.

In this order: $CHROMIUM, a system Chromium or Chrome, Playwright's own; then, with --install, Playwright's
download, then (as root on Debian) the distribution's package. Never a silent skip: without a browser the
tests fail with a sentence that says what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = (
    "The browser tests need Chromium: install it (Debian: `apt-get install chromium`), "
    "or set $CHROMIUM to its path."
)


def find() -> str | None:
    """The path of a Chromium, or None."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).is_file():
        return named
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or next((p for p in PLACES if Path(p).is_file()), None) or _playwrights()


def _playwrights() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install() -> str:
    """A Chromium, fetched when there is none. Raises SystemExit with a sentence when there can be none."""
    found = find()
    if found:
        return found
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, timeout=600)
    found = _playwrights()
    if found:
        return found
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False)
    found = find()
    if not found:
        raise SystemExit(MISSING)
    return found


if __name__ == "__main__":
    if "--install" in sys.argv[1:]:
        print(install())
    else:
        print(find() or MISSING)

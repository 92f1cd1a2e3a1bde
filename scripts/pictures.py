"""Takes the pictures of docs/instructors.md: the preview of a new course, by itself, into docs/pictures/."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from scripts.chromium import FLAGS, MISSING, find

HOME = Path(__file__).resolve().parents[1] / "docs/pictures"
NAMES = ("preview.png", "preview-mistake.png", "preview-lms.png")
MODULE = "modules/asking-well.yaml"


@contextmanager
def preview(course: Path) -> Iterator[str]:
    """The address of a running preview."""
    command = [sys.executable, "-m", "coursegen", "preview", course.name, "--no-browser", "--no-book"]
    desk = subprocess.Popen([*command, "--port", "0"], stdout=subprocess.PIPE, text=True, cwd=course.parent)
    assert desk.stdout is not None
    try:
        yield desk.stdout.readline().split(": ", 1)[1].strip()
    finally:
        desk.terminate()
        desk.wait(10)


def take(page: Page, course: Path, address: str, home: Path) -> None:
    """One picture of each: a lesson, a mistake that has just been saved, the trial LMS."""
    home.mkdir(parents=True, exist_ok=True)
    page.set_viewport_size({"width": 1000, "height": 640})
    page.goto(address)
    inside = page.frame_locator("#page")
    inside.get_by_role("link", name="Feedback that explains").first.click()
    inside.get_by_text("A learner who chose a wrong option").first.wait_for()
    page.screenshot(path=home / NAMES[0])
    file = course / MODULE
    text = file.read_text("utf-8")
    wrong = text.replace("type: categorize", "type: categorise").replace("minutes: 3", "minutes: three")
    file.write_text(wrong, "utf-8")
    page.get_by_role("region", name="What is wrong").wait_for()
    page.screenshot(path=home / NAMES[1])
    file.write_text(text, "utf-8")
    page.get_by_role("region", name="What is wrong").wait_for(state="hidden")
    page.get_by_role("button", name="LMS: SCORM 2004").click()
    page.frame_locator("#lms").frame_locator("#course").get_by_role("heading", level=1).first.wait_for()
    page.frame_locator("#lms").locator("#calls tr").nth(5).wait_for()
    page.screenshot(path=home / NAMES[2])


def main() -> None:
    """Make a course in a folder of its own and take them all."""
    path = find()
    if path is None:
        raise SystemExit(MISSING)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as driver:
        course = Path(name) / "my-course"
        new = [sys.executable, "-m", "coursegen", "new", "course", str(course), "--title", "Asking well"]
        subprocess.run(new, check=True, stdout=subprocess.DEVNULL)
        browser = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        with preview(course) as address:
            take(browser.new_page(locale="en-GB"), course, address, HOME)
        browser.close()
    print("\n".join(f"{HOME / name}: {(HOME / name).stat().st_size / 1000:.0f} kB" for name in NAMES))


if __name__ == "__main__":
    main()

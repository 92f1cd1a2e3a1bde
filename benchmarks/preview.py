"""Measure the preview: from the write of a file to the page that shows it, on a course of 50 modules."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.sample import write_course
from scripts.chromium import FLAGS, find

MODULES, QUESTIONS, SAVES = 50, 10, 15
SHOWN = """(words) => {
  const page = document.querySelector("#page").contentDocument;
  return page?.readyState === "complete" && page.body.textContent.includes(words);
}"""
WORDS = "that people who live at a border know"
INSTANT = "{top: 150, behavior: 'instant'}"
SCROLLED = "document.querySelector('#page').contentWindow.scrollY"


def main() -> None:
    """Print the figures as a Markdown table."""
    with tempfile.TemporaryDirectory() as name:
        course = Path(name) / "course"
        write_course(course, modules=MODULES, questions=QUESTIONS)
        command = [sys.executable, "-m", "coursegen", "preview", str(course), "--no-browser", "--port", "0"]
        desk = subprocess.Popen([*command, "--no-book"], stdout=subprocess.PIPE, text=True)
        assert desk.stdout is not None
        try:
            address = desk.stdout.readline().split(": ", 1)[1].strip()
            with sync_playwright() as driver:
                browser = driver.chromium.launch(executable_path=find(), args=list(FLAGS))
                waits, kept = saves(browser.new_page(), address, course)
                browser.close()
        finally:
            desk.terminate()
            desk.wait(10)
    print(
        f"\n## The preview, {MODULES} modules of {QUESTIONS} questions: from the write to the reloaded page\n"
    )
    print("| saves | median ms | slowest ms | scroll kept |\n|---|---|---|---|")
    print(f"| {len(waits)} | {statistics.median(waits):.0f} | {max(waits):.0f} | {kept} of {len(waits)} |")


def saves(page: Page, address: str, course: Path) -> tuple[list[float], int]:
    """Save a module again and again; the milliseconds of each, and how often the scroll position was kept."""
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(address)
    file = course / f"modules/m{MODULES // 2}.yaml"
    text = file.read_text("utf-8")
    page.frame_locator("#page").get_by_role("link", name=f"Module {MODULES // 2}").first.click()
    page.frame_locator("#page").get_by_role("link", name="Lesson 3").first.click()
    _until(page, WORDS)
    waits, kept = [], 0
    for number in range(SAVES):
        page.wait_for_timeout(2500)  # the checks of the whole course after a save are over
        page.evaluate(f"document.querySelector('#page').contentWindow.scrollTo({INSTANT})")
        words = f"that people no. {number} know"
        start = time.perf_counter()
        file.write_text(text.replace(WORDS, words), "utf-8")
        _until(page, words)
        waits.append((time.perf_counter() - start) * 1000)
        page.wait_for_timeout(50)
        kept += page.evaluate(SCROLLED) == 150
    return waits, kept


def _until(page: Page, words: str) -> None:
    end = time.monotonic() + 20
    while not page.evaluate(SHOWN, words):
        assert time.monotonic() < end, f"never shown: {words}"
        page.wait_for_timeout(4)


if __name__ == "__main__":
    main()

"""Plays a package in a Chromium that nobody sees: opens each SCO, clicks nothing, leaves it, tells."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any
from urllib.parse import unquote, urlsplit

from coursegen.errors import UsageError
from coursegen.project.manifest import inspect
from coursegen.project.package import Package
from coursegen.serve.play.browser import axe, chromium, flags, playwright
from coursegen.serve.play.report import Launch, Played, Violation
from coursegen.serve.simulator import Simulator

PATIENCE = 30.0
"""Seconds after which a page that does not answer is left as it is."""
MOST_SCOS = 20
RUN_AXE = """async (script) => {
  if (!window.axe) (0, eval)(script);
  const found = await window.axe.run(document, { iframes: false, resultTypes: ["violations"] });
  return found.violations.map(({ id, impact, help, nodes }) => ({
    id, impact, help, count: nodes.length,
    where: nodes.slice(0, 3).map(({ target }) => target.flat().join(" ")),
  }));
}"""
LEAVE = "() => { document.getElementById('course').src = 'about:blank'; }"


def play(package: Package, *, seconds: float = 3.0) -> Played:
    """Open each SCO for some seconds. Raises UsageError when Playwright, axe or a Chromium is missing."""
    return Played(
        title=package.title,
        edition=package.edition,
        findings=inspect(package),
        launches=tuple(asyncio.run(_all(package, seconds))),
    )


async def _all(package: Package, seconds: float) -> list[Launch]:
    api, script = playwright(), axe()
    async with api.async_playwright() as driver:
        path = chromium(driver.chromium.executable_path)
        try:
            browser = await driver.chromium.launch(executable_path=path, headless=True, args=flags())
        except api.Error as problem:
            why = str(problem).strip().split("\n", 1)[0]
            raise UsageError(f"{path} does not start: {why}", "Set CHROMIUM to another browser.") from None
        try:
            with Simulator(package) as lms:
                return [
                    await _launch(browser, lms, number, seconds, script)
                    for number in range(min(len(package.scos), MOST_SCOS))
                ]
        finally:
            with suppress(Exception):  # a browser that a package has hung does not close either
                await asyncio.wait_for(browser.close(), PATIENCE)


async def _launch(browser: Any, lms: Simulator, number: int, seconds: float, script: str) -> Launch:
    sco = lms.package.scos[number]
    lms.sco = number
    seen = Launch(title=sco.title, href=sco.href)
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=False)
    try:
        _listen(context, seen)
        page = await context.new_page()
        await page.goto(lms.url, wait_until="commit")
        with suppress(Exception):  # the seconds count from when all frames are there, if they ever are
            await asyncio.wait_for(page.wait_for_load_state("load"), PATIENCE)
        await asyncio.sleep(seconds)
        await _look(page, seen, script)
        await _leave(page, lms, seen)
    finally:
        with suppress(Exception):
            await asyncio.wait_for(context.close(), PATIENCE)
    seen.calls, seen.refused, seen.stored = list(lms.learner.calls), lms.refused, dict(lms.stored)
    return seen


def _listen(context: Any, seen: Launch) -> None:
    """What the whole profile does, windows that it opens too. Watched, not routed."""

    def asked(request: Any) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != "127.0.0.1":
            _once(seen.hosts, request.url)

    def answered(response: Any) -> None:
        path = unquote(urlsplit(response.url).path)
        if response.status == 404 and path.startswith("/package/"):
            _once(seen.missing, path.removeprefix("/package/"))

    def said(message: Any) -> None:
        # What failed to load is told with its address elsewhere.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            _once(seen.console, message.text)

    context.on("request", asked)
    context.on("response", answered)
    context.on("console", said)
    context.on("weberror", lambda problem: _once(seen.console, str(problem.error)))


def _once(known: list[str], text: str) -> None:
    line = " ".join(text.split())[:500]
    if line not in known and len(known) < 200:
        known.append(line)


async def _look(page: Any, seen: Launch, script: str) -> None:
    """Every frame of the package, and every window that it opened, through axe."""
    for window in page.context.pages:
        for frame in window.frames:
            if not urlsplit(frame.url).path.startswith("/package/"):
                continue
            try:
                found = await asyncio.wait_for(frame.evaluate(RUN_AXE, script), PATIENCE)
            except TimeoutError:
                seen.silent.append(f"{frame.url}: it did not answer within {PATIENCE:.0f} s")
                continue
            except Exception as problem:  # the page's own world: whatever it throws is about the page
                why = str(problem).strip().split("\n", 1)[0]
                seen.silent.append(f"{frame.url}: axe could not look at it: {why}")
                continue
            seen.violations += [
                Violation(
                    rule=v["id"],
                    impact=v["impact"] or "",
                    help=v["help"],
                    where=tuple(v["where"]),
                    count=v["count"],
                )
                for v in found
            ]


async def _leave(page: Any, lms: Simulator, seen: Launch) -> None:
    """As a learner leaves: the LMS takes the frame away, and the course may say its last words."""
    finished = True
    try:
        await asyncio.wait_for(page.evaluate(LEAVE), PATIENCE)
        await asyncio.to_thread(lms.wait, finishes=1, timeout=2)
    except TimeoutError:
        finished = lms.learner.finishes > 0
    except Exception as problem:  # the page's own world, as above
        seen.silent.append(f"it could not be left: {str(problem).strip().split(chr(10), 1)[0]}")
    with suppress(Exception):  # calls after the last commit are sent when the host page goes
        await asyncio.wait_for(page.goto("about:blank"), PATIENCE)
    await asyncio.sleep(0.1)
    if not finished:
        begun = any(call["verb"] == "Initialize" and not call["error"] for call in lms.learner.calls)
        what = "did not end its session when it was left" if begun else "began no session with the LMS"
        seen.silent.append(f"it {what}")

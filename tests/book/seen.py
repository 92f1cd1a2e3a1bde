"""The pages of the book as tests look at them: where each kind lies, and what axe-core finds on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
WAYS = [("light", 1280), ("dark", 1280), ("dark", 360), ("light", 360)]
AT_REST = "Promise.all(document.getAnimations().map(a => a.finished.catch(() => 0)))"
SEARCH = "search.html?q=river"
KINDS = (
    "index.html",
    "closed/index.html",
    "closed/lessons/visits.html",
    "typed/lessons/words.html",
    "closed/practice.html",
    "closed/worksheets/first-call.html",
    "closed/quiz.html",
    "closed/reflection.html",
    "glossary.html",
    "sources.html",
    "accessibility.html",
    "about.html",
    "progress.html",
    "review.html",
    "certificate.html",
    "404.html",
    SEARCH,
)


def visit(page: Page, site: Path, name: str) -> None:
    path, _, query = name.partition("?")
    page.goto((site / path).as_uri() + (f"?{query}" if query else ""))


def violations(page: Page) -> list[dict[str, Any]]:
    """What axe-core finds on the page once it has come to rest, in short.

    Colours may fade from one scheme to the other: seen half-way, they are none of either.
    """
    page.evaluate(AT_REST)
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text("utf-8"))
    # preload: axe would fetch the style sheets, which a browser forbids from file://
    found: list[dict[str, Any]] = page.evaluate(
        "axe.run({resultTypes: ['violations'], preload: false}).then(r => r.violations)"
    )
    return [{"rule": v["id"], "at": [n["html"][:120] for n in v["nodes"]]} for v in found]


def faults(page: Page) -> list[tuple[str, int, Any]]:
    """The same in every colour scheme and width, and what is wider than the window."""
    found: list[tuple[str, int, Any]] = []
    for mode, width in WAYS:
        page.emulate_media(color_scheme=mode)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 800})
        if page.locator("html[data-theme]").count():  # the page for lost addresses goes by the media alone
            expect(page.locator("html")).to_have_attribute("data-theme", mode)
        found += [(mode, width, fault) for fault in violations(page)]
        if (wide := page.evaluate("document.documentElement.scrollWidth")) > width:
            found.append((mode, width, f"{wide} px wide"))
    return found

"""The book as a host serves it, under a path of its own: video only after a press, search, lost addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from coursegen.model.course import Video
from coursegen.project.disk import read_tree
from tests import corpus
from tests.book.conftest import render
from tests.book.seen import violations
from tests.browser.served import served
from tests.browser.watched import PATIENCE

pytestmark = [pytest.mark.book, pytest.mark.browser]

HOST = "www.youtube-nocookie.com"
CARD = "Watch around 2:10"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    course = replace(corpus.every_type(), video=Video.CLICK)
    made = render(course, tmp_path_factory.mktemp("served"))
    with served({f"course/{name}": data for name, data in read_tree(made).items()}) as server:
        yield f"{server.url}course/"


@pytest.fixture
def alone(browser: Browser) -> Iterator[BrowserContext]:
    """A context of its own: the watched one fails on any other host."""
    with browser.new_context() as fresh:
        fresh.set_default_timeout(PATIENCE)
        fresh.route(f"https://{HOST}/**", lambda route: route.fulfill(body="<p>A clip</p>"))
        yield fresh


def test_a_video_is_loaded_after_a_press_and_from_one_host(alone: BrowserContext, address: str) -> None:
    asked: list[tuple[str, str]] = []
    errors: list[str] = []
    alone.on("request", lambda r: asked.append((r.url, r.headers.get("referer", ""))))
    alone.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page = alone.new_page()
    page.goto(f"{address}closed/lessons/visits.html")
    card = page.get_by_role("button", name=CARD)
    expect(card).to_contain_text("Press to load it from YouTube.")
    page.wait_for_load_state("networkidle")
    assert {urlsplit(url).hostname for url, _ in asked} == {"127.0.0.1"}
    card.click()
    expect(page.locator("iframe").content_frame.get_by_text("A clip")).to_be_visible()
    away = [(url, referrer) for url, referrer in asked if urlsplit(url).hostname != "127.0.0.1"]
    assert [urlsplit(url).hostname for url, _ in away] == [HOST]
    origin = urlsplit(address)
    assert away[0][1] == f"{origin.scheme}://{origin.netloc}/"  # without one YouTube shows an error
    assert errors == []


def test_every_link_and_the_search_hold_under_a_path(page: Page, address: str) -> None:
    page.goto(f"{address}index.html")
    page.get_by_role("link", name="Start with").click()
    expect(page).to_have_url(f"{address}closed/index.html")
    page.get_by_role("button", name="Search").first.click()
    page.get_by_role("searchbox", name="Search this course").fill("whom")
    page.keyboard.press("Enter")
    found = page.locator("#search-results li", has=page.get_by_role("link", name="Visits before plans"))
    expect(found.locator("p")).to_be_visible()  # quoted from the page, which only a host allows
    expect(found).to_contain_text("Whom would you call first?")
    for hidden in ("newspaper", "good choice", "did not call"):  # an option, a choice's worth, its feedback
        expect(page.locator("#search-results")).not_to_contain_text(hidden)
    found.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Visits before plans")


def test_a_lost_address_is_told_calmly(page: Page, address: str) -> None:
    page.goto(f"{address}404.html")
    expect(page.get_by_role("heading", name="This page is not here")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("link", name="Every type of question").click()
    expect(page).to_have_url(f"{address}index.html")


@pytest.mark.parametrize("lost", ["gone.html", "closed/gone.html", "typed/lessons/gone.html"])
def test_the_way_home_is_found_from_an_address_of_any_depth(
    page: Page, address: str, site: Path, lost: str
) -> None:
    """Hosts show 404.html under the address that was asked for; this course does not say where it lies."""
    told = (site / "404.html").read_text("utf-8")
    assert "https://" not in told
    page.route(f"{address}{lost}", lambda route: route.fulfill(body=told, content_type="text/html"))
    page.goto(f"{address}{lost}")
    page.get_by_role("link", name="Every type of question").click()
    expect(page).to_have_url(f"{address}index.html")

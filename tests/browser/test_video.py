"""The card of a clip: nothing is asked of another host before it is pressed, and then only of one."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from coursegen.model.course import Video
from coursegen.packaging.tree import FileTree
from coursegen.player.bundle import pages
from tests import corpus
from tests.browser.served import lay_out, served
from tests.browser.test_player_axe import faults
from tests.browser.watched import PATIENCE

pytestmark = pytest.mark.browser

HOST = "www.youtube-nocookie.com"
CARD = "Watch around 2:10"


def files(video: Video = Video.CLICK) -> FileTree:
    return pages(dataclasses.replace(corpus.every_type(), video=video), "local")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(files()) as server:
        yield f"{server.url}index.html#closed.visits"


class Asked:
    """What a page asked of other hosts. The video's is answered by a stand-in, any other by nobody."""

    def __init__(self, context: BrowserContext) -> None:
        self.addresses: list[str] = []
        self.referrers: list[str] = []
        self.blocked: list[str] = []
        context.on("request", lambda request: self._note(request.url, request.headers.get("referer", "")))
        context.on("console", lambda m: self.blocked.append(m.text) if m.type == "error" else None)
        context.route(f"https://{HOST}/**", lambda route: route.fulfill(body="<title>clip</title><p>A clip"))

    def _note(self, url: str, referrer: str) -> None:
        if urlsplit(url).hostname not in (None, "127.0.0.1"):
            self.addresses.append(url)
            self.referrers.append(referrer)


@pytest.fixture
def alone(browser: Browser) -> Iterator[BrowserContext]:
    """A context of its own: the watched one fails on any other host."""
    with browser.new_context() as fresh:
        fresh.set_default_timeout(PATIENCE)
        yield fresh


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.locator("html.cg-ready").wait_for()
    return page


def test_a_press_loads_the_video_from_one_host_and_closing_brings_the_card_back(
    alone: BrowserContext, address: str
) -> None:
    asked = Asked(alone)
    page = opened(alone, address)
    card = page.get_by_role("button", name=CARD)
    expect(card).to_contain_text("Press to load it from YouTube.")
    page.wait_for_load_state("networkidle")
    assert asked.addresses == []
    card.click()
    frame = page.get_by_title("Watch around 2:10: How two towns built a bridge")
    expect(frame).to_be_focused()
    expect(frame.content_frame.get_by_text("A clip")).to_be_visible()
    (url,) = asked.addresses
    assert (urlsplit(url).scheme, urlsplit(url).hostname) == ("https", HOST)
    assert urlsplit(url).path == "/embed/abcdefghijk"
    assert urlsplit(url).query == "start=120&end=480&autoplay=1&rel=0"
    assert asked.referrers == [f"{address.split('index')[0]}"], "without one YouTube shows error 153"
    page.get_by_role("button", name="Close the video").click()
    expect(card).to_be_focused()
    expect(page.locator("iframe")).to_have_count(0)
    assert asked.blocked == []


def test_it_works_by_keyboard_and_a_view_that_is_left_is_silent(alone: BrowserContext, address: str) -> None:
    asked = Asked(alone)
    page = opened(alone, address)
    page.get_by_role("button", name=CARD).focus()
    page.keyboard.press("Enter")
    expect(page.locator("iframe")).to_be_focused()
    expect(page.locator("iframe").content_frame.get_by_text("A clip")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Close the video")).to_be_focused()
    page.get_by_role("link", name="Next One account").click()
    expect(page.locator("iframe")).to_have_count(0)
    assert len(asked.addresses) == 1


def test_without_a_network_there_is_only_the_link(alone: BrowserContext, address: str) -> None:
    page = opened(alone, address)
    alone.set_offline(True)
    link = page.locator("a.cg-card:visible")
    expect(link).to_have_accessible_name("Watch around 2:10 (opens in a new tab)")
    expect(page.get_by_role("button", name=CARD)).to_have_count(0)
    alone.set_offline(False)
    expect(page.get_by_role("button", name=CARD)).to_be_visible()
    expect(page.get_by_role("link", name="The talk on YouTube")).to_be_visible()


def test_from_a_folder_there_is_only_the_link(page: Page, tmp_path: Path) -> None:
    page.goto(f"{lay_out(files(), tmp_path).as_uri()}#closed.visits")
    page.locator("html.cg-ready").wait_for()
    link = page.locator("a.cg-card:visible")
    expect(link).to_have_attribute("href", "https://www.youtube.com/watch?v=abcdefghijk&t=120s")
    expect(link).to_have_attribute("target", "_blank")
    expect(page.locator("button.cg-card")).to_have_count(0)


def test_a_course_that_wants_links_gets_links(page: Page) -> None:
    with served(files(Video.LINK)) as server:
        page.goto(f"{server.url}index.html#closed.visits")
        page.locator("html.cg-ready").wait_for()
        expect(page.locator("a.cg-card:visible")).to_have_count(1)
        expect(page.locator("button.cg-card")).to_have_count(0)


@pytest.mark.parametrize("host", [f"https://{HOST}.example", "https://www.youtube.com"])
def test_the_policy_stops_any_other_frame(alone: BrowserContext, address: str, host: str) -> None:
    page = opened(alone, address)
    stopped = """(host) => new Promise((done) => {
        document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
        const frame = document.createElement('iframe');
        frame.src = `${host}/embed/x`;
        document.body.append(frame);
    })"""
    assert page.evaluate(stopped, host) == "frame-src"


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_on_a_card_or_an_open_video(
    browser: Browser, address: str, scheme: str, width: int
) -> None:
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}) as context:  # type: ignore[arg-type]
        asked = Asked(context)
        page = opened(context, address)
        assert faults(page) == []
        page.get_by_role("button", name=CARD).click()
        expect(page.frame_locator("iframe").get_by_text("A clip")).to_be_visible()
        # The stand-in in the frame is not ours to judge.
        assert [fault for fault in faults(page) if "'iframe'" not in fault.split("]")[0]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert len(asked.addresses) == 1

"""What was answered in the book shows, goes into a file and comes back, and earns a certificate."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.book.seen import faults, visit
from tests.book.test_browser import answer_somehow, answer_true

pytestmark = [pytest.mark.book, pytest.mark.browser]

RECORD = "coursegen:every-type"


def record(page: Page) -> str | None:
    found: str | None = page.evaluate(f"localStorage.getItem('{RECORD}')")
    return found


def saved(page: Page, folder: Path) -> Path:
    with page.expect_download() as given:
        page.get_by_role("button", name="Save as a file").click()
    path = folder / given.value.suggested_filename
    given.value.save_as(path)
    return path


def row(page: Page, name: str) -> Any:
    return page.locator("table.book-table tr", has=page.get_by_role("rowheader", name=name))


def reset(page: Page) -> None:
    page.get_by_role("button", name="Reset my progress").click()
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.locator(".cg-kept-said")).to_contain_text("Your progress was deleted.")


def pass_the_course(page: Page) -> None:
    """Say of every graded question that it is right: the record is written as the codec writes it."""
    keys: list[str] = page.evaluate(
        """JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(JSON.parse(
          document.querySelector("script.cg-book").textContent)), (c) => c.charCodeAt(0))))
          .items.filter((item) => item.role === "graded").map((item) => item.key)"""
    )
    page.evaluate(f"localStorage.setItem('{RECORD}', '1abc;;;;;{','.join(f'{k}#11a' for k in keys)}')")


def test_answers_show_on_my_progress_in_the_sidebar_and_at_home(page: Page, site: Path) -> None:
    visit(page, site, "progress.html")
    expect(row(page, "Questions to choose in")).to_contain_text("0 of")
    visit(page, site, "closed/lessons/visits.html")
    here = page.locator(".bd-sidenav a[aria-current=page]")
    expect(here.locator(".book-tick")).to_have_count(0)
    for question in page.locator(".cg-item:visible").all():
        answer_somehow(question)
    expect(here).to_contain_text("(done)")
    visit(page, site, "progress.html")
    expect(row(page, "Questions to choose in")).to_contain_text("1 of")
    visit(page, site, "index.html")
    expect(page.get_by_role("progressbar", name="Progress")).to_be_visible()
    page.get_by_role("link", name="Continue where you were").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "/lessons/" in page.url or "/quiz" in page.url


def test_a_file_brings_back_what_was_reset(page: Page, site: Path, tmp_path: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "progress.html")
    before = record(page)
    path = saved(page, tmp_path)
    reset(page)
    assert record(page) is None
    page.get_by_label("Load a saved file").set_input_files(path)
    expect(page.get_by_role("group", name="Replace your progress here?")).to_contain_text("1 questions are")
    assert record(page) is None  # nothing before it was asked
    page.get_by_role("button", name="Replace", exact=True).click()
    expect(page.locator(".cg-kept-said")).to_contain_text("Your progress was loaded.")
    assert record(page) == before
    visit(page, site, "closed/lessons/visits.html")
    expect(page.locator('[id="q-closed.say-whether"]')).to_contain_text("Yes, the visits came first.")


def test_a_file_that_is_no_good_is_refused_and_nothing_is_lost(
    page: Page, site: Path, tmp_path: Path
) -> None:
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "progress.html")
    whole = json.loads(saved(page, tmp_path).read_text("utf-8"))
    before = record(page)
    for change, said in (
        ("{", "cannot be read"),
        ({"format": "other"}, "no file of saved progress"),
        ({"v": 2}, "newer version"),
        ({"course": "bees", "title": "Bees"}, "another course: “Bees”"),
        ({"state": whole["state"][:-4]}, "damaged"),
        ({"state": "9" + whole["state"][1:]}, "damaged"),
    ):
        text = change if isinstance(change, str) else json.dumps({**whole, **change})
        given = {"name": "given.json", "mimeType": "application/json", "buffer": text.encode()}
        page.get_by_label("Load a saved file").set_input_files(given)  # type: ignore[arg-type]
        expect(page.locator(".cg-kept-said")).to_contain_text(said)
        expect(page.locator(".cg-kept-said")).to_contain_text("Nothing was changed.")
        assert record(page) == before
    expect(page.get_by_role("button", name="Replace", exact=True)).to_have_count(0)


def test_a_link_carries_progress_and_asks_first(page: Page, site: Path, tmp_path: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "progress.html")
    text, before = saved(page, tmp_path).read_text("utf-8"), record(page)
    reset(page)
    part = page.evaluate("text => encodeURIComponent(JSON.stringify(JSON.parse(text)))", text)
    page.goto("about:blank")
    page.goto(f"{(site / 'progress.html').as_uri()}#progress={part}")
    assert record(page) is None
    page.get_by_role("button", name="Replace", exact=True).click()
    assert record(page) == before
    assert "#" not in page.url


def test_the_certificate_says_what_is_missing_and_then_stands_there(page: Page, site: Path) -> None:
    visit(page, site, "certificate.html")
    expect(page.locator(".bd-article")).to_contain_text("What is missing")
    expect(page.locator(".book-certificate")).to_have_count(0)
    pass_the_course(page)
    page.reload()
    page.get_by_label("Your name").fill("A. Learner")
    shown = page.locator(".book-certificate")
    for text in ("A. Learner", "Every type of question", "Version 1.2", "100%", "Self-attested"):
        expect(shown).to_contain_text(text)
    assert faults(page) == []
    page.reload()
    expect(shown).to_contain_text("A. Learner")


def test_my_progress_is_for_everybody(page: Page, site: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "progress.html")
    before = record(page)
    page.get_by_role("button", name="Reset my progress").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Delete your progress?")).to_be_focused()
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Reset my progress")).to_be_focused()
    assert record(page) == before
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert record(page) is None


def test_full_storage_is_told(page: Page, site: Path) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = (name) => {"
        " if (name.startsWith('coursegen:')) throw new DOMException('full', 'QuotaExceededError'); }"
    )
    visit(page, site, "closed/lessons/visits.html")
    expect(page.locator(".bd-article")).to_contain_text("storage is full")
    answer_true(page)  # all else works


def test_the_reviews_go_into_a_calendar(page: Page, site: Path, tmp_path: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "progress.html")
    with page.expect_download() as given:
        page.get_by_role("button", name="Reviews as a calendar file").click()
    given.value.save_as(tmp_path / "x.ics")
    data = (tmp_path / "x.ics").read_bytes()
    lines = data.split(b"\r\n")
    assert (lines[0], lines[-2:]) == (b"BEGIN:VCALENDAR", [b"END:VCALENDAR", b""])
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert lines.count(b"BEGIN:VEVENT") == 1


def test_the_certificate_is_one_sheet_across_and_white_in_the_dark_too(page: Page, site: Path) -> None:
    page.emulate_media(color_scheme="dark")
    visit(page, site, "certificate.html")
    pass_the_course(page)
    page.reload()
    expect(page.locator(".book-certificate")).to_be_visible()
    page.evaluate("addEventListener('beforeprint', () => { seen = document.documentElement.dataset.theme })")
    printed = page.pdf(format="A4")
    assert page.evaluate("seen") == "light"
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    (box,) = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert float(box[0]) > float(box[1])


def test_who_has_not_begun_is_told_where_to_start(page: Page, site: Path) -> None:
    visit(page, site, "progress.html")
    page.locator(".book-progress").get_by_role("link", name="Start with “Visits before plans”").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Visits before plans")
    visit(page, site, "progress.html")
    there = page.locator(".book-progress").get_by_role("link", name="Continue where you were")
    expect(there).to_be_visible()

"""The book in a browser, from file://: questions answer and remember, search finds, no host is asked.

The `context` fixture fails a test whose page asks another host for anything or logs an error.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = [pytest.mark.book, pytest.mark.browser]

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
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
    "search.html?q=river",
)


def visit(page: Page, site: Path, name: str) -> None:
    path, _, query = name.partition("?")
    page.goto((site / path).as_uri() + (f"?{query}" if query else ""))


def violations(page: Page) -> list[dict[str, Any]]:
    """What axe-core finds on the page as it stands, in short."""
    page.evaluate(AXE.read_text("utf-8"))
    # preload: axe would fetch the style sheets, which a browser forbids from file://
    found: list[dict[str, Any]] = page.evaluate(
        "axe.run({resultTypes: ['violations'], preload: false}).then(r => r.violations)"
    )
    return [{"rule": v["id"], "at": [n["html"][:120] for n in v["nodes"]]} for v in found]


def test_an_answer_is_judged_in_the_page_and_is_there_after_a_reload(page: Page, site: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    question = page.locator('[id="q-closed.say-whether"]')
    answer_true(page)
    page.reload()
    expect(question.get_by_label("True")).to_be_checked()
    expect(question).to_contain_text("Yes, the visits came first.")


def answer_true(page: Page) -> None:
    question = page.locator('[id="q-closed.say-whether"]')
    question.get_by_label("True").check()
    question.get_by_role("button", name="Check answer").click()
    expect(question).to_contain_text("Yes, the visits came first.")


def test_answers_on_one_page_outlive_answers_on_another(page: Page, site: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "typed/lessons/words.html")
    question = page.locator('[id="q-typed.name-it"]')
    question.get_by_role("textbox").fill("account")
    question.get_by_role("button", name="Check answer").click()
    expect(question).to_contain_text("a single account")
    visit(page, site, "closed/lessons/visits.html")
    expect(page.locator('[id="q-closed.say-whether"]')).to_contain_text("Yes, the visits came first.")


def test_a_pool_shows_one_question_and_keeps_it_once_answered(page: Page, site: Path) -> None:
    visit(page, site, "closed/quiz.html")
    shown = page.locator("[id^='q-closed.first-step-']:visible")
    expect(shown).to_have_count(1)
    name = shown.get_attribute("id")
    shown.get_by_role("radio").first.check()
    shown.get_by_role("button", name="Check answer").click()
    expect(shown).to_have_attribute("data-result", re.compile("."))
    page.reload()
    expect(shown).to_have_count(1)
    assert shown.get_attribute("id") == name


def choose(page: Page, *texts: str) -> None:
    for text in texts:
        page.get_by_role("button", name=text, exact=True).click()


@pytest.mark.parametrize(("mode", "width"), [("light", 1280), ("dark", 360)])
def test_a_scenario_is_played_and_found_again(page: Page, site: Path, mode: Any, width: int) -> None:
    page.emulate_media(color_scheme=mode)
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, site, "closed/practice.html")
    choose(page, "Wait for the ministry", "Call them now", "Hesitate")
    expect(page.get_by_role("heading", name="Ending 3", exact=True)).to_be_focused()
    assert violations(page) == []
    choose(page, "Play again from the start", "Call the other town")
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "closed/practice.html")
    expect(page.locator(".cg-chosen")).to_have_text(["You chose: Call the other town"])
    expect(page.get_by_role("heading", name="Step 2", exact=True)).to_be_visible()
    choose(page, "Ask", "Send a card")
    expect(page.locator(".cg-found")).to_contain_text("You have found 2 of 3 endings.")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("mode", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing(page: Page, site: Path, mode: Any, width: int) -> None:
    page.emulate_media(color_scheme=mode)
    page.set_viewport_size({"width": width, "height": 800})
    for name in KINDS:
        visit(page, site, name)
        if name.startswith("search"):
            expect(page.locator("#search-results li").first).to_be_visible()
        assert (name, violations(page)) == (name, [])


@pytest.mark.parametrize(("mode", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_in_the_states_of_questions(page: Page, site: Path, mode: Any, width: int) -> None:
    page.emulate_media(color_scheme=mode)
    page.set_viewport_size({"width": width, "height": 800})
    for name in ("closed/lessons/visits.html", "closed/quiz.html", "typed/lessons/words.html"):
        visit(page, site, name)
        for fold in page.locator("details").all():
            fold.evaluate("fold => { fold.open = true; }")
        for question in page.locator(".cg-item:visible").all():
            question.locator(".cg-check").click()  # says what is missing
        assert (name, violations(page)) == (name, [])
        for question in page.locator(".cg-item:visible").all():
            if question.get_attribute("data-result") is None:  # an order is an answer as it stands
                answer_somehow(question)
        expect(page.locator(".cg-item:visible:not([data-result])")).to_have_count(0)
        assert (name, violations(page)) == (name, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def answer_somehow(question: Locator) -> None:
    """The first of each choice, something in each field: mostly wrong."""
    kind = question.locator("fieldset.cg-fields")
    for choice in kind.locator("input[type=radio], input[type=checkbox]").all()[:2]:
        choice.check()
    for field in kind.locator("input[type=text], input:not([type]), textarea").all():
        field.fill("7")
    for field in kind.locator("select").all():
        field.select_option(index=1)
    for sure in question.locator(".cg-confidence input").all()[:1]:
        sure.check()
    question.locator(".cg-check").click()


def test_no_page_is_wider_than_a_small_telephone(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    for name in KINDS:
        visit(page, site, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name


def test_every_page_opens_without_a_word_to_anyone(page: Page, site: Path) -> None:
    pages = sorted(
        path.relative_to(site).as_posix() for path in site.rglob("*.html") if "_static" not in path.parts
    )
    assert len(pages) >= len(KINDS)
    for name in pages:
        visit(page, site, name)
        page.wait_for_load_state("networkidle")


def test_search_finds_a_question_and_no_feedback(page: Page, site: Path) -> None:
    visit(page, site, "search.html?q=whom")
    expect(page.locator("#search-results li")).to_contain_text(["Visits before plans"])
    visit(page, site, "search.html?q=newspaper")
    expect(page.locator("#search-results")).to_contain_text("did not match any documents")


def test_the_sidebar_says_where_one_is(page: Page, site: Path) -> None:
    visit(page, site, "closed/quiz.html")
    contents = page.get_by_role("navigation", name="Contents")
    expect(contents.locator("[aria-current=page]")).to_have_text("Can you tell?")
    expect(contents.get_by_role("link", name="The words for it")).to_have_count(0)
    contents.get_by_role("link", name="Questions to type in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Questions to type in")


def test_the_whole_way_can_be_gone_with_the_next_link(page: Page, site: Path) -> None:
    visit(page, site, "index.html")
    seen = [page.url]
    while following := page.locator("a.right-next").all():
        following[0].click()
        page.wait_for_load_state()
        seen.append(page.url)
    assert seen[-1].endswith("about.html")
    assert len(set(seen)) == len(seen)

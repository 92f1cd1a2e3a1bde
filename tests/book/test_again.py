"""What was answered outlives other tabs, and a course that was published anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from coursegen.readers.course import read_course
from tests import corpus
from tests.book.conftest import render
from tests.book.seen import visit
from tests.book.test_spaced_review import give

pytestmark = [pytest.mark.book, pytest.mark.browser]

LESSON = "closed/lessons/visits.html"
NO_CHANNEL = "delete window.BroadcastChannel"


@pytest.mark.parametrize("script", ["", NO_CHANNEL], ids=["", "without a channel"])
def test_two_tabs_with_one_page_keep_what_either_answers(
    context: BrowserContext, site: Path, script: str
) -> None:
    context.add_init_script(script)
    one, two = context.new_page(), context.new_page()
    for page in (one, two):
        visit(page, site, LESSON)
    give(one, "closed.say-whether", right=True)
    give(two, "closed.pick-one", right=False)
    give(one, "closed.pick-some", right=True)
    two.reload()
    for address, result in (("say-whether", "right"), ("pick-one", "wrong"), ("pick-some", "right")):
        expect(two.locator(f'[id="q-closed.{address}"]')).to_have_attribute("data-result", result)


def test_two_tabs_with_two_pages_keep_what_either_answers(context: BrowserContext, site: Path) -> None:
    one, two = context.new_page(), context.new_page()
    visit(one, site, LESSON)
    visit(two, site, "typed/lessons/words.html")
    give(one, "closed.say-whether", right=True)
    give(two, "typed.name-it", right=True)
    give(one, "closed.pick-one", right=True)
    for page, address in ((one, "closed.say-whether"), (one, "closed.pick-one"), (two, "typed.name-it")):
        page.reload()
        expect(page.locator(f'[id="q-{address}"]')).to_have_attribute("data-result", "right")


SEES_LATE = """
    const get = Storage.prototype.getItem;
    Storage.prototype.getItem = function (key) {
      return key === window.late?.[0] ? window.late[1] : get.call(this, key);
    };
    window.freeze = () => {
      const key = Object.keys(localStorage).find((name) => name.startsWith("coursegen:"));
      window.late = [key, localStorage.getItem(key)];
    };
"""


@pytest.mark.parametrize("script", ["", NO_CHANNEL], ids=["", "without a channel"])
def test_a_tab_that_sees_late_what_another_has_kept_writes_over_nothing(
    context: BrowserContext, site: Path, script: str
) -> None:
    """Tabs may be processes of their own: what one writes reaches the others a little later."""
    context.add_init_script(script)
    one, two = context.new_page(), context.new_page()
    two.add_init_script(SEES_LATE)
    visit(one, site, LESSON)
    visit(two, site, "typed/lessons/words.html")
    give(two, "typed.name-it", right=True)
    two.evaluate("freeze()")
    give(one, "closed.say-whether", right=True)
    give(two, "typed.fill-in", right=True)
    two.evaluate("late = null")
    for page, address in ((one, "closed.say-whether"), (two, "typed.name-it"), (two, "typed.fill-in")):
        page.reload()
        expect(page.locator(f'[id="q-{address}"]')).to_have_attribute("data-result", "right")


def test_what_one_tab_resets_another_does_not_bring_back(context: BrowserContext, site: Path) -> None:
    one, two = context.new_page(), context.new_page()
    visit(one, site, LESSON)
    give(one, "closed.say-whether", right=True)
    visit(two, site, "progress.html")
    one.locator('[id="q-closed.pick-one"]').get_by_role("radio").first.check()  # begun, not kept yet
    two.get_by_role("button", name="Reset my progress").click()
    with one.expect_navigation():
        two.get_by_role("button", name="Delete", exact=True).click()
    expect(one.locator("html.cg-ready")).to_have_count(1)
    expect(one.locator('[id="q-closed.say-whether"]').get_by_label("True")).not_to_be_checked()
    expect(one.locator('[id="q-closed.pick-one"] input:checked')).to_have_count(0)


@pytest.fixture(scope="module")
def anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course published again: one question has other options, one is new and stands first."""
    files = corpus.files("every-type")
    name = "modules/closed.yaml"
    text = files[name].decode()
    changed = text.replace("      - id: say-whether\n", f"{ADDED}      - id: say-whether\n", 1)
    changed = changed.replace("the newspaper", "the mayor's office", 1)
    assert changed.count("\n") > text.count("\n")
    read = read_course({**files, name: changed.encode()})
    assert read.course is not None, read
    return render(read.course, tmp_path_factory.mktemp("anew"))


ADDED = """\
      - id: added-later
        type: true-false
        stem: The bridge came before the first visit.
        answer: false
        feedback: {right: "So it was.", wrong: "The visits came first."}
        evidence: ["00:02:10"]
"""


def test_a_course_published_anew_finds_its_answers(page: Page, site: Path, anew: Path) -> None:
    visit(page, site, LESSON)
    for address in ("say-whether", "pick-one", "pick-some"):
        give(page, f"closed.{address}", right=True)
    visit(page, anew, LESSON)  # both lie under file://, which has one storage, as one host has
    for address in ("say-whether", "pick-some"):
        expect(page.locator(f'[id="q-closed.{address}"]')).to_have_attribute("data-result", "right")
    assert page.locator('[id="q-closed.pick-one"]').get_attribute("data-result") in ("right", None)
    added = page.locator('[id="q-closed.added-later"]')
    expect(added.locator("input:checked")).to_have_count(0)
    expect(page.locator(".bd-sidenav a[aria-current=page]")).not_to_contain_text("(done)")
    added.get_by_label("False").check()
    added.get_by_role("button", name="Check answer").click()
    expect(page.locator(".bd-sidenav a[aria-current=page]")).to_contain_text("(done)")
    visit(page, site, LESSON)  # and the edition before, in another tab
    expect(page.locator('[id="q-closed.say-whether"]')).to_have_attribute("data-result", "right")
    visit(page, anew, LESSON)
    expect(added).to_have_attribute("data-result", "right")

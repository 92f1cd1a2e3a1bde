"""Progress is carried from the book to the copy on web pages and back: by a file, a link, the link's code."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coursegen.contracts import Options
from coursegen.project.disk import read_tree
from coursegen.writers.web import WRITER
from tests import corpus
from tests.book.seen import faults, visit
from tests.book.test_browser import answer_true
from tests.book.test_progress import record, reset, saved
from tests.browser.served import lay_out, served

pytestmark = [pytest.mark.book, pytest.mark.browser]

LIBRARY = Path(__file__).parents[2] / "node_modules/qr"
TRUE = '[id="q-closed.say-whether"]'


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The copy of the same course on web pages."""
    tree = WRITER.write(corpus.every_type(), Options())
    return lay_out(tree, tmp_path_factory.mktemp("copy")).as_uri()


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The book on a host."""
    with served(read_tree(site)) as server:
        yield server.url


def open_copy(page: Page, copy: str, view: str) -> None:
    page.goto("about:blank")
    page.goto(f"{copy}#{view}")
    page.locator("html.cg-ready").wait_for()


def load(page: Page, path: Path) -> None:
    page.get_by_label("Load a saved file").set_input_files(path)
    page.get_by_role("button", name="Replace", exact=True).click()
    expect(page.locator(".cg-kept-said")).to_contain_text("Your progress was loaded.")


def test_from_the_book_to_the_copy(page: Page, site: Path, copy: str, tmp_path: Path) -> None:
    visit(page, site, "closed/lessons/visits.html")
    answer_true(page)
    visit(page, site, "progress.html")
    path = saved(page, tmp_path)
    reset(page)
    open_copy(page, copy, "closed.visits")
    expect(page.locator(TRUE).get_by_label("True")).not_to_be_checked()
    page.locator('[id="q-closed.pick-one"]').get_by_role(
        "radio"
    ).first.check()  # typed, not kept: no obstacle
    page.get_by_role("link", name="Your results").first.click()
    load(page, path)
    open_copy(page, copy, "closed.visits")
    expect(page.locator(TRUE)).to_contain_text("Yes, the visits came first.")
    expect(page.locator('[id="q-closed.pick-one"]').get_by_role("radio").first).not_to_be_checked()


def test_from_the_copy_to_the_book(page: Page, site: Path, copy: str, tmp_path: Path) -> None:
    open_copy(page, copy, "closed.visits")
    answer_true(page)
    open_copy(page, copy, "_results")
    path = saved(page, tmp_path)
    told = json.loads(path.read_text("utf-8"))
    assert (told["format"], told["course"], told["version"]) == ("coursegen-progress", "every-type", "1.2")
    assert len(told["fingerprint"]) == 64
    reset(page)
    open_copy(page, copy, "closed.visits")
    expect(page.locator(TRUE).get_by_label("True")).not_to_be_checked()
    page.evaluate("localStorage.clear()")
    visit(page, site, "progress.html")
    load(page, path)
    visit(page, site, "closed/lessons/visits.html")
    expect(page.locator(TRUE)).to_contain_text("Yes, the visits came first.")


def test_the_copy_refuses_what_the_book_refuses(page: Page, copy: str) -> None:
    open_copy(page, copy, "_results")
    for text, said in (("{", "cannot be read"), ('{"format": "other"}', "no file of saved progress")):
        given = {"name": "given.json", "mimeType": "application/json", "buffer": text.encode()}
        page.get_by_label("Load a saved file").set_input_files(given)  # type: ignore[arg-type]
        expect(page.locator(".cg-kept-said")).to_contain_text(said)
    assert record(page) is None


def test_a_link_and_its_code_carry_progress_to_another_device(page: Page, address: str) -> None:
    page.goto(f"{address}closed/lessons/visits.html")
    answer_true(page)
    page.goto(f"{address}progress.html")
    before = record(page)
    page.get_by_role("button", name="Make a link for another device").click()
    link = page.get_by_label("Link with your progress").input_value()
    code = page.get_by_role("img", name="QR code of the link above")
    expect(code).to_be_visible()
    assert faults(page) == []
    page.emulate_media(color_scheme="dark")  # the window is 360 px wide now
    assert read_code(page) == link
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    page.get_by_role("button", name="Replace", exact=True).click()
    assert record(page) == before
    page.goto("about:blank")
    page.goto(link.replace("1.2", "1.3"))
    expect(page.locator(".cg-kept-said")).to_contain_text("It was saved in version 1.3 of the course")
    page.goto("about:blank")
    page.goto(link[:-3])
    expect(page.locator(".cg-kept-said")).to_contain_text("This file is damaged")


def read_code(page: Page) -> str:
    """What a camera would read of the code as it is painted."""
    painted = base64.b64encode(page.locator(".cg-kept-code svg").screenshot()).decode()
    reader = page.context.new_page()
    try:
        shared = base64.b64encode((LIBRARY / "index.js").read_bytes()).decode()
        script = (LIBRARY / "decode.js").read_text("utf-8")
        script = script.replace("./index.js", f"data:text/javascript;base64,{shared}")
        reader.add_script_tag(content=f"{script}; window.readCode = decodeQR", type="module")
        reader.wait_for_function("typeof readCode === 'function'")
        return str(reader.evaluate(READ, painted))
    finally:
        reader.close()


READ = """async (painted) => {
  const image = new Image();
  image.src = `data:image/png;base64,${painted}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const brush = canvas.getContext("2d");
  brush.drawImage(image, 0, 0);
  return readCode(brush.getImageData(0, 0, image.width, image.height));
}"""


def test_too_much_for_a_code_is_told(page: Page, address: str) -> None:
    page.goto(f"{address}closed/reflection.html")
    page.get_by_role("textbox").first.fill("I would call. " * 300)
    page.get_by_role("button", name="Compare your answer").click()
    page.goto(f"{address}progress.html")
    page.get_by_role("button", name="Make a link for another device").click()
    expect(page.locator(".cg-kept-said")).to_contain_text("too much in it for a code")
    expect(page.locator(".cg-kept-code")).to_have_count(0)


def test_only_my_progress_loads_what_draws_codes(site: Path) -> None:
    loading = {p.name for p in site.rglob("*.html") if "code.js" in p.read_text("utf-8")}
    assert loading == {"progress.html"}

"""A module's notebook in JupyterLab: to be read as it comes, to be answered once trusted.

JupyterLab is a server of its own here, with its files, settings and signatures in the test's folder.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, TimeoutError, expect

from coursegen.model.walk import items_of
from coursegen.packaging.tree import FileTree
from coursegen.project.disk import write_tree
from tests import corpus
from tests.gates.conftest import program

pytestmark = [pytest.mark.slow, pytest.mark.browser]

SLOW = 60_000  # ms: JupyterLab starts a kernel and loads 10 MB of script
QUESTIONS = sum(placed.item.built for placed in items_of(corpus.every_type().modules[0]))
QUESTION = "[id='q-closed.say-whether']"
OWN = {"config": "JUPYTER_CONFIG_DIR", "data": "JUPYTER_DATA_DIR", "runtime": "JUPYTER_RUNTIME_DIR"}


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@contextmanager
def lab(folder: Path) -> Iterator[str]:
    """JupyterLab over `folder`/book: its address."""
    port = free_port()
    command = [str(program("jupyterlab", "jupyter")), "lab", "--no-browser", "--allow-root", f"--port={port}"]
    command += ["--IdentityProvider.token=", "--ServerApp.password=", "--ServerApp.port_retries=0"]
    # News is the one thing JupyterLab asks another host for.
    command += ["--LabApp.news_url=", f"--ServerApp.root_dir={folder / 'book'}"]
    env = {**os.environ, **{name: str(folder / kind) for kind, name in OWN.items()}}
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(f"{address}/api", folder / "log")
        yield address
    finally:
        process.kill()  # how gracefully it would leave is its own affair
        process.wait(timeout=20)


def wait_for(address: str, log: Path) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except OSError:
            time.sleep(0.5)
    pytest.fail(f"JupyterLab does not answer:\n{log.read_text('utf-8')[-2000:]}", pytrace=False)


def trust(page: Page) -> None:
    """As the notebook says: Activate Command Palette, Trust Notebook."""
    sure = page.locator(".jp-Dialog button", has_text="Trust")
    entry = page.locator(".jp-ModalCommandPalette [data-command='notebook:trust']")
    for _ in range(6):  # JupyterLab hears neither keys nor commands while it is still loading the notebook
        page.keyboard.press("Control+Shift+C")
        with suppress(TimeoutError):
            entry.wait_for(timeout=5_000)
            entry.click()
            sure.wait_for(timeout=5_000)
            break
        page.keyboard.press("Escape")
    sure.click()


def run_all(page: Page) -> None:
    """By the menu, again where nothing came of it: before the kernel is there, the command is lost."""
    for _ in range(3):
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        with suppress(TimeoutError):
            page.locator(".cg-item").first.wait_for(timeout=20_000)
            break


def becomes_answerable(page: Page, timeout: int = SLOW) -> None:
    """Once it is trusted, each question stands there to be answered, and nothing in its stead."""
    expect(page.locator(".cg-item")).to_have_count(QUESTIONS, timeout=timeout)
    expect(page.locator(QUESTION)).to_be_visible()
    expect(page.locator(".cg-told:visible")).to_have_count(0)


def open_notebook(page: Page, address: str) -> None:
    page.goto(f"{address}/lab/tree/notebooks/closed.ipynb?reset", timeout=SLOW)
    expect(page.locator(".cg-notebook")).to_have_count(QUESTIONS + 1, timeout=SLOW)  # one brings the script


def laid_out(sources: FileTree, folder: Path) -> Path:
    """The book's sources where JupyterLab looks for them."""
    book = {
        name.removeprefix("source/"): data for name, data in sources.items() if name.startswith("source/")
    }
    write_tree(folder / "book", book)
    return folder


@pytest.fixture
def address(sources: FileTree, tmp_path: Path) -> Iterator[str]:
    with lab(laid_out(sources, tmp_path)) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page where nothing may go wrong uncaught; what JupyterLab itself logs is its own affair.

    So is a request of its that its server does not answer in time: the notebook makes none.
    """
    wrong: list[str] = []
    with browser.new_context(viewport={"width": 1280, "height": 1000}) as fresh:
        fresh.set_default_timeout(20_000)
        fresh.on("weberror", lambda problem: wrong.append(str(problem.error)))
        yield fresh.new_page()
    wrong = [said for said in wrong if said != "Failed to fetch"]
    assert not wrong, "\n".join(wrong)


def test_a_notebook_is_read_then_trusted_then_answered_by_keyboard(page: Page, address: str) -> None:
    open_notebook(page, address)
    expect(page.get_by_text("To answer the questions here, trust this notebook.")).to_be_visible()
    assert page.locator(".cg-item").count() == 0  # no script has run
    told = page.locator(".cg-told", has=page.get_by_text("Question 4", exact=True))
    expect(told).to_be_visible(timeout=SLOW)
    expect(told.get_by_text("Yes, the visits came first.")).to_be_hidden()
    told.get_by_text("Answer", exact=True).click()
    expect(told.get_by_text("Yes, the visits came first.")).to_be_visible()

    trust(page)
    becomes_answerable(page)
    question = page.locator(QUESTION)
    question.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")  # not JupyterLab's way to the next cell
    page.keyboard.press("ArrowUp")
    expect(question.get_by_label("True")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(question.locator(".cg-result")).to_contain_text("Yes, the visits came first.")
    expect(question.locator(".cg-result")).to_be_focused()

    page.keyboard.press("Control+s")
    open_notebook(page, address)  # trusted from now on, and the answer is there
    expect(page.locator(QUESTION)).to_have_attribute("data-result", "right", timeout=SLOW)


def test_running_every_cell_loses_no_question(page: Page, address: str) -> None:
    open_notebook(page, address)
    run_all(page)
    expect(page.locator(".cg-item")).to_have_count(QUESTIONS, timeout=SLOW)
    expect(page.locator(".jp-mod-error, [data-mime-type*=stderr]")).to_have_count(0)


# What the check above must find: a notebook in which the script, or what hands it a question, is lost.
BAD = {
    "no script": (rb"<script>(?!\(window)", b"<script type='text/plain'>"),
    "a question handed to nobody": (rb"\|\|= \[\]\)", b"||= [], [])"),
}


@pytest.mark.parametrize("bad", BAD)
def test_what_is_bad_is_found(page: Page, sources: FileTree, tmp_path: Path, bad: str) -> None:
    name = "source/notebooks/closed.ipynb"
    spoilt = re.sub(*BAD[bad], sources[name])
    assert spoilt != sources[name]
    with lab(laid_out({**sources, name: spoilt}, tmp_path)) as found:
        open_notebook(page, found)
        expect(page.get_by_text("To answer the questions here, trust this notebook.")).to_be_visible()
        trust(page)
        with pytest.raises(AssertionError, match=r"to have count|to be visible"):
            becomes_answerable(page, 8_000)

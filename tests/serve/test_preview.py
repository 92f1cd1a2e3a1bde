"""The live preview, as an instructor uses it: save, look, break something, mend it."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from benchmarks.sample import write_course
from coursegen.diagnostics import Severity
from coursegen.project.check import check_folder
from coursegen.project.live import Live
from tests.browser.until import until
from tests.corpus import FOLDER


class Desk:
    """A course being edited, and the preview of it."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "coursegen", "preview", str(folder), "--no-browser", *options],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().split(": ", 1)[1].strip()

    @property
    def port(self) -> int:
        return int(self.url.rstrip("/").rsplit(":", 1)[1])

    def edit(self, old: str, new: str, file: str = "modules/closed.yaml") -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def status(self, path: str, host: str | None = None) -> int:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        with closing(line):
            line.request("GET", path, headers={"Host": host} if host else {})
            return line.getresponse().status

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(10)
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER / "every-type", tmp_path / "course"))


@pytest.fixture
def desk(course: Path) -> Iterator[Desk]:
    with closing(Desk(course, "--no-book", "--port", "0")) as made:
        yield made


def _pages(page: Page) -> FrameLocator:
    return page.frame_locator("#page")


@pytest.mark.browser
def test_a_saved_file_shows_where_one_was_reading(desk: Desk, page: Page) -> None:
    page.set_viewport_size({"width": 1000, "height": 500})
    page.goto(desk.url)
    frame = _pages(page)
    frame.get_by_role("link", name="Visits before plans").first.click()
    heading = frame.get_by_role("heading", name="Visits before plans", level=2)
    expect(heading).to_be_visible()
    scrolled = "document.querySelector('#page').contentWindow.scrollY"
    page.evaluate("document.querySelector('#page').contentWindow.scrollTo({top: 400, behavior: 'instant'})")
    until(page, f"{scrolled} === 400")
    desk.edit("Bring *one* question, not ten.", "Bring *two* questions, not twenty.")
    expect(frame.get_by_text("Bring two questions, not twenty.")).to_be_visible()
    until(page, f"{scrolled} === 400")


@pytest.mark.browser
def test_an_error_lies_over_the_last_good_version_until_it_is_mended(desk: Desk, page: Page) -> None:
    page.goto(desk.url)
    findings = page.get_by_role("region", name="What is wrong")
    expect(findings).to_be_hidden()
    desk.edit("type: single-choice", "type: singel-choice")
    expect(findings).to_be_visible()
    expect(findings).to_contain_text("modules/closed.yaml:11:5")
    expect(findings).to_contain_text("Did you mean “single-choice”?")
    expect(findings).to_contain_text("last good version")
    expect(_pages(page).get_by_role("heading", level=1).first).to_be_visible()
    desk.edit("type: singel-choice", "type: single-choice")
    expect(findings).to_be_hidden()
    expect(page.get_by_role("button", name="no faults")).to_be_visible()


@pytest.mark.browser
def test_a_course_that_was_never_good_says_so(course: Path, page: Page) -> None:
    (course / "course.yaml").write_text("coursegen: 1\nid: [", "utf-8")
    with closing(Desk(course, "--no-book", "--port", "0")) as desk:
        page.goto(desk.url)
        expect(page.get_by_text("Nothing to show yet")).to_be_visible()
        expect(page.get_by_role("region", name="What is wrong")).to_contain_text("course.yaml:")
        (course / "course.yaml").write_bytes((FOLDER / "every-type/course.yaml").read_bytes())
        expect(_pages(page).get_by_role("heading", level=1).first).to_be_visible()
        page.close()  # before the server: a lost line of news is an error in the console


@pytest.mark.browser
@pytest.mark.parametrize("edition", ["SCORM 1.2", "SCORM 2004"])
def test_the_course_plays_in_the_lms(desk: Desk, page: Page, edition: str) -> None:
    page.goto(desk.url)
    page.get_by_role("button", name=f"LMS: {edition}").click()
    inside = page.frame_locator("#lms").frame_locator("#course")
    expect(inside.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.frame_locator("#lms").locator("#stored")).to_contain_text("incomplete")


@pytest.mark.browser
def test_the_book_is_built_beside_it(course: Path, page: Page) -> None:
    with closing(Desk(course, "--port", "0")) as desk:
        page.goto(desk.url)
        page.get_by_role("button", name="Book").click()
        heading = page.frame_locator("#book").get_by_role("heading", level=1).first
        expect(heading).to_contain_text("Every type", timeout=180_000)
        desk.edit("title: Every type of question", "title: Each type of question", "course.yaml")
        expect(heading).to_contain_text("Each type", timeout=180_000)
        page.close()
        workers = _children(desk.process.pid)
        assert workers, "it builds in a process of its own"
    end = time.monotonic() + 10
    while any(_runs(pid) for pid in workers):
        assert time.monotonic() < end, "a preview that has ended leaves no process behind"
        time.sleep(0.05)


def _children(pid: int) -> list[str]:
    return subprocess.run(
        ["ps", "--ppid", str(pid), "-o", "pid="], capture_output=True, text=True
    ).stdout.split()


def _runs(pid: str) -> bool:
    return subprocess.run(["ps", "-p", pid], capture_output=True).returncode == 0


def test_another_sites_name_and_paths_that_climb_are_refused(desk: Desk) -> None:
    assert desk.status("/") == 200
    assert desk.status("/", host="evil.example") == 400
    assert desk.status("/", host=f"localhost:{desk.port}") == 200
    for path in ("/page/../../../etc/passwd", "/page/%2e%2e/%2e%2e/etc/passwd", "/etc/passwd", "/lms/other"):
        assert desk.status(path) == 404, path


def test_it_listens_on_this_machine_only(desk: Desk) -> None:
    own = [a for *_, a in socket.getaddrinfo(socket.gethostname(), desk.port, socket.AF_INET)]
    for address in own:
        if not str(address[0]).startswith("127."):
            with socket.socket() as knocking:
                knocking.settimeout(1)
                assert knocking.connect_ex((str(address[0]), desk.port)) != 0


def test_the_next_port_is_taken_when_one_is_in_use(course: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with closing(Desk(course, "--no-book", "--port", str(port))) as desk:
            assert port < desk.port <= port + 20


def test_no_course_there_is_one_sentence(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "coursegen", "preview", str(tmp_path / "nowhere")],
        capture_output=True,
        text=True,
    )
    assert said.returncode == 2
    assert "there is no folder" in said.stderr
    assert "Traceback" not in said.stderr


@pytest.fixture
def large(tmp_path: Path) -> Path:
    write_course(tmp_path / "large", modules=8, questions=10)
    return tmp_path / "large"


@pytest.mark.browser
def test_a_large_course_is_shown_a_module_at_a_time(large: Path, page: Page) -> None:
    with closing(Desk(large, "--no-book", "--port", "0")) as desk:
        page.goto(desk.url)
        frame = _pages(page)
        frame.get_by_role("link", name="Module 5").first.click()
        # A click in the page that is about to go would be lost.
        until(page, "document.getElementById('page').contentWindow.location.search.includes('open=m5')")
        frame.get_by_role("link", name="Lesson 3").first.click()
        expect(frame.get_by_text("This lesson is number 3 of its module").first).to_be_visible()
        desk.edit("lesson is number **3**", "lesson has number **3**", "modules/m5.yaml")
        expect(frame.get_by_text("This lesson has number 3 of its module").first).to_be_visible()
        desk.edit("coursegen: 1", "coursegen: 1\nsummary: What rivers do.", "modules/m2.yaml")
        expect(frame.get_by_text("What rivers do.")).to_be_attached()  # once more: no click in the old page
        frame.get_by_role("link", name="Module 2").first.click()
        expect(frame.get_by_text("What rivers do.")).to_be_visible()
        page.close()


def test_what_lies_between_modules_is_said_when_the_saves_are_over(large: Path) -> None:
    live = Live(large)
    assert live.refresh().ok
    shown = live.shown
    assert live.refresh() is shown, "nothing was saved"
    one, other = large / "modules/m1.yaml", large / "modules/m2.yaml"
    one.write_text(one.read_text("utf-8").replace("correct: true, ", "", 1), "utf-8")
    broken = live.refresh()
    assert [d.code for d in broken.diagnostics if d.severity is Severity.ERROR] == ["key-missing"]
    assert (broken.ok, broken.pages) == (False, shown.pages)
    other.write_text(other.read_text("utf-8").replace("feedback:", "fedback:", 1), "utf-8")
    both = {d.code for d in live.refresh().diagnostics if d.severity is Severity.ERROR}
    assert both >= {"key-missing", "unknown-key"}, "what stood in the other file still stands"
    assert live.settle().diagnostics == check_folder(large).diagnostics


def test_after_each_kind_of_change_it_says_what_check_says(large: Path) -> None:
    live = Live(large)
    live.refresh()
    head = large / "course.yaml"
    for path, old, new in (
        (large / "modules/m3.yaml", "title: Module 3", "title: [Module 3"),
        (large / "modules/m3.yaml", "title: [Module 3", "title: Module 3"),
        (large / "modules/m3.yaml", "id: m3", "id: m4"),
        (large / "modules/m3.yaml", "id: m4", "id: m3"),
        (head, "title: A sample course", "title: Another course"),
        (head, "m7]", "m7, m8]"),
        (large / "notes/rivers.md", "00:01:00", "00:02:00"),
    ):
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
        live.refresh()
        assert live.settle().diagnostics == check_folder(large).diagnostics, new
        assert live.shown.ok == check_folder(large).ok
    assert live.shown.title == "Another course"


def test_the_last_good_version_stays(large: Path) -> None:
    live = Live(large)
    live.refresh()
    good = live.file("index.html", "m3")
    assert good is not None
    assert b"lesson is number" in good
    path = large / "modules/m3.yaml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("lesson is number", "lesson has number").replace("correct:", "corect:", 1), "utf-8"
    )
    live.refresh()
    assert live.file("index.html", "m3") == good
    path.write_text(text.replace("lesson is number", "lesson has number"), "utf-8")
    live.refresh()
    assert b"lesson has number" in (live.file("index.html", "m3") or b"")
    assert live.file("index.html", "nowhere") == live.file("index.html", "m0"), "another way: the first one"
    assert live.file("../course.yaml") is None

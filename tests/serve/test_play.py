"""Anybody's package, played: headless, and in the window that a person has."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from coursegen.cli.app import run
from coursegen.errors import UsageError
from coursegen.project.package import open_package
from coursegen.serve.play import browser as tools
from coursegen.serve.play import headless
from coursegen.serve.play.report import Played
from coursegen.serve.simulator import Simulator
from scripts.chromium import find
from tests.browser.packages import package as ours
from tests.browser.until import until
from tests.serve import foreign

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def _the_same_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that all browser tests take."""
    path = find()
    assert path is not None
    monkeypatch.setenv("CHROMIUM", path)


def _play(data: bytes, seconds: float = 1.0) -> Played:
    """As the command does, in a thread: the tests' own browser has a running loop in this one."""

    with ThreadPoolExecutor(1) as apart:
        return apart.submit(headless.play, open_package(data), seconds=seconds).result(60)


def _said(calls: list[Any]) -> list[tuple[str, str, int]]:
    return [(c["verb"], c["element"], c["error"]) for c in calls]


@pytest.mark.parametrize("edition", ["scorm12", "scorm2004"])
def test_nothing_is_to_be_mended_in_our_own(edition: str) -> None:
    played = _play(ours("every-type", edition))
    assert played.clean, played
    (launch,) = played.launches
    verbs = [call["verb"] for call in launch.calls]
    assert (verbs[0], verbs[-1]) == ("Initialize", "Terminate")
    assert "incomplete" in launch.stored.values()


def test_frames_wrong_calls_other_hosts_and_missing_files_are_told() -> None:
    played = _play(foreign.frames_12())
    (launch,) = played.launches
    assert _said(launch.calls) == [
        ("GetValue", "cmi.core.lesson_status", 301),
        ("Initialize", "", 0),
        ("SetValue", "cmi.core.lesson_status", 405),
        ("SetValue", "cmi.core.score.raw", 0),
        ("Commit", "", 0),
        ("Terminate", "", 0),
    ]
    assert [c["value"] for c in launch.refused] == ["", "Passed"]
    assert launch.hosts == ["http://evil.example/x.png"]
    assert launch.missing == ["gone.png"]
    assert "image-alt" in {v.rule for v in launch.violations}
    assert not played.clean


def test_refused_values_errors_and_a_session_without_an_end_are_told() -> None:
    played = _play(foreign.wrong_2004())
    (launch,) = played.launches
    assert _said(launch.refused) == [
        ("SetValue", "cmi.completion_status", 132),
        ("SetValue", "cmi.score.scaled", 407),
        ("SetValue", "cmi.interactions.0.type", 408),
    ]
    assert launch.stored["cmi.completion_status"] == "completed"
    assert any("nowhere is not defined" in line for line in launch.console)
    assert "button-name" in {v.rule for v in launch.violations}
    assert launch.silent == ["it did not end its session when it was left"]


def test_each_sco_is_opened_and_keeps_its_own_data() -> None:
    one, two = _play(foreign.several_12()).launches
    assert (one.title, one.refused, one.silent) == ("First", [], [])
    assert one.stored["cmi.core.lesson_status"] == "passed"
    assert (two.calls, two.stored) == ([], {})
    assert two.silent == ["it began no session with the LMS"]


def test_a_page_that_hangs_does_not_hang_us(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headless, "PATIENCE", 1.0)
    hang = foreign.PAGE.format("<script>setTimeout(() => { for (;;); }, 300)</script>")
    (launch,) = _play(
        foreign.zipped({"imsmanifest.xml": foreign.manifest({"a.html": "A"}), "a.html": hang})
    ).launches
    assert any("did not answer" in line for line in launch.silent)


def test_the_command_prints_it_for_people_and_for_programs(tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    path.write_bytes(foreign.frames_12())
    play = [sys.executable, "-m", "coursegen", "play", str(path), "--headless", "--seconds", "1"]
    told = subprocess.run(play, capture_output=True, timeout=60)
    text = told.stdout.decode("utf-8")
    assert told.returncode == 1
    assert 'SetValue(cmi.core.lesson_status, "Passed") → "false"  error 405' in text
    assert "http://evil.example/x.png" in text
    assert "critical image-alt" in text
    assert "cmi.core.score.raw = 80" in text
    told = subprocess.run([*play, "--format", "json"], capture_output=True, timeout=60)
    data = json.loads(told.stdout)
    assert data["launches"][0]["refused"][1]["value"] == "Passed"
    assert data["clean"] is False


@pytest.mark.parametrize("module", ["playwright", "axe_playwright_python"])
def test_without_the_extra_a_sentence_says_how_to_get_it(
    module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UsageError) as refused:
        tools.playwright() if module == "playwright" else tools.axe()
    assert refused.value.hint.startswith('pip install "coursegen[play]", or in a checkout: pip install ')


def test_without_a_browser_a_sentence_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM")
    monkeypatch.setattr(tools, "NAMES", ())
    monkeypatch.setattr(tools, "PLACES", ())
    with pytest.raises(UsageError, match="there is none"):
        tools.chromium("/nowhere/chrome")


def test_calls_and_state_stand_beside_the_course(page: Page) -> None:
    with Simulator(foreign.several_12()) as lms:
        page.goto(f"{lms.url}?panel")
        panel = page.get_by_role("complementary")
        calls = panel.get_by_role("region", name="Calls")
        expect(calls.get_by_role("row").filter(has_text="lesson_status")).to_contain_text("passed")
        expect(panel.get_by_role("region", name="What the LMS keeps")).to_contain_text("cmi.core.score.raw")
        expect(page.locator("#tally")).to_have_text("4, none refused")
        page.get_by_label("Commits fail").check()
        assert page.evaluate("session.commit('')") == "false"
        expect(calls.locator(".refused")).to_contain_text("101 General Exception")
        page.get_by_label("Only what was refused").check()
        expect(calls.get_by_role("row").filter(has_text="Initialize")).to_be_hidden()
        with page.expect_navigation():
            page.get_by_role("button", name="Relaunch").click()
        expect(page.get_by_label("Commits fail")).to_be_checked()
        until(page, "window.session?.calls.at(-1)?.verb === 'Commit' && session?.calls.at(-1).error === 101")
        page.get_by_label("Commits fail").uncheck()
        with page.expect_navigation():
            page.get_by_role("button", name="Relaunch").click()
        until(page, "window.session?.calls.at(-1)?.verb === 'Commit' && session?.calls.at(-1).error === 0")
        lms.wait(commits=2)
        assert lms.stored["cmi.core.lesson_status"] == "passed"
        with page.expect_navigation():
            page.get_by_role("button", name="Forget the learner").click()
        until(page, "window.session?.cmi['cmi.core.entry'] === 'ab-initio'")
        with page.expect_navigation():
            page.get_by_label("Which part of the package").select_option("Second")
        page.frame_locator("#course").get_by_role("heading", name="Hello").wait_for()
        until(page, "window.session?.calls.length === 0 && JSON.parse(launch.textContent).sco === 1")


def test_a_window_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    path.write_bytes(foreign.several_12())
    words = [sys.executable, "-m", "coursegen", "play", str(path), "--no-browser", "--port", "0"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    lines = iter(process.stdout.readline, "")
    assert any("http://127.0.0.1:" in line for line in lines)
    process.terminate()
    process.wait(10)
    process.stdout.close()


def test_bad_options_are_refused() -> None:
    assert run(["play", "x.zip", "--headless", "--format", "xml"]) == 2

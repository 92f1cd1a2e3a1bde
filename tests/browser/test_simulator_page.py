"""The simulator's host page in a browser: a small SCO launches, commits, leaves, comes back; every fault."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from coursegen.model.course import Course
from coursegen.packaging.zip import pack
from coursegen.serve.simulator import Faults, Simulator
from coursegen.writers.scorm import manifest
from coursegen.writers.scorm.profile import SCORM_12, SCORM_2004_4TH, Profile
from tests.browser.again import ScormAgain

pytestmark = pytest.mark.browser

SCO = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>SCO</title><p id="said"></p><script>
const find = (w) => w.API_1484_11 ?? w.API;
const api = find(parent) ?? (window.opener && find(opener));
const is12 = api && "LMSInitialize" in api;
const call = (verb, ...args) => api[(is12 ? "LMS" : "") + verb](...args);
const status = is12 ? "cmi.core.lesson_status" : "cmi.completion_status";
const exit = is12 ? "cmi.core.exit" : "cmi.exit";
if (api) {
  call("Initialize", "");
  document.getElementById("said").textContent = call("GetValue", status);
  call("SetValue", status, "incomplete");
  addEventListener("pagehide", () => {
    call("SetValue", exit, "suspend");
    call(is12 ? "Finish" : "Terminate", "");
  });
} else {
  document.getElementById("said").textContent = "no API";
}
</script></html>"""


@pytest.fixture(params=[SCORM_12, SCORM_2004_4TH], ids=lambda p: p.name)
def package(request: pytest.FixtureRequest) -> bytes:
    profile: Profile = request.param
    about = manifest.build(Course(id="trial", title="Trial"), profile, ["index.html"], schema_location=False)
    return pack({"index.html": SCO.encode(), "imsmanifest.xml": about})


@pytest.mark.parametrize("kind", [Simulator, ScormAgain])
def test_leaving_ends_the_session_and_the_next_launch_resumes(
    page: Page, package: bytes, kind: type[Simulator]
) -> None:
    with kind(package) as lms:
        page.goto(lms.url)
        said = page.frame_locator("#course").locator("#said")
        said.get_by_text("not attempted").or_(said.get_by_text("unknown")).wait_for()
        page.get_by_role("button", name="Leave the course").click()
        lms.wait(finishes=1)
        assert "incomplete" in lms.stored.values()
        assert "suspend" in lms.stored.values()
        page.goto(lms.url)
        page.frame_locator("#course").get_by_text("incomplete").wait_for()
        assert lms.learner.launches == 2
        assert lms.refused == []
        verbs = [call["verb"] for call in lms.learner.calls]
        assert verbs[:5] == ["Initialize", "GetValue", "SetValue", "SetValue", "Terminate"]


def test_closing_the_tab_still_ends_the_session(context: BrowserContext, package: bytes) -> None:
    with Simulator(package) as lms:
        page = context.new_page()
        page.goto(lms.url)
        page.frame_locator("#course").locator("#said").wait_for()
        page.close(run_before_unload=True)
        lms.wait(finishes=1)
        assert "suspend" in lms.stored.values()


def test_the_api_in_the_opener(context: BrowserContext, package: bytes) -> None:
    with Simulator(package, faults=Faults(api="opener")) as lms:
        page = context.new_page()
        page.goto(lms.url)
        with context.expect_page() as opened:
            page.get_by_role("button", name="Open the course").click()
        window = opened.value
        window.get_by_text("not attempted").or_(window.get_by_text("unknown")).wait_for()
        window.close(run_before_unload=True)
        lms.wait(finishes=1)
        assert "incomplete" in lms.stored.values()


def test_no_api_at_all(page: Page, package: bytes) -> None:
    with Simulator(package, faults=Faults(api="none")) as lms:
        page.goto(lms.url)
        page.frame_locator("#course").get_by_text("no API").wait_for()
        assert lms.stored == {}


def test_a_commit_that_fails_keeps_nothing(page: Page, package: bytes) -> None:
    with Simulator(package, faults=Faults(commit_fails=-1)) as lms:
        page.goto(lms.url)
        page.frame_locator("#course").locator("#said").wait_for()
        page.get_by_role("button", name="Leave the course").click()
        page.goto("about:blank")
        page.wait_for_timeout(200)
        assert lms.stored == {}
        assert [c["verb"] for c in lms.refused] == ["Terminate"]

"""The course in course/, as an administrator would import it: passed from its first page to its last."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from coursegen.contracts import Options
from coursegen.model.walk import Role, built_items
from coursegen.packaging.zip import pack
from coursegen.project.check import check_folder
from coursegen.serve.simulator import Simulator
from tests.browser.expected import expected
from tests.browser.learner import Learner, framed
from tests.browser.packages import WRITERS
from tests.browser.records import report

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).resolve().parents[2] / "course"


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["scorm12", "scorm2004"])
def test_the_first_course_is_passed_from_end_to_end(page: Page, edition: str) -> None:
    checked = check_folder(FOLDER)
    assert checked.course is not None
    assert checked.ok
    course = checked.course
    with Simulator(pack(WRITERS[edition].write(course, Options()))) as lms:
        page.goto(lms.url)
        learner = Learner(framed(page), course)
        learner.go_through()
        page.get_by_role("button", name="Leave the course").click()
        lms.wait(finishes=1)
        record = report(lms)
        assert lms.refused == []
        stored = lms.stored
        commits = [call for call in lms.learner.calls if call["verb"] == "Commit"]
    assert record.completion in ("completed", "passed")
    assert float(record.raw) == 100
    asked = [placed for placed in built_items(course) if not placed.pool]
    drawn = [placed for placed in learner.answered if placed.pool]
    pools = [(m.id, pool.id) for m in course.modules if m.quiz for pool in m.quiz.pools]
    assert {p.address for p in learner.answered} == {p.address for p in (*asked, *drawn)}
    assert sorted((p.module.id, p.pool) for p in drawn) == sorted(pools)  # each pool draws one
    assert sum(p.role is Role.GRADED for p in asked) >= 20
    wanted = {one.id for placed in learner.answered for one in expected(placed, edition)}
    assert set(record.interactions) == wanted
    assert len(record.interactions) >= 50
    assert len(stored["cmi.suspend_data"]) <= 2_000
    # One for each answer, one for each page that was turned, the launch and the leaving.
    pages = sum(len(m.lessons) + len(m.worksheets) + len(m.scenarios) + 4 for m in course.modules) + 4
    assert len(commits) <= len(learner.answered) + pages

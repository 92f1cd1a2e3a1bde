"""The whole course is passed with the keyboard alone, in an LMS."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from coursegen.serve.simulator import Simulator
from tests import corpus
from tests.browser.keyboard import KeyboardLearner
from tests.browser.learner import framed
from tests.browser.packages import package
from tests.browser.records import report

pytestmark = pytest.mark.browser


def test_passed_with_the_keyboard_alone(page: Page) -> None:
    with Simulator(package("every-type", "scorm2004")) as lms:
        page.goto(lms.url)
        KeyboardLearner(page, framed(page), corpus.course("every-type")).go_through()
        page.get_by_role("button", name="Leave the course").focus()
        page.keyboard.press("Enter")
        lms.wait(finishes=1)
        assert (report(lms).completion, report(lms).success) == ("completed", "passed")
        assert lms.refused == []

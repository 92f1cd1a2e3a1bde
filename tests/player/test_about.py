"""What a course says of itself: one fingerprint in every format, and the truth about what is recorded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coursegen import __version__
from coursegen.catalogue import words
from coursegen.contracts import Options
from coursegen.model.course import Course, Record, Report, Sco, Scorm, Video
from coursegen.model.fingerprint import fingerprint
from coursegen.player.about import about, contact_href
from coursegen.player.bundle import pages
from coursegen.writers.book.writer import WRITER as BOOK
from coursegen.writers.scorm import SCORM12
from tests import corpus
from tests.player import hostile
from tests.player.pages import active, parsed

RUNTIMES = ["scorm12", "scorm2004", "local"]
COURSE = corpus.every_type()


def shown(course: Course, runtime: str) -> str:
    page = parsed(pages(course, runtime)["index.html"].decode())
    return " ".join(page.get_element_by_id("_about").text_content().split())


def in_the_book(course: Course) -> str:
    return " ".join(BOOK.write(course, Options())["source/about.md"].decode().split())


def test_every_format_of_one_course_shows_one_fingerprint() -> None:
    whole = fingerprint(COURSE)
    for text in (*(shown(COURSE, runtime) for runtime in RUNTIMES), in_the_book(COURSE)):
        assert text.count(whole) == 1
        assert f"{whole[:12]} " in text
        assert f"coursegen {__version__}" in text
        assert COURSE.version in text
        assert COURSE.licence in text


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_sources_and_rights_are_told(runtime: str) -> None:
    for text in (shown(COURSE, runtime), in_the_book(COURSE)):
        for said in ("How two towns built a bridge", "bridgebuilders", "bridges.md", "not the speaker's"):
            assert said in text, said


def test_without_an_lms_nothing_is_said_to_leave_the_browser() -> None:
    for text in (shown(COURSE, "local"), in_the_book(COURSE)):
        assert "Your answers stay in this browser, on this device. Nothing is sent anywhere." in text
        assert "platform" not in text


SETTINGS = [
    (Record(), "What you write freely is not sent", "How sure you say you are is not sent"),
    (
        Record(open_answers=True),
        "What you write freely is reported",
        "How sure you say you are is not sent",
    ),
    (
        Record(confidence=True),
        "What you write freely is not sent",
        "How sure you say you are is reported",
    ),
]


@pytest.mark.parametrize("runtime", ["scorm12", "scorm2004"])
@pytest.mark.parametrize(("record", "written", "sure"), SETTINGS)
def test_in_an_lms_the_settings_say_what_is_reported(
    runtime: str, record: Record, written: str, sure: str
) -> None:
    text = shown(replace(COURSE, record=record), runtime)
    assert "The learning platform that opened this course is told:" in text
    assert written in text
    assert sure in text
    assert "Nothing is sent anywhere" not in text


def test_a_course_that_reports_completion_alone_does_not_speak_of_passing() -> None:
    assert "completed and passed" in shown(COURSE, "scorm12")
    assert "completed and passed" not in shown(replace(COURSE, report=Report.COMPLETED), "scorm12")


def test_videos_are_told_of_only_where_they_can_be_loaded() -> None:
    embeds = "Nothing is loaded from other places, unless you ask for a video."
    assert embeds in shown(replace(COURSE, video=Video.CLICK), "local")
    assert embeds not in shown(COURSE, "local")
    assert embeds in in_the_book(replace(COURSE, video=Video.CLICK))
    assert embeds not in in_the_book(COURSE)
    silent = replace(COURSE, talks=(), video=Video.CLICK)
    assert about(silent, "local", words("en")).elsewhere == ("Nothing is loaded from other places.",)


@pytest.mark.parametrize(
    ("video", "frames"), [(Video.CLICK, "https://www.youtube-nocookie.com"), (Video.LINK, "'none'")]
)
def test_the_policy_allows_a_frame_only_where_the_course_does(video: Video, frames: str) -> None:
    page = parsed(pages(replace(COURSE, video=video), "local")["index.html"].decode())
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert f"; frame-src {frames}" in policy
    assert bool(page.xpath("//*[@data-embed]")) == (video is Video.CLICK)


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("learning@example.org", "mailto:learning@example.org"),
        ("https://example.org/help", "https://example.org/help"),
        ("Ask the training office, room 4.", ""),
        ("javascript:alert(1)", ""),
        ("a@example.org?bcc=b@example.org", ""),
        ("https://example.org/><script>", ""),
    ],
)
def test_a_contact_is_a_link_only_where_it_is_an_address(contact: str, href: str) -> None:
    assert contact_href(contact) == href
    course = replace(COURSE, contact=contact)
    assert contact in shown(course, "local")
    for name in ("index.html", "accessibility.html"):
        page = parsed(pages(course, "local")[name].decode())
        assert page.xpath(f"//a[text()='{contact}']/@href") == ([href] if href else [])
    assert (f"](<{href}>)" in in_the_book(course)) == bool(href)


def test_hostile_texts_stay_texts() -> None:
    for name in ("index.html", "accessibility.html"):
        assert active(parsed(pages(hostile.course(), "local")[name].decode())) == []


def test_a_package_with_an_sco_for_each_module_shows_the_course_s_fingerprint() -> None:
    files = SCORM12.write(replace(COURSE, scorm=Scorm(sco=Sco.MODULE)), Options())
    launches = [path for path in files if path.endswith(".html") and path != "accessibility.html"]
    assert len(launches) == len(COURSE.modules)
    whole = fingerprint(COURSE)
    assert [path for path in launches if whole not in files[path].decode()] == []

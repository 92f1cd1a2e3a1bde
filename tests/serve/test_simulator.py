"""The stand-in LMS's server: what it reads of a package, what it serves, whom it answers, what it keeps."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from coursegen.errors import CoursegenError
from coursegen.model.course import Course
from coursegen.packaging.zip import pack
from coursegen.serve.simulator import Faults, Simulator, open_package
from coursegen.writers.scorm import manifest
from coursegen.writers.scorm.profile import SCORM_12, SCORM_2004_3RD, SCORM_2004_4TH

HOSTILE = "</script><script>alert(1)</script> $launch <!--"


def package(profile: object = SCORM_12, title: str = HOSTILE) -> bytes:
    files = {"index.html": b"<!DOCTYPE html><title>x</title>", "player.js": b"1", "a b.svg": b"<svg/>"}
    assert profile in (SCORM_12, SCORM_2004_3RD, SCORM_2004_4TH)
    course = Course(id="trial", title=title)
    about = manifest.build(course, profile, files, schema_location=False)
    return pack({**files, "imsmanifest.xml": about})


@pytest.fixture
def lms() -> Iterator[Simulator]:
    with Simulator(package()) as running:
        yield running


def get(url: str, **headers: str) -> tuple[int, str, bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, "", refused.read()


def post(url: str, data: object) -> int:
    request = urllib.request.Request(url, json.dumps(data).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code


def test_the_edition_comes_from_the_manifest() -> None:
    assert open_package(package(SCORM_12)).edition == "scorm12"
    assert open_package(package(SCORM_2004_3RD)).edition == "scorm2004-3rd"
    assert open_package(package(SCORM_2004_4TH)).edition == "scorm2004"
    assert [sco.href for sco in open_package(package()).scos] == ["index.html"]
    assert open_package(package()).title == HOSTILE


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"no zip", "not a zip"),
        (pack({"a.txt": b""}), "no imsmanifest.xml"),
        (pack({"imsmanifest.xml": b"<a>"}), "not XML"),
        (pack({"imsmanifest.xml": b"<a/>"}), "no launch page"),
    ],
)
def test_what_is_no_package_is_a_plain_sentence(data: bytes, message: str) -> None:
    with pytest.raises(CoursegenError, match=message):
        open_package(data)


def test_it_serves_the_package_and_its_own_files(lms: Simulator) -> None:
    assert get(f"{lms.url}package/player.js")[:2] == (200, "text/javascript; charset=utf-8")
    assert get(f"{lms.url}package/a%20b.svg")[:2] == (200, "image/svg+xml")
    assert get(f"{lms.url}js/host.js")[0] == 200
    assert get(f"{lms.url}host/host.css")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "package/none.js",
        "js/none.js",
        "js/../../package.py",
        "js/%2e%2e/lms.py",
        "host/lms.py",
        "package/../x",
        "etc/passwd",
    ],
)
def test_it_serves_nothing_else(lms: Simulator, path: str) -> None:
    assert get(lms.url + path)[0] == 404


def test_it_answers_this_machine_alone(lms: Simulator) -> None:
    assert lms.url.startswith("http://127.0.0.1:")
    assert get(lms.url, Host="evil.example:80")[0] == 404


def test_a_hostile_title_stays_text(lms: Simulator) -> None:
    page = get(lms.url)[2].decode()
    assert "<script>alert" not in page
    data = page.split('id="launch">', 1)[1].split("</script>", 1)[0]
    assert json.loads(data)["href"] == "index.html"


def test_what_is_committed_is_kept(lms: Simulator) -> None:
    call = {"verb": "GetValue", "element": "cmi.nothing", "value": "", "result": "", "error": 201}
    data = {"stored": {"cmi.suspend_data": "1"}, "calls": [call], "finished": True}
    assert post(f"{lms.url}lms/store", data) == 204
    lms.wait(finishes=1)
    assert lms.stored == {"cmi.suspend_data": "1"}
    assert lms.refused == [call]
    assert b'"cmi.suspend_data": "1"' in get(lms.url)[2], "given at the next launch"


def test_of_a_commit_only_what_changed_has_to_be_sent(lms: Simulator) -> None:
    first = {"cmi.location": "a", "cmi.suspend_data": "1", "cmi.exit": "suspend"}
    assert post(f"{lms.url}lms/store", {"stored": first, "calls": [], "finished": False}) == 204
    changed = {"cmi.suspend_data": "2", "cmi.exit": None, "cmi.entry": "resume"}
    assert post(f"{lms.url}lms/store", {"changed": changed, "calls": [], "finished": True}) == 204
    lms.wait(finishes=1, commits=2)
    assert lms.stored == {"cmi.location": "a", "cmi.suspend_data": "2", "cmi.entry": "resume"}


def test_a_last_word_that_comes_late_brings_no_forgotten_learner_back(lms: Simulator) -> None:
    word = {"sco": 0, "forgotten": 0, "stored": {"cmi.location": "a"}, "calls": [], "finished": True}
    assert post(f"{lms.url}lms/store", word) == 204
    assert post(f"{lms.url}lms/reset", {"sco": 0}) == 204
    assert post(f"{lms.url}lms/store", word) == 204
    assert lms.stored == {}
    assert post(f"{lms.url}lms/store", word | {"forgotten": 1}) == 204
    assert lms.stored == {"cmi.location": "a"}


def test_other_posts_are_refused(lms: Simulator) -> None:
    assert post(f"{lms.url}lms/other", {}) == 400
    assert post(f"{lms.url}lms/store", [1]) == 400
    assert lms.learner.commits == 0


def test_faults_reach_the_page() -> None:
    faults = Faults(commit_fails=3, unsupported=("cmi.interactions",), api="opener", forgetful=True)
    with Simulator(package(), faults=faults) as lms:
        data = get(lms.url)[2].decode().split('id="launch">', 1)[1].split("</script>", 1)[0]
    launch = json.loads(data)
    assert launch["faults"] == {"api": "opener", "commitFails": 3, "unsupported": ["cmi.interactions"]}
    assert launch["habits"] == {"masteryOverride": True, "forgetful": True}

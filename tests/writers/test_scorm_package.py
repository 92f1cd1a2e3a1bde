"""Whole packages: what lies in them, control documents, reproducible bytes, and what they cannot say."""

from __future__ import annotations

import base64
import dataclasses
import json
import re
from typing import Any

import pytest
from lxml import etree

from coursegen.contracts import Options, Writer
from coursegen.errors import CoursegenError
from coursegen.model.course import Course, Report, Sco, Scorm
from coursegen.packaging.tree import FileTree, under
from coursegen.packaging.zip import pack
from coursegen.writers.scorm import SCORM12, SCORM2004, SCORM2004_3RD
from coursegen.writers.scorm.profile import SCORM_12, SCORM_2004_3RD, SCORM_2004_4TH
from tests import corpus
from tests.writers import scorm_xsd

WRITERS = [SCORM12, SCORM2004_3RD, SCORM2004]
PROFILES = {p.name: p for p in (SCORM_12, SCORM_2004_3RD, SCORM_2004_4TH)}


@pytest.fixture(params=WRITERS, ids=lambda w: w.name)
def writer(request: pytest.FixtureRequest) -> Writer:
    return request.param


@pytest.fixture(params=["minimal", "every-type"])
def course(request: pytest.FixtureRequest) -> Course:
    return corpus.course(request.param)


def config_of(page: str) -> dict[str, Any]:
    found = re.search(r'class="cg-course">"([^"]+)"', page)
    assert found is not None
    return json.loads(base64.b64decode(found[1]))


def listed(tree: FileTree) -> list[str]:
    root = etree.fromstring(tree["imsmanifest.xml"])
    return [f.get("href") for f in root.iterfind(".//{*}file")]


def test_the_manifest_is_valid_and_lists_every_file(writer: Writer, course: Course) -> None:
    tree = writer.write(course, Options())
    assert scorm_xsd.faults(writer.name, tree["imsmanifest.xml"]) == []
    assert sorted(listed(tree)) == sorted(set(tree) - {"imsmanifest.xml"})
    assert listed(tree)[0] == "index.html"


def test_file_names_are_ascii_without_blanks(writer: Writer, course: Course) -> None:
    tree = writer.write(course, Options())
    assert [p for p in tree if not re.fullmatch(r"[A-Za-z0-9._/-]+", p)] == []


def test_the_same_course_gives_the_same_bytes(writer: Writer, course: Course) -> None:
    assert pack(writer.write(course, Options())) == pack(writer.write(course, Options()))


def test_the_page_is_told_how_much_room_its_edition_grants(writer: Writer) -> None:
    page = writer.write(corpus.minimal(), Options())["index.html"].decode()
    config = config_of(page)
    rooms = {"scorm12": 4096, "scorm2004-3rd": 4000, "scorm2004": 64000}
    assert config["room"] == rooms[writer.name]
    assert config["runtime"] == PROFILES[writer.name].runtime


@pytest.mark.parametrize("folder", ["", "as-packaged"])
def test_control_documents_travel_and_resolve(writer: Writer, folder: str) -> None:
    """Given flat, or as the npm package lays them out: the editions side by side."""
    given = scorm_xsd.files(writer.name)
    if folder:
        given = {
            path: data
            for edition, name in scorm_xsd.FOLDERS.items()
            for path, data in under(name, scorm_xsd.files(edition)).items()
        }
    tree = writer.write(corpus.minimal(), Options(control_documents=given))
    control = PROFILES[writer.name].control_documents
    assert set(control) <= set(tree)
    assert scorm_xsd.faults(writer.name, tree["imsmanifest.xml"]) == []
    location = etree.fromstring(tree["imsmanifest.xml"]).get(
        "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
    )
    assert all(file in tree for file in location.split()[1::2]), "no dangling schemaLocation"
    for name in control:
        wanted = re.findall(rb'(?:schemaLocation ?= ?|SYSTEM |PUBLIC "[^"]*" )"([^":]+)"', tree[name])
        assert all(w.decode() in tree for w in wanted), f"{name} refers to a file that is missing"


def test_no_control_documents_no_schema_location(writer: Writer) -> None:
    tree = writer.write(corpus.minimal(), Options())
    assert b"schemaLocation" not in tree["imsmanifest.xml"]
    assert not [p for p in tree if p.endswith((".xsd", ".dtd"))]


def test_incomplete_control_documents_are_a_plain_sentence(writer: Writer) -> None:
    given = scorm_xsd.files(writer.name)
    missing = min(given)
    given.pop(missing)
    with pytest.raises(CoursegenError, match=missing) as problem:
        writer.write(corpus.minimal(), Options(control_documents=given))
    assert problem.value.hint


def by_module(course: Course) -> Course:
    return dataclasses.replace(course, scorm=Scorm(sco=Sco.MODULE))


@pytest.mark.parametrize("writer", [SCORM2004_3RD, SCORM2004], ids=lambda w: w.name)
def test_one_sco_per_module_is_a_loss_in_2004_that_says_so(writer: Writer) -> None:
    plain = corpus.minimal()
    assert list(writer.losses(plain)) == []
    (loss,) = writer.losses(by_module(plain))
    assert loss.path == ("course", "scorm", "sco")
    assert "one SCO" in loss.message
    assert writer.write(by_module(plain), Options()) == writer.write(plain, Options())


def test_one_sco_for_each_module_with_what_they_share_once() -> None:
    course = by_module(corpus.every_type())
    assert list(SCORM12.losses(corpus.minimal())) == list(SCORM12.losses(by_module(corpus.minimal()))) == []
    tree = SCORM12.write(course, Options())
    assert scorm_xsd.faults("scorm12", tree["imsmanifest.xml"]) == []
    assert sorted(listed(tree)) == sorted(set(tree) - {"imsmanifest.xml"}), "each file once"
    root = etree.fromstring(tree["imsmanifest.xml"])
    *scos, shared = root.iterfind(".//{*}resource")
    assert [sco.get("href") for sco in scos] == [f"module-{m.id}.html" for m in course.modules]
    for sco in scos:
        assert [f.get("href") for f in sco.iterfind("{*}file")] == [sco.get("href")]
        assert [d.get("identifierref") for d in sco.iterfind("{*}dependency")] == [shared.get("identifier")]
    assert shared.get("href") is None
    assert [i.findtext("{*}title") for i in root.iterfind(".//{*}item")] == [m.title for m in course.modules]
    assert [i.get("identifierref") for i in root.iterfind(".//{*}item")] == [
        s.get("identifier") for s in scos
    ]


def test_a_sco_holds_its_module_and_no_other() -> None:
    course = by_module(corpus.every_type())
    tree = SCORM12.write(course, Options())
    whole = config_of(SCORM12.write(corpus.every_type(), Options())["index.html"].decode())
    names = set()
    for module in course.modules:
        page = tree[f"module-{module.id}.html"].decode()
        config = config_of(page)
        names.add(config["id"])
        assert [q["module"] for q in config["quizzes"]] == [module.id]
        assert config["quizzes"] == [q for q in whole["quizzes"] if q["module"] == module.id]
        assert all(o.startswith(f"{module.id}.") for o in config["objectives"])
        others = [m.id for m in course.modules if m is not module]
        assert not [o for o in others if f'id="q-{o}.' in page or f'href="#{o}' in page]
        assert 'href="#_results"' in page
        assert 'href="#_about"' in page
    assert len(names) == len(course.modules), "a state for each"


def test_a_module_passes_by_the_mark_of_its_own_quiz() -> None:
    first, *rest = corpus.every_type().modules
    assert first.quiz is not None
    strict = dataclasses.replace(first, quiz=dataclasses.replace(first.quiz, pass_mark=0.9))
    plain = dataclasses.replace(rest[0], quiz=None)
    course = dataclasses.replace(
        by_module(corpus.every_type()), modules=(strict, plain), report=Report.PASSED_FAILED
    )
    tree = SCORM12.write(course, Options())
    assert config_of(tree[f"module-{first.id}.html"].decode())["pass_mark"] == 0.9
    assert config_of(tree[f"module-{plain.id}.html"].decode())["pass_mark"] == course.pass_mark
    items = etree.fromstring(tree["imsmanifest.xml"]).findall(".//{*}item")
    assert [i.findtext("{*}masteryscore") for i in items] == ["90", None], "nothing graded, no mastery score"


def test_a_cut_title_is_a_loss() -> None:
    long = dataclasses.replace(corpus.minimal(), title="T" * 201)
    assert [loss.path for loss in SCORM12.losses(long)] == [("course", "title")]
    assert list(SCORM2004.losses(long)) == []


def test_what_1_2_and_the_pages_cannot_say_is_told_for_each_question() -> None:
    told = {loss.path[-1] for loss in SCORM12.losses(corpus.every_type())}
    assert told == {"about-how-long"}
    assert list(SCORM2004.losses(corpus.every_type())) == []


def test_a_scenario_that_asks_to_count_is_a_loss(writer: Writer) -> None:
    course = corpus.every_type()
    module = course.modules[0]
    (scenario,) = module.scenarios
    counting = dataclasses.replace(module, scenarios=(dataclasses.replace(scenario, graded=True),))
    asked = dataclasses.replace(course, modules=(counting, *course.modules[1:]))
    told = [loss for loss in writer.losses(asked) if "scenarios" in loss.path]
    assert [loss.path for loss in told] == [("modules", "closed", "scenarios", "flood", "graded")]
    assert "practice" in told[0].message

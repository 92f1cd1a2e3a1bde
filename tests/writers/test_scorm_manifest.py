"""Manifests: valid against the official schemas, complete, and safe whatever a title holds."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from coursegen.model.course import Course, Report
from coursegen.writers.scorm import manifest
from coursegen.writers.scorm.profile import SCORM_12, SCORM_2004_3RD, SCORM_2004_4TH, Profile
from tests import corpus
from tests.writers import scorm_xsd

PROFILES = [SCORM_12, SCORM_2004_3RD, SCORM_2004_4TH]
FILES = ["assets/map.svg", "index.html", "player.css", "player.js"]
NCNAME = re.compile(r"^[A-Za-z_][A-Za-z0-9._-]*$")

HOSTILE_TITLES = [
    "Bridges",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]> & <![CDATA[ &amp; <!-- -->",
    "Ünïcödé — Ελληνικά 中文 עברית 😀",
    "a\u202eb \u200f right-to-left marks",
    "a null \x00, a bell \x07, a lone \ud800 and \ufffe",
    "T" * 10_000,
    "😀" * 300,
    "'",
    "{{ title }} ${title} %s",
]


def course(**changes: object) -> Course:
    return Course(**{"id": "working-across-borders", "title": "Working across borders", **changes})  # type: ignore[arg-type]


def build(profile: Profile, *, schema_location: bool = False, **changes: object) -> bytes:
    return manifest.build(course(**changes), profile, FILES, schema_location=schema_location)


@pytest.fixture(params=PROFILES, ids=lambda p: p.name)
def profile(request: pytest.FixtureRequest) -> Profile:
    return request.param


def test_the_schemas_refuse_what_is_wrong(profile: Profile) -> None:
    good = build(profile)
    assert scorm_xsd.faults(profile.name, good.replace(b'identifier="RES-', b'identifier="9-'))
    assert scorm_xsd.faults(profile.name, good.replace(b"<organizations", b"<bogus/><organizations", 1))


@pytest.mark.parametrize("title", HOSTILE_TITLES, ids=range(len(HOSTILE_TITLES)))
def test_valid_whatever_the_title_holds(profile: Profile, title: str) -> None:
    data = build(profile, title=title, version=title, schema_location=True)
    assert scorm_xsd.faults(profile.name, data) == []
    shown = [e.text for e in etree.fromstring(data).iterfind(".//{*}title")]
    assert len(shown) == 2
    assert all(shown), "an organization and its activity each have a title"


def test_titles_come_back_as_they_were(profile: Profile) -> None:
    title = '<b>&amp; "quotes" \'s ]]> 😀'
    root = etree.fromstring(build(profile, title=title))
    assert {e.text for e in root.iterfind(".//{*}title")} == {title}


@pytest.mark.parametrize("report", list(Report))
def test_a_mastery_score_stands_only_where_failed_is_wanted(profile: Profile, report: Report) -> None:
    modules = corpus.minimal().modules
    data = build(profile, report=report, pass_mark=0.85, modules=modules)
    assert b"masteryscore" not in build(profile, report=report), "nothing is graded"
    assert scorm_xsd.faults(profile.name, data) == []
    scores = [e.text for e in etree.fromstring(data).iterfind(".//{*}masteryscore")]
    wanted = profile.name == "scorm12" and report is Report.PASSED_FAILED
    assert scores == (["85"] if wanted else [])


def test_identifiers_are_ncnames_from_the_course_id_alone(profile: Profile) -> None:
    def names(**changes: object) -> list[str]:
        return etree.fromstring(build(profile, **changes)).xpath("//@identifier")

    assert names() == names(title="Another", version="9", language="fr")
    assert len(set(names())) == len(names()) == 4
    assert all(NCNAME.match(name) for name in names(id="a" + "-9" * 29))


def test_every_file_is_listed_and_the_launch_page_first(profile: Profile) -> None:
    root = etree.fromstring(build(profile))
    resources = root.findall(".//{*}resource")
    assert resources[0].get("href") == "index.html"
    hrefs = [f.get("href") for f in resources[0].iterfind("{*}file")]
    assert hrefs[0] == "index.html"
    assert sorted(hrefs) == FILES


def test_odd_file_names_are_valid_references(profile: Profile) -> None:
    data = manifest.build(course(), profile, ["index.html", "assets/a b%é&.svg"], schema_location=False)
    assert scorm_xsd.faults(profile.name, data) == []
    assert b"assets/a%20b%25%C3%A9%26.svg" in data


def test_the_exact_words_that_tell_editions_apart() -> None:
    versions = {p.name: etree.fromstring(build(p)).findtext(".//{*}schemaversion") for p in PROFILES}
    assert versions == {
        "scorm12": "1.2",
        "scorm2004-3rd": "2004 3rd Edition",
        "scorm2004": "2004 4th Edition",
    }
    assert b'adlcp:scormtype="sco"' in build(SCORM_12)
    assert b'adlcp:scormType="sco"' in build(SCORM_2004_4TH)
    assert b"sequencing" not in build(SCORM_12)


@pytest.mark.parametrize("profile", [SCORM_2004_3RD, SCORM_2004_4TH], ids=lambda p: p.name)
def test_2004_leaves_status_to_the_content_and_pre_fills_no_objective(profile: Profile) -> None:
    root = etree.fromstring(build(profile))
    controls = root.find(".//{*}item/{*}sequencing/{*}deliveryControls")
    assert controls is not None
    assert dict(controls.attrib) == {"completionSetByContent": "true", "objectiveSetByContent": "true"}
    assert root.find(".//{*}primaryObjective") is None


def test_the_default_namespace_is_content_packaging(profile: Profile) -> None:
    root = etree.fromstring(build(profile))
    assert root.nsmap[None] == profile.namespaces[0].name
    assert root.tag == f"{{{root.nsmap[None]}}}manifest"


def test_schema_location_only_when_asked(profile: Profile) -> None:
    assert b"schemaLocation" not in build(profile)
    root = etree.fromstring(build(profile, schema_location=True))
    pairs = root.get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation", "").split()
    assert pairs[::2] == [n.name for n in profile.namespaces]
    assert set(pairs[1::2]) <= set(profile.control_documents)

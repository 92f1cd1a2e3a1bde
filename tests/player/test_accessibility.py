"""The accessibility page: every criterion of WCAG 2.2 A and AA once, and no test named that is not there."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from coursegen.player.accessibility import LANGUAGES, data, statement
from coursegen.player.bundle import pages
from tests import corpus
from tests.player.pages import parsed

CHECKOUT = Path(__file__).resolve().parents[2]

# WCAG 2.2, levels A and AA; 4.1.1 was taken out of it and stands in EN 301 549 V3.2.1 still.
LEVEL_A = """
1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3
2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.1 4.1.2
"""
LEVEL_AA = """
1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8
3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
"""
SINCE_21 = "1.3.4 1.3.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.4 2.5.1 2.5.2 2.5.3 2.5.4 4.1.3"
SINCE_22 = "2.4.11 2.5.7 2.5.8 3.2.6 3.3.7 3.3.8"

CRITERIA = data("criteria")["criteria"]


def test_every_criterion_stands_there_once_in_order() -> None:
    every, second = {*LEVEL_A.split(), *LEVEL_AA.split()}, LEVEL_AA.split()
    assert len(every) == 31 + 1 + 24
    numbers = [c["number"] for c in CRITERIA]
    assert numbers == sorted(every, key=lambda n: [int(part) for part in n.split(".")])
    assert [c["number"] for c in CRITERIA if c["level"] == "AA"] == [n for n in numbers if n in second]
    assert [c["number"] for c in CRITERIA if c["since"] == "2.1"] == SINCE_21.split()
    assert [c["number"] for c in CRITERIA if c["since"] == "2.2"] == SINCE_22.split()


def test_every_named_test_exists_and_is_used() -> None:
    named = data("criteria")["tests"]
    for target in named.values():
        path, function = target.split("::")
        tree = ast.parse((CHECKOUT / path).read_text("utf-8"))
        assert function in [n.name for n in tree.body if isinstance(n, ast.FunctionDef)], target
    used = [c[home]["by"] for c in CRITERIA for home in ("pages", "book") if home in c]
    assert {name for by in used if isinstance(by, list) for name in by} == set(named)


@pytest.mark.parametrize("home", ["pages", "book"])
def test_a_result_and_its_method_agree(home: str) -> None:
    for c in statement("en", home).criteria:  # type: ignore[arg-type]
        assert (c.known[0] == "unknown") == (c.known[1] == "nobody"), c.number
        assert bool(c.tests) == (c.known[1] == "test"), c.number
        assert c.known[0] != "partly" or c.gap, f"{c.number} is partly met: say what is missing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_every_criterion_and_no_other(language: str) -> None:
    said, english = data(language), data("en")
    assert list(said["criteria"]) == [c["number"] for c in CRITERIA]
    assert all(entry["name"] and entry["how"] for entry in said["criteria"].values())
    assert said.keys() == english.keys()
    for part in ("result", "by", "headings", "contact", "principles"):
        assert said[part].keys() == english[part].keys()


def test_clauses_of_en_301_549() -> None:
    clauses = {c.number: c.clause for c in statement("en", "pages").criteria}
    assert clauses["1.4.10"] == "EN 301 549, 9.1.4.10"
    assert clauses["2.5.8"] == "beyond EN 301 549 V3.2.1"
    assert clauses["4.1.1"] == "EN 301 549, 9.4.1.1; taken out of WCAG 2.2"


@pytest.mark.parametrize("runtime", ["scorm12", "scorm2004", "local"])
def test_the_page_is_in_every_package_without_a_script(runtime: str) -> None:
    files = pages(corpus.every_type(), runtime)
    page = parsed(files["accessibility.html"].decode())
    assert len(page.xpath("//h3")) == len(CRITERIA)
    assert not page.xpath("//script")
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "script-src" not in policy
    assert policy.startswith("default-src 'none'; style-src 'self'")
    # In an LMS a course that is opened from here would not find it.
    assert page.xpath("//a/@href") == (["index.html#_about"] if runtime == "local" else [])
    (link,) = parsed(files["index.html"].decode()).xpath("//a[@href='accessibility.html']")
    assert link.get("target") == "_blank", "leaving the course's page would end the session"


def test_a_language_without_a_page_shows_the_english_one_and_says_so() -> None:
    course = replace(corpus.every_type(), language="ar")
    page = parsed(pages(course, "local")["accessibility.html"].decode())
    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert page.xpath("//p[@lang='ar']")[0].text == course.title


def test_the_page_claims_no_more_than_is_known() -> None:
    said = statement("en", "pages")
    assert sum(count for _, count in said.counts()) == len(CRITERIA)
    claim = " ".join(said.texts["claim"])
    assert "not said to conform in full" in claim
    assert "real screen reader" in claim


def test_a_french_course_has_a_french_page() -> None:
    course = replace(corpus.every_type(), language="fr-CA")
    page = parsed(pages(course, "local")["accessibility.html"].decode())
    assert page.get("lang") == "fr-CA"
    assert page.xpath("//h1")[0].text == "Accessibilité"

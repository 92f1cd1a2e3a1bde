"""“Where this comes from” on a learner's page: the notes as they run, each sentence with what rests on it."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from coursegen.player.bundle import page
from tests import corpus


def _view(runtime: str = "local", **changed: object) -> html.HtmlElement:
    course = replace(corpus.every_type(), **changed)  # type: ignore[arg-type]
    view: html.HtmlElement = html.fromstring(page(course, runtime).decode()).get_element_by_id("_sources")
    return view


def test_each_sentence_leads_to_the_talk_to_its_lessons_and_to_its_questions() -> None:
    claim = next(li for li in _view().iter("li") if "before there was a plan" in li.text_content())
    links = {a.text_content(): a.get("href") for a in claim.iter("a")}
    assert any("youtu" in (href or "") and "t=120" in (href or "") for href in links.values()), links
    assert links["Visits before plans"] == "#closed.visits"
    assert links["Quiz (Questions to type in)"] == "#typed._quiz"


def test_every_link_inside_the_page_has_its_place() -> None:
    course = corpus.every_type()
    tree = html.fromstring(page(course, "scorm12").decode())
    ids = {e.get("id") for e in tree.iter() if isinstance(e.tag, str)}
    inside = [
        a.get("href")[1:] for a in tree.get_element_by_id("_sources").iter("a") if a.get("href")[0] == "#"
    ]
    assert inside
    assert set(inside) <= ids


def test_units_stand_under_the_note_s_own_headings() -> None:
    heads = [(e.tag, e.text_content()) for e in _view().iter("h3", "h4")]
    assert ("h3", "What helped") in heads
    assert ("h4", "Early visits") in heads


def test_a_unit_on_which_nothing_rests_is_said_to_be_unused() -> None:
    assert "rests on it" not in _view().text_content()
    bare = _view(modules=corpus.every_type().modules[:0])
    assert bare.text_content().count("No lesson and no question of this course rests on it.") == 2

"""A scenario's data and HTML: it can be read in order, leads where it says, and hides what is wise."""

from __future__ import annotations

import pytest

from coursegen.catalogue import words
from coursegen.errors import DialectError
from coursegen.player import wire, wire_scenario
from coursegen.player.bundle import pages
from coursegen.player.fragment import scenario_html
from coursegen.player.render import Renderer
from coursegen.player.wire import WireScenario
from tests import corpus
from tests.player import hostile
from tests.player.pages import active, data, parsed

FLOOD = Renderer(corpus.every_type()).scenarios()["closed.flood"]
HOSTILE = Renderer(hostile.course()).scenarios()["m.case"]


def shown(scenario: WireScenario) -> str:
    return scenario_html(scenario, words("en"))


@pytest.mark.parametrize("scenario", [FLOOD, HOSTILE], ids=lambda s: str(s["id"]))
def test_what_is_written_is_read(scenario: WireScenario) -> None:
    text = wire.dumps(scenario)
    assert wire_scenario.loads(text) == scenario
    assert "\n" not in text


@pytest.mark.parametrize("text", ["", "[]", '{"v": 2}', '{"v": 1}'])
def test_what_is_no_scenario_is_told_in_a_sentence(text: str) -> None:
    with pytest.raises(DialectError, match=r"^a scenario's data "):
        wire_scenario.loads(text)


def test_the_first_step_stands_first_wherever_it_was_written() -> None:
    assert [step["id"] for step in FLOOD["steps"]] == ["night", "answer", "morning", "thanks"]
    assert FLOOD["steps"][0]["plain"].startswith("At night the river rises.")
    assert FLOOD["objective"] == "closed.plan-visit"
    assert len({ending["key"] for ending in FLOOD["endings"]}) == 3


def test_every_way_leads_to_a_step_or_an_ending_of_the_page() -> None:
    tree = parsed(shown(FLOOD))
    assert [h.text for h in tree.xpath("//section/h3")] == [
        *(f"Step {n}" for n in range(1, 5)),
        *(f"Ending {n}" for n in range(1, 4)),
    ]
    ids = tree.xpath("//section/@id")
    ways = tree.xpath("//ul[@class='cg-ways']//a")
    assert len(ways) == 8
    for way in ways:
        (target,) = tree.xpath("//section[@id=$id]", id=way.get("href")[1:])
        assert way.text == f"Go on at: {target.find('h3').text}"
    assert len(ids) == len(set(ids))


def test_how_wise_a_choice_is_stands_behind_the_choice() -> None:
    tree = parsed(shown(FLOOD))
    judged = tree.xpath("//p[@class='cg-quality']")
    assert [p.text for p in judged].count("A good choice") == 3
    assert len(judged) == 7
    for p in judged:  # closed until it is chosen
        assert p.getparent().tag == "details"
        assert p.getparent().get("open") is None


def test_the_script_knows_where_choices_lead_and_no_text() -> None:
    tree = parsed(shown(FLOOD))
    (block,) = tree.xpath("//script")
    known = data(block)
    assert known["steps"][0]["choices"] == [{"id": "a", "to": "answer"}, {"id": "b", "to": "morning"}]
    assert set(known) == {"id", "key", "objective", "steps", "endings"}


def test_hostile_texts_stay_texts() -> None:
    text = shown(HOSTILE)
    assert active(parsed(text)) == []
    assert "<script>alert" not in text


def test_each_scenario_has_a_view_that_does_not_count() -> None:
    tree = parsed(pages(corpus.every_type(), "local")["index.html"].decode())
    view = tree.get_element_by_id("closed._scenario.flood")
    assert view.find("h2").text == "The river rises"
    assert view.get("data-counts") is None
    assert tree.xpath("//nav//a[@href='#closed._scenario.flood']")

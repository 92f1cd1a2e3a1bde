"""The scenario's node: search sees what happens at its steps and nothing of choices, feedback or endings."""

from __future__ import annotations

from pathlib import Path

import pytest
from docutils import nodes
from sphinx.search import WordCollector
from sphinx.search.en import SearchEnglish

from coursegen.player import wire
from coursegen.player.render import Renderer
from coursegen.sphinx_ext.scenario import course_scenario
from tests import corpus
from tests.sphinx_ext.test_quiz import build

SCENARIO = wire.dumps(Renderer(corpus.every_type()).scenarios()["closed.flood"])


def test_a_scenario_becomes_a_node_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/map.svg").write_bytes(corpus.files("every-type")["assets/map.svg"])
    tree, warnings = build(tmp_path, SCENARIO, "course-scenario")
    assert warnings == ""
    (node,) = tree.findall(course_scenario)
    assert "The town hall has one pump." in node.astext()
    assert [child.tagname for child in node] == [*["paragraph"] * 4, "image"]
    assert not list(tree.findall(nodes.raw))


def test_search_collects_what_happens_and_nothing_that_gives_a_way_away(tmp_path: Path) -> None:
    tree, _ = build(tmp_path, SCENARIO, "course-scenario")
    collector = WordCollector(tree, SearchEnglish({}))
    tree.walk(collector)
    found = {word.lower() for word in collector.found_words}
    assert {"river", "pumps", "ministry"} <= found
    assert not {"poor", "good", "fair", "hesitate", "kitchen", "fills", "explanation", "nobody"} & found


@pytest.mark.parametrize("body", ["", "{", '{"v": 99}', '{"v": 1}'])
def test_a_bad_body_is_told_with_its_line(tmp_path: Path, body: str) -> None:
    tree, warnings = build(tmp_path, body, "course-scenario")
    assert not list(tree.findall(course_scenario))
    assert "index.md:3: ERROR: a scenario’s data" in warnings.replace("scenario's", "scenario’s")

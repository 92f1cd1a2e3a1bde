"""Scoring by the vectors that the browser's code is held to as well (tests/js/player/scoring.test.js)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursegen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Match,
    NumericEntry,
    Option,
    Order,
    Part,
    Scale,
    TextEntry,
)
from coursegen.model.scoring import Response, folded, mean, parsed, score
from coursegen.model.walk import items
from tests import corpus

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "scoring.json").read_text("utf-8")
)


def interaction(data: dict[str, Any]) -> Interaction:
    """A vector's interaction, its parts given by their ids alone."""

    def parts(name: str) -> tuple[Part, ...]:
        return tuple(Part(id=i, text=i) for i in data[name])

    match data["kind"]:
        case "choice":
            return Choice(
                options=tuple(Option(id=i, text=i) for i in data["options"]),
                key=tuple(data["key"]),
                multiple=data["multiple"],
                boolean=data["boolean"],
            )
        case "match":
            key = tuple((p, r) for p, r in data["key"])
            return Match(premises=parts("premises"), responses=parts("responses"), key=key)
        case "order":
            return Order(steps=parts("steps"), key=tuple(data["key"]))
        case "text":
            return TextEntry(accept=tuple(data["accept"]), case_sensitive=data["case_sensitive"])
        case "numeric":
            return NumericEntry(low=data["low"], high=data["high"])
        case "extended":
            return ExtendedText()
        case _:
            return Scale(labels=tuple(data["labels"]))


def response(data: Any) -> Response:
    if isinstance(data, list):
        return [tuple(part) if isinstance(part, list) else part for part in data]
    return data  # type: ignore[no-any-return]


@pytest.mark.parametrize("vector", VECTORS["scores"], ids=lambda v: f"{v['name']}: {v['response']!a}")
def test_vectors(vector: dict[str, Any]) -> None:
    got = score(interaction(vector["interaction"]), response(vector["response"]))
    assert got == (None if vector["score"] is None else pytest.approx(vector["score"], abs=1e-12))


@pytest.mark.parametrize("vector", VECTORS["means"])
def test_means(vector: dict[str, Any]) -> None:
    assert mean(vector["shares"]) == vector["mean"]


def key_of(of: Interaction) -> Response:
    """The answer that is wholly right."""
    match of:
        case Choice(key=key) | Order(key=key):
            return key
        case Match(key=pairs):
            return pairs
        case TextEntry(accept=accept):
            return accept[0]
        case NumericEntry(low=low):
            return f"{low:g}"
        case _:
            return None


def test_the_key_scores_one_and_silence_nothing() -> None:
    for placed in items(corpus.every_type()):
        for part in placed.item.interactions:
            if isinstance(part, ExtendedText | Scale):
                continue
            assert score(part, key_of(part)) == 1, placed.address
            assert score(part, None) == 0, placed.address


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    for strict in (True, False):
        once = folded(text, strict)
        assert folded(once, strict) == once


@given(st.decimals(min_value=-99999, max_value=99999, places=3))
def test_a_number_is_read_with_either_sign_for_decimals(value: Any) -> None:
    assert parsed(str(value)) == parsed(str(value).replace(".", ",")) == float(value)

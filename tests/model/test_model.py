"""The plain model: times, ids, plain data, and that every record can be hashed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursegen.model.evidence import clock, seconds, short_clock
from coursegen.model.ids import is_id, slug
from coursegen.model.plain import freeze, thaw
from coursegen.player.render import SHORTEST, state_keys
from tests import corpus


@given(st.integers(0, 99 * 3600 + 59 * 60 + 59))
def test_a_time_comes_back(n: int) -> None:
    assert seconds(clock(n)) == n


@pytest.mark.parametrize(
    "text", ["", "1:2:3", "00:60:00", "00:00:60", "33:24", "aa:bb:cc", "00:33:24 ", "٠٠:٣٣:٢٤"]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert seconds(text) is None


def test_a_time_as_people_say_it() -> None:
    assert [short_clock(s) for s in (5, 130, 2004, 4343)] == ["0:05", "2:10", "33:24", "1:12:23"]


@given(st.text(max_size=200))
def test_a_slug_is_an_id(text: str) -> None:
    assert is_id(slug(text))


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Knowing Your Counterpart", "knowing-your-counterpart"),
        ("“No Permission” to Look", "no-permission-to-look"),
        ("Don't stop", "dont-stop"),
        ("3 habits", "n-3-habits"),
        ("学习", "part"),
        ("Straße über den Øresund", "strasse-uber-den-oresund"),
    ],
)
def test_slugs_read_like_their_names(name: str, made: str) -> None:
    assert slug(name) == made


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), plain))
def test_plain_data_survives_freezing(data: dict[str, Any]) -> None:
    assert thaw(freeze(data)) == data
    hash(freeze(data))


def test_a_whole_course_can_be_hashed() -> None:
    assert hash(corpus.every_type()) == hash(corpus.every_type())


@given(st.sets(st.from_regex(r"[a-z]{1,6}\.[a-z]{1,6}", fullmatch=True), max_size=60))
def test_state_keys_are_short_and_no_two_are_alike(addresses: set[str]) -> None:
    keys = state_keys(addresses)
    assert set(keys) == addresses
    assert len(set(keys.values())) == len(keys)
    assert all(len(k) >= SHORTEST for k in keys.values())


def test_a_state_key_stays_when_the_course_grows() -> None:
    few = state_keys([f"m.q{i}" for i in range(50)])
    many = state_keys([f"m.q{i}" for i in range(60)])
    assert sum(few[a] == many[a] for a in few) >= 49

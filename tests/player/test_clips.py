"""Clips begin a little before their place and end at the next one, after six minutes at the latest."""

from __future__ import annotations

import pytest

from coursegen.player.clips import begin, embed_address, end, watch_address


@pytest.mark.parametrize(
    ("at", "places", "begins", "ends"),
    [
        (130, [130], 120, 480),  # alone: six minutes
        (130, [40, 130, 330], 120, 330),  # to the next place, whatever came before
        (130, [130, 150, 330], 120, 330),  # 20 s on is still the same place
        (130, [130, 2000], 120, 480),
        (4, [4], 0, 360),  # nothing begins before the talk
    ],
)
def test_where_a_clip_begins_and_ends(at: int, places: list[int], begins: int, ends: int) -> None:
    assert (begin(at), end(at, places)) == (begins, ends)


def test_addresses_hold_whatever_a_video_is_called() -> None:
    assert watch_address('a"&b', 130) == "https://www.youtube.com/watch?v=a%22%26b&t=120s"
    assert embed_address("abc", 130, [330]) == (
        "https://www.youtube-nocookie.com/embed/abc?start=120&end=330&autoplay=1&rel=0"
    )

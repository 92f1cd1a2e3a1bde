"""What a statement to judge must be: a sentence to doubt, which an altered word leaves a sentence."""

from __future__ import annotations

import pytest

from coursegen.drafting.clauses import untied
from coursegen.drafting.quiz.altered import Told, altered
from coursegen.drafting.quiz.contrasts import exchanged
from coursegen.drafting.quiz.crossed import crossed
from coursegen.drafting.quiz.standing import claims
from coursegen.drafting.quiz.worth import undeniable
from coursegen.drafting.split import divide
from tests.notes import anchor, outline_of


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The boats leave at noon.", True),
        ("It keeps goods dry.", True),
        ("Sold in May by the council.", True),  # behind the name above it
        ("Keeping a log helps new crews.", True),
        ("Keeping the level above the mark.", False),
        ("A company that sold boats to both towns on the river.", False),
        ("A company that sold boats is closed.", False),  # nothing tells where *that* ends
        ("Notes that are taken by hand help memory.", True),
        ("In summer she described the lock as unsafe.", False),  # who?
        ("Anna said that she described the lock as unsafe.", True),
    ],
)
def test_a_statement_has_a_verb_and_says_of_whom(text: str, whole: bool) -> None:
    assert claims(text) == whole


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Crews should report each fault.", True),
        ("The lock may be shut in May.", True),
        ("Crews should report each fault rather than mend it.", False),
        ("Crews must not mend it.", True),  # to be judged, it must be turned round
        ("Crews must not mend it, but report it.", False),
        ("Crews report each fault.", False),
    ],
)
def test_what_hardly_anybody_would_deny(text: str, plain: bool) -> None:
    assert undeniable(text) == plain


def _altered(text: str) -> tuple[int, str] | None:
    """What is made false of a sentence about a unit."""
    body = f"\n## Ferries\n\n*   **Boats**: {text[:-1]} {anchor('00:01:00')}.\n"
    return altered([Told(text, "")], divide(outline_of(body)).chapters[0].topics[0], ())


@pytest.mark.parametrize(
    "text",
    [
        "Riders only pay the fare of the boat after the last stop of the line.",  # *only … before*
        "Anticipating a storm shows the gaps of a plan for the crews before it is told.",
        "The council would have closed the pier before the storms of the last winter.",
        "By booking early riders avoid the higher fare of the boat.",  # the lower one is not avoided so
        "The council would have closed the northern pier because of the storms.",
        "Boats of the old line are more likely to be late on days of rain.",  # than what?
    ],
)
def test_no_word_is_changed_where_the_sentence_would_contradict_itself(text: str) -> None:
    assert _altered(text) is None
    assert _altered("Riders pay the higher fare of the boat on days of rain.") is not None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "If fares are higher than tolls, towns pay the tolls rather than the fares.",
            "so the other way round",
        ),
        ("Plans of both towns scale up from local ferries to national lines.", "*up* tells which is greater"),
        ("Trade on the river is distinct from mere barter of goods.", "*mere* tells which is less"),
        (
            "The council increased its work on the pier, including walls and steps.",
            "what is named shows which it is",
        ),
        (
            "The fare of 6 coins is split, so that both of the towns receive 3 coins each.",
            "a part of the whole",
        ),
    ],
)
def test_what_its_other_words_tell_is_not_changed(text: str, why: str) -> None:
    assert _altered(text) is None, why


@pytest.mark.parametrize(
    "text",
    [
        "Towns pay the tolls rather than the fares.",
        "Plans of both towns move from local ferries to national lines.",
        "Trade on the river is distinct from barter of goods.",
        "The council increased its work on the pier.",
        "The fare is 6 coins on the first boat, and the toll for the second one is 3 coins.",
    ],
)
def test_the_same_without_these_words_is_changed(text: str) -> None:
    assert _altered(text) is not None


def test_which_of_two_figures_comes_first_is_told_by_what_rises() -> None:
    assert exchanged("Fares of the boats rose in a year from 10 to 20.", "") is None
    assert exchanged("The council moved its fares from zones to lines.", "") is not None
    assert crossed("The fares increase from 10 to 20 in the north.") is None


def test_what_calls_a_sentence_important_is_left_out() -> None:
    assert untied("Most importantly, boats cost little.") == "Boats cost little."

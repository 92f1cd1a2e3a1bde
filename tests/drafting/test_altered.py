"""How a sentence of the notes is made false: sides changed over, a denial dropped, an opposite."""

from __future__ import annotations

import pytest

from coursegen.drafting.headings import dated
from coursegen.drafting.quiz.contrasts import exchanged
from coursegen.drafting.quiz.denied import affirmed
from coursegen.drafting.quiz.opposites import turned


@pytest.mark.parametrize(
    ("text", "false"),
    [
        (
            "Rowing is not an innate skill but a learned one, say both towns.",
            "Rowing is not a learned skill but an innate one, say both towns.",
        ),
        (
            "A ferry pays by carrying the mail rather than by selling tickets.",
            "A ferry pays by selling tickets rather than by carrying the mail.",
        ),
        (
            "The council went from a weekly meeting to a daily call, and saved money.",
            "The council went from a daily call to a weekly meeting, and saved money.",
        ),
        (
            "Talks are easier with immediate neighbors but challenging with distant partners.",
            "Talks are challenging with immediate neighbors but easier with distant partners.",
        ),
        (
            "Spend less on the bridge and more on the boats.",
            "Spend more on the bridge and less on the boats.",
        ),
        (
            "Tolls could be cut to a fixed fee of a few coins, rather than a share of the price.",
            "Tolls could be cut to a share of the price, rather than a fixed fee of a few coins.",
        ),
        (
            "The crew voted for Vallo, rather than the lower town, to hold the race.",
            "The crew voted for the lower town, rather than Vallo, to hold the race.",
        ),
        (
            "The towns rely on trust rather than written law.",
            "The towns rely on written law rather than trust.",
        ),
        (
            "An old boat was pulled home by a new one.",
            "A new boat was pulled home by an old one.",
        ),
    ],
)
def test_the_sides_of_a_contrast_change_places(text: str, false: str) -> None:
    assert exchanged(text, "Ferries") == false


@pytest.mark.parametrize(
    "text",
    [
        "Public and private boats land on the same bank.",  # nothing would be false
        "The input of the pump differs from its output.",
        "They carry not only the mail but also the pupils.",
        "They drift from one bank to the next.",  # no order can be turned round
        "They row rather than complain about the price.",  # no form tells where the first side begins
        'The town went from "a meeting to "a call" within a year.',  # marks that do not close
        "Many old boats of both towns were bought back by the council for its new museum.",  # too far apart
    ],
)
def test_what_changes_nothing_or_cannot_be_read_off_stays(text: str) -> None:
    assert exchanged(text, "Ferries") is None


def test_the_name_tells_no_side() -> None:
    assert exchanged("A short pier serves the long boats.", "Long boats") is None


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("Boats are not limited to the mail.", "Boats are limited to the mail."),
        ("Pupils don't pay for the ferry.", "Pupils pay for the ferry."),
        ("The pump does not carry water uphill.", "The pump carries water uphill."),
        ("Both towns did not know of the bridge.", "Both towns knew of the bridge."),
        ("The council did not apply for the money.", "The council applied for the money."),
        ("Paint cannot be put on wet wood.", "Paint can be put on wet wood."),
        ("The pier doesn't reach all the way to the bank.", "The pier reaches all the way to the bank."),
    ],
)
def test_what_is_denied_is_said_to_be_so(text: str, false: str) -> None:
    assert affirmed(text) == false


@pytest.mark.parametrize(
    "text",
    [
        "Boats carry the mail.",
        "It is not only the mail that they carry.",
        "They do not carry any mail.",
        "The ferry does not run unless the captain is there.",
        "Boats that don't float cost both towns money.",  # of these boats the rest is said
        "Neither town pays, and the captain does not mind.",
    ],
)
def test_no_denial_is_dropped_that_more_hangs_on(text: str) -> None:
    assert affirmed(text) is None


@pytest.mark.parametrize(
    ("text", "false"),
    [
        (
            "An incomplete list of boats was sent to the towns.",
            "A complete list of boats was sent to the towns.",
        ),
        ("Many captains lack the patience for talks.", "Many captains have the patience for talks."),
        ("The lack of patience costs time.", None),
        ("Pumps are inadequate, leading to floods.", None),  # what follows would contradict it
        ("It is merely low water in spring.", None),
        ("The town trains large language models.", None),
    ],
)
def test_a_word_gives_way_to_its_opposite(text: str, false: str | None) -> None:
    assert turned(text, "Ferries") == false


def test_a_definition_is_not_turned_into_its_opposite() -> None:
    text = "Pump drift occurs when the gauge no longer shows the level of the river."
    assert turned(text, "Pump Drift") is None
    assert turned(text, "Gauges") is not None


@pytest.mark.parametrize(
    "name", ["April 4, 2016", "4 May", "In the 1990s", "1998–2004", "Early 1920s", "2016"]
)
def test_dates(name: str) -> None:
    assert dated(name)


@pytest.mark.parametrize("name", ["Mayflower", "The 2016 Election", "eKYC", "Old Boats"])
def test_no_dates(name: str) -> None:
    assert not dated(name)

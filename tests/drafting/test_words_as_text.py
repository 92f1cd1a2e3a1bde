"""Words of a note become text that says the same in the lesson dialect, and lists are no sentences."""

from __future__ import annotations

import pytest

from coursegen.drafting.clauses import leans
from coursegen.drafting.prose import markdown
from coursegen.drafting.sentences import fragment
from coursegen.markup.markdown import to_plain


@pytest.mark.parametrize(
    "words",
    [
        "it adds __init__ and __eq__.",
        "__name__",
        "a _b_ c",
        "snake_case stays",
        "___",
        "2 * 3 * 4",
        "`x`",
        "$8",
    ],
)
def test_no_sign_of_a_note_becomes_markup(words: str) -> None:
    assert to_plain(markdown(words)) == words


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("Front load, custody fee, management fee, performance fee.", True),
        ("Start date, remote days, title, and notice period.", True),
        ("Fees, taxes and inflation took half of what the fund had earned.", False),
        (
            "In Rome, the lender bears the risk, the borrower the costs, and the witness none of either.",
            False,
        ),
    ],
)
def test_a_bare_list_is_not_quoted_as_a_sentence(words: str, listed: bool) -> None:
    assert fragment(words) is listed


@pytest.mark.parametrize(
    "words", ["It takes on that second role.", "Each needs a key, that is 499,500 of them."]
)
def test_what_points_back_does_not_stand_alone(words: str) -> None:
    assert leans(words)

"""Words that are the same, answers that give themselves away, sentences, forms, grades."""

from __future__ import annotations

import pytest

from coursegen.wording.clean import clean, one_line
from coursegen.wording.grammar import common_form, form, joined
from coursegen.wording.language import looks_english
from coursegen.wording.leaks import leaks, stands_out
from coursegen.wording.sentences import split
from coursegen.wording.stems import mask, same, shared


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("generosity", "generous", True),
        ("living", "live", True),
        ("lack", "lacks", True),
        ("policies", "policy", True),
        ("stopped", "stop", True),
        ("uncertainty", "uncertain", True),
        ("social", "socio", False),
        ("permission", "person", False),
        ("trust", "truth", False),
        ("border", "board", False),
    ],
)
def test_same_stem(a: str, b: str, alike: bool) -> None:
    assert same(a, b) is alike
    assert same(b, a) is alike


def test_shared_words_ignore_function_words() -> None:
    assert shared("Being generous to others", "Generosity with others") == {"generous"}


def test_masking_joins_neighbouring_blanks() -> None:
    assert mask("One is actively listening here.", ["Active Listening"]) == ("One is […] here.", 2)
    assert mask("A cross-border plan", ["Borders"]) == ("A […] plan", 1)
    assert mask("Nothing to hide", ["Generosity"]) == ("Nothing to hide", 0)


def test_a_leak_is_a_word_of_stem_and_key_alone() -> None:
    assert leaks("Which skill means being generous?", "Generosity", ["Listening", "Trust"]) == {"generosity"}
    assert not leaks("Who builds trust?", "Trust in people", ["Trust in rules"])


def test_a_key_that_stands_out() -> None:
    assert stands_out("a key of very many words indeed", ["a short one", "two"])
    assert not stands_out("two words", ["one", "a third option"])
    assert stands_out("tiny", ["an option of five words", "another option of five words"])


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("E.g. this, i.e. that. Then more.", ["E.g. this, i.e. that.", "Then more."]),
        ("Dr. J. Smith left the U.S. by air. He flew.", ["Dr. J. Smith left the U.S. by air.", "He flew."]),
        ("It grew 3.5 times. In 2019 too.", ["It grew 3.5 times.", "In 2019 too."]),
        ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
        ("Use Yahoo! or not. Wait… what? No.", ["Use Yahoo! or not.", "Wait… what?", "No."]),
        ("Line one\nLine two", ["Line one", "Line two"]),
        ("See Fig. 3 and No. 7 for more.", ["See Fig. 3 and No. 7 for more."]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert list(split(text)) == sentences


def test_cleaning() -> None:
    assert clean("a\u200bb\u00a0c\ufeff\ue000\u202e") == "ab c"
    assert clean("e\u0301") == "é"
    assert one_line("  a\n b\t c ") == "a b c"


def test_forms_of_names() -> None:
    assert [
        form(n) for n in ("Grant permission now", "Living with doubt", "Trust", "Why now?", "Nothing new")
    ] == [
        "imperative",
        "gerund",
        "noun",
        "question",
        "noun",
    ]
    assert form("Regularly monitor the gauges") == "imperative"
    assert {form("Daily practice"), form("Family support"), form("Weekly review")} == {"noun"}
    assert common_form(["Grant Permission", "Provide Spaces", "Frameworks"]) == "imperative"
    assert common_form(["Common Goal", "Living with Doubt"]) == "nominal"


def test_joining() -> None:
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"], "or") == "a, b or c"


def test_languages() -> None:
    english = (
        "The people of the town are glad that it is open to all of them and to the guests that come by. " * 3
    )
    dutch = (
        "De mensen in de stad zijn blij dat het open is voor iedereen en voor de gasten die langs komen. " * 3
    )
    assert looks_english(english)
    assert not looks_english(dutch)
    assert looks_english("Kurz.")

"""What says the same in another dress, and what only looks like it."""

from __future__ import annotations

import pytest

from coursegen.wording.abbreviations import shortened
from coursegen.wording.absolutes import absolute
from coursegen.wording.arranged import clauses_turned, inverted, reordered, turned
from coursegen.wording.contained import in_list, when_added, with_class
from coursegen.wording.doubles import clauses_doubled, doubled
from coursegen.wording.grammar import named_number, one_name, plural, vowel_sound
from coursegen.wording.leaks import repeats
from coursegen.wording.moments import moment, over_midnight, over_new_year, year_of
from coursegen.wording.plurals import one_or_many
from coursegen.wording.quantities import in_order, quantity, same_quantity
from coursegen.wording.same import said
from coursegen.wording.spellings import american
from coursegen.wording.units import in_symbols, symbol


@pytest.mark.parametrize(
    ("british", "other"),
    [
        ("grey", "gray"), ("colours", "colors"), ("odour", "odor"), ("realise", "realize"),
        ("organisation", "organization"), ("fibre", "fiber"), ("theatre", "theater"), ("analyse", "analyze"),
        ("anaemia", "anemia"), ("foetus", "fetus"), ("travelled", "traveled"), ("fulfil", "fulfill"),
        ("instalment", "installment"), ("defence", "defense"), ("sulphate", "sulfate"), ("tyres", "tires"),
        ("judgement", "judgment"), ("catalogue", "catalog"), ("programme", "program"),
    ],
)  # fmt: skip
def test_spellings_of_one_word(british: str, other: str) -> None:
    assert american(british) == american(other)


@pytest.mark.parametrize(("one", "other"), [("tour", "tor"), ("canoes", "canes"), ("filled", "filed")])
def test_spellings_of_two_words(one: str, other: str) -> None:
    assert american(one) != american(other)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("4 degrees Celsius", "4 °C"), ("20 square metres", "20 m²"), ("3 cubic centimeters", "3 cm³"),
        ("80 kilometres per hour", "80 km/h"), ("5 mg per day", "5 mg/d"), ("2 kilograms", "2 kg"),
        ("90 degrees", "90 °"), ("5 mL", "5 ml"), ("12 feet", "12 ft"), ("a long way", "a long way"),
    ],
)  # fmt: skip
def test_units_by_their_symbols(text: str, short: str) -> None:
    assert in_symbols(text) == short


def test_a_units_name_has_a_symbol() -> None:
    assert [symbol(n) for n in ("kilogram", "metres", "Newton", "megawatt", "apple")] == [
        "kg",
        "m",
        "N",
        "MW",
        "",
    ]
    assert said("5 MW") != said("5 mW")


def test_long_forms() -> None:
    assert shortened("a deoxyribonucleic acid test") == "a DNA test"
    assert shortened("computerized tomography") == shortened("Computerised tomography") == "CT"
    assert shortened("a solid-state drive") == "a SSD"
    assert shortened("it is an acid") == "it is an acid"


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("cherry", "cherries", True), ("a gland", "Glands", True), ("adrenal gland", "adrenal glands", True),
        ("a wolf", "wolves", True), ("child", "children", True), ("box", "boxes", True),
        ("damage", "damages", False), ("VALUE", "VALUES", False), ("glass", "glasses", False),
        ("sheep", "sheeps", False), ("a cell", "a cellar", False), ("gene", "genus", False),
        ("a wide range of old maps", "a wide range of old map", False),
    ],
)  # fmt: skip
def test_one_and_many(text: str, other: str, same: bool) -> None:
    assert one_or_many(text, other) is same
    assert one_or_many(other, text) is same


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("salt and butter", "butter & salt", True), ("tin, iron or lead", "lead, tin or iron", True),
        ("between Asia and Europe", "between Europe and Asia", True),
        ("salt and butter", "salt or butter", False),
        ("2 and 3", "3 and 2", False), ("wash the hands and wait", "wait and wash the hands", False),
        ("keep the dose and call a nurse", "call a nurse and keep the dose", False),
        ("soup, fish, cheese", "fish, soup, cheese", False),
    ],
)  # fmt: skip
def test_lists_in_another_order(text: str, other: str, same: bool) -> None:
    assert reordered(text, other) is same


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("Strait of Dover", "Dover Strait", True), ("the rate of interest", "the interest rate", True),
        ("Boyle's law", "the law of Boyle", True), ("Lake of Geneva", "Lake Geneva", True),
        ("a glass of wine", "a wine glass", False), ("University of Miami", "Miami University", False),
        ("acid rain", "rain acid", False),
    ],
)  # fmt: skip
def test_of_turned_round(text: str, other: str, same: bool) -> None:
    assert turned(text, other) is same
    assert turned(other, text) is same


@pytest.mark.parametrize(
    ("text", "other", "within"),
    [
        ("Headache", "Headache and stiff neck", True), ("stiff neck", "headache and stiff neck", True),
        ("rest", "rest together with warmth", True), ("water", "sand and water", False),
        ("acid", "amino acid", False), ("carbon", "carbon dioxide", False), ("cells", "memory cells", False),
        ("green", "green and yellow", False), ("x = 2", "x = 2 and x = 3", False),
        ("rinse it", "rinse it and cover it", True),
        ("it rises", "it rises and falls", False), ("washing", "washing and then drying", False),
    ],
)  # fmt: skip
def test_a_part_of_a_list(text: str, other: str, within: bool) -> None:
    assert in_list(text, other, ()) is within
    assert in_list(other, text, ()) is within


def test_a_list_of_two_options_is_another_fault() -> None:
    assert not in_list("heat", "heat and light", ["light", "sound"])


@pytest.mark.parametrize(
    ("text", "other", "stem", "same"),
    [
        ("Leipzig", "Battle of Leipzig", "Which battle was it?", True),
        ("Paris", "the City of Paris", "Where?", True),
        ("Etna", "Mount Etna", "Which volcano is it?", True),
        ("Trianon", "Treaty of Trianon", "Which treaty?", True),
        ("Mexico", "Gulf of Mexico", "Which country is it?", False),
        ("Demand", "Law of demand", "Which law?", False),
        ("Nelson", "Lord Nelson", "Which of these won?", True),
        ("Grant", "General Grant", "Who led the army?", True),
        ("Assembly", "General Assembly", "Which body votes?", False),
        ("Spain", "King of Spain", "Which country is it?", False),
    ],
)  # fmt: skip
def test_a_name_with_its_class(text: str, other: str, stem: str, same: bool) -> None:
    assert with_class(text, other, stem) is same


@pytest.mark.parametrize(
    ("text", "other", "stem", "same"),
    [
        ("0.5", "0.50", "What is one half as a decimal fraction?", True),
        ("0.5", "0.50", "Round 0.4987 to two decimal places.", False),
        ("x = 4", "x = 4.0", "The solution of 3x = 12 is:", True),
        ("3.1", "3.10", "Which version was it?", False),
        ("Python 3.1", "Python 3.10", "Which one was it?", False),
        ("2", "2.0", "What does the program print?", False),
        ("mouse", "mice", "Which is right?", True),
        ("mouse", "mice", "What is the plural of the word?", False),
        ("cat", "cats", "She has two ____.", False),
        ("extend", "extends", "Which Java keyword is it?", False),
        ("kg", "kilogram", "Which unit is it?", True),
        ("kg", "kilogram", "Which symbol is it?", False),
        ("ECG", "Electrocardiogram", "Which test is done?", True),
        ("wax and ink", "ink and wax", "What is used?", True),
        ("wax and ink", "ink and wax", "In what order are they used?", False),
        ("Port 25", "port 25", "Which is open?", True),
        ("5 mW", "5 MW", "How much is it?", False),
        ("0.75", ".75", "What is 3/4?", True),
        ("75", ".75", "What is 3/4?", False),
        (".5 mg", "0.5 mg", "Which entry in the chart is right?", False),
        ("CO2", "carbon dioxide", "Which gas is it?", True),
        ("CO2", "carbon dioxide", "What is the formula?", False),
        ("CO2", "carbon monoxide", "Which gas is it?", False),
        ("HTTPS", "Hypertext Transfer Protocol Secure", "Which protocol is it?", True),
        ("Vit. D", "vitamin D", "What is formed?", True),
        ("late blight", "blight, late", "Which disease was it?", True),
        ("late blight", "blight, late", "Under which entry of the index is it?", False),
        ("1989", "November 1989", "When was it?", True),
        ("executor", "executors", "A person who carries out a will is called the", True),
        ("executor", "executors", "Who carries out a will?", False),
        ("Nile", "Blue Nile", "Which river is it?", False),
    ],
)  # fmt: skip
def test_a_double_unless_the_question_asks_for_the_difference(
    text: str, other: str, stem: str, same: bool
) -> None:
    assert doubled(text, other, stem, ["something else"]) is same


@pytest.mark.parametrize(
    ("text", "other", "stem", "rest", "adds"),
    [
        ("in the morning", "in the morning after food", "When is it taken?", [], True),
        ("in the morning", "in the morning after food", "Is it taken before or after food?", [], False),
        ("at night", "at night after food", "When?", ["at noon after food"], False),
        ("at once", "in the morning after food", "When?", [], False),
        ("a fall", "a fall after a rise", "What is seen?", [], False),
    ],
)
def test_what_only_adds_when(text: str, other: str, stem: str, rest: list[str], adds: bool) -> None:
    assert when_added(text, other, stem, rest) is adds


def test_clauses_in_another_order() -> None:
    stop, wait = "stop at the line and wait", "wait and stop at the line"
    assert clauses_turned(stop, wait)
    assert not clauses_turned(stop, stop)
    assert clauses_doubled(stop, wait, "What should a driver do?", wrong=True)
    assert not clauses_doubled(stop, wait, "What should a driver do?", wrong=False)
    assert not clauses_doubled(stop, wait, "What should a driver do first?", wrong=True)


def test_the_form_of_an_index() -> None:
    assert inverted("blight, late", "late blight")
    assert not inverted("wool, silk and hemp", "silk wool")
    assert not inverted("Paris, Texas", "Paris in Texas")


def test_a_year_and_its_month() -> None:
    assert year_of("in 1989", "9 November 1989")
    assert not year_of("1989", "November 1990")
    assert not year_of("1989", "1989 people")


def test_times_over_midnight() -> None:
    assert over_midnight([1350.0, 30.0, 120.0]) == [0.0, 120.0, 210.0]
    mixed = over_midnight([25.0, 15.0, 35.0, 1435.0])
    assert mixed not in (sorted(mixed), sorted(mixed, reverse=True))


def test_an_article_or_a_letter_before_the_answer() -> None:
    assert repeats("What is a common budget for?", "A common budget")
    assert not repeats("Which is the relative minor of C major?", "A minor", article=False)


def test_the_number_behind_of_and_the_sound_of_an_accent() -> None:
    assert [plural(t) for t in ("writ of summons", "cups of tea", "plenty of nuts")] == [False, True, None]
    assert vowel_sound("étude")


def test_quantities() -> None:
    assert quantity("4 million") == (4e6, " ") == quantity("4,000,000")
    assert quantity("two thousand people") == (2000, " people")
    assert same_quantity("2 million", "2,000,000")
    assert same_quantity("July 4", "4 July")
    assert not same_quantity("May 1968", "1 May 1968")
    found = [q for t in ("90 min", "2 h", "1 day", "2 months") if (q := quantity(t))]
    assert in_order(found) == sorted(in_order(found) or []) != []
    assert in_order([(5.0, " kg"), (3.0, " km")]) is None


def test_dates_without_a_year_go_on_over_its_end() -> None:
    autumn, winter, spring = (moment(t) for t in ("1 October", "January 1", "1st of April"))
    assert autumn
    assert winter
    assert spring
    assert winter < spring < autumn
    turned_round = over_new_year([autumn[0], winter[0], spring[0]])
    assert turned_round == sorted(turned_round)


def test_the_number_of_names() -> None:
    assert plural("pancreas") is False
    assert named_number("The Great Lakes") is True
    assert named_number("The United States") is None
    assert [one_name(n) for n in ("Numa Pompilius", "The Black Forest", "Aeneas")] == [True, True, True]
    assert [one_name(n) for n in ("the Dutch", "Romans", "Castor and Pollux", "a wall")] == [False] * 4


def test_absolute_words_that_speak_of_options_or_things() -> None:
    words = (
        "the guarantee expires",
        "i only",
        "1 and 2 only",
        "All these choices are correct",
        "1 All ER 482",
    )
    assert [absolute(w) for w in (*words[:4], f"Fisher v Bell {words[4]}")] == [""] * 5
    assert absolute("It guarantees safety") == "guarantees"
    assert absolute("A guarantee that no fraud exists") == "guarantee"

"""What makes a statement true or false, and what is left alone: details, subjects, headings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coursegen.drafting.clauses import Clause, clause
from coursegen.drafting.headings import bare, defined, vague_name
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.opposites import turned
from coursegen.drafting.quiz.question import Question, Scope
from coursegen.drafting.quiz.quotation import LAST, Masked, specific, with_pronoun
from coursegen.drafting.quiz.renamed import renamed
from coursegen.drafting.quiz.swap import SURPLUS
from coursegen.drafting.sentences import nominal
from coursegen.drafting.split import divide
from coursegen.model.outline import Sentence
from tests.notes import anchor, outline_of


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Before the budget is closed all councils vote", "After"),
        ("All councils vote before the budget is closed", None),  # its other words mostly tell which it is
        ("A qualitative study asks what people plan", "quantitative"),
        ("The risk was increased by a second rope on the ferry", "decreased"),
        ("The risk was reduced by a second rope on the ferry", None),  # a remedy that makes it worse
        ("A voluntary deposit is paid at the northern landing", "mandatory"),  # the first of them
        ("The voluntary deposit and the mandatory are paid at the landing", None),  # both sides
        ("The current is strong at the landing", "weak"),  # said of it
        ("A strong current pulls at the landing", None),  # beside the point
        ("Boats which open inside the lock are red", None),  # within what tells which boats
        ("Entry by night is banned in all harbours", "permitted"),
        ("Boats, such as those inside the lock, are old", None),  # an example
        ("The queue turns to the left at the landing stage", "to the right"),
    ],
)
def test_one_word_of_direction_is_turned(text: str, there: str | None) -> None:
    found = turned(text, "Ferries")
    assert (found is not None) == (there is not None)
    assert there is None or there in (found or "")


@pytest.mark.parametrize(
    "text",
    [
        "The ferry is faster than the road",  # praise and blame: nobody would believe the opposite
        "The public was told about the bridge in a letter",  # no adjective
        "They invest in public health on both banks",
        "The boat leaves before, not after, the train",
        "Sailors look after the boat on either bank of the river",
        "A ferry named after a mayor carries the mail",
        "It is an external body that both towns founded, rather than a local one",
        "The lower bridge may lower the price of bread and rent",
    ],
)
def test_no_opposite_where_it_makes_no_sense(text: str) -> None:
    assert turned(text, "Boats") is None


def test_no_opposite_of_the_name_itself() -> None:
    assert turned("External offices answer letters within a week", "External offices") is None


def _shown(text: str, *, named: bool = True) -> Masked:
    return Masked(text, 1, Clause(text, Sentence(text=text, line=1)), named=named)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("[…] stores documents on both banks.", "It stores documents on both banks."),
        ("[…] are carried by boat.", "They are carried by boat."),
        ("[…] carried the mail for years.", "[…] carried the mail for years."),  # one or many?
        ("Both towns pay for […] together.", "Both towns pay for […] together."),
    ],
)
def test_a_blank_for_the_name_is_spoken_as_a_pronoun(text: str, spoken: str) -> None:
    assert with_pronoun(_shown(text)).text == spoken
    assert with_pronoun(_shown(text, named=False)).text == text


def test_what_is_specific() -> None:
    assert all(map(specific, ("It took 9 days.", "The boat of Saint Goar sank.", 'They call it "the pump".')))
    assert not specific("Both towns gained a lot from many important talks.")


@pytest.mark.parametrize(
    ("name", "first", "speaks"),
    [
        ("Ferries", "A ferry is a road on water.", False),  # another form of the word
        ("Ferry", "A ferry is a road on water.", True),
        ("2. Consumables", "Consumables are used up.", True),
        ("Ferries and maps", "Ferries are slow.", False),
        ("The Role of Boats", "Boats carry the mail.", False),
        ("Boats", "Boats and maps are old.", False),
    ],
)
def test_a_heading_that_its_sentences_speak_of(name: str, first: str, speaks: bool) -> None:
    assert defined(name, [Sentence(text=first, line=1)]) is speaks


def test_a_label_says_nothing_only_where_it_stands_alone() -> None:
    assert all(map(vague_name, ("Relationship", "Implications", "Process", "Other cases")))
    assert not any(map(vague_name, ("Goal setting", "Process mapping", "Benefits delivery")))


def test_an_item_without_a_verb() -> None:
    assert nominal("A gateway for centralized access to the model")
    assert nominal("Boat houses on both banks")
    assert not nominal("The town paid for both boats in May")
    assert not nominal("Boats for pupils are painted green by their parents every spring")


@pytest.mark.parametrize(
    "text",
    [
        "Other towns on the river paid for their boats alone",
        "On Monday, they carried the mail over the river",
        "A more patient captain is found on the other bank",
        "Consider a ferry that leaves before the train is in",
        "The idea is to wait until the river has fallen",
        "Price of a pass; around 17 euros; 12 euros for pupils",
    ],
)
def test_what_leans_on_what_was_said_before_is_not_quoted(text: str) -> None:
    assert clause(Sentence(text=f"{text}.", line=1)) is None


def _scope(body: str) -> Scope:
    chapters = divide(outline_of(body)).chapters
    return Scope(chapter=chapters[0], chapters=chapters, index=0)


HEADINGS = f"""
## Two towns

### How boats are paid
The two councils agreed on a price before the first boat was bought {anchor("00:01:00")}.
A crossing costs the pupils of either town nothing at all on school days {anchor("00:01:30")}.

### What the captain said
A captain waits for the last pupil of the evening on the northern bank {anchor("00:02:00")}.
Fog on the river closes the landing stage for a third of the winter {anchor("00:02:30")}.
"""


def _made(rule: str, scope: Scope, **settings: int) -> list[Question]:
    for name, value in settings.items():
        setattr(scope, name, value)
    return list(RULES[rule](scope, scope.topics))


def test_under_a_heading_a_detail_is_altered_and_nothing_is_moved() -> None:
    made = _made("swap", _scope(HEADINGS), truths=1)
    false = [q for q in made if q.fields["answer"] is False]
    assert false
    for question in false:
        told = question.stem.partition("say: ")[2].strip("“”")
        words = (told.split(), question.sentence.text.split())
        assert len(words[0]) == len(words[1])
        assert sum(a != b for a, b in zip(*words, strict=True)) == 1
    assert all(q.topics[0].apart for q in made)
    own = {s.text for q in made for s in q.topics[0].sentences}
    assert all(q.sentence.text in own for q in made)


def test_a_sentence_that_the_page_shows_is_not_asked_about_again() -> None:
    scope = _scope(HEADINGS)
    first = _made("swap", scope, patience=1)
    assert first
    scope.judged.clear()
    scope.shown = frozenset(q.sentence.text for q in first)
    second = _made("swap", scope, patience=LAST)
    assert second
    assert not {q.sentence.text for q in first} & {q.sentence.text for q in second}


def test_a_false_statement_has_the_sibling_for_its_subject() -> None:
    units = "\n## Two lists\n\n" + "".join(
        f"*   **{name}**: {name} {text} {anchor(f'00:0{i}:00')}.\n"
        for i, (name, text) in enumerate(
            [
                ("Log", "keeps what the captain heard on the river overnight"),
                ("Bell", "tells pupils on the river that the last boat is leaving"),
            ],
            1,
        )
    )
    scope = _scope(units)
    made = _made("swap", replace(scope), truths=SURPLUS + 1, patience=LAST)
    assert [q.fields["answer"] for q in made][:1] == [False]
    assert "The notes say" in made[0].feedback.right
    assert " “It " in made[0].stem


LISTS = (
    "\n## Boats\n\n"
    + "".join(
        f"*   **{name}**: {text} {anchor(f'00:0{i}:00')}.\n"
        for i, (name, text) in enumerate(
            [
                ("Mail Boat", "Letters of both towns are carried by it on school days"),
                ("Night Ferry", "Nurses cross on it when the bridge is closed for repairs"),
                ("River Tug", "It pulls barges of gravel up the river in spring"),
            ],
            1,
        )
    )
    + "\n## Habits\n\n"
    + f"*   **Asking first**: The captain of the Night Ferry is rung up first {anchor('00:05:00')}.\n"
    + f"*   **Writing down**: What was agreed on goes by the Mail Boat or River Tug {anchor('00:06:00')}.\n"
)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("The captain of the Night Ferry is rung up.", "The captain of the Mail Boat is rung up."),
        ("The captain of the night ferry is rung up.", "The captain of the mail boat is rung up."),
        ("A bell is heard from either bank.", None),
        ("The Night Ferry meets the Mail Boat at noon.", "The Night Ferry meets the River Tug at noon."),
        ("The captain is rung up.", None),
    ],
)
def test_another_unit_that_is_named_gives_way_to_its_sibling(text: str, there: str | None) -> None:
    topics = [t for c in _scope(LISTS).chapters for t in c.topics]
    asking = next(t for t in topics if t.name == "Asking first")
    assert renamed(text, asking, topics) == there


def test_a_name_without_its_brackets_and_number() -> None:
    assert bare("3. UPI (Unified Payments Interface)") == "UPI"
    assert bare("“Causal” effects") == "Causal effects"


def test_an_appeal_to_subscribe_is_not_quoted() -> None:
    text = "For more information on the boats you can visit the website of the town."
    assert clause(Sentence(text=text, line=1)) is None


def test_an_order_is_never_judged() -> None:
    order = (
        f"\n## Habits\n\n*   **Gauges**: Regularly monitor the gauges of both towns {anchor('00:01:00')}.\n"
    )
    scope = _scope(
        order + f"*   **Boats**: The ferry is late because the lock is shut in winter {anchor('00:02:00')}.\n"
    )
    made = [q for patience in range(LAST + 1) for q in _made("swap", scope, patience=patience)]
    assert {q.name for q in made} == {"boats"}

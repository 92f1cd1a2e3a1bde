"""Sentences that lean on a name or on the one before: quoted where the name is asked, or without the tie."""

from __future__ import annotations

import pytest

from coursegen.drafting.clauses import clause, untied
from coursegen.drafting.headings import told_apart
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.leaning import leaning
from coursegen.drafting.quiz.question import Scope, described
from coursegen.drafting.quiz.quotation import LAST, calculated
from coursegen.drafting.quiz.standing import alone, stands
from coursegen.drafting.quiz.whole import as_told
from coursegen.drafting.quiz.worth import CLAIM, PLAIN, STRONG, flat, stake
from coursegen.drafting.sentences import fragment
from coursegen.drafting.split import divide
from coursegen.drafting.topics import Topic
from coursegen.model.outline import Sentence
from coursegen.wording.sentences import spans
from tests.notes import anchor, outline_of

CRAFT = {
    "Barge": "It carries heavy gravel from the upper quay to the lower town",
    "Tug": "It pulls heavy loads upstream when the spring current is strong",
    "Punt": "It is pushed along the muddy bank with a long wooden pole",
    "Skiff": "Rowed by one, it takes the letters",
}


def _scope(body: str) -> Scope:
    chapters = divide(outline_of(body)).chapters
    return Scope(chapter=chapters[0], chapters=chapters, index=0)


def _list(heading: str, units: dict[str, str], numbered: bool = False) -> Scope:
    lines = [
        f"{f'{i}. ' if numbered else '*   '}**{name}**: {text} {anchor(f'00:{i:02}:00')}.\n"
        for i, (name, text) in enumerate(units.items(), 1)
    ]
    return _scope(f"\n## {heading}\n\n{''.join(lines)}")


def _topic(name: str, text: str, heading: str = "Boats of the river") -> Topic:
    other = {"Raft": "It carries timber down the river in spring"}
    return _list(heading, {name: text, **other}).chapter.topics[0]


def test_what_leans_on_its_name_alone_is_matched_with_it() -> None:
    scope = _list("Boats of the river", CRAFT)
    assert not any(t.clauses for t in scope.chapter.topics[:3])
    assert all(described(t) for t in scope.chapter.topics[:3])
    (made,) = RULES["match"](scope, scope.units)
    told = {p["response"]: p["premise"] for p in made.fields["pairs"].values()}
    assert told["Tug"] == "“It pulls heavy loads upstream when the spring current is strong.”"
    assert set(told) == {"Barge", "Tug", "Punt"}


def test_what_leans_on_its_name_alone_is_asked_for_by_it() -> None:
    scope = _list("Boats of the river", CRAFT)
    scope.patience = LAST
    made = {q.name: q for q in RULES["term"](scope, scope.units)}
    assert "“It pulls heavy loads upstream when the spring current is strong.”" in made["tug"].stem
    assert {o["text"] for o in made["tug"].fields["options"].values()} >= {"Tug"}


@pytest.mark.parametrize(
    "text",
    [
        "It is called a barge by everybody here",  # it says the name
        "The crew eats first. This is what they are proud of",  # it points to the sentence before
        "It rows",  # too little
    ],
)
def test_what_says_the_name_or_points_elsewhere_leans_not(text: str) -> None:
    assert leaning(_topic("Barge", text)) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("However, barges still need a tug in spring.", "Barges still need a tug in spring."),
        ("In stark contrast, punts need no wind at all.", "Punts need no wind at all."),
        (
            "It's crucial to understand that tugs do not carry gravel.",
            "Tugs do not carry gravel.",
        ),
        (
            "Instead, it is important to note that tugs do not carry gravel.",
            "It is important to note that tugs do not carry gravel.",
        ),
        ("However hard they row, punts are slow.", "However hard they row, punts are slow."),
        ("It is important to note the wind.", "It is important to note the wind."),
    ],
)
def test_what_only_ties_a_sentence_to_another_is_left_out(text: str, told: str) -> None:
    assert untied(text) == told


def test_a_sentence_without_its_tie_stands_alone_and_has_a_stake() -> None:
    tied = clause(Sentence(text="However, most barges of both towns need a tug in spring.", line=1))
    plain = clause(Sentence(text="The barges of both towns need a tug in spring.", line=1))
    assert tied is not None
    assert plain is not None
    assert tied.text == "Most barges of both towns need a tug in spring."
    assert stake(tied) == STRONG
    assert stake(plain) == PLAIN
    assert clause(Sentence(text="However, they need a tug in spring and autumn.", line=1)) is None


def test_what_stands_before_a_semicolon_is_a_whole_sentence() -> None:
    long = (
        "Tugs of both towns do not carry any gravel at all in the spring; rather, "
        + "they pull and push " * 6
        + "barges."
    )
    found = clause(Sentence(text=long, line=1))
    assert found is not None
    assert found.whole
    assert found.text == "Tugs of both towns do not carry any gravel at all in the spring."


def test_the_first_sentence_as_it_stands_is_the_last_that_is_quoted() -> None:
    leans = "Also built in spring, these boats and their crews carry what the others leave"
    scope = _list("Boats of the river", {"Ark": leans, "Raft": "They say so", "Ferry": "2 + 2 = 4 b"})
    ark, raft, ferry = scope.chapter.topics
    told = as_told(ark)
    assert told is not None
    assert told.text == f"{leans}."
    assert as_told(raft) is None, "too short"
    assert as_told(ferry) is None, "a calculation"
    for scope.patience in range(4):
        assert list(RULES["swap"](scope, (ark,))) == []
    scope.patience = 4
    (made,) = RULES["swap"](scope, (ark,))
    assert made.stem == f"True or false? The notes say of “Ark”: “{leans}.”"


@pytest.mark.parametrize(
    ("text", "by_itself"),
    [
        ("Rowers with short arms often do not sit at the back.", True),
        ("Rows with short arms and sits at the back.", False),
        ("Sold wooden boats for the upper river.", False),
        ("Focused on mending the old boats.", False),
        ("Rowing on long, narrow rivers can tire the crew.", True),
        ("Rowing on these rivers can tire the crew.", False),
        ("The method of the crew is slow.", True),
        ("The method takes them a day.", False),
    ],
)
def test_what_needs_the_name_above_it(text: str, by_itself: bool) -> None:
    assert alone(text, _topic("Habits", "They row in the morning and sing")) == by_itself


def test_what_only_asks_or_has_its_verb_in_brackets_is_no_statement() -> None:
    topic = _topic("Habits", "They row in the morning and sing")
    for text in ("How the towns may trade after the flood.", "Small boats (best moved by rail in May)."):
        found = clause(Sentence(text=text, line=1))
        assert found is None or not stands(found, topic)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Flat boats, which are seen as slow craft that should be given up.", False),
        ("Flat boats, especially those built of pine, oak, or elm.", False),
        ("The law, which passed in May, changed the trade.", True),
        ("Ferries carry mail to the lower town, which is paid by the upper one.", True),
    ],
)
def test_a_noun_with_what_is_said_of_it_is_no_sentence(text: str, whole: bool) -> None:
    assert fragment(text) != whole


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ('They feel shame ("I\'m so slow") at the oar.', False),
        ("They row 'n' sing at the oar.", True),
        ('The letter "x" stands on the oar.', True),
        ("The letter ‘x’ stands on the oar.", True),
    ],
)
def test_an_apostrophe_is_no_letter_in_quotation_marks(text: str, so: bool) -> None:
    assert calculated(text) == so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("Towns can save money with one boat.", True),
        ("Sharing a boat saves money.", True),
        ("Towns must build a quay.", True),
        ("Towns can save 30 % with one boat.", False),  # there is something to have read
        ("Towns can save money but lose time.", False),  # it turns on a contrast
        ("The boat is older than the quay.", False),
    ],
)
def test_what_says_what_one_can_or_should_do_is_flat(text: str, so: bool) -> None:
    assert flat(text) == so


def test_it_is_a_claim_to_count() -> None:
    found = clause(Sentence(text="The crossing of the river takes 12 minutes.", line=1))
    assert found is not None
    assert stake(found) == CLAIM


def test_numbered_units_under_what_goes_in_a_circle_are_put_in_order() -> None:
    units = {
        "Thaw": "Ice breaks",
        "Flood": "The river rises",
        "Silt": "Mud settles on the quay of both towns",
    }
    scope = _list("The cycle of the river", units, numbered=True)
    (made,) = RULES["order"](scope, scope.topics)
    assert len(scope.topics) == 1, "what cannot be quoted is a step all the same"
    assert made.stem == "Put the steps of “The cycle of the river” in the order of the notes."
    assert list(made.fields["steps"].values()) == ["Thaw", "Flood", "Silt"]
    plain = _list("Gifts of the river", units, numbered=True)
    assert list(RULES["order"](plain, plain.chapter.topics)) == []


def test_events_are_matched_with_their_dates() -> None:
    units = {
        "April 4, 1906": "The first steam ferry of both towns crossed the river",
        "May 1908": "The upper town sold its share of the boat to the lower one",
        "1911": "A bridge of iron was opened by the council of both towns",
        "1912": "It rained",
    }
    scope = _list("The years of the ferry", units)
    (made,) = RULES["dates"](scope, scope.chapter.topics)
    assert made.type == "match"
    told = {p["response"]: p["premise"] for p in made.fields["pairs"].values()}
    assert told["May 1908"] == "“The upper town sold its share of the boat to the lower one.”"
    assert sorted(told) == ["1911", "April 4, 1906", "May 1908"]
    assert list(told) != ["April 4, 1906", "May 1908", "1911"], "the order would tell them"
    two = _list("The years of the ferry", dict(list(units.items())[:2]))
    assert list(RULES["dates"](two, two.chapter.topics)) == []


def test_what_could_be_said_of_many_things_is_told_with_what_it_belongs_to() -> None:
    assert told_apart([("Behavior", "Tugs"), ("Speed", "Tugs"), ("Motion", "Tugs")]) == [
        "Tugs: Behavior",
        "Tugs: Speed",
        "Motion",
    ]


def test_one_against_the_other_ends_no_sentence() -> None:
    text = "The case Reed v. Reed was heard in May. It was won."
    assert [text[a:b] for a, b in spans(text)] == ["The case Reed v. Reed was heard in May.", "It was won."]

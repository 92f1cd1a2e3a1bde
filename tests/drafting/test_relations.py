"""Sentences made false by what belongs to what: figures, causes, speakers; and what is worth asking."""

from __future__ import annotations

import pytest

from coursegen.drafting.clauses import Clause, brief, clause
from coursegen.drafting.headings import told_apart
from coursegen.drafting.quiz import RULES
from coursegen.drafting.quiz.altered import Told, altered
from coursegen.drafting.quiz.causes import turned_round
from coursegen.drafting.quiz.changes import difference, exchange
from coursegen.drafting.quiz.crossed import crossed
from coursegen.drafting.quiz.denied import affirmed
from coursegen.drafting.quiz.question import Scope
from coursegen.drafting.quiz.quotation import hide
from coursegen.drafting.quiz.speakers import another_speaker
from coursegen.drafting.quiz.ties import tied
from coursegen.drafting.quiz.twins import twin
from coursegen.drafting.quiz.worth import CLAIM, EMPTY, PLAIN, STRONG, nameless, worth
from coursegen.drafting.split import divide
from coursegen.drafting.topics import Topic
from coursegen.model.outline import Sentence
from tests.notes import anchor, outline_of


def _scope(body: str) -> Scope:
    chapters = divide(outline_of(body)).chapters
    return Scope(chapter=chapters[0], chapters=chapters, index=0)


def _unit(name: str, text: str, minute: int) -> str:
    return f"*   **{name}**: {text} {anchor(f'00:{minute:02}:00')}.\n"


@pytest.mark.parametrize(
    ("text", "false"),
    [
        (
            "Some 87% of the boats are oak, while around 13% are pine.",
            "Some 13% of the boats are oak, while around 87% are pine.",
        ),
        (
            "Talks begin with \u2018why\u2019 in one town and then move on to \u2018how\u2019 in the other.",
            "Talks begin with \u2018how\u2019 in one town and then move on to \u2018why\u2019 in the other.",
        ),
        (
            "The North promoted ferries, while the South propagated bridges.",
            "The South promoted ferries, while the North propagated bridges.",
        ),
        (
            "Tickets are typically cheap, while passes are dear.",
            "Passes are typically cheap, while tickets are dear.",
        ),
        (
            "While captains are proud of the ferry, rowers are tired of it.",
            "While rowers are proud of the ferry, captains are tired of it.",
        ),
        (
            "PINE is much easier to bend than oak, especially in May.",
            "Oak is much easier to bend than PINE, especially in May.",
        ),
        (
            "Unlike ferries, bridges can be closed by wind.",
            "Unlike bridges, ferries can be closed by wind.",
        ),
    ],
)
def test_two_things_of_a_sentence_change_places(text: str, false: str) -> None:
    assert crossed(text) == false


@pytest.mark.parametrize(
    "text",
    [
        "Of a total of 90 euros, only 60 euros went to the boats.",  # a part would be more than all
        "A crossing takes between 10 minutes and 15 minutes.",
        "The bridge is 4 degrees colder than the bank at 15 degrees.",  # it would deny itself
        "It carries pupils, while they carry the mail.",
        "Paints the old hull, but the new keel rusts.",
        "The ferry is red, while the ferries upstream are blue.",  # one of them is said of both
    ],
)
def test_what_cannot_change_places(text: str) -> None:
    assert crossed(text) is None


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("Mutual trust leads to open borders.", "Open borders lead to mutual trust."),
        (
            "A shared map arises from long talks, which take a year.",
            "Long talks arise from a shared map.",
        ),
        ("Floods caused the new law.", "The new law caused floods."),
        ("Fog will influence trade on the river.", "Trade on the river will influence fog."),
    ],
)
def test_the_effect_stands_for_the_cause(text: str, false: str) -> None:
    assert turned_round(text) == false


def test_what_is_often_so_may_be_so_the_other_way_round() -> None:
    assert turned_round("A shared map often arises from long talks.") is None
    assert turned_round("Fog can influence trade on the river.") is None


@pytest.mark.parametrize(
    "text",
    [
        "It leads to open borders.",
        "Trust leads to more trust.",
        "Whoever rows leads to the bank.",
        "The ferry, an old one, causes noise, and it smells.",
        "Trust leads to open borders because people talk.",
    ],
)
def test_what_is_no_plain_cause(text: str) -> None:
    assert turned_round(text) is None


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("Prior to the flood both towns met weekly.", "After the flood both towns met weekly."),
        ("Crews can row there under close supervision.", "Crews can row there without close supervision."),
        ("The river is becoming more crowded in May.", "The river is becoming less crowded in May."),
        ("The ferry runs independent of the tide.", "The ferry runs dependent on the tide."),
        ("They do not row independent of the tide.", None),
        ("Many boats are red.", None),
    ],
)
def test_parts_are_tied_in_another_way(text: str, false: str | None) -> None:
    assert tied(text) == false


SPEAKERS = (
    "\n## Two views\n\n"
    + _unit("Costs", "Ann Reed argues that a ferry would save each of the towns a lot of money", 1)
    + _unit("Wind", "Bo Lind warned of gales on the river in each winter", 2)
    + _unit("Reed’s plan", "Ann Reed proposed that the towns build a second landing stage", 3)
)


def test_another_person_of_the_notes_says_it() -> None:
    topics = _scope(SPEAKERS).topics
    costs, wind, plan = topics
    told = costs.clauses[0].text
    assert another_speaker(told, costs, topics) == told.replace("Ann Reed", "Bo Lind")
    assert another_speaker(plan.clauses[0].text, plan, topics) is None, "the name of the unit tells who"
    assert another_speaker("The council argues that ferries save money.", costs, topics) is None
    assert another_speaker("Ann Reed argues that she saves money.", wind, topics) is None
    assert another_speaker(told, costs, [costs]) is None


TWINS = (
    "\n## Two groups\n\n"
    + _unit("Urban Group", "Children of the urban group lived in square houses of the town", 1)
    + _unit("Rural Group", "Round huts were the homes of all the children of this group", 2)
)


@pytest.mark.parametrize(
    ("text", "false"),
    [
        (
            "The urban group saw the line, so urban habits matter.",
            "The rural group saw the line, so rural habits matter.",
        ),
        ("Urban group members saw the line.", "Rural group members saw the line."),
        ("Urban life was rough.", None),  # the word alone may mean something else
        ("The urban group met the rural one.", None),  # both
        ("The old group met.", None),
    ],
)
def test_a_term_gives_way_to_its_twin(text: str, false: str | None) -> None:
    assert twin(text, _scope(TWINS).chapter.topics) == false


def test_a_denial_is_taken_away_before_anything_else() -> None:
    (topic, *_) = topics = _scope(SPEAKERS).topics
    sentences = [
        Told("Trust leads to open borders.", ""),
        Told("Boats are not viable in a storm.", ""),
    ]
    assert altered(sentences, topic, topics) == (1, "Boats are viable in a storm.")
    assert altered(sentences[:1], topic, topics) == (0, "Open borders lead to trust.")
    assert altered([Told("A ferry is a boat.", "")], topic, topics) is None


@pytest.mark.parametrize(
    ("text", "other", "told"),
    [
        ("The boat is red.", "The boat is blue.", ("red", "blue")),
        ("It is not red now.", "It is red now.", ("is not", "is")),
        ("They meet after noon, they say.", "They meet before noon, they say.", ("after", "before")),
        ("One long sentence about a boat in May.", "Another one of six words about a town.", None),
        ("It is (not) red.", "It is red.", None),  # half of a bracket
        ("The same.", "The same.", None),
    ],
)
def test_what_was_changed_is_told(text: str, other: str, told: tuple[str, str] | None) -> None:
    assert difference(text, other) == told


def test_where_two_phrases_have_changed_places() -> None:
    text = "The U.S. sent wheat, while the old king sent 1,500 boats."
    found = exchange(text, "The old king sent wheat, while the U.S. sent 1,500 boats.")
    assert found is not None
    assert [text[a:b] for a, b in (found.first, found.second)] == ["U.S.", "old king"]
    assert exchange(text, text.replace("wheat", "salt")) is None
    assert exchange(text, "A shorter text.") is None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Ferries run although the bridge is open.", STRONG),
        ("The flood led to a new law.", STRONG),
        ("The crossing takes 12 minutes.", CLAIM),
        ("Towns save by sharing a boat.", PLAIN),
        ("A crossing may take 12 minutes.", PLAIN),  # what may be so is hardly ever false
        ("The ferry carries mail.", PLAIN),
        ("In summary, ferries help because they float.", EMPTY),
        ("Trade is a central issue in both towns.", EMPTY),
        ("The talk aims to show both banks.", EMPTY),
        ("Rowing is key to the journey, but not all of it.", EMPTY),
    ],
)
def test_what_a_sentence_is_worth(text: str, level: int) -> None:
    assert worth(text) == level


def test_a_person_whom_the_sentence_has_not_named() -> None:
    assert nameless("A year later, he was astounded by the sound.")
    assert nameless("He rows.")
    assert nameless("Prior to her office, she described the wall.")
    assert not nameless("A year later, Ann Reed said that she rows.")
    assert not nameless("Reed said that she rows.")
    assert not nameless("The ferry rows itself.")


def _clause(text: str) -> Clause:
    return Clause(text, Sentence(text=text, line=1))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Both towns agreed on one price for the ferry, making tickets cheap.",
            "Both towns agreed on one price for the ferry.",
        ),
        (
            "Pupils of both towns are rowed over the river, which takes an hour, that is paid by the school.",
            None,  # the main claim goes on
        ),
        ("They row well, making money.", None),  # too little would be left
        ("When the river rises above the quay in May, making noise, boats stay.", None),
        ("Towns save by sharing one old boat in May, ensuring trust, and cutting costs.", None),  # a list
    ],
)
def test_a_main_claim_without_what_trails_behind_it(text: str, told: str | None) -> None:
    assert brief(_clause(text)).text == (told or text)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("It is possible to cross the river in winter with a rope", True),
        ("There is a weak current at the northern landing", True),
        ("Some towns along the river share a boat with others", True),
        ("Boats need deep water for such high loads in May", True),
        ("It is carried by two people over the river", False),
        ("Some are carried by two people over the river", False),
        ("Towns along the river share such boats with others", False),
    ],
)
def test_what_opens_like_a_pronoun_and_points_to_nothing(text: str, quoted: bool) -> None:
    assert (clause(Sentence(text=f"{text}.", line=1)) is not None) == quoted


def test_initials_tell_a_name_of_several_words() -> None:
    (topic, *_) = _topics(_unit("United States", "The U.S. paid for both boats, and the us in us rowed", 1))
    told = hide(topic.clauses[0], topic)
    assert told.text == "The […] paid for both boats, and the us in us rowed."


def _topics(units: str) -> tuple[Topic, ...]:
    other = _unit("Canada", "Lakes and rivers are crossed by ferries in each season", 9)
    return _scope(f"\n## Two countries\n\n{units}{other}").topics


def test_a_statement_that_needs_no_name_stands_alone_and_what_was_changed_is_told() -> None:
    body = "\n## Two boats\n\n" + _unit("Barges", "Loads of gravel are not moved by rail in the towns", 1)
    tugs = "They pull barges because the current is strong in May. They never sank"
    scope = _scope(body + _unit("Tugs", tugs, 2))
    scope.patience = 1
    barges, pulled = RULES["swap"](scope, scope.chapter.topics)
    assert barges.fields["answer"] is False
    assert barges.stem == "True or false? The notes say: “Loads of gravel are moved by rail in the towns.”"
    assert barges.feedback.right.endswith("Left out was “not”.")
    assert pulled.fields["answer"] is True
    assert pulled.stem.startswith("True or false? The notes say of “Tugs”: “They pull")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Boats of both towns were sold in May, though captains were proud of these old hulls", True),
        ("Captains ask a new rower “How is this boat steered by two?” before the first trip", True),
        ("A boat was sold in May, but this town kept it", False),
    ],
)
def test_a_this_that_means_what_the_sentence_has_named(text: str, quoted: bool) -> None:
    assert (clause(Sentence(text=f"{text}.", line=1)) is not None) == quoted


def test_names_that_stand_for_several_things_are_told_with_what_they_belong_to() -> None:
    named = [("Uses", "Oak"), ("Use", "Pine"), ("Cost", "Pine"), ("Rowing", "Habits"), ("Uses", "")]
    assert told_apart(named) == ["Oak: Uses", "Pine: Use", "Pine: Cost", "Rowing", "Uses"]


def test_what_opens_with_its_verb_stands_below_its_name() -> None:
    heavy = "Does not float well because it is heavy and wet in May. It sinks in May"
    soft = "Boats float well in May although the wood is soft and wet. They last long"
    scope = _scope("\n## Two woods\n\n" + _unit("Oak", heavy, 1) + _unit("Pine", soft, 2))
    scope.patience = 1
    oak, pine = (q.stem for q in RULES["swap"](scope, scope.chapter.topics))
    assert oak.startswith("True or false? The notes say of “Oak”: “Does not float")
    assert pine.startswith("True or false? The notes say: “Boats float")


def test_what_has_changed_places_is_told_after_the_answer() -> None:
    body = "\n## Two towns\n\n" + _unit(
        "Fares", "Riders pay a fixed sum of coins rather than a share of the price", 1
    )
    scope = _scope(body + _unit("Boats", "They carry what both of the towns have to sell in May", 2))
    (made,) = RULES["swap"](scope, scope.chapter.topics[:1])
    assert made.stem.endswith("“Riders pay a share of the price rather than a fixed sum of coins.”")
    assert made.feedback.right.endswith(
        "In the question, “fixed sum of coins” and “share of the price” have changed places."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The boats land above the old harbour, as the crew is larger.",
        "If the water rises, the boats land above the old harbour.",
        "By rowing at night, the boats land above the old harbour.",
    ],
)
def test_beside_a_reason_no_word_is_turned(text: str) -> None:
    topic = _topics(_unit("Ferries", "They carry what both of the towns have to sell in May", 1))[0]
    assert altered([Told(text, "")], topic, []) is None
    assert altered([Told("The boats land above the old harbour.", "")], topic, []) is not None


def test_below_a_name_no_sides_change_places() -> None:
    topic = _topics(_unit("Ferries", "They carry what both of the towns have to sell in May", 1))[0]
    text = "It leans on trust rather than written law."
    assert altered([Told(text, "")], topic, []) == (0, "It leans on written law rather than trust.")
    assert altered([Told(text, "Ferries")], topic, []) is None


@pytest.mark.parametrize(
    "text",
    [
        "As the light is not lasting, the fog takes over at dusk.",
        "The boats are not strong enough, making it hard to land.",
        "Reed said “the boats are not sold in May”.",
    ],
)
def test_a_denial_stays_where_something_comes_of_it_or_somebody_said_it(text: str) -> None:
    assert affirmed(text) is None

"""Lessons tell a note in its own order: headings, lists and what belongs to them."""

from __future__ import annotations

import re

from coursegen.drafting.draft import DraftNote, draft
from coursegen.drafting.lessons import group
from coursegen.drafting.split import divide
from tests.notes import anchor, outline_of

AT = anchor("00:01:00")
TOLD = "{at}`00:01:00`"


def _unit(name: str, text: str, indent: int = 0) -> str:
    return f"{' ' * indent}*   **{name}**: {text} {AT}.\n"


def _lessons(body: str) -> list[tuple[str, str]]:
    made = draft([DraftNote(path="notes/note.md", outline=outline_of(body))])
    return [(lesson.title, lesson.text) for m in made.modules for lesson in m.lessons]


def _text(body: str) -> str:
    return re.sub(r" #[a-z-]+`", "`", "\n".join(text for _, text in _lessons(body)))


FERRIES = (
    "\n## Ferries\n\nFerries have two gains:\n\n"
    + _unit("Fuel", "A boat of this kind burns less coal than a train of equal weight")
    + _unit("Noise", "The hull keeps the sound of the engine away from the streets")
    + "\nHowever, two faults are known:\n\n"
    + "### Rust\n\nSalt eats the hull within ten years of the launch "
    + AT
    + ".\n\n### Ice\n\nThe river freezes in January and stops the boats for weeks "
    + AT
    + ".\n"
)


def test_a_sentence_with_a_colon_is_followed_by_its_own_list_alone() -> None:
    text = _text(FERRIES)
    assert "Ferries have two gains:\n\n- Fuel\n- Noise\n\n" in text
    assert "However, two faults are known:\n\n- Rust\n- Ice\n\n" in text


def test_a_list_names_its_units_though_a_later_lesson_tells_them_or_none() -> None:
    long = "is a matter of which the town has spoken at length in each of its yearly meetings " * 8
    body = "\n## Piers\n\nFour piers stand:\n\n" + "".join(
        _unit(f"Pier {place}", f"This pier {long}") for place in ("North", "South", "East")
    )
    body += "*   **Pier West**\n"
    first, *others = _lessons(body)
    assert "Four piers stand:\n\n- Pier North\n- Pier South\n- Pier East\n- Pier West\n" in first[1]
    assert others


def test_headings_between_the_section_and_its_units_stand_in_each_lesson() -> None:
    words = "keeps the crew dry and the cargo safe while the river rises over the lower steps of the pier "
    deck = "".join(_unit(f"Deck {n}", words * 3) for n in ("one", "two", "three", "four", "five", "six"))
    texts = [t for _, t in _lessons(f"\n## Boats\n\n### Upper decks\n\n{deck}")]
    assert len(texts) > 1
    assert all(t.startswith("## Upper decks\n\n### Deck ") for t in texts)


def test_a_unit_of_a_unit_stands_below_it() -> None:
    body = (
        "\n## Crew\n\n"
        + _unit("Officers", "Three of them stay on the bridge through the night")
        + _unit("Mate", "The mate keeps the log and counts the riders", 4)
        + _unit("Pilot", "The pilot knows each bank of sand in the river", 4)
        + _unit("Hands", "They load the coal and sweep the deck at noon")
    )
    assert "### Mate\n\nThe mate keeps" in _text(body)
    assert "\n## Hands\n\nThey load" in _text(body)


def test_items_without_a_name_stay_items() -> None:
    body = (
        "\n## Safety\n\n*   **Drills**: The crew trains for these cases:\n"
        + "".join(f"    *   {what} {AT}.\n" for what in ("Fire on board", "A rider overboard"))
        + _unit("Boats", "Six of them hang beside the upper deck of each ferry")
        + "\nBefore each trip the crew does this:\n\n"
        + "".join(f"{n}. {what} {AT}.\n" for n, what in ((1, "Count the vests"), (2, "Test the horn")))
    )
    text = _text(body)
    assert f"- Fire on board {TOLD}.\n- A rider overboard {TOLD}.\n" in text
    assert "1. Count the vests.\n1. Test the horn.\n" in text


def test_prose_under_a_new_heading_leads_to_what_stands_below_it() -> None:
    body = FERRIES + (
        "\n## Trains\n\nTrains came later to the valley than the boats did.\n\n"
        + _unit("Track", "The rails follow the old road along the river bank")
    )
    text = _text(body)
    assert "## Trains\n\nTrains came later to the valley than the boats did." in text
    assert "In sum" not in text


def test_a_paragraph_behind_a_list_is_parted_from_its_last_unit() -> None:
    body = (
        "\n## Travel\n\n### Boats\n\n"
        + _unit("Fuel", "A boat of this kind burns less coal than a train of equal weight")
        + _unit("Noise", "The hull keeps the sound of the engine away from the streets")
        + "\nMost riders know neither of these gains.\n\n### Trains\n\n"
        + _unit("Speed", "An express needs one hour for the way along the river")
        + _unit("Comfort", "The seats are soft and a stove stands in each car")
    )
    text = _text(body)
    assert "\n\n---\n\nMost riders know neither of these gains.\n" in text
    assert text.index("Most riders") < text.index("## Trains")


def test_the_last_words_of_a_section_sum_up() -> None:
    body = FERRIES.partition("\nHowever")[0] + "\nBoth gains please the riders.\n"
    assert _text(body).endswith("## In sum\n\nBoth gains please the riders.\n")


def test_what_tells_units_of_many_things_apart_is_said_once() -> None:
    body = (
        "\n## Ferries of the north\n\n"
        + _unit("Cost", "A trip costs the town more coal than it earns in fares")
        + _unit("Speed", "An hour is enough for the way across and back again")
    )
    ((title, text),) = _lessons(body)
    assert title == "Cost and Speed"
    assert "## Cost\n" in text
    assert "Ferries of the north" not in text


def test_a_long_title_says_the_first_name_alone() -> None:
    names = [f"What the people of the {place} bank said about the ferry" for place in ("left", "right")]
    units = "".join(_unit(n, "Most of them would rather have a bridge") for n in names)
    assert [title for title, _ in _lessons(f"\n## Voices\n\n{units}")] == [f"{names[0]} and one more"]


def test_a_lesson_tells_a_short_list_whole_and_tears_none_where_it_can_cut_elsewhere() -> None:
    one = "".join(
        _unit(f"Gain {n}", "It saves coal and time for all who cross") for n in ("a", "b", "c", "d")
    )
    two = "".join(
        _unit(f"Fault {n}", "It costs the town a sum of money each year and angers the riders on both banks")
        for n in ("a", "b", "c", "d")
    )
    body = f"\n## Boats\n\nThe gains are these:\n\n{one}\nThe faults are these:\n\n{two}"
    (chapter,) = divide(outline_of(body)).chapters
    assert [[t.name for t in topics] for topics in group(chapter)] == [
        ["Gain a", "Gain b", "Gain c", "Gain d"],
        ["Fault a", "Fault b", "Fault c", "Fault d"],
    ]


def test_what_a_section_says_behind_its_units_is_told_and_asked_apart() -> None:
    body = (
        "\n## Travel\n\n### Boats\n\n"
        + _unit("Fuel", "A boat of this kind burns less coal than a train of equal weight")
        + _unit("Noise", "The hull keeps the sound of the engine away from the streets")
        + f"\nSixty of a hundred riders took the boat in May {AT}. Only ten of them came back by it {AT}.\n\n"
        + "### Trains\n\n"
        + _unit("Speed", "An express needs one hour for the way along the river")
        + _unit("Comfort", "The seats are soft and a stove stands in each car")
    )
    made = draft([DraftNote(path="notes/note.md", outline=outline_of(body))])
    told = {q.source.sentence for m in made.modules for p in m.lessons for q in p.questions if q.source}
    assert any("riders took the boat" in sentence for sentence in told)
    assert re.search(r"(?:\n---|## Boats)\n\nSixty of", _text(body))


def test_the_first_of_several_clusters_says_of_what_it_is_one() -> None:
    one, two = (
        f"*   **{name}**\n"
        + "".join(
            _unit(f"{name} {n}", f"A boat with the {n} gain needs less coal than a train", 4)
            for n in ("first", "second")
        )
        for name in ("Speed", "Comfort")
    )
    first, second = _lessons(f"\n## Gains\n\nTwo kinds of gain are known to all:\n\n{one}{two}")
    assert first[1].startswith(
        "## Gains\n\nTwo kinds of gain are known to all:\n\n- Speed\n- Comfort\n\n### Speed\n\n"
    )
    assert second[1].startswith("## Comfort first\n")


def test_a_lesson_is_called_by_what_it_tells_beside_units_of_another_one() -> None:
    body = (
        "\n## Travel\n\n### Fog\n\nNo pilot sees the piers in it and the horns help little "
        f"{AT}. The boats wait {AT}.\n\n### Trains\n\nThe rails came in the year of the flood {AT}. "
        f"A bridge carries them over the river {AT}.\n\nTwo gains are known:\n\n"
    )
    long = "needs an hour for the way along the river and back and keeps the riders warm in each of its cars "
    body += "".join(_unit(f"Gain {n}", f"It {long * 3}") for n in ("one", "two", "three", "four"))
    titles = [title for title, text in _lessons(body) if "The rails came" in text]
    assert len(titles) == 1
    assert "Trains" in titles[0] or "Gain one" in titles[0]

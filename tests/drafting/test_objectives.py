"""Learning objectives, flashcards and reflections say what is in their module, and no more."""

from __future__ import annotations

import pytest

from coursegen.drafting.draft import DraftNote, draft
from coursegen.model.module import Module
from coursegen.model.walk import items_of
from tests.notes import anchor, outline_of

AT = anchor("00:01:00")


def _unit(name: str, *sentences: str) -> str:
    return f"*   **{name}**: {' '.join(f'{s} {AT}.' for s in sentences)}\n"


def _modules(body: str) -> tuple[Module, ...]:
    return draft([DraftNote(path="notes/note.md", outline=outline_of(body))]).modules


RISKS = (
    "\n## Risks on the river\n\nFour risks are known:\n\n"
    + _unit("Ice", "The boats stop in January because the river freezes")
    + _unit(
        "Fog", "No pilot sees the piers, so that each trip takes twice as long", "Horns help little in it"
    )
    + _unit("Sand", "A bank of it moves each spring rather than each year")
    + _unit("Fire", "Coal dust burns before the crew can wet it")
)
PROSE = (
    "\n## Harbours\n\nEvery harbour has a master who counts the boats because fares depend on them "
    f"{AT}. However, most of them count at night {AT}. They keep the book for ten years {AT}.\n"
    "\n## Locks\n\nA lock lifts a boat by eight feet rather than by one, although the river is low "
    f"{AT}. The keeper opens it by hand {AT}. It takes the crew an hour {AT}.\n"
    "\n## Dams\n\nA dam keeps the water back so that boats can pass in August "
    f"{AT}. Fish climb it by a stair {AT}. Ice breaks it every third winter {AT}.\n"
)


@pytest.mark.parametrize("body", [RISKS, PROSE, RISKS + PROSE])
def test_each_question_is_about_its_objective(body: str) -> None:
    for module in _modules(body):
        texts = {o.id: o.text for o in module.objectives}
        for lesson in module.lessons:
            for question in lesson.questions:
                own = texts[question.objective or ""]
                named = [t for t in (lesson.title, *lesson.text.split("\n")) if t and t.strip("# ") in own]
                assert named or module.title in own or "under" in own, (question.id, own)


def test_a_list_that_is_the_whole_module_is_counted_as_the_note_has_it() -> None:
    (module,) = _modules(RISKS)
    texts = [o.text for o in module.objectives]
    assert any(t.startswith(("Distinguish “Ice”", "Identify the four risks")) for t in texts), texts
    assert not any("three risks" in t or "two risks" in t for t in texts)


def test_sections_of_prose_are_described_not_distinguished() -> None:
    (module,) = _modules(PROSE)
    assert all(o.text.startswith("Describe what the talk says") for o in module.objectives)


def test_every_objective_is_met_in_practice_and_in_the_quiz_where_the_module_has_both() -> None:
    for module in (*_modules(RISKS), *_modules(PROSE)):
        practised = {q.objective for lesson in module.lessons for q in lesson.questions if q.built}
        graded = {q.objective for q in (module.quiz.questions if module.quiz else ()) if q.built}
        assert {o.id for o in module.objectives} == practised | graded
        assert practised == graded, module.id


def test_a_card_says_what_a_unit_is_with_what_leans_on_it() -> None:
    body = (
        "\n## Crew\n\n"
        + _unit("Mate", "The mate is an officer who keeps the log", "However, the pilot signs it")
        + _unit("Cook", "Nobody sees him before noon on most days of the year")
    )
    (module,) = _modules(body)
    fronts = {card.id: (card.front, card.back) for card in module.flashcards}
    assert fronts["mate"] == (
        "Under “Crew”: what do the notes say about “Mate”?",
        "The mate is an officer who keeps the log. However, the pilot signs it.",
    )


def test_a_card_on_a_question_asks_it_once() -> None:
    units = _unit("Who steers?", "The mate does it on most days")
    units += _unit("Who sleeps?", "The pilot does so until the bridge comes in sight")
    (module,) = _modules(f"\n## Talk with the crew\n\n{units}")
    assert module.flashcards[0].front == "What do the notes say about this question: “Who steers?”"


def test_a_reflection_asks_for_what_its_rubric_has_and_gives_no_answer_for_the_learner() -> None:
    (module,) = _modules(RISKS)
    assert module.reflection is not None
    answer = module.reflection.interactions[0]
    assert answer.model_answer == ""  # type: ignore[union-attr]
    assert answer.rubric[0] == "Names what it is about: “Ice”, “Fog”, “Sand” or “Fire”."  # type: ignore[union-attr]
    assert len(answer.rubric) == 3  # type: ignore[union-attr]


def test_what_a_section_says_at_length_before_its_units_is_taught_and_asked() -> None:
    body = (
        "\n## Ferries\n\nThe ferries carry the mail because the bridge is closed at night "
        f"{AT}. They burn coal from the upper mines {AT}. Each of them has two decks {AT}.\n\n"
        "Two gains are known:\n\n"
        + _unit("Fuel", "A boat of this kind burns less coal than a train of equal weight")
        + _unit("Noise", "The hull keeps the sound of the engine away from the streets")
        + _unit("Speed", "An hour is enough for the way across and back again")
    )
    (module,) = _modules(body)
    told = {p.item.source.sentence for p in items_of(module) if p.item.source}
    assert "The ferries carry the mail because the bridge is closed at night." in told
    assert "Two gains are known:\n\n- Fuel\n- Noise\n- Speed" in "".join(x.text for x in module.lessons)


def test_a_card_on_much_asks_for_one_thing_and_shows_all() -> None:
    said = [f"The {n} thing that the crew of a ferry has to know is where the ice breaks in May" for n in
            ("first", "second", "third", "fourth")]  # fmt: skip
    (module,) = _modules("\n## Crew\n\n" + _unit("Ice", *said) + _unit("Fog", "Nobody sees the piers in it"))
    (ice, _) = module.flashcards
    assert ice.front == "Under “Crew”: name one thing that the notes say about “Ice”."
    assert ice.back == "\n".join(f"- {s}." for s in said)

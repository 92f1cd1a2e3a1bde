"""How notes become chapters, and what is refused."""

from __future__ import annotations

import pytest

from coursegen.drafting.clauses import clause, leans
from coursegen.drafting.draft import DraftNote, draft
from coursegen.drafting.kinds import kind_of, noun_of
from coursegen.drafting.lessons import join
from coursegen.drafting.prose import markdown, quoted
from coursegen.drafting.split import divide
from coursegen.errors import CoursegenError
from coursegen.model.outline import Sentence
from coursegen.model.walk import items_of
from tests.notes import anchor, outline_of

LONG = "The {} of a plan shows its worth when the work begins and the people meet {}."


def _note(sections: dict[str, int]) -> str:
    """A note with sections of so many units each."""
    out, at = [], 0
    for title, count in sections.items():
        out.append(f"## {title}\n")
        for n in range(count):
            at += 1
            text = LONG.format(f"thing{at}", anchor(f"00:{at:02d}:00"))
            out.append(f"*   **{title} number {n}**: {text}")
        out.append("")
    return "\n".join(out)


def _titles(body: str) -> list[str]:
    return [c.title for c in divide(outline_of(body)).chapters]


def test_a_chapter_for_each_top_heading() -> None:
    assert _titles(_note({"Alpha": 3, "Beta": 4})) == ["Alpha", "Beta"]


def test_a_small_section_joins_the_one_before_it() -> None:
    assert _titles(_note({"Alpha": 3, "Beta": 1, "Gamma": 3})) == ["Alpha; Beta", "Gamma"]


def test_a_small_first_section_joins_the_one_after_it() -> None:
    (first, *_) = _titles(_note({"Alpha": 1, "Beta": 3}))
    assert first == "Alpha; Beta"


def test_a_large_section_is_cut_into_equal_parts() -> None:
    chapters = divide(outline_of(_note({"Alpha": 14}))).chapters
    assert [(c.title, len(c.topics)) for c in chapters] == [("Alpha (1 of 2)", 7), ("Alpha (2 of 2)", 7)]


def test_a_list_of_twelve_is_not_torn() -> None:
    (chapter,) = divide(outline_of(_note({"Alpha": 12}))).chapters
    assert chapter.title == "Alpha"


def test_joined_sections_are_cut_between_headings_and_each_part_has_their_titles() -> None:
    names = ("Alpha", "Beta", "Gamma")
    chapters = divide(
        outline_of(_note(dict.fromkeys(names, 1)) + _note({"Delta": 8}) + _note({"Eta": 1}))
    ).chapters
    assert [(c.id, c.title, len(c.topics)) for c in chapters] == [
        ("alpha", "Alpha; Beta; Gamma", 3),
        ("delta", "Delta; Eta", 9),
    ]
    assert _titles(_note(dict.fromkeys(names, 1))) == ["A talk"], "all sections of the note"


def test_prose_goes_with_the_part_that_it_leads_to() -> None:
    late = "\n## Delta\n\nThese few things matter most:\n\n" + _note({"x": 9}).partition("\n")[2]
    body = _note({"Alpha": 1, "Beta": 1, "Gamma": 1}) + late
    first, second = divide(outline_of(body)).chapters
    assert (first.prose, [p.sentence.text for p in second.prose]) == ((), ["These few things matter most:"])


def test_a_conclusion_is_no_module() -> None:
    division = divide(outline_of(_note({"Alpha": 3}) + "\n## Conclusion\n\nAll ends well.\n"))
    assert [c.title for c in division.chapters] == ["Alpha"]
    assert [s.text for s in division.closing] == ["All ends well."]


def test_a_note_of_prose_gives_a_course_with_lessons() -> None:
    body = "\n".join(
        f"## Part {n}\n\nThe market of town {n} opens early and closes late {anchor(f'00:0{n}:00')}.\n"
        for n in (1, 2, 3)
    )
    made = draft([DraftNote(path="n.md", outline=outline_of(body))])
    assert [len(m.lessons) for m in made.modules] == [1]
    assert all(list(items_of(m)) for m in made.modules)


def test_several_notes_keep_their_modules_and_name_their_talks() -> None:
    one, two = outline_of(_note({"Alpha": 3})), outline_of(_note({"Alpha": 3, "Beta": 3}))
    made = draft([DraftNote(path="notes/a.md", outline=one), DraftNote(path="notes/b.md", outline=two)])
    assert [m.id for m in made.modules] == ["alpha", "alpha-2", "beta"]
    assert [t.id for t in made.talks] == ["talk", "talk-2"]
    talks = {e.talk for p in items_of(made.modules[2]) for e in p.item.evidence}
    assert talks == {"talk-2"}


def test_steps_are_ordered_and_other_numbered_lists_are_not() -> None:
    body = "## Four steps to a plan\n\n" + "\n".join(
        f"{n}. **{name} the {name.lower()}er**: {LONG.format(name, anchor(f'00:0{n}:00'))}"
        for n, name in enumerate(("Read", "Print", "Paint", "Send"), 1)
    )
    steps = draft([DraftNote(path="n.md", outline=outline_of(body))])
    assert [p.item.type for p in items_of(steps.modules[0])].count("order") == 1
    plain = draft([DraftNote(path="n.md", outline=outline_of(body.replace("Four steps to", "On")))])
    assert "order" not in [p.item.type for p in items_of(plain.modules[0])]


def test_other_languages_are_refused_with_a_sentence() -> None:
    german = (
        "Die Verwaltung braucht Menschen, die über Grenzen hinweg denken und handeln, auch ohne Anlass. " * 6
    )
    with pytest.raises(CoursegenError, match="not in English"):
        draft([DraftNote(path="n.md", outline=outline_of(german))])
    with pytest.raises(CoursegenError, match="knows English only"):
        draft([DraftNote(path="n.md", outline=outline_of("Text."))], language="fr")


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        ("This often requires political endorsement of the whole cabinet.", True),
        ("There's also a recent swing back.", True),
        ("For example, a mayor may call her colleague.", True),
        ("Education can help instill this perspective in the young.", True),
        ("Public servants should talk to the border.", False),
        ("Leaders must act, and this is hard.", False),
    ],
)
def test_sentences_that_lean_on_another(text: str, leaning: bool) -> None:
    assert leans(text) is leaning


def test_a_long_sentence_is_cut_where_a_clause_ends() -> None:
    head = "Engaging early with many people of the region is useful for finding out what they need"
    made = clause(Sentence(text=f"{head}, which {'really ' * 30}helps.", line=1))
    assert made is not None
    assert (made.text, made.whole, made.quoted) == (head, False, f"{head} …")
    assert clause(Sentence(text=f"A very {'very ' * 40}long sentence has no end.", line=1)) is None


def test_kinds_come_from_headings_or_from_the_sentence_before_the_list() -> None:
    assert kind_of("Essential Skills for Everyone", "").one == "skill"
    assert kind_of("Building Capacity", "To do so, governments should:").one == "recommendation"
    assert kind_of("Benefits and Challenges", "").vague
    assert kind_of("Outlook", "There are several barriers:").one == "barrier"


@pytest.mark.parametrize(
    ("heading", "lead", "noun"),
    [
        ("Origins", "Two primary drivers were behind it:", "primary drivers"),
        ("Fears", "Great concerns included:", "concerns"),
        ("Signs", "One hears several alarm bells in such a state:", "alarm bells"),
        ("Enemies", "The army was divided into three groups:", "groups"),
        ("Preparations for winter", "", "preparations"),
        ("Dietary Strategies", "They help against fog.", "strategies"),
        ("Collect Stories", "", ""),  # what is done, no list of it
        ("Fears and Realities", "", ""),
        ("Key Points", "", ""),
        ("Analysis", "", ""),
        ("How it works", "", ""),
        ("Texas", "", ""),
        ("Origins", "The main plan includes:", ""),
        ("Applications", "It is used in many places, such as:", "applications"),
    ],
)
def test_what_a_list_is_of(heading: str, lead: str, noun: str) -> None:
    assert noun_of(heading, lead) == noun


def test_the_words_of_a_note_are_never_read_as_markup() -> None:
    assert markdown("2 * 3 < 4 and a_b_c") == "2 \\* 3 < 4 and a_b_c"
    assert markdown("<script> $x$ {at}`1`") == "\\<script> \\$x\\$ \\{at}\\`1\\`"
    assert markdown("1. first") == "1\\. first"
    assert markdown("# no heading") == "\\# no heading"
    assert quoted('a "safe place"') == "“a ‘safe place’”"


def test_bullets_without_a_name_stay_together_behind_their_list() -> None:
    body = "## Habits\n\n*   Get up early.\n"
    said = {
        "Water": "The can is filled at noon so that the sun can warm it.",
        "Rake": "Leaves lie under the hedge until the frost is over.",
        "Prune": "A clean cut above the third bud heals within a month.",
        "Sow": "Peas go into the ground before the swallows come back.",
        "Mow": "Grass is cut in dry weather when the dew has gone.",
        "Weed": "Roots come out whole on the day after a long rain.",
    }
    for i, (name, text) in enumerate(said.items()):
        body += f"*   **{name}**: {text} {anchor(f'00:0{i}:30')}\n"
        body += f"*   Plain words number {i} stand here.\n"
    lessons = draft([DraftNote(path="notes/n.md", outline=outline_of(body))]).modules[0].lessons
    assert len(lessons) > 1
    homes = {i: [n for n, x in enumerate(lessons) if f"Plain words number {i}" in x.text] for i in range(3)}
    assert homes == {i: [len(lessons) - 1] for i in range(3)}
    told = lessons[-1].text
    assert told.index("number 0") < told.index("number 1") < told.index("number 2")


def test_a_lesson_without_questions_is_joined_with_what_goes_on_with_its_list() -> None:
    at = anchor("00:01:00")
    body = "".join(
        f"\n## {title}\n\n" + "".join(f"*   **{n}**: It has two decks for pupils {at}.\n" for n in names)
        for title, names in (("Crews", ("Cook", "Captain")), ("Boats", ("Tug", "Raft", "Barge")))
    )
    cook, captain, tug, raft, barge = (t for c in divide(outline_of(body)).chapters for t in c.topics)
    groups = [(cook, captain), (tug, raft), (barge,)]
    assert join(groups, 1) == [(cook, captain), (tug, raft, barge)]
    assert join(groups, 2) == [(cook, captain), (tug, raft, barge)]
    assert join(groups, 0) == [(cook, captain, tug, raft), (barge,)]

"""The course drafted from its own note: what each item must have, and what no draft may say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from coursegen.drafting.draft import DraftNote, draft
from coursegen.drafting.report import report
from coursegen.model.course import Course
from coursegen.model.evidence import clock
from coursegen.model.interaction import Choice, Match
from coursegen.model.item import Item, Status
from coursegen.model.plain import thaw
from coursegen.model.walk import Placed, Role, built_items, items, items_of
from coursegen.wording.leaks import leaks, stands_out
from tests.notes import seed

PATH = "notes/public-sector-skills-for-international-collaboration.md"


@cache
def course() -> Course:
    """The draft."""
    return draft([DraftNote(path=PATH, outline=seed())])


@cache
def asked() -> tuple[Placed, ...]:
    """Everything that is answered right or wrong."""
    return tuple(p for p in built_items(course()) if p.role is not Role.REFLECTION)


def _choice(item: Item) -> tuple[str, list[str]]:
    """The key of a single-choice item and its distractors."""
    (choice,) = item.interactions
    assert isinstance(choice, Choice)
    (key,) = choice.key
    texts = {o.id: o.text for o in choice.options}
    return texts[key], [text for i, text in texts.items() if i != key]


def _words(item: Item) -> str:
    said = f"{item.stem} {item.feedback.right} {item.feedback.wrong}"
    return f"{said} {json.dumps(thaw(item.fields), ensure_ascii=False)}"


def _letters(text: str) -> str:
    """Without marks, which are other ones within quotation marks."""
    return re.sub(r"\W+", " ", text)


def test_modules_follow_the_note() -> None:
    assert [m.title for m in course().modules] == [
        "Challenges to Cross-Border Collaboration",
        "Relationship Building and Trust",
        "Problem-Solving and Adaptability",
        "Communication and Dialogue",
        "Building Capacity and Fostering Collaboration",
    ]
    assert [m.id for m in course().modules][1] == "relationship-building-and-trust"


def test_course_meta() -> None:
    made = course()
    assert made.id == "public-sector-skills-for-international-collaboration"
    assert made.description.startswith("Effective cross-border government innovation")
    assert [(t.note, t.outline) for t in made.talks] == [(PATH, seed())]
    assert "the words of the notes, not the speaker's" in made.credits
    assert "oecdobservatoryofpublicsec3116" in made.credits


def test_every_described_unit_has_a_lesson_a_card_and_questions() -> None:
    described = {u.id: u for u in seed().units if u.text}
    lessons = " ".join(lesson.text for m in course().modules for lesson in m.lessons)
    assert all(u.name in lessons or u.text.split(".")[0] in lessons for u in seed().units)
    assert {c.id for m in course().modules for c in m.flashcards} == set(described)
    sentences = {p.item.source.sentence for p in asked() if p.item.source}
    evidence = {clock(e.at) for p in asked() for e in p.item.evidence if e.at is not None}
    for unit in described.values():
        assert any(_letters(unit.name) in _letters(_words(p.item)) for p in asked()), unit.name
        own = {m.at for s in unit.sentences for m in s.times}
        assert own & evidence or any(s.text in sentences for s in unit.sentences), unit.name


def test_no_sentence_of_the_note_is_lost() -> None:
    told = " ".join(lesson.text for m in course().modules for lesson in m.lessons)
    for sentence in seed().every_sentence():
        assert sentence.text.rstrip(".:")[:60] in told, sentence.text


def test_lessons_carry_their_times_and_exact_quotes() -> None:
    note = {s.text for s in seed().every_sentence()}
    told = " ".join(lesson.text for m in course().modules for lesson in m.lessons)
    for moment in (m for s in seed().every_sentence() for m in s.times):
        assert f"{{at}}`{moment.at}" in told
    for module in course().modules:
        for lesson in module.lessons:
            assert lesson.evidence
            assert all(e.quote in note for e in lesson.evidence)


def test_the_shared_time_names_its_unit() -> None:
    told = " ".join(lesson.text for m in course().modules for lesson in m.lessons)
    assert "{at}`00:35:01 #funding-metrics-and-institutional-barriers`" in told
    assert "{at}`00:35:01 #develop-formalized-structures`" in told
    assert "{at}`00:35:01`" not in told
    shared = [
        e for p in items(course()) for e in p.item.evidence if e.at is not None and clock(e.at) == "00:35:01"
    ]
    assert all(e.unit for e in shared)


def test_every_lesson_is_followed_by_a_question_and_no_module_is_without_a_quiz() -> None:
    for module in course().modules:
        for lesson in module.lessons:
            assert [q for q in lesson.questions if q.built], lesson.id
        assert module.quiz is not None
        graded = [q for q in module.quiz.questions if q.built]
        short = any(
            line.startswith(f"{module.id}: The quiz has one graded question.") for line in report(course())
        )
        assert len(graded) >= 1, module.id
        assert (len(graded) == 1) == short, module.id
        assert module.reflection is not None
        assert module.reflection.type == "open"


def test_each_module_has_four_types_or_the_report_says_why_not() -> None:
    lines = report(course())
    for module in course().modules:
        placed = [p for p in items_of(module) if p.item.built and p.role is not Role.REFLECTION]
        types = {p.item.type for p in placed}
        told = [line for line in lines if line.startswith(f"{module.id}: {len(types)} types of question.")]
        assert (len(types) < 4) == bool(told), module.id
    types = {p.item.type for p in asked()}
    assert {"single-choice", "multiple-choice", "open", "true-false", "categorize"} <= types


def test_each_item_carries_rule_sentence_times_and_one_objective() -> None:
    sentences = {s.text: s for s in seed().every_sentence()}
    for placed in asked():
        item = placed.item
        assert item.source is not None
        assert item.source.rule == item.id.partition("-")[0]
        source = sentences[item.source.sentence]
        times = {e.at for e in item.evidence}
        assert {m.seconds for m in source.times} <= times
        assert item.status is Status.DRAFT
        assert item.objective in {o.id for o in placed.module.objectives}


def test_each_objective_is_assessed_twice_on_two_occasions() -> None:
    for module in course().modules:
        placed = [p for p in items_of(module) if p.item.built and p.role is not Role.REFLECTION]
        for objective in module.objectives:
            own = [p for p in placed if p.item.objective == objective.id]
            assert len(own) >= 2, objective.id
            assert {p.role for p in own} == {Role.PRACTICE, Role.GRADED}, objective.id
            assert objective.text.split()[0] in ("Identify", "Distinguish")


def test_every_answer_gets_feedback_of_five_words_or_more() -> None:
    for placed in asked():
        for interaction in placed.item.interactions:
            if isinstance(interaction, Choice) and not interaction.boolean:
                told = [o.feedback for o in interaction.options]
            elif isinstance(interaction, Match):
                told = [p.feedback for p in interaction.premises]
            elif isinstance(interaction, Choice):
                told = [placed.item.feedback.right, placed.item.feedback.wrong]
            else:
                told = [getattr(interaction, "model_answer", "") or placed.item.feedback.right]
            assert all(len(text.split()) >= 5 for text in told), placed.item.id


def test_no_key_stands_out_or_leaks() -> None:
    for placed in asked():
        if placed.item.type == "single-choice":
            key, distractors = _choice(placed.item)
            assert len(distractors) == 2
            assert not leaks(placed.item.stem, key, distractors), placed.item.id
            assert not stands_out(key, distractors), placed.item.id


def test_positions_of_the_key_are_balanced_in_each_module() -> None:
    for module in course().modules:
        places = [
            p.item.interactions[0].key[0]
            for p in items_of(module)
            if p.item.type == "single-choice" and isinstance(p.item.interactions[0], Choice)
        ]
        counts = Counter(places) or Counter("abc")
        assert max(counts.values()) - min(counts.get(k, 0) for k in "abc") <= 1
        assert not any(len(set(places[i : i + 4])) == 1 for i in range(len(places) - 3))


def test_statements_are_true_and_false_in_equal_shares() -> None:
    answers = [p.item.fields.flag("answer") for p in asked() if p.item.type == "true-false"]
    assert abs(answers.count(True) - answers.count(False)) <= len(course().modules)


def test_no_question_stands_twice() -> None:
    for module in course().modules:
        stems = [p.item.stem for p in items_of(module) if p.item.built]
        assert len(stems) == len(set(stems)), module.id
        ids = [p.item.id for p in items_of(module)]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "never",
    [
        "being generous when",  # the name of the unit in its description
        "At what minute",
        "do not need to",
        "grumpy and {{",
        "“This often requires",
        "“Such structures",
        "All of the above",
    ],
)
def test_bad_drafts_never_appear(never: str) -> None:
    for placed in asked():
        stem = placed.item.stem if placed.item.type != "cloze" else _words(placed.item)
        assert never.lower() not in stem.lower(), placed.item.id


def test_a_description_does_not_name_its_unit() -> None:
    for item in (p.item for p in asked()):
        told = " ".join([item.stem, *(o.text("text") for _, o in item.fields.entries("options"))])
        assert "Being generous" not in told or "Generosity" not in told, item.id
    chosen = [_words(p.item) for p in asked() if p.item.type == "single-choice"]
    assert chosen
    assert not any("[…]" in words for words in chosen), "a riddle"


def test_a_cluster_is_never_an_answer() -> None:
    clusters = {u.name for u in seed().units if not u.text}
    for placed in asked():
        if placed.item.type in ("single-choice", "multiple-choice"):
            for interaction in placed.item.interactions:
                assert isinstance(interaction, Choice)
                assert not clusters & {o.text for o in interaction.options}


def test_permission_is_not_matched_with_permission() -> None:
    for placed in asked():
        if placed.item.type == "match":
            assert not ("No Permission" in _words(placed.item) and "Grant Permission" in _words(placed.item))


def test_stubs_for_remedies_wait_for_an_author() -> None:
    stubs = [p.item for p in items(course()) if p.item.status is Status.NEEDS_AUTHOR]
    assert [i.id for i in stubs] == [
        "remedy-no-permission-to-look-beyond-borders",
        "remedy-funding-metrics-and-institutional-barriers",
    ]
    assert all(len(i.evidence) == 2 and i.type == "open" for i in stubs)


def test_one_changed_sentence_changes_no_id() -> None:
    from coursegen.readers.note import read_note
    from tests.notes import SEED

    data = SEED.read_bytes().replace(
        b"benefits the entire region in the long run", b"benefits the region over the years"
    )
    other = read_note(data, "seed.md").outline
    assert other is not None
    changed = draft([DraftNote(path=PATH, outline=other)])
    others = [
        [p.address for p in items(one) if not p.address.endswith("-generosity")]
        for one in (changed, course())
    ]
    assert others[0] == others[1]


_PRINT = """
import sys
from coursegen.drafting.draft import DraftNote, draft
from tests.notes import seed
print(repr(draft([DraftNote(path="n.md", outline=seed())])))
"""


def test_the_same_under_every_hash_seed() -> None:
    root = Path(__file__).parents[2]
    runs = [
        subprocess.run(
            [sys.executable, "-c", _PRINT],
            env={**os.environ, "PYTHONHASHSEED": number, "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"},
            capture_output=True,
            check=True,
            cwd=root,
        ).stdout
        for number in ("0", "1", "4242")
    ]
    assert len(runs[0]) > 50_000
    assert len(set(runs)) == 1

"""A question's HTML: semantic, labelled, and silent about the key."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from coursegen.catalogue import words
from coursegen.model.course import Course
from coursegen.model.walk import built_items
from coursegen.player.fragment import config_html, course_config, item_html
from coursegen.player.render import Renderer
from coursegen.player.shown import plain, scattered
from coursegen.player.wire import WireItem
from tests import corpus
from tests.player import hostile
from tests.player.pages import active, data, parsed, without_data

ITEMS = Renderer(corpus.every_type()).items()
HOSTILE = Renderer(hostile.course()).items()
EVERY = [*ITEMS.values(), *HOSTILE.values()]


def shown(item: WireItem) -> str:
    return item_html(item, words("en"))


def name(item: WireItem) -> str:
    return f"{item['id']} {item['type']}"


@pytest.mark.parametrize("item", EVERY, ids=name)
def test_every_field_has_a_label_and_stands_in_a_named_group(item: WireItem) -> None:
    tree = parsed(shown(item))
    for field in tree.xpath("//input | //select | //textarea"):
        labels = tree.xpath("//label[@for=$id]", id=field.get("id", "-")) or field.xpath("ancestor::label")
        assert labels
        assert field.xpath("ancestor::fieldset[legend or @aria-labelledby]")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for reference in tree.xpath("//@aria-labelledby | //@aria-describedby | //@for"):
        assert reference in ids


@pytest.mark.parametrize("item", EVERY, ids=name)
def test_the_same_question_gives_the_same_bytes(item: WireItem) -> None:
    assert shown(item) == shown(item)


@pytest.mark.parametrize("item", HOSTILE.values(), ids=name)
def test_hostile_text_stays_text(item: WireItem) -> None:
    text = shown(item)
    tree = parsed(text)
    assert active(tree) == []
    assert not tree.xpath("//img[@onerror] | //img[@src='x']")
    assert "<script>alert" not in text
    if "very long" not in item["plain"]:
        assert "<script>alert(1)</script>" in " ".join(tree.text_content().split())


@pytest.mark.parametrize("item", ITEMS.values(), ids=name)
def test_the_page_does_not_tell_the_key(item: WireItem) -> None:
    text = without_data(shown(item))
    secrets = [item["right"], item["wrong"], *(e["quote"] for e in item["evidence"])]
    for interaction in item["interactions"]:
        match interaction["kind"]:
            case "choice":
                secrets += [o["feedback"] for o in interaction["options"]]
            case "match":
                secrets += [p["feedback"] for p in (*interaction["premises"], *interaction["responses"])]
            case "text":
                secrets += [
                    interaction["feedback"],
                    *(a for a in interaction["accept"] if a not in item["plain"]),
                ]
            case "extended":
                secrets += [*interaction["rubric"], interaction["model_answer"]]
    for secret in filter(None, secrets):
        assert secret not in text
    assert "correct" not in text.lower()


def test_the_data_tells_what_the_script_needs_and_no_html_of_the_page() -> None:
    item = ITEMS["closed.pick-one"]
    tree = parsed(shown(item))
    known = data(tree.xpath("//script[@class='cg-data']")[0])
    assert known["interactions"][0]["key"] == ["a"]
    assert known["interactions"][0]["options"][1]["feedback"] == "They come when there is something to show."
    assert "html" not in known["interactions"][0]["options"][0]
    assert "body" not in known


def test_steps_and_responses_lie_scattered_and_are_numbered() -> None:
    order = parsed(shown(ITEMS["closed.put-in-order"]))
    assert [s.get("data-n") for s in order.xpath("//li")] == ["1", "2", "3"]
    texts = [t.text_content() for t in order.xpath("//*[@class='cg-step-text']")]
    assert sorted(texts) == sorted(["find the counterpart", "call them", "meet on the bridge"])
    assert texts != ["find the counterpart", "call them", "meet on the bridge"]
    for address in ("closed.put-in-order", "closed.pair-up", "closed.pair-again", "closed.sort-out"):
        tree = parsed(without_data(shown(ITEMS[address])))
        assert not tree.xpath("//li[@data-id]")
        assert all(v == "" or v.isdigit() for v in tree.xpath("//option/@value"))


def test_responses_do_not_stand_in_the_order_of_their_premises() -> None:
    parts: list[Any] = [{"id": c, "html": c, "feedback": ""} for c in "abcde"]
    for salt in map(str, range(200)):
        assert scattered(parts, salt) != parts
        assert sorted(p["id"] for p in scattered(parts, salt)) == list("abcde")


def test_a_stem_of_several_blocks_names_its_group() -> None:
    item: WireItem = {**ITEMS["closed.pick-one"], "body": ["<p>One.</p><p>Two?</p>"]}  # type: ignore[typeddict-item]
    tree = parsed(shown(item))
    (group,) = tree.xpath("//fieldset[@aria-labelledby]")
    assert "Two?" in tree.get_element_by_id(group.get("aria-labelledby")).text_content()
    assert not tree.xpath("//legend//p")


def test_an_option_shows_its_text_without_markup() -> None:
    assert plain("<strong>a</strong> &lt;b&gt; &amp; c\n") == "a <b> & c"


def test_what_a_page_must_know_of_the_course() -> None:
    course: Course = corpus.every_type()
    config = course_config(course)
    assert [(q["module"], q["pass_mark"]) for q in config["quizzes"]] == [("closed", 0.6), ("typed", 0.6)]
    pool = config["quizzes"][0]["places"][-1]
    assert (pool["pool"], pool["draw"], pool["points"], len(pool["items"])) == ("closed.first-step", 1, 1, 2)
    tree = parsed(config_html(config) + config_html({**config, "language": "fr-CA"}))
    english, french = (data(block) for block in tree.xpath("//script"))
    assert "Right." in english["words"]
    assert "Juste." in french["words"]
    assert len(french["words"]) == len(english["words"])


def test_what_no_answer_is_right_to_is_no_part_of_the_score() -> None:
    course = corpus.minimal()
    (module,) = course.modules
    assert module.quiz is not None
    (graded,) = module.quiz.questions
    free = next(p.item for p in built_items(corpus.every_type()) if not p.item.scored)
    for questions, places in (((graded, free), [["start.one-budget"]]), ((free,), [])):
        quiz = replace(module.quiz, questions=questions)
        config = course_config(replace(course, modules=(replace(module, quiz=quiz),)))
        assert [place["items"] for one in config["quizzes"] for place in one["places"]] == places

"""A renamed question is known by its former name as well, and no other question is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from coursegen.model.course import Course
from coursegen.model.item import Item
from coursegen.model.walk import built_items
from coursegen.player.render import Renderer, former_addresses, state_keys
from coursegen.player.wire import WireItem
from tests import corpus


def renamed(course: Course, names: Mapping[str, str]) -> Course:
    """`course` with questions of its first module's quiz renamed: {old id: new id}."""
    first, *rest = course.modules
    assert first.quiz is not None

    def one(item: Item) -> Item:
        if item.id not in names:
            return item
        return replace(item, id=names[item.id], renamed_from=item.id)

    quiz = replace(
        first.quiz,
        questions=tuple(map(one, first.quiz.questions)),
        pools=tuple(replace(pool, questions=tuple(map(one, pool.questions))) for pool in first.quiz.pools),
    )
    return replace(course, modules=(replace(first, quiz=quiz), *rest))


def items(course: Course) -> dict[str, WireItem]:
    return Renderer(course).items()


def test_the_former_key_stands_beside_the_present_one() -> None:
    before = items(corpus.every_type())
    after = items(renamed(corpus.every_type(), {"put-in-order": "first-contact"}))
    assert after["closed.first-contact"]["was"] == [before["closed.put-in-order"]["key"]]
    assert after["closed.first-contact"]["key"] != before["closed.put-in-order"]["key"]
    for address in before.keys() & after.keys():
        assert after[address]["key"] == before[address]["key"]
        assert after[address]["was"] == []


def test_a_name_that_another_question_has_taken_over_is_that_questions() -> None:
    course = renamed(corpus.every_type(), {"pair-again": "pairs", "sort-again": "pair-again"})
    after = items(course)
    assert after["closed.pairs"]["was"] == []
    assert after["closed.pair-again"]["was"] == [items(corpus.every_type())["closed.sort-again"]["key"]]


def test_names_that_meet_are_told_apart_by_the_former_ones_too() -> None:
    names = [f"m.q{n}" for n in range(3000)]
    keys = state_keys(names)
    near = next(name for name in names if len(keys[name]) > 3)
    assert len(set(keys.values())) == len(names)
    assert state_keys([near])[near] == keys[near][:3], "alone it is short: the reader tries both"


def test_only_what_was_renamed_has_a_former_address() -> None:
    course = renamed(corpus.every_type(), {"put-in-order": "first-contact"})
    assert former_addresses(built_items(course)) == {"closed.first-contact": "closed.put-in-order"}

"""Stopping points stand at the ends of lessons, about twenty minutes apart."""

from __future__ import annotations

from coursegen.model.course import Course
from coursegen.model.module import Lesson, Module
from coursegen.model.stops import stops


def _course(*modules: tuple[int, ...]) -> Course:
    return Course(
        id="c",
        title="C",
        modules=tuple(
            Module(
                id=f"m{n}",
                title="M",
                lessons=tuple(
                    Lesson(id=f"l{k}", title="L", text="T", minutes=minutes)
                    for k, minutes in enumerate(lengths)
                ),
            )
            for n, lengths in enumerate(modules)
        ),
    )


def test_about_every_twenty_minutes_across_modules() -> None:
    assert stops(_course((7, 7), (7, 7, 7), (7, 5))) == {"m1.l0": 21, "m2.l0": 42}


def test_the_nearer_end_is_taken() -> None:
    assert stops(_course((14, 15, 3))) == {"m0.l0": 14}
    assert stops(_course((14, 8, 15))) == {"m0.l1": 22}


def test_none_in_a_short_course_nor_after_the_last_lesson() -> None:
    assert stops(_course((5, 5, 5))) == {}
    assert stops(_course((25,))) == {}
    assert stops(_course(())) == {}

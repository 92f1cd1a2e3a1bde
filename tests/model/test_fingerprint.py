"""The fingerprint changes with whatever people wrote, and with nothing else."""

from __future__ import annotations

from dataclasses import replace

from coursegen.model.course import Asset, Course, Video
from coursegen.model.fingerprint import fingerprint
from coursegen.readers.course import read_course
from tests import corpus


def changed() -> dict[str, Course]:
    """The corpus with one thing different in each."""
    course = corpus.every_type()
    module = course.modules[0]
    lesson = module.lessons[0]
    item = lesson.questions[0]
    talk = course.talks[0]
    assert talk.outline

    def with_item(**given: object) -> Course:
        questions = (replace(item, **given), *lesson.questions[1:])  # type: ignore[arg-type]
        lessons = (replace(lesson, questions=questions), *module.lessons[1:])
        return replace(course, modules=(replace(module, lessons=lessons), *course.modules[1:]))

    return {
        "version": replace(course, version="1.3"),
        "a setting": replace(course, video=Video.CLICK),
        "a picture": replace(course, assets=(Asset(path=course.assets[0].path, data=b"<svg/>"),)),
        "the note": replace(course, talks=(replace(talk, outline=replace(talk.outline, title="Other")),)),
        "a stem": with_item(stem="Whom would you call last?"),
        "an answer": with_item(fields=module.quiz.questions[0].fields if module.quiz else None),
        "the order of modules": replace(course, modules=course.modules[::-1]),
    }


def test_two_readings_have_one_fingerprint() -> None:
    again = read_course(corpus.files("every-type")).course
    assert again is not None
    assert again is not corpus.every_type()
    assert fingerprint(again) == fingerprint(corpus.every_type())
    assert len(fingerprint(again)) == 64


def test_every_change_makes_another_one() -> None:
    prints = {name: fingerprint(course) for name, course in changed().items()}
    prints["as it was"] = fingerprint(corpus.every_type())
    assert len(set(prints.values())) == len(prints), prints


def test_what_is_derived_does_not_count() -> None:
    course = corpus.minimal()
    module = course.modules[0]
    lesson = module.lessons[0]
    lowered = tuple(replace(item, interactions=(), body=()) for item in lesson.questions)
    lessons = (replace(lesson, questions=lowered), *module.lessons[1:])
    without = replace(course, modules=(replace(module, lessons=lessons), *course.modules[1:]))
    assert fingerprint(without) == fingerprint(course)

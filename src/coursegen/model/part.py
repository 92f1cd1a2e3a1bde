"""A course cut down to one of its modules, for a home that shows and scores each module by itself."""

from __future__ import annotations

from dataclasses import replace

from coursegen.model.course import Course
from coursegen.model.module import Module


def only(course: Course, module: Module) -> Course:
    """`course` as if `module` were all of it: what passes is what its quiz asks for. Every address stays."""
    own = module.quiz.pass_mark if module.quiz else None
    return replace(course, modules=(module,), pass_mark=course.pass_mark if own is None else own)

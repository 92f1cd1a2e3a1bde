"""Exam-style questions for measuring the rules: six hundred without a flaw, and each flaw planted in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from coursegen.diagnostics import Diagnostic
from coursegen.markup.yamlwrite import dump
from coursegen.project.check import check_files
from tests import corpus

FRAMES = (
    "{}",
    "According to the course: {}",
    "Two colleagues argue about this over lunch. {}",
    "The new trainee asks you. {}",
    "Your report has to answer one question. {}",
    "Think of the last year of your office. {}",
    "Somebody from across the river wants to know. {}",
    "The mayor did not attend, and rings you up afterwards. {}",
    "Before the meeting starts, somebody reads aloud. {}",
    "It is Monday and the minister waits. {}",
)


@dataclass(frozen=True)
class Question:
    """A choice; `correct` holds the places of its keys."""

    stem: str
    options: tuple[str, ...]
    correct: tuple[int, ...]
    multiple: bool = False


def clean() -> list[Question]:
    """Six hundred: sixty subjects in ten frames, the key at every place; numbers stay in order."""
    lines = (Path(__file__).parent / "clean_items.txt").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    out = []
    for number, (stem, key, *others) in enumerate(rows):
        for turn, frame in enumerate(FRAMES):
            place = 0 if re.search(r"\d", others[0]) else (number + turn) % 3
            options = (*others[:place], key, *others[place:])
            out.append(Question(frame.format(stem), options, (place,)))
    return out


def course_of(questions: list[Question]) -> dict[str, bytes]:
    """The files of a course whose lessons ask them, ten a lesson."""
    files = dict(corpus.files("minimal"))
    head = files["course.yaml"].decode()
    names = [f"m{i}" for i in range(0, len(questions), 10)]
    files["course.yaml"] = head.replace("modules: [start]", f"modules: [{', '.join(names)}]").encode()
    del files["modules/start.yaml"]
    for index, name in enumerate(names):
        ten = questions[10 * index : 10 * index + 10]
        files[f"modules/{name}.yaml"] = dump(_module(name, ten)).encode()
    return files


def _module(name: str, questions: list[Question]) -> dict[str, Any]:
    asked = [_item(f"q{i}", question) for i, question in enumerate(questions)]
    lesson = {"id": "one", "title": "One", "text": "They met.", "questions": asked}
    return {
        "coursegen": 1,
        "id": name,
        "title": "Questions",
        "objectives": {"choose": {"text": "Choose an answer", "level": "apply"}},
        "lessons": [lesson],
    }


def _item(name: str, question: Question) -> dict[str, Any]:
    options: dict[str, dict[str, Any]] = {}
    for place, text in enumerate(question.options):
        option: dict[str, Any] = {"text": text, "feedback": "This is what the talk has to say."}
        if place in question.correct:
            option["correct"] = True
        options["abcdefgh"[place]] = option
    return {
        "id": name,
        "type": "multiple-choice" if question.multiple else "single-choice",
        "objective": "choose",
        "stem": question.stem,
        "options": options,
        "evidence": ["00:02:10"],
    }


def found(questions: list[Question]) -> dict[int, list[Diagnostic]]:
    """What `check` says of each question, by its number."""
    out: dict[int, list[Diagnostic]] = {index: [] for index in range(len(questions))}
    files = course_of(questions)
    starts = {
        name: [n for n, line in enumerate(data.decode().split("\n"), 1) if re.match(r"\s+- id: q\d", line)]
        for name, data in files.items()
        if name.startswith("modules/")
    }
    for diagnostic in check_files(files).diagnostics:
        if diagnostic.place.file in starts:
            module = int(diagnostic.place.file.removeprefix("modules/m").removesuffix(".yaml")) // 10
            before = [start for start in starts[diagnostic.place.file] if start <= diagnostic.place.line]
            if before:
                out[10 * module + len(before) - 1].append(diagnostic)
    return out


def _with(question: Question, place: int, text: str) -> Question:
    options = tuple(text if i == place else option for i, option in enumerate(question.options))
    return replace(question, options=options)


def _wrong(question: Question) -> int:
    return next(i for i in range(len(question.options)) if i not in question.correct)


def _key(question: Question) -> str:
    return question.options[question.correct[0]]


def _numeric(question: Question) -> bool:
    return all(re.search(r"\d", option) for option in question.options)


def _longest(q: Question) -> Question:
    return _with(q, q.correct[0], f"{_key(q)}, as far as anybody in both of the offices could tell by then")


def _catchall(q: Question, text: str = "All of the above") -> Question:
    return replace(q, options=(*q.options, text))


def _negative(q: Question) -> Question:
    told, _, asking = q.stem.rpartition(". ")
    asked = re.sub(
        r"\b(is|does|did|do|has|can|should|makes?|shows?|keeps?|comes|runs|lists|measures|describes|holds|fits)\b",
        r"\1 NOT",
        asking,
        count=1,
    )
    asked = asked if asked != asking else f"{asking.rstrip('?')} NOT?"
    return replace(q, stem=f"{told}. {asked}" if told else asked)


def _echoed(q: Question) -> Question:
    stem = f"Consider the harbourmaster's point. {q.stem}"
    return _with(replace(q, stem=stem), q.correct[0], f"{_key(q)} (harbourmasters)")


def _article(q: Question) -> Question:
    return Question("The thing that both offices bought was an", ("umbrella", "table", "lamp"), (0,))


def _shuffled_numbers(q: Question) -> Question:
    first, second, third = q.options
    return Question(q.stem, (second, third, first), (0,))


PLANTED: dict[str, tuple[str, Callable[[Question], Question], Callable[[Question], bool]]] = {
    "longest key": ("option-length", _longest, lambda q: True),
    "all of the above": ("option-catchall", _catchall, lambda q: True),
    "none of the above": ("option-catchall", lambda q: _catchall(q, "None of the above."), lambda q: True),
    "none of these": ("option-catchall", lambda q: _catchall(q, "none of these answers"), lambda q: True),
    "A and B": ("option-combined", lambda q: _catchall(q, "Both A and B"), lambda q: True),
    "negative": ("stem-negative", _negative, lambda q: True),
    "except": (
        "stem-negative",
        lambda q: replace(q, stem="All of these answer the question except:"),
        lambda q: True,
    ),
    "shared word": ("stem-echo", _echoed, lambda q: True),
    "always": (
        "absolute-word",
        lambda q: _with(q, _wrong(q), f"always {q.options[_wrong(q)]}"),
        lambda q: True,
    ),
    "never": ("absolute-word", lambda q: _with(q, q.correct[0], f"never {_key(q)}"), lambda q: True),
    "duplicate": (
        "option-twice",
        lambda q: replace(q, options=(*q.options, f"{q.options[_wrong(q)].capitalize()}.")),
        lambda q: not _numeric(q),  # a number with a full stop is a list in Markdown, and shows nothing
    ),
    "a/an": ("grammar-cue", _article, lambda q: True),
    "numbers": ("number-order", _shuffled_numbers, lambda q: _numeric(q) and len(q.options[0].split()) < 3),
    "empty option": ("option-empty", lambda q: _with(q, _wrong(q), "  "), lambda q: True),
    "answer in stem": (
        "answer-in-stem",
        lambda q: replace(q, stem=f"Somebody says {_key(q)}. {q.stem}"),
        lambda q: not _numeric(q),
    ),
    "missing key": ("key-missing", lambda q: replace(q, correct=()), lambda q: True),
    "key twice": ("key-missing", lambda q: replace(q, correct=(0, 1)), lambda q: True),
}
"""Flaw → (the code that must find it, how it is planted, which questions can carry it)."""


def planted(name: str) -> Iterator[tuple[str, Question]]:
    """(code, flawed question) for every question that can carry the flaw, of each third one."""
    code, plant, fits = PLANTED[name]
    for question in clean()[::3]:
        if fits(question):
            yield code, plant(question)

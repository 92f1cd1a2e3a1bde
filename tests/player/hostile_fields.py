"""Every text that an instructor can write, found by trying: each string of a course becomes a hostile one."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from coursegen.diagnostics import Severity
from coursegen.model.course import Course
from coursegen.readers.course import read_course
from coursegen.rules import key_missing  # names that must exist in the question itself
from tests import corpus
from tests.player.hostile import TEXT

COURSE = "every-type"

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of one string: taken as a text, or refused with a place and a sentence."""

    file: str
    path: Path
    taken: bool


def files() -> dict[str, bytes]:
    return corpus.files(COURSE)


def yaml_files(tree: dict[str, bytes]) -> list[str]:
    return [name for name in tree if name.endswith(".yaml")]


def texts(data: Any, path: Path = ()) -> Iterator[Path]:
    """The place of each string."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from texts(value, (*path, key))
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from texts(value, (*path, n))
    elif isinstance(data, str):
        yield path


def written(data: Any) -> bytes:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode()


def put(data: Any, path: Path, text: str) -> Any:
    """A copy of `data` with `text` at a place; gaps of a cloze stay, or it would be another question."""
    made = copy.deepcopy(data)
    inner = made
    for key in path[:-1]:
        inner = inner[key]
    before = str(inner[path[-1]])
    gaps = [word for word in before.replace(".", " ").split() if word.startswith("{{")]
    inner[path[-1]] = " ".join([text, *gaps])
    return made


@cache
def tried() -> tuple[Tried, ...]:
    """Each string of the course made hostile alone, and what the reader made of it."""
    tree = files()
    out = []
    for name in yaml_files(tree):
        data = yaml.safe_load(tree[name])
        for path in texts(data):
            read = read_course({**tree, name: written(put(data, path, TEXT))})
            errors = [d for d in read.diagnostics if d.severity is Severity.ERROR]
            assert all(d.place.file and d.message for d in errors)
            taken = read.course is not None and not errors and not list(key_missing.RULE.check(read.course))
            out.append(Tried(name, path, taken))
    return tuple(out)


@cache
def course() -> Course:
    """A course with all of them hostile at once."""
    tree = files()
    data = {name: yaml.safe_load(tree[name]) for name in yaml_files(tree)}
    for one in tried():
        if one.taken:
            data[one.file] = put(data[one.file], one.path, TEXT)
    read = read_course({**tree, **{name: written(value) for name, value in data.items()}})
    assert read.course is not None, [str(d) for d in read.diagnostics][:5]
    return read.course

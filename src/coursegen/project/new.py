"""The verbs `new module` and `new question`: something to fill in, written into a course where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coursegen.diagnostics import ModelPath, nearest
from coursegen.errors import UsageError
from coursegen.items import TYPES
from coursegen.markup.yamledit import Append, Edit, Insert, Replace, Source
from coursegen.markup.yamltext import load
from coursegen.markup.yamltree import find
from coursegen.markup.yamlwrite import Written
from coursegen.model.ids import is_id, slug
from coursegen.project import journal
from coursegen.project.check import prefix_of
from coursegen.project.disk import read_course_files, read_if_there
from coursegen.project.layout import COURSE_FILE, MODULES, schemas
from coursegen.project.sketch import module_text, question_text

Data = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """What was written: its id, and its place as `file:line:column` or the file."""

    id: str
    place: str
    after: str = ""
    """The lesson that a question follows; "" for the quiz, and for a module."""


def new_module(folder: Path, title: str, *, id: str = "") -> New:
    """Add a module to a course: its file, and its id as the last one of course.yaml.

    Raises UsageError, and writes nothing, when the id is taken or course.yaml cannot be changed in place.
    """
    title = " ".join(title.split())
    if not title:
        raise UsageError("a module needs a title", 'In quotes: coursegen new module "First contacts".')
    files = read_course_files(folder)
    head = _data(files, COURSE_FILE, folder)
    taken = {*_modules(files), *map(str, head.get("modules") or ())}
    chosen = _own(id, taken, "module") if id else _free(slug(title, "module"), taken)
    raw = files[COURSE_FILE]
    changed = _changed(raw, _listing(raw, ("modules",), chosen), folder / COURSE_FILE)
    path = f"{MODULES}/{chosen}.yaml"
    text = module_text(chosen, title, talks=bool(head.get("talks")))
    tree = {path: text.encode(), COURSE_FILE: changed}
    journal.write_all(folder, {**_schemas(folder), **tree}, read={COURSE_FILE: raw})
    return New(id=chosen, place=f"{prefix_of(folder)}{path}")


def new_question(
    folder: Path, kind: str, *, module: str = "", lesson: str = "", quiz: bool = False, id: str = ""
) -> New:
    """Add a question to be filled in, behind the last one of a lesson or of the quiz.

    Without `lesson` and `quiz` it goes to the module's last lesson, else to the quiz. Its status is
    `needs-author`: it is listed by `check` and in no build until that is set to `reviewed`. Raises
    UsageError, and writes nothing, when the type, the module or the lesson is unknown, or the id taken.
    """
    if kind not in TYPES:
        raise UsageError(f"there is no question type “{kind}”", _near(kind, TYPES, "The types"))
    files = read_course_files(folder)
    head = _data(files, COURSE_FILE, folder)
    module = module or _only(files)
    if module not in _modules(files):
        raise UsageError(f"there is no module “{module}”", _near(module, _modules(files), "The modules"))
    name = f"{MODULES}/{module}.yaml"
    data = _data(files, name, folder)
    home, lesson = _home(data, lesson, quiz)
    taken = set(_ids(data))
    chosen = _own(id, taken, "question") if id else _numbered(lesson or "quiz", taken)
    text = question_text(
        TYPES[kind],
        id=chosen,
        objective=_objective(data, home),
        at=_time(data, home) if head.get("talks") else "",
    )
    raw = files[name]
    changed = _changed(raw, _placing(raw, home, Written(text)), folder / name)
    journal.write_all(folder, {name: changed}, read={name: raw})
    loaded = load(changed, f"{prefix_of(folder)}{name}")
    after = loaded.data
    for step in home:
        after = after[step]
    return New(id=chosen, place=str(loaded.place((*home, len(after) - 1))), after=lesson)


def new_schemas(folder: Path) -> tuple[str, ...]:
    """Write the schemas that an editor loads anew; answers those that were. Raises UsageError."""
    _data(read_course_files(folder), COURSE_FILE, folder)
    fresh = {path: data for path, data in schemas().items() if read_if_there(folder / path) != data}
    if fresh:
        journal.write_all(folder, fresh)
    return tuple(fresh)


def _data(files: dict[str, bytes], name: str, folder: Path) -> Data:
    """A file's data. Raises UsageError when it cannot be read as what it should be."""
    if name not in files:
        raise UsageError(f"{folder} holds no {name}", "Name a course's folder: --course DIR.")
    loaded = load(files[name], f"{prefix_of(folder)}{name}")
    if loaded.diagnostics or not isinstance(loaded.data, dict):
        where = loaded.diagnostics[0].place if loaded.diagnostics else folder / name
        what = loaded.diagnostics[0].message if loaded.diagnostics else "the file is not a mapping"
        raise UsageError(f"{where}: {what}", "Mend it first: `coursegen check` says how.")
    return loaded.data


def _modules(files: dict[str, bytes]) -> list[str]:
    start, end = f"{MODULES}/", ".yaml"
    return [p.removeprefix(start).removesuffix(end) for p in files if p.startswith(start) and p.endswith(end)]


def _only(files: dict[str, bytes]) -> str:
    found = _modules(files)
    if len(found) != 1:
        raise UsageError("say which module", f"Add --module, one of: {', '.join(found)}.")
    return found[0]


def _home(data: Data, lesson: str, quiz: bool) -> tuple[ModelPath, str]:
    """Where the list of questions stands or shall stand, and the id of its lesson."""
    lessons = [str(one.get("id", "")) for one in data.get("lessons") or () if isinstance(one, dict)]
    if lesson and quiz:
        raise UsageError("a question stands in a lesson or in the quiz", "Give --lesson or --quiz, not both.")
    if lesson and lesson not in lessons:
        raise UsageError(f"there is no lesson “{lesson}”", _near(lesson, lessons, "The lessons"))
    if quiz or not lessons:
        return ("quiz", "questions"), ""
    chosen = lesson or lessons[-1]
    return ("lessons", lessons.index(chosen), "questions"), chosen


def _objective(data: Data, home: ModelPath) -> str:
    """The learning objective that is named first: of the lesson, else of the module."""
    lesson = data["lessons"][home[1]] if home[0] == "lessons" else {}
    return next(iter([*(lesson.get("objectives") or ()), *(data.get("objectives") or ())]), "")


def _time(data: Data, home: ModelPath) -> str:
    """The time of the lesson's first evidence, for the author to set right; else none that is in a talk."""
    lesson = data["lessons"][home[1]] if home[0] == "lessons" else {}
    first = next(iter(lesson.get("evidence") or ()), "")
    at = first.get("at", "") if isinstance(first, dict) else first
    return str(at) or "00:00:00"


def _placing(raw: bytes, home: ModelPath, value: Written) -> Edit:
    """The edit that puts a question behind the last one of a list, whether or not the list is there yet."""
    root = Source(raw).root
    there = find(root, home)
    if there is not None and there.kind == "list" and there.entries:
        if there.flow:
            raise UsageError(
                "the questions there stand between brackets, where nothing can be added with comments",
                "Write them as a list with dashes, one below the other.",
            )
        return Append(home, value)
    if there is not None:
        return Replace(home, [value])
    outer = find(root, home[:-1])
    if outer is None:
        return Insert((), str(home[0]), {"questions": [value]})
    if outer.kind != "map" or not outer.pairs:  # `quiz:` with nothing behind it
        return Replace(home[:-1], {"questions": [value]})
    return Insert(home[:-1], "questions", [value])


def _listing(raw: bytes, home: ModelPath, value: str) -> Edit:
    there = find(Source(raw).root, home)
    if there is None:
        return Insert((), str(home[0]), [value])
    return Append(home, value) if there.kind == "list" and there.entries else Replace(home, [value])


def _changed(raw: bytes, edit: Edit, path: Path) -> bytes:
    """The file with one thing more. Raises UsageError when something else would change with it."""
    source = Source(raw)
    obstacle = source.obstacle(edit)
    if obstacle:
        raise UsageError(f"{path} was left as it is: {obstacle}", "Write it into the file by hand.")
    changed = source.apply([edit])
    now = load(changed, path.name)
    if now.diagnostics or _sizes(now.data) - _sizes(load(raw, path.name).data) < 1:
        raise UsageError(f"{path} was left as it is: it cannot be changed in place", "Write it in by hand.")
    return changed


def _sizes(data: Any) -> int:
    """How many values stand in it."""
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return 1 + sum(map(_sizes, inner))


def _ids(data: Any) -> Iterator[str]:
    """Every id in a module: those of lessons and scenarios must not meet those of questions."""
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data["id"]
        for value in data.values():
            yield from _ids(value)
    elif isinstance(data, list):
        for value in data:
            yield from _ids(value)


def _own(id: str, taken: set[str], what: str) -> str:
    if not is_id(id):
        raise UsageError(f"“{id}” is no id", "An id has a-z, 0-9 and hyphens and begins with a letter.")
    if id in taken:
        raise UsageError(f"the id “{id}” is taken", f"Choose another: a {what} keeps its id for good.")
    return id


def _free(wanted: str, taken: set[str]) -> str:
    return wanted if wanted not in taken else _numbered(wanted, taken, first=2)


def _numbered(stem: str, taken: set[str], first: int = 1) -> str:
    number = first
    while (name := f"{stem[: 59 - len(str(number))].rstrip('-')}-{number}") in taken:
        number += 1
    return name


def _near(word: str, known: Any, what: str) -> str:
    return nearest(word, known, f"{what}: {', '.join(sorted(known)) or 'none yet'}.")


def _schemas(folder: Path) -> dict[str, bytes]:
    """The schemas for the editor, where a course has none yet."""
    return {path: data for path, data in schemas().items() if not (folder / path).exists()}


def kinds() -> tuple[tuple[str, str], ...]:
    """Every question type, with a sentence about it."""
    return tuple((kind.name, kind.summary) for kind in TYPES.values())

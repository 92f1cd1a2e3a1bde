"""YAML → Course, with the place of everything and every fault at once.

A fault costs no more than the question, lesson or scenario it stands in: the rest is read, so that rules can
speak of it in the same run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from coursegen.diagnostics import Diagnostic, Finding, ModelPath, Place, Severity, has_errors, in_order
from coursegen.markup.yamlspots import Loaded
from coursegen.markup.yamltext import load
from coursegen.model.course import Asset, Course, Talk
from coursegen.model.module import Module
from coursegen.model.outline import Outline
from coursegen.model.walk import items_of
from coursegen.packaging.tree import FileTree, Unread, stays_inside
from coursegen.readers.note import read_note
from coursegen.readers.shape import Shaper
from coursegen.readers.structure import Fault, faults

COURSE_FILE = "course.yaml"

_NO_COURSE = (
    "Name the course's folder: `coursegen check FOLDER`. To begin one: `coursegen draft NOTE --into DIR`, or "
    "`coursegen new course DIR`."
)
_PRUNED = ("questions", "lessons", "scenarios", "pre_test")
"""Lists whose entries can be left out without breaking what stands around them."""


@dataclass(slots=True)
class Places:
    """Where everything in the model stands: from model paths to files, lines and columns."""

    files: dict[str, Loaded] = field(default_factory=dict)
    prefix: str = ""

    def place(self, path: ModelPath) -> Place:
        """The place of a model path (`("modules", id, …)` or `("course", …)`)."""
        loaded, inner = self._find(path)
        return loaded.place(inner) if loaded else Place(file=self.prefix + COURSE_FILE)

    def place_in_text(self, path: ModelPath, line: int, column: int) -> Place:
        """The place of a line and column (from 1) inside the text at a model path."""
        loaded, inner = self._find(path)
        return loaded.place_in_text(inner, line, column) if loaded else self.place(path)

    def _find(self, path: ModelPath) -> tuple[Loaded | None, ModelPath]:
        if path[:1] == ("modules",) and len(path) > 1:
            return self.files.get(module_file(str(path[1]))), path[2:]
        return self.files.get(COURSE_FILE), path[1:]

    def diagnostic(self, finding: Finding, severity: Severity, code: str) -> Diagnostic:
        """A rule's finding, with its place."""
        if finding.text_at:
            place = self.place_in_text(finding.path, *finding.text_at)
        else:
            place = self.place(finding.path)
        return Diagnostic(
            place=place, severity=severity, code=code, message=finding.message, hint=finding.hint
        )


@dataclass(slots=True)
class CourseRead:
    """What was read: `course` is None when there is nothing to go on with.

    `complete` says that every module is in it, whole or pruned, so that rules over the course may speak.
    """

    course: Course | None
    places: Places
    diagnostics: tuple[Diagnostic, ...]
    complete: bool = True

    @property
    def ok(self) -> bool:
        """Whether there is a course without errors."""
        return self.course is not None and not has_errors(self.diagnostics)


def module_file(module_id: str) -> str:
    """The file of a module, in the course folder."""
    return f"modules/{module_id}.yaml"


def read_course(files: FileTree, *, prefix: str = "") -> CourseRead:
    """Read a course from the files of its folder; `prefix` stands before file names in diagnostics."""
    return _Reading(files, prefix).run()


@lru_cache(maxsize=4096)
def _loaded(data: bytes, shown: str, schema: str) -> tuple[Loaded, tuple[Fault, ...]]:
    """A file and its faults of structure.

    Kept, since a live preview reads the whole course again after a change of one file; nobody changes these.
    """
    loaded = load(data, shown)
    return loaded, tuple(faults(loaded, schema)) if isinstance(loaded.data, dict) else ()


@lru_cache(maxsize=4096)
def _shaped(raw: bytes, shown: str, name: str) -> tuple[Module, tuple[Fault, ...]]:
    """The module of a file that has one, and what was wrong on the way; kept like `_loaded`."""
    loaded, broken = _loaded(raw, shown, "module")
    data = _pruned(loaded.data, broken) if broken else loaded.data
    assert data is not None
    shaper = Shaper()
    module: Module = shaper.record(Module, {**data, "id": name}, ())
    return module, tuple(shaper.faults)


class _Reading:
    def __init__(self, files: FileTree, prefix: str) -> None:
        self.files = files
        self.places = Places(prefix=prefix)
        self.found: list[Diagnostic] = []
        self.complete = True

    def run(self) -> CourseRead:
        head = self._load(COURSE_FILE, "course")
        if head is None:
            return self._answer(None)
        shaper = Shaper()
        modules = tuple(
            m for i, name in enumerate(head["modules"]) if (m := self._module(name, i)) is not None
        )
        self._strangers(head["modules"])
        course = shaper.record(Course, head, (), modules=modules, assets=self._assets())
        talks = tuple(self._talk(talk) for talk in course.talks)
        return self._answer(replace(course, talks=talks))

    def _answer(self, course: Course | None) -> CourseRead:
        return CourseRead(course, self.places, in_order(self.found), self.complete and course is not None)

    def _load(self, name: str, schema: str) -> dict[str, Any] | None:
        """The data of a file with its faulty parts left out; None when nothing can be built from it."""
        shown = self.places.prefix + name
        if name not in self.files:
            hint = _NO_COURSE if name == COURSE_FILE else ""
            self._say(Place(file=shown), "file-missing", f"there is no {name}", hint)
            return None
        if self._unread(name):
            return None
        loaded, broken = _loaded(self.files[name], shown, schema)
        self.places.files[name] = loaded
        self.found += loaded.diagnostics
        if loaded.data is None:
            return None
        if not isinstance(loaded.data, dict):
            self._say(loaded.place(()), "wrong-kind", "the file is not a mapping of keys to values")
            return None
        for fault in broken:
            self._fault(loaded, fault)
        return _pruned(loaded.data, broken) if broken else loaded.data

    def _unread(self, name: str) -> bool:
        """Whether a file that is there could not be read; then that is said."""
        data = self.files[name]
        if not isinstance(data, Unread):
            return False
        place = Place(file=self.places.prefix + name)
        self._say(
            place, "file-unreadable", f"the file cannot be read: {data.reason}", "Check its permissions."
        )
        return True

    def _module(self, name: str, index: int) -> Module | None:
        file = module_file(name)
        if file not in self.files:
            place = self.places.place(("course", "modules", index))
            self._say(
                place,
                "module-missing",
                f"there is no file {file}",
                "Create it, or take its id from the list. A link out of the folder is not followed.",
            )
            self.complete = False
            return None
        data = self._load(file, "module")
        if data is None:
            self.complete = False
            return None
        loaded = self.places.files[file]
        if data["id"] != name:
            self._fault(
                loaded,
                Fault(
                    ("id",),
                    "module-id",
                    f"the module's id is “{data['id']}”, its file {name}.yaml",
                    "Make them the same.",
                ),
            )
        module, ill = _shaped(self.files[file], self.places.prefix + file, name)
        for fault in ill:
            self._fault(loaded, fault)
        self._ids_once(module, loaded)
        return module

    def _ids_once(self, module: Module, loaded: Loaded) -> None:
        """Item ids are unique in their module; scenarios are reported beside items, so theirs are too."""
        seen: dict[str, ModelPath] = {}
        named: list[tuple[str, str, ModelPath]] = [
            *(("question", p.item.id, p.path[2:]) for p in items_of(module)),
            *(("scenario", s.id, ("scenarios", s.id)) for s in module.scenarios),
        ]
        for kind, name, path in named:
            if name in seen:
                first = loaded.place(seen[name]).line
                message = f"the {kind} id “{name}” stands here twice; the first is on line {first}"
                self._fault(loaded, Fault((*path, "id"), "id-twice", message, "Give one of them another id."))
            seen.setdefault(name, path)

    def _strangers(self, listed: list[str]) -> None:
        for name in sorted(self.files):
            stem = name.removeprefix("modules/").removesuffix(".yaml")
            if name == module_file(stem) and "/" not in stem and stem not in listed:
                self.found.append(
                    Diagnostic(
                        place=Place(file=self.places.prefix + name),
                        severity=Severity.WARNING,
                        code="module-unlisted",
                        message=f"the module “{stem}” is not in the list of course.yaml, so it is not built",
                        hint="Add it to `modules:`, or move the file away.",
                    )
                )

    def _assets(self) -> tuple[Asset, ...]:
        assets = [(name, data) for name, data in sorted(self.files.items()) if name.startswith("assets/")]
        for name, _ in assets:
            self._unread(name)
        return tuple(Asset(path=name, data=data) for name, data in assets)

    def _talk(self, talk: Talk) -> Talk:
        place = self.places.place(("course", "talks", talk.id, "note"))
        if not stays_inside(talk.note):
            message = f"{talk.note} is not a path inside the course folder"
            hint = "Copy the note into notes/ and name it with forward slashes: notes/talk.md."
            self._say(place, "path-outside", message, hint)
            return talk
        if talk.note not in self.files:
            self._say(
                place,
                "note-missing",
                f"there is no file {talk.note}",
                "Put the note there, or mend the path.",
            )
            return talk
        if self._unread(talk.note):
            return talk
        read = read_note(self.files[talk.note], self.places.prefix + talk.note, need_video=False)
        self.found += [d for d in read.diagnostics if d.severity is Severity.ERROR]
        outline: Outline | None = read.outline
        return replace(talk, outline=outline)

    def _fault(self, loaded: Loaded, fault: Fault) -> None:
        self._say(loaded.place(fault.path), fault.code, fault.message, fault.hint)

    def _say(self, place: Place, code: str, message: str, hint: str = "") -> None:
        self.found.append(
            Diagnostic(place=place, severity=Severity.ERROR, code=code, message=message, hint=hint)
        )


def _pruned(data: dict[str, Any], broken: Sequence[Fault]) -> dict[str, Any] | None:
    """`data` without the list entries that are at fault; None when a fault stands outside of any."""
    doomed: set[ModelPath] = set()
    for fault in broken:
        cut = next(
            (
                i + 1
                for i in range(len(fault.path) - 1, 0, -1)
                if isinstance(fault.path[i], int) and fault.path[i - 1] in _PRUNED
            ),
            None,
        )
        if cut is None:
            return None
        doomed.add(fault.path[:cut])
    pruned: dict[str, Any] = _without(data, (), doomed)
    return pruned


def _without(data: Any, path: ModelPath, doomed: set[ModelPath]) -> Any:
    if isinstance(data, dict):
        return {k: _without(v, (*path, k), doomed) for k, v in data.items()}
    if isinstance(data, list):
        kept = ((i, v) for i, v in enumerate(data) if (*path, i) not in doomed)
        return [_without(v, (*path, i), doomed) for i, v in kept]
    return data

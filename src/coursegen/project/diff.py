"""The verb `diff`: what of a published package a new version changes, and what learners lose by it."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from coursegen.contracts import Options
from coursegen.errors import UsageError
from coursegen.model.course import Course
from coursegen.model.ids import address as joined
from coursegen.model.walk import built_items
from coursegen.packaging.tree import FileTree
from coursegen.project.archive import read_zip_file
from coursegen.project.check import check_folder
from coursegen.project.formats import FORMATS

Question = Mapping[str, Any]
"""A question as the script in a page has it: id, interactions, key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one question. kind: `added`, `removed`, `renamed`, `re-keyed` or `changed`."""

    address: str
    kind: str
    what: str
    loss: str = ""
    """What a learner who has answered it already loses, or ""."""
    hint: str = ""
    """What would keep it, or ""."""


def diff_package(package: Path, folder: Path) -> tuple[Change, ...]:
    """Compare a package that `build` made with the course as it is now.

    Raises UsageError when the package is none of ours or of another course, or the course has errors.
    """
    pages = read_zip_file(package)
    old = questions(pages)
    if not old:
        hint = "Give a zip that `coursegen build` made (SCORM)."
        raise UsageError(f"{package} holds no questions that coursegen made", hint)
    checked = check_folder(folder)
    if not checked.ok or checked.course is None:
        raise UsageError(f"{folder} has errors", "Mend them first: `coursegen check` lists them.")
    # One SCO a module: `course.module`.
    published = {block["id"].partition(".")[0] for block in _blocks(pages) if "pass_mark" in block}
    if published and checked.course.id not in published:
        # The id is what an LMS, and a browser's storage, know a course by.
        raise UsageError(
            f"{package} is of the course “{', '.join(sorted(published))}”, not of “{checked.course.id}”",
            "Learners of another course keep nothing. If it is the same course, give it its `id` back.",
        )
    web = next(form.writer for form in FORMATS if form.name == "web")
    new = questions(web.write(checked.course, Options()))
    return tuple(_changes(old, new, _renamed(checked.course, old)))


def _renamed(course: Course, old: Mapping[str, Question]) -> dict[str, str]:
    """Old address → new one, of questions that say so themselves."""
    named = {
        joined(p.module.id, p.item.renamed_from): p.address
        for p in built_items(course)
        if p.item.renamed_from
    }
    return {before: now for before, now in named.items() if before in old}


class _Blocks(HTMLParser):
    """Collects the JSON that rides in a page (player/encode.py)."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Any] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("type", "application/json") in attrs

    def handle_data(self, data: str) -> None:
        if self._inside:
            with suppress(ValueError, TypeError):  # somebody else's block
                self.found.append(json.loads(base64.b64decode(json.loads(data))))
            self._inside = False


def questions(pages: FileTree) -> dict[str, Question]:
    """The questions in the pages of a package or of the web copy, by address."""
    return {block["id"]: block for block in _blocks(pages) if "interactions" in block}


def _blocks(pages: FileTree) -> Iterator[Mapping[str, Any]]:
    """What the script in the pages reads: questions, scenarios, and one block about the course."""
    for path, data in sorted(pages.items()):
        if path.endswith(".html"):
            reader = _Blocks()
            reader.feed(data.decode("utf-8", "replace"))
            yield from (block for block in reader.found if isinstance(block, dict) and "id" in block)


def _changes(
    old: Mapping[str, Question], new: Mapping[str, Question], renamed: Mapping[str, str]
) -> Iterator[Change]:
    for address in sorted(old.keys() - new.keys()):
        if address in renamed:
            what = f"is now {renamed[address]}"
            yield Change(address=address, kind="renamed", what=what)
        else:
            loss = "its answers and what they scored are forgotten"
            hint = _heir(address, old, new)
            yield Change(address=address, kind="removed", what="is gone", loss=loss, hint=hint)
    for address in sorted(new):
        origin = next((before for before, now in renamed.items() if now == address), address)
        if origin in old:
            yield from _changed(address, old[origin], new[address])
        else:
            loss = "a course passed before stays passed; in one under way it is still to be answered"
            yield Change(address=address, kind="added", what="is new", loss=loss)


def _heir(address: str, old: Mapping[str, Question], new: Mapping[str, Question]) -> str:
    """What to write where a new question of the same module looks like one that is gone."""
    module, _, id = address.partition(".")
    fresh = [a for a in sorted(new.keys() - old.keys()) if a.startswith(f"{module}.")]
    alike = next((a for a in fresh if not list(_changed(a, old[address], new[a]))), "")
    return f"If {alike} is the same question, write `renamed_from: {id}` there." if alike else ""


def _changed(address: str, old: Question, new: Question) -> Iterator[Change]:
    one, other = ([i["kind"] for i in question["interactions"]] for question in (old, new))
    if one != other:
        what = f"asks in another way: {', '.join(one)} became {', '.join(other)}"
        loss = "answers given before cannot be shown; their scores stay"
        yield Change(address=address, kind="changed", what=what, loss=loss)
        return
    for before, after in zip(old["interactions"], new["interactions"], strict=True):
        gap = f"gap {after['slot']}: " if after.get("slot") else ""
        gone = sorted(_parts(before) - _parts(after))
        if gone:
            loss = "an answer that used one of them is not shown any more; its score stays"
            yield Change(address=address, kind="changed", what=f"{gap}lost {', '.join(gone)}", loss=loss)
        fresh = sorted(_parts(after) - _parts(before))
        if fresh:
            yield Change(address=address, kind="changed", what=f"{gap}has new {', '.join(fresh)}")
        if _key(before) != _key(after):
            loss = "answers scored by the old key keep that score until they are given again"
            what = f"{gap}key was {_told(_key(before))}, is {_told(_key(after))}"
            yield Change(address=address, kind="re-keyed", what=what, loss=loss)


def _parts(interaction: Mapping[str, Any]) -> set[str]:
    lists = (interaction.get(name, ()) for name in ("options", "premises", "responses", "steps"))
    return {part["id"] for parts in lists for part in parts}


def _key(interaction: Mapping[str, Any]) -> Any:
    fields = ("key", "accept", "case_sensitive", "low", "high")
    return {name: interaction[name] for name in fields if name in interaction}


def _told(key: Mapping[str, Any]) -> str:
    said = key.get("key", key.get("accept"))
    if said is None:
        return f"{key.get('low')} to {key.get('high')}"
    return ", ".join("→".join(map(str, one)) if isinstance(one, list) else str(one) for one in said)

"""A heading that was reworded: its module keeps the id it has in the course.

A draft names a module by its heading, and the questions about a whole module by the module. A new module that
tells mostly what a module of the last draft told is that one; nothing else would let edits meet the new text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count
from typing import Any

from coursegen.drafting.merge.questions import items_in
from coursegen.model.ids import slug
from coursegen.model.item import Item
from coursegen.model.module import Module
from coursegen.model.walk import items_of

ENOUGH = 0.5
"""The share of lessons, cards and questions that two modules must have in common to be one."""


def align(
    modules: Iterable[Module], before: Mapping[str, Any], strangers: Mapping[str, Any]
) -> tuple[Module, ...]:
    """The modules of a new draft under the ids that the course has for them.

    before: the modules of the last draft, as data by id. strangers: its modules that no draft knows;
    one that tells something else than a new module of its name keeps the name for itself.
    """
    drafted = tuple(modules)
    ids = {m.id for m in drafted}
    gone = {name: _ids_in(data) for name, data in sorted(before.items()) if name not in ids}
    fresh = {m.id: _ids_of(m) for m in drafted if m.id not in before}
    scored = [(_alike(a, b), new, old) for new, a in fresh.items() for old, b in gone.items()]
    names: dict[str, str] = {}
    for score, new, old in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if score >= ENOUGH and new not in names and old not in names.values():
            names[new] = old
    taken = {*ids, *before, *strangers}
    for new in fresh:
        if new not in names and new in strangers and _alike(fresh[new], _ids_in(strangers[new])) < ENOUGH:
            names[new] = _another(new, taken)
    return tuple(_renamed(m, names[m.id]) if m.id in names else m for m in drafted)


def _another(name: str, taken: set[str]) -> str:
    """An id that is not taken; then it is."""
    found = next(c for n in count(2) if (c := f"{name[:56].rstrip('-')}-{n}") not in taken)
    taken.add(found)
    return found


def _alike(a: set[str], b: set[str]) -> float:
    return len(a & b) / max(1, len(a | b))


def _ids_in(data: Any) -> set[str]:
    if not isinstance(data, dict):
        return set()
    lessons = {str(e.get("id")) for e in data.get("lessons") or [] if isinstance(e, dict)}
    cards = data.get("flashcards") or {}
    return (
        {f"lesson {i}" for i in lessons}
        | {f"card {i}" for i in cards}
        | {i.data["id"] for i in items_in(data)}
    )


def _ids_of(module: Module) -> set[str]:
    asked = {placed.item.id for placed in items_of(module)}
    return asked | {f"lesson {e.id}" for e in module.lessons} | {f"card {c.id}" for c in module.flashcards}


def _renamed(module: Module, name: str) -> Module:
    """The module under another id, with the questions that are named by it."""

    def item(one: Item) -> Item:
        rule = one.source.rule if one.source else ""
        own = one.id == slug(f"{rule} {module.id}")
        return replace(one, id=slug(f"{rule} {name}")) if own else one

    return replace(
        module,
        id=name,
        lessons=tuple(replace(e, questions=tuple(map(item, e.questions))) for e in module.lessons),
        quiz=module.quiz and replace(module.quiz, questions=tuple(map(item, module.quiz.questions))),
        reflection=module.reflection and item(module.reflection),
    )

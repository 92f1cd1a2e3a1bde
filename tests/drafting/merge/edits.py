"""Random edits of a drafted module, as instructors make them, and how to see that none was lost.

Edits go through ruamel.yaml's round trip, which shares no code with the merge.
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML

_TEXTS = (
    "Shorter.", "50 % of them: why? # not a comment", "“Quoted”, 'quoted', \"quoted\"", "yes", "12:30",
    "- no list", "Two lines\nand a half.\n", "{curly} [square] & *star* !bang |pipe",
    "Grüße, ça va, 日本語 🌉", "tab\there", " ", "word " * 40,
)  # fmt: skip


@dataclass
class Edited:
    """A file after some edits. `checks`: what must hold in the data of a merged file, and why."""

    text: str
    checks: list[tuple[str, Callable[[Any], bool]]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


def edit(source: str, seed: int, count: int) -> Edited:
    """`count` random edits of a module."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10**9
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(source)
    chance = random.Random(seed)
    out = Edited("")
    touched: set[str] = set()
    for n in range(count):
        chance.choice(_KINDS)(data, chance, n, out, touched)
    made = io.StringIO()
    yaml.dump(data, made)
    out.text = _commented(made.getvalue(), chance, out)
    return out


def questions(data: Any) -> dict[str, Any]:
    """Every question of a module by id."""
    lists = [lesson.get("questions") or [] for lesson in data["lessons"]]
    lists.append((data.get("quiz") or {}).get("questions") or [])
    return {q["id"]: q for own in lists for q in own}


def _free(data: Any, chance: random.Random, touched: set[str]) -> Any:
    """A question that no other edit has touched."""
    free = [q for name, q in questions(data).items() if name not in touched]
    found = chance.choice(free) if free else None
    if found is not None:
        touched.add(found["id"])
    return found


def _scalar(data: Any, chance: random.Random, n: int, out: Edited, touched: set[str]) -> None:
    """Another text for a field of a question, a lesson, a card or the module."""
    text = f"{chance.choice(_TEXTS)}{n}"
    kind = chance.choice(("question", "lesson", "card", "module"))
    if kind == "question":
        question = _free(data, chance, touched)
        if question is None:
            return
        name = question["id"]
        question["stem"] = text
        out.checks.append((f"stem of {name}", lambda d: questions(d)[name]["stem"] == text))
    elif kind == "lesson":
        lesson = chance.choice(data["lessons"])
        name, key = lesson["id"], chance.choice(("title", "text"))
        lesson[key] = text
        out.checks = [c for c in out.checks if c[0] != f"{key} of {name}"]
        out.checks.append((f"{key} of {name}", lambda d: _by_id(d["lessons"], name)[key] == text))
    elif kind == "card" and data["flashcards"]:
        name = chance.choice(sorted(data["flashcards"]))
        data["flashcards"][name]["back"] = text
        out.checks = [c for c in out.checks if c[0] != f"card {name}"]
        out.checks.append((f"card {name}", lambda d: d["flashcards"][name]["back"] == text))
    else:
        data["summary"] = text
        out.checks = [c for c in out.checks if c[0] != "summary"]
        out.checks.append(("summary", lambda d: d["summary"] == text))


def _option(data: Any, chance: random.Random, n: int, out: Edited, touched: set[str]) -> None:
    """Another option, or a hint, in a question."""
    question = _free(data, chance, touched)
    if question is None:
        return
    name, own = question["id"], {"text": f"My own {n}", "feedback": "No: that is not what the talk says."}
    if "options" in question:
        question["options"]["z"] = own
        out.checks.append((f"option of {name}", lambda d: questions(d)[name]["options"]["z"] == own))
    else:
        question["hint"] = f"A hint {n}"
        out.checks.append((f"hint of {name}", lambda d: questions(d)[name]["hint"] == f"A hint {n}"))


def _delete(data: Any, chance: random.Random, n: int, out: Edited, touched: set[str]) -> None:
    """A question or a card less."""
    if n % 2 and len(data["flashcards"]) > 1:
        name = chance.choice(sorted(data["flashcards"]))
        del data["flashcards"][name]
        out.checks = [c for c in out.checks if c[0] != f"card {name}"]
        out.checks.append((f"card {name} deleted", lambda d: name not in d["flashcards"]))
        return
    question = _free(data, chance, touched)
    homes = [lesson["questions"] for lesson in data["lessons"]] + [data["quiz"]["questions"]]
    home = next((h for h in homes if question is not None and question in h and len(h) > 1), None)
    if home is not None and question is not None:
        name = question["id"]
        home.remove(question)
        out.checks.append((f"{name} deleted", lambda d: name not in questions(d)))


def _add(data: Any, chance: random.Random, n: int, out: Edited, touched: set[str]) -> None:
    """A question of the instructor's own, anywhere in a list."""
    own = {"id": f"own-{n}", "type": "open", "stem": f"What of {n}: a, b or c?"}
    home = chance.choice([*(lesson["questions"] for lesson in data["lessons"]), data["quiz"]["questions"]])
    home.insert(chance.randint(0, len(home)), dict(own))
    touched.add(own["id"])
    out.checks.append((f"own-{n}", lambda d: questions(d).get(f"own-{n}") == own))


def _reorder(data: Any, chance: random.Random, n: int, out: Edited, touched: set[str]) -> None:
    """The questions of the quiz in another order."""
    home = data["quiz"]["questions"]
    entries = list(home)
    chance.shuffle(entries)
    home[:] = entries


def _lock(data: Any, chance: random.Random, n: int, out: Edited, touched: set[str]) -> None:
    """A question that no draft may touch."""
    question = _free(data, chance, touched)
    if question is not None:
        question["locked"] = True
        name, kept = question["id"], _plain(question)
        out.checks.append((f"{name} locked", lambda d: questions(d)[name] == kept))


_KINDS = (_scalar, _scalar, _scalar, _option, _delete, _add, _reorder, _lock)


def _commented(text: str, chance: random.Random, out: Edited) -> str:
    """Comments above keys, between questions and behind values."""
    lines = text.split("\n")
    places = [i for i, line in enumerate(lines) if line.lstrip().startswith(("- id:", "type:", "status:"))]
    for i in sorted(chance.sample(places, min(4, len(places))), reverse=True):
        words = f"# remark {i}: ask {chance.randint(1, 99)} people"
        indent = lines[i][: len(lines[i]) - len(lines[i].lstrip())]
        if chance.random() < 0.5:
            lines[i] += f"  {words}"
        else:
            lines.insert(i, indent + words)
        out.comments.append(words)
    return "\n".join(lines)


def _by_id(entries: list[Any], name: str) -> Any:
    return next(e for e in entries if e["id"] == name)


def _plain(data: Any) -> Any:
    if isinstance(data, dict):
        return {str(k): _plain(v) for k, v in data.items()}
    if isinstance(data, list):
        return [_plain(v) for v in data]
    return str(data) if isinstance(data, str) else data

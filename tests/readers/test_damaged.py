"""Files damaged in every way a hand or a disk damages them: a place inside the file, never a crash.

The same files are read with `jsonschema` and the schemas in `schemas/`, and the verdicts must be the same.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from coursegen.diagnostics import has_errors
from coursegen.markup.yamltext import load
from coursegen.project.check import check_files
from tests import corpus

ROUNDS = 60
SCHEMAS = Path(__file__).parents[2] / "schemas"
_SIGNS = [
    "\t",
    '"',
    "'",
    ":",
    "{",
    "[",
    "}",
    "\0",
    "#",
    "|",
    "&",
    "*",
    "- ",
    "? ",
    "\n",
    "\r",
    "---\n",
    "\u2028",
]
_VALUES = [
    "null",
    "[]",
    "{}",
    "12",
    "1.10",
    "true",
    '"x',
    "[a, b]",
    "{a: b}",
    "*a",
    "!x y",
    ".inf",
    '""',
    "' '",
]
_VALID: dict[str, Any] = {
    name: jsonschema.Draft7Validator(json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8")))
    for name in ("course", "module")
}


def _damaged(text: str, chance: random.Random) -> str:
    """`text` with one line lost, doubled, moved, indented otherwise, of another value, or cut off."""
    lines = text.split("\n")
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    way = chance.randrange(7)
    if way == 0:
        del lines[here]
    elif way == 1:
        lines.insert(here, lines[there])
    elif way == 2:
        lines[here], lines[there] = lines[there], lines[here]
    elif way == 3:
        lines[here] = "  " * chance.randrange(4) + lines[here].lstrip()
    elif way == 4:
        lines[here] = f"{lines[here].split(': ', 1)[0]}: {chance.choice(_VALUES)}"
    elif way == 5:
        at = chance.randrange(len(text))
        return text[:at] + chance.choice(_SIGNS) + text[at:]
    else:
        return text[: chance.randrange(len(text))]
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", ["minimal", "every-type"])
def test_damage_is_told_at_a_place_inside_the_file(name: str, seed: int) -> None:
    chance = random.Random(seed)
    files = corpus.files(name)
    edited = sorted(path for path in files if path.endswith(".yaml"))
    for _ in range(ROUNDS):
        path = chance.choice(edited)
        raw = _damaged(files[path].decode(), chance).encode()
        checked = check_files({**files, path: raw})
        lines = raw.decode().replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for told in (d for d in checked.diagnostics if d.place.file == path and d.place.line):
            assert told.place.line <= len(lines), (told, raw)
            assert told.place.column <= len(lines[told.place.line - 1]) + 1, (told, raw)
        _same_verdict(path, raw, has_errors(d for d in checked.diagnostics if d.place.file == path))


def _same_verdict(path: str, raw: bytes, refused: bool) -> None:
    """What the schema refuses is refused; what cannot be read as YAML too."""
    loaded = load(raw, path)
    schema = _VALID["course" if path == "course.yaml" else "module"]
    if loaded.diagnostics or not schema.is_valid(loaded.data):
        assert refused, (path, raw)


@pytest.mark.parametrize("name", ["minimal", "every-type"])
def test_sound_files_are_sound_by_the_schemas_too(name: str) -> None:
    files = corpus.files(name)
    for path in (p for p in files if p.endswith(".yaml")):
        loaded = load(files[path], path)
        schema = _VALID["course" if path == "course.yaml" else "module"]
        assert loaded.diagnostics == []
        assert [error.message for error in schema.iter_errors(loaded.data)] == []
    assert not [d for d in check_files(files).diagnostics if d.code in ("structure", "unknown-key")]


def test_a_file_cut_before_its_title_is_told() -> None:
    files = corpus.files("minimal")
    raw = files["modules/start.yaml"]
    for end in range(0, raw.index(b"title:"), 3):
        checked = check_files({**files, "modules/start.yaml": raw[:end]})
        assert has_errors(checked.diagnostics), raw[:end]

"""What an editor with a YAML language server does with a course: it completes, explains and underlines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coursegen.cli.app import run
from tests import corpus
from tests.editor.session import Editor


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example course with every question type, with the schemas that `new schemas` puts into it."""
    here = tmp_path_factory.mktemp("course")
    for name, data in corpus.files("every-type").items():
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_bytes(data)
    assert run(["new", "schemas", "--course", str(here)]) == 0
    return here


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Editor]:
    """One server for all."""
    with Editor(folder) as running:
        yield running


def test_sound_files_have_nothing_underlined(editor: Editor, folder: Path) -> None:
    for path in [folder / "course.yaml", *sorted((folder / "modules").glob("*.yaml"))]:
        assert editor.open(path, path.read_text("utf-8")) == [], path.name


def test_faults_are_underlined_where_they_stand(editor: Editor, folder: Path) -> None:
    path = folder / "modules/closed.yaml"
    lines = path.read_text("utf-8").split("\n")
    title = next(n for n, line in enumerate(lines) if line.startswith("title:"))
    kind = next(n for n, line in enumerate(lines) if "type: single-choice" in line)
    lines[title] = lines[title].replace("title:", "titel:")
    lines[kind] = lines[kind].replace("single-choice", "single-choise")
    broken = folder / "modules/broken.yaml"
    told = editor.open(broken, "\n".join(lines))
    assert {title, kind} <= {fault["range"]["start"]["line"] for fault in told}
    assert any("titel" in fault["message"] for fault in told)


def test_keys_and_types_are_offered_and_explained(editor: Editor, folder: Path) -> None:
    path = folder / "modules/typing.yaml"
    text = (
        "# yaml-language-server: $schema=../.schemas/module.schema.json\n"
        "coursegen: 1\nid: typing\ntitle: Typing\nquiz:\n"
        "  questions:\n    - id: first\n      type: \n      \n"
    )
    editor.open(path, text)
    assert {"single-choice", "true-false", "numeric"} <= set(editor.complete(path, 7, 12))
    assert {"stem", "hint", "evidence"} <= set(editor.complete(path, 8, 6))
    assert len(editor.hover(path, 3, 2)) > 20, "the title's description"

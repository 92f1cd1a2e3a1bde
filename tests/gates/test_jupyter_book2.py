"""The book's sources, notebooks too, under Jupyter Book 2: read without a word of complaint.

Its theme comes from another host and drops scripts, so nothing is rendered: a template that does nothing
stands in, and a question is an anywidget node. `--strict` alone lets most faults pass, so each line is
looked at too.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from coursegen.packaging.tree import FileTree
from coursegen.project.disk import write_tree
from scripts.node import node
from tests.gates.conftest import program

pytestmark = pytest.mark.slow

TEMPLATE = """\
jtex: v1
title: nothing
version: 1.0.0
license: MIT
options: []
build: {install: "true", start: "true"}
"""

PLUGIN = """\
const quiz = {
  arg: { type: String },
  body: { type: String, required: true },
  run: ({ body }) => [{ type: "anywidget", id: JSON.parse(body).id ?? "clips", model: JSON.parse(body) }],
};
const names = ["course-quiz", "course-scenario", "course-clips"];
export default { name: "coursegen", directives: names.map((name) => ({ ...quiz, name })) };
"""

COMPLAINT = re.compile("[⛔⚠]")


def build(sources: FileTree, folder: Path) -> tuple[int, list[str], set[str]]:
    """Jupyter Book 2's exit code, its complaints, and the files it read."""
    write_tree(folder, sources)
    (folder / "nothing").mkdir()
    (folder / "nothing/template.yml").write_text(TEMPLATE, "utf-8")
    (folder / "coursegen.mjs").write_text(PLUGIN, "utf-8")
    (folder / "source/myst.yml").write_text(json.dumps(_settings(folder)), "utf-8")
    command = [str(program("jupyter-book2", "jupyter-book")), "build", "--site", "--strict", "--ci"]
    env = {**os.environ, "PATH": f"{Path(node()).parent}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
    ran = subprocess.run(
        command, cwd=folder / "source", env=env, capture_output=True, encoding="utf-8", check=False
    )
    lines = (ran.stdout + ran.stderr).splitlines()
    read = {found[1] for line in lines if (found := re.search(r"Built (\S+) in", line))}
    return ran.returncode, [line for line in lines if COMPLAINT.search(line)], read


def _settings(folder: Path) -> dict[str, Any]:
    toc = yaml.safe_load((folder / "_toc.yml").read_text("utf-8"))
    notebooks = sorted((folder / "source/notebooks").glob("*.ipynb"))
    pages = [{"file": f"{toc['root']}.md"}, *_entries(toc["chapters"])]
    pages += [{"file": f"notebooks/{path.name}"} for path in notebooks]
    return {
        "version": 1,
        "project": {"toc": pages, "plugins": ["../coursegen.mjs"]},
        "site": {"template": "../nothing"},
    }


def _entries(chapters: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for chapter in chapters:
        children = list(_entries(chapter.get("sections", [])))
        yield {"file": f"{chapter['file']}.md", **({"children": children} if children else {})}


def test_every_page_and_notebook_is_read_without_a_complaint(sources: FileTree, tmp_path: Path) -> None:
    code, complaints, read = build(sources, tmp_path)
    assert complaints == []
    assert code == 0
    assert read == {path.removeprefix("source/") for path in sources if path.endswith((".md", ".ipynb"))}


@pytest.mark.parametrize(
    "bad", ["{ref}`no-such-label`", ":::{no-such-thing}\n:::", ":::{course-quiz}\nno JSON\n:::"]
)
def test_what_is_bad_is_complained_of(sources: FileTree, tmp_path: Path, bad: str) -> None:
    about = sources["source/about.md"] + f"\n{bad}\n".encode()
    code, complaints, _ = build({**sources, "source/about.md": about}, tmp_path)
    assert code != 0 or complaints

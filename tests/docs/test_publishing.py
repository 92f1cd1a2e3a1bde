"""The page on publishing shows what there is: the workflow is sound, and names what the build makes."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from coursegen.project.formats import FORMATS

CHECKOUT = Path(__file__).resolve().parents[2]
TEXT = (CHECKOUT / "docs/publishing.md").read_text("utf-8")


def workflow() -> dict[str, Any]:
    (fence,) = re.findall(r"^```yml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    read: dict[str, Any] = yaml.safe_load(fence)
    return read


def test_the_workflow_runs_what_there_is_and_publishes_what_it_makes() -> None:
    steps = workflow()["jobs"]["book"]["steps"]
    (command,) = [step["run"] for step in steps if "run" in step]
    assert command.startswith("make ")
    assert re.search(rf"^{command.removeprefix('make ')}:", (CHECKOUT / "Makefile").read_text("utf-8"), re.M)
    (uploaded,) = [step["with"]["path"] for step in steps if "upload-pages-artifact" in step.get("uses", "")]
    assert uploaded in {f"build/{form.place(None)}" for form in FORMATS if form.name == "book"}  # type: ignore[arg-type]
    assert workflow()["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}


def test_what_the_page_names_of_a_build_is_in_a_build() -> None:
    from coursegen.writers.book.around import around
    from tests import corpus

    made = around(corpus.minimal(), {}, {}, defaultdict(str))
    top = [name for name in made if "/" not in name]  # what lies deeper is of the pages' own
    assert ".nojekyll" in top
    assert [name for name in top if f"`{name}`" not in TEXT] == []

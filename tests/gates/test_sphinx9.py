"""The book under today's Sphinx: the way out when the pins of Jupyter Book 1 rot."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from jupyter_book.config import get_final_config
from playwright.sync_api import Page, expect

import coursegen
from coursegen.packaging.tree import FileTree
from coursegen.project.disk import write_tree
from tests.gates.conftest import program

pytestmark = [pytest.mark.slow, pytest.mark.browser]

CONF = """\
import json
from pathlib import Path

globals().update(json.loads(Path(__file__).with_name("settings.json").read_text("utf-8")))
"""


def build(sources: FileTree, folder: Path) -> tuple[int, str]:
    """Sphinx 9's exit code, and what it warned of. The site lies in `folder`/site."""
    write_tree(folder / "book", sources)
    contents = str(folder / "book/_toc.yml")
    told = {"external_toc_path": contents, "latex_individualpages": False, "nitpicky": True}
    settings, _ = get_final_config(
        user_yaml=folder / "book/_config.yml", cli_config=told, raise_on_invalid=True
    )
    settings["extensions"].remove("jupyter_book")  # which is Jupyter Book 1
    (folder / "settings.json").write_text(json.dumps(settings), "utf-8")
    (folder / "conf.py").write_text(CONF, "utf-8")
    command = [str(program("sphinx9", "python")), "-m", "sphinx", "-b", "html", "-n", "-W", "--keep-going"]
    command += ["-q", "-c", str(folder), str(folder / "book/source"), str(folder / "site")]
    package = Path(coursegen.__file__).parents[1]  # without its dependencies: those are Sphinx 7's
    env = {**os.environ, "PYTHONPATH": str(package), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
    ran = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=False)
    shutil.copytree(folder / "book/around", folder / "site", dirs_exist_ok=True)  # as docs/publishing.md says
    return ran.returncode, ran.stderr


def test_it_builds_without_a_warning_and_answers(page: Page, sources: FileTree, tmp_path: Path) -> None:
    code, warned = build(sources, tmp_path)
    assert warned == ""
    assert code == 0
    pages = {path.stem for path in (tmp_path / "book/source").rglob("*.md")}
    assert pages <= {path.stem for path in (tmp_path / "site").rglob("*.html")}

    # What the build lays beside the pages (project/finish/sphinx.py).
    shutil.copytree(tmp_path / "book/around", tmp_path / "site", dirs_exist_ok=True)
    page.goto((tmp_path / "site/closed/lessons/visits.html").as_uri())
    question = page.locator("[id='q-closed.say-whether']")
    question.get_by_label("True").check()
    question.get_by_role("button", name="Check answer").click()
    expect(question.locator(".cg-result")).to_contain_text("Right")
    page.reload()
    expect(question).to_have_attribute("data-result", "right")


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("[nowhere](nowhere.md)", "nowhere.md"),
        (":::{no-such-thing}\n:::", "no-such-thing"),
        (":::{course-quiz}\n{}\n:::", "a question's data"),
    ],
)
def test_what_is_bad_stops_it(sources: FileTree, tmp_path: Path, bad: str, said: str) -> None:
    about = sources["source/about.md"] + f"\n{bad}\n".encode()
    code, warned = build({**sources, "source/about.md": about}, tmp_path)
    assert code != 0
    assert "about.md" in warned
    assert said in warned

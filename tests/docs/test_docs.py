"""The documents say what the code does: every register entry is described, every YAML fence is sound."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursegen.cli.app import run
from coursegen.items import TYPES
from coursegen.project.check import check_files
from coursegen.project.disk import write_file
from coursegen.project.examples import EXAMPLES
from coursegen.project.formats import FORMATS
from coursegen.project.reference import SCENARIO_EXAMPLE, stale
from coursegen.rules import RULES
from scripts import reporting
from tests import corpus

CHECKOUT = Path(__file__).resolve().parents[2]
PAGES = sorted([CHECKOUT / "README.md", *(CHECKOUT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)\)")


def test_generated_files_are_up_to_date() -> None:
    assert stale(CHECKOUT) == []
    assert (CHECKOUT / "docs/reference/reporting.md").read_bytes() == reporting.page(CHECKOUT)


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("questions.md", sorted(TYPES)),
        ("rules.md", [rule.code for rule in RULES]),
        ("scenarios.md", ["start", "choices", "quality", "explanation"]),
        ("formats.md", [form.name for form in FORMATS]),
    ],
)
def test_every_register_entry_is_documented(page: str, names: list[str]) -> None:
    text = (CHECKOUT / "docs/reference" / page).read_text("utf-8")
    assert [name for name in names if name not in text] == []


def test_every_question_type_has_a_page_with_an_example_that_builds(tmp_path: Path) -> None:
    assert set(EXAMPLES) == set(TYPES)
    (tmp_path / "course").mkdir()
    head, rest = corpus.files("minimal")["modules/start.yaml"].decode().split("    questions:\n", 1)
    body = "".join(f"      {line}\n" for example in EXAMPLES.values() for line in example.splitlines())
    shown = f"{head}    questions:\n{body}quiz:{rest.split('quiz:', 1)[1]}"
    # Two examples share their id, so that both can be shown; here they stand in one module.
    shown = shown.replace("id: who-to-call", "id: whom-to-call", 1)
    for name, data in {**corpus.files("minimal"), "modules/start.yaml": shown.encode()}.items():
        write_file(tmp_path / "course" / name, data)
    assert run(["build", str(tmp_path / "course"), "--to", "web", "--out", str(tmp_path / "out")]) == 0
    for name in TYPES:
        page = (CHECKOUT / f"docs/reference/questions/{name}.md").read_text("utf-8")
        assert f"```yaml\n{EXAMPLES[name]}```" in page


def _fences() -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        for fence in re.findall(r"^```yaml\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
            found.append((page.name, fence))
    return found


@pytest.mark.parametrize(("page", "fence"), _fences())
def test_every_question_shown_in_the_docs_passes_check(page: str, fence: str) -> None:
    files = corpus.files("minimal")
    text = files["modules/start.yaml"].decode()
    head, rest = text.split("    questions:\n", 1)
    body = "".join(f"      {line}\n" if line else "\n" for line in fence.rstrip("\n").split("\n"))
    shown = f"{head}    questions:\n{body}quiz:{rest.split('quiz:', 1)[1]}"
    assert check_files({**files, "modules/start.yaml": shown.encode()}).diagnostics == ()


def test_the_scenario_shown_in_the_docs_passes_check() -> None:
    files = corpus.files("minimal")
    text = files["modules/start.yaml"].decode().rstrip("\n") + SCENARIO_EXAMPLE
    assert check_files({**files, "modules/start.yaml": text.encode()}).diagnostics == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_between_documents_leads_somewhere(page: Path) -> None:
    targets = [t for t in LINK.findall(page.read_text("utf-8")) if "://" not in t]
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_the_readme_is_short() -> None:
    assert len((CHECKOUT / "README.md").read_text("utf-8").splitlines()) < 150

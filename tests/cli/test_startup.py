"""What a command does not need is not imported: a person waits for every one of them at each start."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests import corpus

HEAVY = {"rich", "jinja2", "jsonschema", "starlette", "uvicorn", "watchfiles", "playwright", "lxml", "sphinx"}
HEAVY |= {"nbformat", "ruamel", "latex2mathml", "yaml", "markdown_it", "asyncio"}


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["new", "--help"], set()),
        (["play", "--help"], set()),
        (["check", str(corpus.FOLDER / "minimal")], {"yaml", "jsonschema", "markdown_it", "latex2mathml"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_imports_what_it_needs(words: list[str], needs: set[str]) -> None:
    program = (
        "import sys; from coursegen.cli.app import run; code = run(sys.argv[1:]);"
        "print('\\n' + ' '.join({name.split('.')[0] for name in sys.modules})); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "click" in loaded
    assert sorted(loaded & HEAVY - needs) == []

"""Planted faults, each of which some test must catch: a check that cannot fail is a defect.

Each entry of mutants.yaml names a file, a text in it, what to put there instead, and the tests that must then
fail. The checkout is copied, the fault planted in the copy, and the named tests run there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.node import node

CHECKOUT = Path(__file__).resolve().parents[2]
MUTANTS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "mutants.yaml").read_text("utf-8"))


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources and tests to plant faults in."""
    root = tmp_path_factory.mktemp("mutants")
    for name in ("src", "tests", "scripts", "course", "schemas"):
        shutil.copytree(CHECKOUT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "package.json", "README.md", "LICENSE"):
        shutil.copy(CHECKOUT / name, root / name)
    (root / "node_modules").symlink_to(CHECKOUT / "node_modules", target_is_directory=True)
    return root


@pytest.mark.slow
@pytest.mark.parametrize("mutant", [pytest.param(m, id=m["name"]) for m in MUTANTS])
def test_a_planted_fault_is_caught(mutant: dict[str, Any], copy: Path) -> None:
    path = copy / mutant["file"]
    sound = path.read_text("utf-8")
    path.write_text(sound.replace(mutant["old"], mutant["new"], 1), "utf-8")
    script = copy / "src/coursegen/player/dist"
    bundle = {p: p.read_bytes() for p in script.iterdir()}
    try:
        if mutant["file"].startswith("src/coursegen/player/js") and mutant["tests"][0].endswith(".py"):
            subprocess.run([node(), "scripts/bundle.mjs"], cwd=copy, check=True, capture_output=True)
        done = subprocess.run(
            _command(mutant["tests"]), cwd=copy, env=_environment(copy), capture_output=True, text=True
        )
    finally:
        path.write_text(sound, "utf-8")
        for file, data in bundle.items():
            file.write_bytes(data)
    assert done.returncode == 1, f"nobody noticed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"


def _command(tests: list[str]) -> list[str]:
    if tests[0].endswith(".js"):
        return [node(), "--test", *tests]
    return [sys.executable, "-m", "pytest", "-x", *tests]


def _environment(copy: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": f"{copy / 'src'}{os.pathsep}{copy}", "PYTHONDONTWRITEBYTECODE": "1"}


def test_each_fits_the_code_and_names_tests_that_are_there() -> None:
    # The long matrix plants them; that one of them has nowhere to go is told at once.
    assert len(MUTANTS) >= 12
    for mutant in MUTANTS:
        assert mutant["old"] in (CHECKOUT / mutant["file"]).read_text("utf-8"), mutant["name"]
        for test in mutant["tests"]:
            assert (CHECKOUT / test.partition("::")[0]).exists(), mutant["name"]

"""Nothing below project touches a disk: import-linter sees imports, this sees open() and Path's methods."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "src/coursegen"

ROOMS = (
    *("readers", "drafting", "rules", "writers", "sphinx_ext", "items", "player", "packaging", "markup"),
    *("wording", "catalogue", "model", "contracts.py", "errors.py", "diagnostics.py"),
)
# resources.py is the one loader of packaged files, and is not in the list for that reason.

METHODS = {
    *("read_text", "write_text", "read_bytes", "write_bytes", "mkdir", "unlink", "rename", "touch"),
    *("iterdir", "rglob", "rmdir", "symlink_to", "chmod"),
}
NAMES = {"open", "input", "print", "exec", "eval", "__import__", "breakpoint"}
MODULES = {"os", "shutil", "subprocess", "socket", "time", "datetime", "random", "uuid", "tempfile"}

# Functions of ours that bear the name of a method that reads a disk.
LOADER = "coursegen.resources"


def impure(source: str) -> list[str]:
    """What in a source touches disk, clock, network or chance, by line."""
    tree = ast.parse(source)
    loaded = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == LOADER
        for alias in node.names
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [
                f"{node.lineno}: import {a.name}" for a in node.names if a.name.split(".")[0] in MODULES
            ]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in MODULES:
            found.append(f"{node.lineno}: from {node.module} import …")
        elif isinstance(node, ast.Call):
            name = node.func
            if isinstance(name, ast.Name) and name.id in NAMES - loaded:
                found.append(f"{node.lineno}: {name.id}()")
            elif isinstance(name, ast.Attribute) and name.attr in METHODS:
                found.append(f"{node.lineno}: .{name.attr}()")
    return found


def sources() -> list[Path]:
    """Every Python file below project."""
    return sorted(
        p for room in ROOMS for p in ([ROOT / room] if room.endswith(".py") else (ROOT / room).rglob("*.py"))
    )


@pytest.mark.parametrize("path", sources(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_room_below_project_touches_nothing(path: Path) -> None:
    assert impure(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "open('x')",
        "from pathlib import Path\nPath('x').read_text()",
        "import os",
        "import os.path as p",
        "from datetime import date",
        "def f():\n    import random",
        "p.write_bytes(b'')",
        "print('x')",
    ],
)
def test_a_planted_fault_is_seen(planted: str) -> None:
    assert impure(planted)


def test_the_loader_may_be_used() -> None:
    assert impure("from coursegen.resources import read_text\nread_text('a')") == []

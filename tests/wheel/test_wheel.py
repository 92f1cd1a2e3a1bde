"""The wheel alone, in an empty environment: schemas, templates and scripts travel in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests import corpus

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """`python -m coursegen` of an environment that holds the wheel and what it needs, and no checkout."""
    root = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet"]
    subprocess.run([*build, "--wheel-dir", str(root), str(CHECKOUT)], check=True, capture_output=True)
    (wheel,) = root.glob("coursegen-*.whl")
    venv.create(root / "env", with_pip=True)
    python = root / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pins = _pins(root)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--constraint", str(pins), str(wheel)], check=True, capture_output=True)
    return [str(python), "-m", "coursegen"]


def _pins(root: Path) -> Path:
    """The lock file without its hashes: the plain install takes the same versions."""
    lines = (CHECKOUT / "requirements/course.txt").read_text("utf-8").splitlines()
    pins = root / "pins.txt"
    pins.write_text("\n".join(line.removesuffix(" \\") for line in lines if "==" in line), "utf-8")
    return pins


def test_a_course_is_drafted_and_built_outside_the_checkout(command: list[str], tmp_path: Path) -> None:
    note = Path(shutil.copy(corpus.FOLDER / "minimal/notes/bridges.md", tmp_path / "bridges.md"))
    quiet = {"cwd": tmp_path, "check": True, "capture_output": True, "env": _clean()}
    subprocess.run([*command, "draft", note.name, "--into", "mine"], **quiet)  # type: ignore[call-overload]
    formats = ["scorm12", "scorm2004", "web", "book-source"]
    subprocess.run([*command, "build", "mine", "--to", *formats, "--out", "out"], **quiet)  # type: ignore[call-overload]
    built = sorted(p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*.zip"))
    assert len(built) == 2
    assert (tmp_path / "out/web/index.html").is_file()
    assert (tmp_path / "mine/.schemas/module.schema.json").is_file()


def test_without_the_book_extra_the_book_is_refused_in_a_sentence(command: list[str], tmp_path: Path) -> None:
    course = shutil.copytree(corpus.FOLDER / "minimal", tmp_path / "course")
    done = subprocess.run(
        [*command, "build", str(course), "--to", "book", "--out", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        env=_clean(),
        check=False,
    )
    assert done.returncode == 2
    assert "coursegen[book]" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_plain_install_is_small(command: list[str]) -> None:
    packages = Path(command[0]).parent.parent
    size = sum(p.stat().st_size for p in packages.rglob("*") if p.is_file() and not p.is_symlink())
    assert size <= 150_000_000


def _clean() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}

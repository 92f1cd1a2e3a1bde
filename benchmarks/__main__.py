"""Measure the packages against the floor, the book against the plain builder, and the page's size."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import in_turn, median, ratio
from benchmarks.sample import write_course

PYTHON = sys.executable
QUIZ = re.compile(r"^(:{3,})\{course-[a-z]+\}[^\n]*\n(.*?)\n\1$", re.MULTILINE | re.DOTALL)


def main() -> None:
    """Print every figure as a Markdown table."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        write_course(work / "course", modules=5, questions=5)
        packages(work)
        page(work)
        book(work)


def packages(work: Path) -> None:
    """Cold `build --to scorm12 scorm2004 web` against the floor: whole processes, imports included."""
    out = work / "out"
    build = [PYTHON, "-m", "coursegen", "build", str(work / "course"), "--out", str(out)]
    commands = {
        "packages": [*build, "--to", "scorm12", "scorm2004", "web"],
        "floor": [PYTHON, "-m", "benchmarks.floor", str(work / "course"), str(work / "floor.zip")],
        "python": [PYTHON, "-c", "pass"],
    }
    found = in_turn(commands, 7, lambda: shutil.rmtree(out, ignore_errors=True))
    print("\n## Packages of 5 modules and 25 questions, whole process\n")
    print("| | wall s | cpu s | peak MiB |\n|---|---|---|---|")
    for key, label in (
        ("packages", "scorm12 + scorm2004 + web"),
        ("floor", "floor: markdown-it-py + Jinja2 + zip"),
        ("python", "python, doing nothing"),
    ):
        figures = [median(found[key], of) for of in ("wall", "cpu", "peak")]
        print(f"| {label} | {figures[0]:.2f} | {figures[1]:.2f} | {figures[2]:.0f} |")
    both = ratio(found["packages"], found["floor"], "cpu")
    print(f"\nOurs ÷ floor, cpu, run by run: {both:.2f}")
    subprocess.run(commands["packages"], check=True, capture_output=True)
    for path in sorted(out.glob("lms/*.zip")):
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")


def page(work: Path) -> None:
    """What the first page loads, uncompressed."""
    web = work / "out/web"
    print("\n## The first page, uncompressed\n\n| | kB |\n|---|---|")
    for pattern in ("*.js", "*.css", "index.html"):
        print(f"| {pattern} | {sum(p.stat().st_size for p in web.rglob(pattern)) / 1000:.1f} |")


def book(work: Path) -> None:
    """Our book against the plain builder on the same sources, its quizzes turned into plain blocks."""
    ours, plain = work / "book", work / "plain"
    build = [PYTHON, "-m", "coursegen", "build", str(work / "course"), "--to"]
    subprocess.run([*build, "book-source", "--out", str(work / "src")], check=True, capture_output=True)
    shutil.copytree(work / "src/book-source", plain)
    for path in plain.rglob("*.md"):
        path.write_text(QUIZ.sub(r"```json\n\2\n```", path.read_text("utf-8")), "utf-8")
    source = plain / "source"
    plain_config(source)
    commands = {
        "book": [*build, "book", "--out", str(ours)],
        "plain": [PYTHON, "-m", "sphinx", "-q", "-b", "html", str(source), str(work / "plain-out")],
    }

    def fresh() -> None:
        shutil.rmtree(ours, ignore_errors=True)
        shutil.rmtree(work / "plain-out", ignore_errors=True)

    found = in_turn(commands, 3, fresh)
    print("\n## The book of the same course\n\n| | wall s | cpu s | peak MiB |\n|---|---|---|---|")
    for key, label in (
        ("book", "coursegen build --to book"),
        ("plain", "plain Sphinx, same theme and sources"),
    ):
        figures = [median(found[key], of) for of in ("wall", "cpu", "peak")]
        print(f"| {label} | {figures[0]:.2f} | {figures[1]:.2f} | {figures[2]:.0f} |")
    print(f"\nOurs ÷ plain, cpu, run by run: {ratio(found['book'], found['plain'], 'cpu'):.2f}")


def plain_config(source: Path) -> None:
    """The smallest configuration that renders the sources with the book's theme."""
    lines = [
        "extensions = ['myst_nb', 'sphinx_book_theme', 'sphinx_external_toc', 'sphinx_design']",
        "external_toc_path = '../_toc.yml'",
        "html_theme = 'sphinx_book_theme'",
        "myst_enable_extensions = ['colon_fence', 'deflist', 'dollarmath']",
        "nb_execution_mode = 'off'",
        "suppress_warnings = ['*']",
    ]
    (source / "conf.py").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()

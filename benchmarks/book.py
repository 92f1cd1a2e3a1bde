"""Large books: against Jupyter Book 1 as it comes, after one edit, and as they grow.

python -m benchmarks.book        (about ten minutes, most of them Jupyter Book's)
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import Run, run
from benchmarks.sample import write_course

PYTHON = sys.executable
MODULES = {200: 28, 500: 71, 2000: 285}
"""About how many pages, and the modules of five lessons, a quiz and a page of contents that make them."""


def main() -> None:
    """Print every figure as a Markdown table."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        print("\n## Large books\n\n| | pages | wall s | cpu s | peak MiB |\n|---|---|---|---|---|")
        whole = {pages: _whole(work, pages) for pages in MODULES}
        pages = {size: _pages(work, size) for size in MODULES}
        edited = _edited(work, 500)
        _row("one lesson edited", pages[500], edited)
        plain = _plain(work, 500)
        _row("Jupyter Book 1 as it comes", pages[500], plain)
        print(f"\nOurs ÷ Jupyter Book 1 at {pages[500]} pages, cpu: {whole[500].cpu / plain.cpu:.3f}")
        growth = (whole[2000].cpu / pages[2000]) / (whole[200].cpu / pages[200])
        print(f"Time a page at {pages[2000]} pages ÷ at {pages[200]}, cpu: {growth:.2f}")


def _whole(work: Path, size: int) -> Run:
    course, out = work / f"course-{size}", work / f"out-{size}"
    write_course(course, modules=MODULES[size], questions=6)
    made = run(_build(course, out, "book"))
    _row("coursegen build --to book", _pages(work, size), made)
    return made


def _edited(work: Path, size: int) -> Run:
    module = work / f"course-{size}/modules/m7.yaml"
    module.write_text(module.read_text("utf-8").replace("a week or two", "a month or two", 1), "utf-8")
    return run(_build(work / f"course-{size}", work / f"out-{size}", "book"))


def _plain(work: Path, size: int) -> Run:
    """The same sources, questions as plain blocks, by Jupyter Book's own command."""
    from benchmarks.__main__ import QUIZ

    out = work / "plain"
    run(_build(work / f"course-{size}", out, "book-source"))
    book = out / "book-source"
    for path in book.rglob("*.md"):
        path.write_text(QUIZ.sub(r"```json\n\2\n```", path.read_text("utf-8")), "utf-8")
    shutil.move(book / "_toc.yml", book / "source/_toc.yml")
    (book / "source/_config.yml").write_text(
        "title: plain\nexecute: {execute_notebooks: 'off'}\nonly_build_toc_files: true\n", "utf-8"
    )
    return run([str(Path(PYTHON).with_name("jupyter-book")), "build", "-q", str(book / "source")])


def _build(course: Path, out: Path, form: str) -> list[str]:
    return [PYTHON, "-m", "coursegen", "build", str(course), "--to", form, "--out", str(out)]


def _pages(work: Path, size: int) -> int:
    return sum(1 for _ in (work / f"out-{size}/book").rglob("*.html"))


def _row(label: str, pages: int, made: Run) -> None:
    print(f"| {label} | {pages} | {made.wall:.1f} | {made.cpu:.1f} | {made.peak:.0f} |", flush=True)


if __name__ == "__main__":
    main()

"""Measure reading and drafting on notes of a megabyte: an ordinary one, and shapes that are slow to read."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from benchmarks.measure import in_turn, median, ratio

RUNS, SIZE = 3, 986_000
"""Characters: the largest note of the family that is known."""
FRONT = "---\ntitle: A long talk\nvideoId: abcdefghijk\n---\n\n"
SEED = Path("course/notes")
READ = "import sys; from coursegen.cli.app import run; run(['outline', sys.argv[1], '--format', 'json'])"
DRAFT = (
    "import shutil, sys; from coursegen.cli.app import run; shutil.rmtree(sys.argv[2], ignore_errors=True); "
    "run(['draft', sys.argv[1], '--into', sys.argv[2]])"
)
FLOOR = (
    "import sys; from pathlib import Path; from markdown_it import MarkdownIt; "
    "MarkdownIt('commonmark').parse(Path(sys.argv[1]).read_text())"
)


def _ordinary() -> Iterator[str]:
    """The course's own note again and again, its headings numbered."""
    body = next(SEED.glob("*.md")).read_text(encoding="utf-8").split("---", 2)[2]
    for number in count(1):
        yield re.sub(r"^(##+ .*)$", rf"\1 {number}", body, flags=re.MULTILINE)


SHAPES: dict[str, Callable[[], Iterator[str]]] = {
    "ordinary: sections, lists, times": _ordinary,
    "80,000 bullets of one bold word": lambda: (f"* **Word{n}**\n" for n in count()),
    "one paragraph of emphasis, links and code": lambda: ("a *b* [c](d) `e` " for _ in count()),
    "a table rule of a million hyphens": lambda: iter(["| a |\n|", "-" * SIZE, "|\n| b |\n"]),
    "brackets that never close": lambda: ("[[a | [b " for _ in count()),
}


def _note(pieces: Iterator[str]) -> str:
    out, length = [FRONT], 0
    for piece in pieces:
        out.append(piece)
        length += len(piece)
        if length >= SIZE:
            break
    return "".join(out)


def main() -> None:
    """Print the figures as a Markdown table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    print("\n## Notes of a megabyte\n")
    print("| note | outline, wall s | ÷ markdown-it-py alone, cpu | draft, wall s | peak MiB |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "note.md"
        for shape, pieces in SHAPES.items():
            path.write_text(_note(pieces()), encoding="utf-8")
            ordinary = pieces is _ordinary
            commands = {"outline": [sys.executable, "-c", READ, str(path)]}
            commands["floor"] = [sys.executable, "-c", FLOOR, str(path)]
            if ordinary:
                commands["draft"] = [sys.executable, "-c", DRAFT, str(path), f"{name}/course"]
            told = in_turn(commands, runs)
            drafted = f"{median(told['draft'], 'wall'):.1f}" if ordinary else "–"
            print(
                f"| {shape} | {median(told['outline'], 'wall'):.2f} "
                f"| {ratio(told['outline'], told['floor'], 'cpu'):.2f} "
                f"| {drafted} | {median(told['outline'], 'peak'):.0f} |"
            )


if __name__ == "__main__":
    main()

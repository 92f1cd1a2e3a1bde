"""Measure the check: time a module at 10, 100 and 1,000 modules; thirty mistakes in fifty modules."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import in_turn, median, run
from benchmarks.sample import write_course
from coursegen.project.check import check_folder
from tests.project.test_thirty import MISTAKES, plant

SIZES, QUESTIONS, RUNS = (10, 100, 1000), 10, 3
MARK = "import sys; from coursegen.cli.app import run; run(['check', sys.argv[1]])"
"""The whole command; its exit code 1, which says that there are mistakes, is no failure here."""


def main() -> None:
    """Print the figures as Markdown tables."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        write_course(root / "of-1", modules=1, questions=QUESTIONS)
        run(_command(root / "of-1"))  # the first start of a fresh checkout compiles
        empty = in_turn({"start": _command(root / "of-1")}, runs)["start"]
        base = median(empty, "cpu")
        print(f"\n## Reading and checking, {QUESTIONS} questions a module\n")
        print("| modules | cpu s | cpu ms each module after the first | peak MiB |\n|---|---|---|---|")
        each = []
        for size in SIZES:
            write_course(root / f"of-{size}", modules=size, questions=QUESTIONS)
            command = _command(root / f"of-{size}")
            found = [run(command) for _ in range(1 if size == SIZES[-1] else runs)]
            cpu = median(found, "cpu")
            each.append((cpu - base) / (size - 1))
            print(f"| {size:,} | {cpu:.2f} | {1000 * each[-1]:.1f} | {median(found, 'peak'):.0f} |")
        print(f"\n{SIZES[-1]:,} ÷ {SIZES[1]}, time a module: {each[-1] / each[1]:.2f}")
        print(f"{SIZES[-1]:,} ÷ {SIZES[0]}, time a module: {each[-1] / each[0]:.2f}")
        write_course(root / "thirty", modules=50, questions=5)
        plant(root / "thirty")
        told = in_turn({"check": _command(root / "thirty")}, runs)["check"]
        print(f"\n## {len(MISTAKES)} mistakes in 50 modules\n")
        print("| | wall s | cpu s |\n|---|---|---|")
        print(f"| the whole command | {median(told, 'wall'):.2f} | {median(told, 'cpu'):.2f} |")
        wall, cpu = _again(root / "thirty")
        print(f"| once more in the same process, as the preview does | {wall:.2f} | {cpu:.2f} |")


def _again(course: Path) -> tuple[float, float]:
    """Wall and processor seconds of a second check in one process."""
    check_folder(course)
    wall, cpu = time.perf_counter(), time.process_time()
    check_folder(course)
    return time.perf_counter() - wall, time.process_time() - cpu


def _command(course: Path) -> list[str]:
    return [sys.executable, "-c", MARK, str(course)]


if __name__ == "__main__":
    main()

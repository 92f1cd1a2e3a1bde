"""Make the generated files (schemas, reference pages, words) anew, or with --check say which are old."""

from __future__ import annotations

import sys
from pathlib import Path

from coursegen.project.reference import generated
from scripts import reporting, words

CHECKOUT = Path(__file__).resolve().parent.parent
REPORTING = CHECKOUT / "docs/reference/reporting.md"


def every() -> dict[Path, bytes]:
    """Every generated file but the script bundle and the goldens, which have commands of their own."""
    return {**generated(CHECKOUT), **words.generated(CHECKOUT), REPORTING: reporting.page(CHECKOUT)}


def main() -> int:
    """Exit code 1 under --check when something is old or a translation is missing."""
    made = every()
    if "--check" not in sys.argv[1:]:
        for path, data in made.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return 0
    old = [path for path, data in made.items() if not path.is_file() or path.read_bytes() != data]
    for path in old:
        print(f"{path.relative_to(CHECKOUT)} is old: run `make generate`", file=sys.stderr)
    untranslated = list(words.missing(CHECKOUT))
    for found in untranslated:
        print(f"{found.place}: {found.severity.value}[{found.code}]: {found.message}", file=sys.stderr)
    return 1 if old or untranslated else 0


if __name__ == "__main__":
    sys.exit(main())

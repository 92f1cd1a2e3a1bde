"""Make the generated files (schemas, reference pages) anew, or with --check say which are old."""

from __future__ import annotations

import sys
from pathlib import Path

from coursegen.project.reference import stale, write_all

CHECKOUT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Exit code 1 under --check when something is old."""
    if "--check" not in sys.argv[1:]:
        write_all(CHECKOUT)
        return 0
    old = stale(CHECKOUT)
    for path in old:
        print(f"{path.relative_to(CHECKOUT)} is old: run `make generate`", file=sys.stderr)
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())

"""Make the generated files (schemas, reference pages, words) anew, or with --check say which are old."""

from __future__ import annotations

import sys
from pathlib import Path

from coursegen.project.reference import stale, write_all
from scripts import reporting
from scripts.words import messages

CHECKOUT = Path(__file__).resolve().parent.parent
MESSAGES = CHECKOUT / "src/coursegen/catalogue/messages.txt"
REPORTING = CHECKOUT / "docs/reference/reporting.md"


def main() -> int:
    """Exit code 1 under --check when something is old."""
    if "--check" not in sys.argv[1:]:
        write_all(CHECKOUT)
        MESSAGES.write_bytes(messages(CHECKOUT))
        REPORTING.write_bytes(reporting.page(CHECKOUT))
        return 0
    old = stale(CHECKOUT)
    if MESSAGES.read_bytes() != messages(CHECKOUT):
        old.append(MESSAGES)
    if not REPORTING.is_file() or REPORTING.read_bytes() != reporting.page(CHECKOUT):
        old.append(REPORTING)
    for path in old:
        print(f"{path.relative_to(CHECKOUT)} is old: run `make generate`", file=sys.stderr)
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())

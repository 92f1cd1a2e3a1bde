"""What is being done now, on a terminal, for work that takes more than a moment."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A function to tell what is being done; silent where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # 0.05 s: only for a person at a terminal

    with Console(stderr=True).status("starting") as status:
        yield lambda what: status.update(f"{what} …")

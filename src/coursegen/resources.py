"""The one loader of files that travel inside the package: schemas, templates, scripts, words.

It reads nothing else. Everything below `project/` is otherwise free of a disk, and a test walks the syntax
trees to see that it stays so.
"""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def read_bytes(path: str) -> bytes:
    """The bytes of a packaged file; `path` is relative to the package, with forward slashes."""
    return resources.files("coursegen").joinpath(path).read_bytes()


def read_text(path: str) -> str:
    """The text of a packaged file, line ends as `\\n`."""
    return read_bytes(path).decode("utf-8").replace("\r\n", "\n")

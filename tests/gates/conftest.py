"""Environments of their own, since Jupyter Book 1 holds Sphinx 7 and old parts of Jupyter: `make gates`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coursegen.contracts import Options
from coursegen.packaging.tree import FileTree
from coursegen.writers.book.writer import WRITER
from tests import corpus


def program(environment: str, name: str) -> Path:
    """A program of an environment. Fails, never skips, where that is not set up."""
    path = Path(sys.prefix) / f"gate-{environment}" / "bin" / name
    if not path.exists():
        pytest.fail(f"{path} is missing: run `make gates`", pytrace=False)
    return path


@pytest.fixture
def sources() -> FileTree:
    """The book's sources of the course with every type."""
    return WRITER.write(corpus.every_type(), Options())

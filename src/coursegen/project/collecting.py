"""How often Python looks for rubbish while something is built."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OFTEN = 50_000
"""New objects between two looks. Python's own 700 fit a program that throws things away; a course is read to
be kept, and a tenth to a quarter of a build's time went into looking at it again and again."""


@contextmanager
def seldom() -> Iterator[None]:
    """Look seldom for as long as this lasts."""
    before = gc.get_threshold()
    gc.set_threshold(OFTEN, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)

"""Goldens: every writer's tree of the corpus, byte for byte; a missing file fails, and so does an extra one.

After a change that is meant: `make generate`, then read the diff.
"""

from __future__ import annotations

import pytest

from coursegen.project.disk import read_tree
from scripts.golden import COURSES, FOLDER, made


@pytest.mark.parametrize("course", COURSES)
def test_every_writer_makes_the_same_tree_as_before(course: str) -> None:
    now = {f"{name}/{path}": data for name, tree in made(course).items() for path, data in tree.items()}
    then = read_tree(FOLDER / course)
    assert sorted(now) == sorted(then)
    assert [path for path in now if now[path] != then[path]] == []

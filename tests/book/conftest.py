"""One book for all its tests: the corpus with every question type, rendered once a session."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from coursegen.contracts import Options
from coursegen.model.course import Course
from coursegen.project.finish.sphinx import FINISHER
from coursegen.writers.book.writer import WRITER
from tests import corpus


def render(course: Course, folder: Path) -> Path:
    """The book of `course`, rendered in `folder`: where its first page lies."""
    FINISHER.finish(WRITER.write(course, Options()), PurePosixPath(folder / "site"), None)
    return folder / "site"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rendered book of the `every-type` corpus."""
    return render(corpus.every_type(), tmp_path_factory.mktemp("book"))

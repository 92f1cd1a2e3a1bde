"""The names of views, said without making the views, are those of the views that are made."""

from __future__ import annotations

import pytest

from coursegen.catalogue import words
from coursegen.player.outline import Views
from coursegen.player.view_ids import view_ids
from tests import corpus


@pytest.mark.parametrize("name", ["minimal", "every_type"])
def test_they_are_the_same(name: str) -> None:
    course = getattr(corpus, name)()
    assert view_ids(course) == [view.id for view in Views(course, words(course.language)).all()]

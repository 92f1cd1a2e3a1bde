"""A text shows a picture that is not in the course folder.

Pictures stand in `assets/`, and a text names them from the course folder: `assets/map.svg`. Nothing is loaded
from elsewhere: a course must work offline, and nobody shall learn who studies it.

Fails:

    stem: |
      What came first?

      :::{figure} assets/old-bridge.svg
      :alt: A bridge of wood
      :::
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}

Passes:

    stem: |
      What came first?

      :::{figure} assets/bridge.svg
      :alt: A bridge of wood
      :::
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity, nearest
from coursegen.model.course import Course
from coursegen.packaging.tree import stays_inside
from coursegen.rules._pictures import shown

_HINT = "Put the file into assets/ and name it from the course folder: assets/map.svg."


def check(course: Course) -> Iterator[Finding]:
    """Every picture that is shown and not there."""
    there = {asset.path for asset in course.assets}
    for name, path, at in shown(course):
        if name not in there:
            why = "is not a path inside the course folder" if not stays_inside(name) else "is not there"
            hint = nearest(name, there, _HINT)
            yield Finding(path=path, message=f"the picture {name} {why}", hint=hint, text_at=at)


RULE = Rule(code="asset-missing", severity=Severity.ERROR, check=check)

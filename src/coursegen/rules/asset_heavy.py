"""A picture is larger than a megabyte.

Courses are studied on phones and on slow lines, and every package carries its pictures. A photograph of
1,200 pixels needs a tenth of that; a diagram as SVG needs less.

Fails:

    stem: |
      What came first?

      :::{figure} assets/bridge.svg
      :alt: A bridge of wood
      :::
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    assets/bridge.svg: 1,200,000 bytes

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
    assets/bridge.svg: 40,000 bytes
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._pictures import shown

MOST_BYTES = 1_000_000


def check(course: Course) -> Iterator[Finding]:
    """Every picture that is shown and too heavy."""
    sizes = {asset.path: len(asset.data) for asset in course.assets}
    for name, path, at in shown(course):
        if sizes.get(name, 0) > MOST_BYTES:
            yield Finding(
                path=path,
                message=f"the picture {name} has {sizes[name] / 1e6:.1f} MB",
                hint="Make it smaller: 1,200 pixels wide, saved as WebP or JPEG, or drawn as SVG.",
                text_at=at,
            )


RULE = Rule(code="asset-heavy", severity=Severity.WARNING, check=check)

"""A text shows a picture that is not in the course folder.

Pictures stand in `assets/`, and a text names them from the course folder: `assets/map.svg`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.model.texts import texts

_SHOWN = re.compile(r"^:{3,}\{figure\}[ \t]+(\S+)|!\[[^\]\n]*\]\(([^)\s]+)\)", re.MULTILINE)


def check(course: Course) -> Iterator[Finding]:
    """Every picture that is shown and not there."""
    there = {asset.path for asset in course.assets}
    for path, text in texts(course):
        for found in _SHOWN.finditer(text):
            name = found[1] or found[2]
            if name not in there:
                line = text.count("\n", 0, found.start()) + 1
                hint = "Put the file into assets/ and name it from the course folder: assets/map.svg."
                yield Finding(path=path, message=f"there is no picture {name}", hint=hint, text_at=(line, 1))


RULE = Rule(code="asset-missing", severity=Severity.ERROR, check=check)

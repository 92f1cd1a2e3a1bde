"""Where texts show pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.diagnostics import ModelPath
from coursegen.model.course import Course
from coursegen.model.texts import texts

_SHOWN = re.compile(r"^:{3,}\{figure\}[ \t]+(\S+)|!\[[^\]\n]*\]\(([^)\s]+)\)", re.MULTILINE)


def shown(course: Course) -> Iterator[tuple[str, ModelPath, tuple[int, int]]]:
    """(the picture's path, the text's path, line and column in the text) for each picture that is shown."""
    for path, text in texts(course):
        for found in _SHOWN.finditer(text):
            start = found.start()
            column = start - text.rfind("\n", 0, start)
            yield found[1] or found[2], path, (text.count("\n", 0, start) + 1, column)

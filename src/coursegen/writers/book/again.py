"""Questions for the review, which asks them away from the pages they stand on: a file for each module.

The page of the review loads the files of the modules in which something is due. They are scripts, because
`fetch` does not work from `file://`; each leaves its questions in the page, encoded as they are elsewhere.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping

from coursegen.model.course import Course
from coursegen.model.interaction import ExtendedText, Scale
from coursegen.model.walk import Placed, Role, built_items
from coursegen.packaging.tree import FileTree, join
from coursegen.player.encode import encode

FOLDER = "_static/coursegen/review"
_SOURCE = re.compile(r'src="(assets/[^"]+)"')
"""The address of a picture of the course, in a fragment."""


def asked_again(course: Course, fragments: Mapping[str, str]) -> FileTree:
    """The files, and the pictures that the questions show, where these lead to from the review's page.

    fragments: the player's HTML of each question, by its address.
    """
    if not course.review_after_days:
        return {}
    by_module: dict[str, dict[str, str]] = {}
    for placed in built_items(course):
        if _comes_back(placed):
            by_module.setdefault(placed.module.id, {})[placed.address] = fragments[placed.address]
    shown = {
        html.unescape(source)
        for asked in by_module.values()
        for fragment in asked.values()
        for source in _SOURCE.findall(fragment)
    }
    files = {f"{FOLDER}/{module}.js": _script(module, asked) for module, asked in by_module.items()}
    return join(files, {asset.path: asset.data for asset in course.assets if asset.path in shown})


def _comes_back(placed: Placed) -> bool:
    """What can be right or wrong, and is not asked only to wake curiosity (player/js/outcome.js)."""
    scored = any(not isinstance(i, ExtendedText | Scale) for i in placed.item.interactions)
    return scored and placed.role in (Role.PRACTICE, Role.GRADED)


def _script(module: str, asked: Mapping[str, str]) -> bytes:
    known = json.dumps({address: encode(fragment) for address, fragment in asked.items()}, sort_keys=True)
    return f"(window.coursegenReview ||= {{}})[{json.dumps(module)}] = {known};\n".encode()

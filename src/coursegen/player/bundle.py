"""Course → the pages of a package or of the web copy: a page for each part, one script, style, assets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from coursegen.catalogue import direction, words
from coursegen.model.course import Course
from coursegen.packaging.tree import FileTree, join
from coursegen.player import accessibility, keeping
from coursegen.player.about import about, shows_video
from coursegen.player.fragment import SCRIPT_PATH, STYLE_PATH, config_html, course_config
from coursegen.player.outline import View, Views
from coursegen.player.policy import policy
from coursegen.player.render import state_keys
from coursegen.player.templating import render
from coursegen.player.view_ids import SHORTEST_VIEW_KEY
from coursegen.resources import read_bytes

LAUNCH = "index.html"


def pages(course: Course, runtime: str) -> FileTree:
    """All files of a course on one page; `runtime` as `page` takes it."""
    back = f"{LAUNCH}#_about" if runtime == "local" else ""
    more = {keeping.SCRIPT: read_bytes(keeping.SCRIPT_PATH)} if runtime == "local" else {}
    return join({LAUNCH: page(course, runtime)}, shared(course, back=back), more)


def page(
    course: Course, runtime: str, *, room: int = 0, name: str = "", whole: Course | None = None
) -> bytes:
    """The page that holds `course`; `runtime` is `scorm12`, `scorm2004` or `local`.

    room: characters of state that its LMS has room for; 0: any. name: of its state, where that is not the
    course's own. whole: what `course` was cut out of, for what the page says of itself.
    """
    language = words(course.language)
    views, common = _made(course)
    config = {
        **common,
        "id": name or course.id,
        "runtime": runtime,
        "room": room,
        "views": state_keys((view.id for view in views), SHORTEST_VIEW_KEY),
    }
    return render(
        "page.html",
        course=course,
        words=language,
        views=views,
        modules=[(module, [v for v in views if v.module == module.id]) for module in course.modules],
        around=_around(views),
        policy=policy(video=shows_video(course)),
        about=about(whole or course, runtime, language),
        direction=direction(course.language),
        config=config_html(config),
        runtime=runtime,
        # Where there is no platform, progress can be saved as a file and loaded from one.
        keeping=keeping.data(course) if runtime == "local" else "",
    ).encode()


def shared(course: Course, *, back: str = "") -> FileTree:
    """The files that every page of a course uses. `back`: as `accessibility.page` takes it."""
    own = {
        accessibility.PAGE: accessibility.page(course, back=back).encode(),
        "player.js": read_bytes(SCRIPT_PATH),
        "player.css": read_bytes(STYLE_PATH),
    }
    return join(own, {asset.path: asset.data for asset in course.assets})


@lru_cache(maxsize=2)
def _made(course: Course) -> tuple[tuple[View, ...], dict[str, Any]]:
    """What the packages and the web copy of one build share: most of the work, done once."""
    return tuple(Views(course, words(course.language)).all()), course_config(course)


def _around(views: Sequence[View]) -> dict[str, tuple[View | None, View | None]]:
    """For each view the one before it and the one after it."""
    before = [None, *views[:-1]]
    after = [*views[1:], None]
    return {view.id: (b, a) for view, b, a in zip(views, before, after, strict=True)}

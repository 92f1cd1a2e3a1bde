"""Course → web pages that need no LMS and open from a folder: the packages' pages, kept in the browser."""

from __future__ import annotations

from coursegen.contracts import Options, Writer
from coursegen.model.course import Course
from coursegen.packaging.tree import FileTree
from coursegen.player.losses import losses


def write(course: Course, _: Options) -> FileTree:
    """The pages with the local runtime."""
    from coursegen.player.bundle import pages  # templates and Markdown: only where pages are made

    return pages(course, "local")


WRITER = Writer(
    name="web",
    summary="The course as web pages that open without a server, answers kept in the browser.",
    write=write,
    losses=losses,
)

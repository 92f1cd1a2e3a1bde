"""The book's sources: MyST pages, one notebook a module, and the two files Jupyter Book is told by."""

from __future__ import annotations

from coursegen.contracts import Options, Writer
from coursegen.model.course import Course
from coursegen.packaging.tree import FileTree
from coursegen.player.losses import losses


def write(course: Course, options: Options) -> FileTree:
    """The files of the book's sources; a finisher renders them."""
    # Imported when a book is made: notebooks bring nbformat and jsonschema, which other formats do without.
    from coursegen.writers.book.assemble import files

    return files(course)


WRITER = Writer(
    name="book-source",
    summary="Sources of a Jupyter Book: MyST pages with their questions, and one notebook a module.",
    write=write,
    losses=losses,
)

"""What the last build of the book left behind, so that the next renders only the pages that have changed.

Sphinx renders what it finds newer than its record. It does not know that other pages show a title or the
contents, so such a record is used only while everything that stands on more than one page is as it was; else
all is rendered anew. A build that fails leaves no record: it may have rendered half of the pages.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import metadata, resources
from pathlib import Path

from coursegen.packaging.tree import FileTree
from coursegen.project.disk import fill

_KEY = "key"
_ENGINES = ("coursegen", "jupyter-book", "sphinx", "sphinx-book-theme", "myst-parser", "docutils")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where one build works. `folder` holds Sphinx's record, too."""

    folder: Path

    @property
    def book(self) -> Path:
        """The sources with their two settings files."""
        return self.folder / "book"

    @property
    def site(self) -> Path:
        """What Sphinx writes, before it is tidied."""
        return self.folder / "site"


@contextmanager
def kept_for(book: FileTree, folder: Path | None) -> Iterator[Shelf]:
    """The shelf for a build of `book`; one that is thrown away where nothing is to be kept."""
    if folder is None:
        with tempfile.TemporaryDirectory(prefix="coursegen-book-") as scratch:
            shelf = Shelf(Path(scratch).resolve())
            _take_over(book, shelf.book)
            yield shelf
        return
    shelf = Shelf(folder)
    key = _key(book)
    record = folder / _KEY
    if not record.is_file() or record.read_text("utf-8") != key:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    record.unlink(missing_ok=True)  # back only when the build is whole
    _take_over(book, shelf.book)
    yield shelf
    record.write_text(key, "utf-8")


def _take_over(book: FileTree, shelved: Path) -> None:
    """Make `shelved` equal to `book`, touching only the files that differ: Sphinx goes by their times."""
    there = _files(shelved)
    for name in there.keys() - book.keys():
        there[name].unlink()
    changed = {
        name: data for name, data in book.items() if name not in there or there[name].read_bytes() != data
    }
    fill(shelved, changed)


def _files(folder: Path) -> dict[str, Path]:
    return {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}


def _key(book: FileTree) -> str:
    """A digest of what shows on more pages than one: settings, titles, assets, and what renders them."""
    digest = hashlib.sha256()
    for engine in _ENGINES:
        digest.update(f"{engine} {_version(engine)}\0".encode())
    for name, path in sorted(_files(Path(str(resources.files("coursegen")))).items()):
        if not name.endswith(".pyc"):
            digest.update(f"{name} {path.stat().st_mtime_ns}\0".encode())
    for name, data in sorted(book.items()):
        if name.startswith("around/"):  # laid beside the pages anew at each build
            continue
        whole = not name.endswith((".md", ".ipynb", ".json"))
        shown = data if whole else data.partition(b"\n")[0]
        digest.update(f"{name} {len(shown)}\0".encode() + shown)
    return digest.hexdigest()


def _version(engine: str) -> str:
    try:
        return metadata.version(engine)
    except metadata.PackageNotFoundError:
        return ""

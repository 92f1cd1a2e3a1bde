"""Reading and writing FileTrees: the only code that touches a disk on behalf of a course.

Writes are atomic: what is written stands beside its place first and is moved there when it is whole.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coursegen.errors import UsageError
from coursegen.packaging.tree import FileTree, Unread, join
from coursegen.project.journal import FILE_MODE, finish
from coursegen.project.layout import is_course_file

FOLDER_MODE = 0o755


def read_course_files(folder: Path, *, whole: bool = True) -> dict[str, bytes]:
    """The files of a course folder. Raises UsageError when there is no such folder.

    whole: raise UsageError for a file that cannot be read, too; else an Unread stands in its place.

    A draft into it that was interrupted is finished first, so that a course is read whole. A link that leads
    out of the folder, to nothing or to itself is left out: a course holds what stands in it.
    """
    if not folder.is_dir():
        what = "is a file, not a course folder" if folder.exists() else "does not exist"
        raise UsageError(f"{folder} {what}", "Name the folder that holds course.yaml.")
    finish(folder)
    root = folder.resolve()
    out = {}
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if is_course_file(name) and _stands_in(path, root):
            out[name] = read_file(path) if whole else _read_or_say(path)
    return dict(sorted(out.items()))


def _read_or_say(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        return Unread(problem.strerror or "no reason given")


def _stands_in(path: Path, root: Path) -> bool:
    """Whether it is a file (a pipe would be waited for forever) that stands in the folder."""
    try:
        return path.is_file() and path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):  # a link to nothing; to itself (RuntimeError up to Python 3.12)
        return False


def _files(folder: Path) -> Iterator[Path]:
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(
            f for f in folders if not f.startswith(".") and f not in ("build", "node_modules")
        )
        yield from (Path(base) / name for name in sorted(names))


def read_file(path: Path) -> bytes:
    """The bytes of one file. Raises UsageError, in a sentence, when it cannot be read."""
    try:
        return path.read_bytes()
    except IsADirectoryError:
        raise UsageError(f"{path} is a folder, not a file", "Name the file itself.") from None
    except FileNotFoundError:
        raise UsageError(f"{path} does not exist", "Check the path.") from None
    except OSError as problem:
        raise UsageError(f"{path} cannot be read: {problem.strerror}", "Check its permissions.") from None


def read_if_there(path: Path) -> bytes | None:
    """The bytes of one file, None when there is none."""
    return read_file(path) if path.exists() else None


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    paths = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths}


def write_tree(folder: Path, tree: FileTree) -> None:
    """Write `tree` into `folder`, which may hold other files; each file is written beside its place first."""
    for name, data in join(tree).items():
        write_file(folder / name, data)


def fill(folder: Path, tree: FileTree) -> None:
    """Write `tree` into a folder that nobody else sees yet: without the care that `write_file` takes."""
    made: set[Path] = set()
    for name, data in join(tree).items():
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(data)
        path.chmod(FILE_MODE)


def write_file(path: Path, data: bytes) -> None:
    """Write one file atomically."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        os.chmod(beside, FILE_MODE)  # mkstemp makes 0600, which a web server could not read
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A folder inside `out` to build in; gone afterwards, whatever happens."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=out, prefix=".staging-"))
    except OSError as problem:
        raise UsageError(
            f"{out} cannot be written: {problem.strerror}", "Build into another folder: --out DIR."
        ) from None
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def holds_something(path: Path) -> bool:
    """Whether a folder is there and not empty."""
    return path.is_dir() and any(path.iterdir())


def move_into_place(staged: Path, target: Path) -> None:
    """Put a whole file or folder where an older one may stand, which goes only when the new one is there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if staged.is_dir():
        staged.chmod(FOLDER_MODE)
    if not target.is_dir():
        os.replace(staged, target)
        return
    old = Path(tempfile.mkdtemp(dir=target.parent, prefix=".old-"))
    os.replace(target, old / "was")
    try:
        os.replace(staged, target)
    except OSError:
        os.replace(old / "was", target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)

"""Writing several files of a course at once: killed at any moment, the course is the old one or the new one.

New files are laid out whole in a folder beside; renaming that folder to `.unfinished` is the moment that
decides. From then on the files are moved to their places, and whoever reads the course next finishes what
was interrupted. A file that somebody changed in between is not written over.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from coursegen.errors import UsageError

FILE_MODE = 0o644
UNFINISHED = ".unfinished"
"""A write that was decided and not yet carried out."""
_LIST = "files.json"
_LAID_OUT = ".laid-out-"


def write_all(
    folder: Path, tree: Mapping[str, bytes | None], read: Mapping[str, bytes] | None = None
) -> None:
    """Write the files of `tree` into `folder`, in its order, all or none; None takes a file away.

    read: the files as they were when the new ones were made from them. Raises UsageError, and writes nothing,
    when one of them has changed since.
    """
    try:
        _write_all(folder, tree, read)
    except OSError as problem:
        raise UsageError(
            f"{folder} cannot be written: {problem.strerror or problem}",
            "Nothing was lost: when there is room and permission, run the command again.",
        ) from problem


def _write_all(folder: Path, tree: Mapping[str, bytes | None], read: Mapping[str, bytes] | None) -> None:
    finish(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{_LAID_OUT}*"):  # from a run that was killed before it decided
        shutil.rmtree(left, ignore_errors=True)
    beside = Path(tempfile.mkdtemp(dir=folder, prefix=_LAID_OUT))
    try:
        _lay_out(folder, beside, tree)
        _unchanged(folder, tree, read)
        os.rename(beside, folder / UNFINISHED)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    _sync(folder)
    finish(folder)


def finish(folder: Path) -> bool:
    """Carry out a write that was interrupted; whether there was one. Raises UsageError where it cannot."""
    unfinished = folder / UNFINISHED
    if not unfinished.is_dir():
        return False
    try:
        _carry_out(folder, unfinished)
    except FileNotFoundError:
        if unfinished.is_dir():
            raise
        return True  # a command beside this one (a preview that reads while a draft writes) has done it
    except OSError as problem:
        raise UsageError(
            f"{folder} holds an interrupted draft and cannot be written: {problem.strerror or problem}",
            "Nothing was lost: when there is room and permission, run the command again.",
        ) from problem
    return True


def _carry_out(folder: Path, unfinished: Path) -> None:
    """Move what is laid out to its places."""
    entries = json.loads((unfinished / _LIST).read_text("utf-8"))
    for entry in entries:
        if _sum(folder / entry["path"]) not in (entry["old"], entry["new"]):
            raise UsageError(
                f"{folder / entry['path']} was changed after a draft into {folder} had been interrupted",
                f"Delete {unfinished} to keep the course as it is now, then draft again.",
            )
    for entry in entries:
        target, new = folder / entry["path"], unfinished / entry["at"]
        if entry["new"] is None:
            target.unlink(missing_ok=True)
        elif new.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):  # moved by a command beside this one
                os.replace(new, target)
    for home in {(folder / entry["path"]).parent for entry in entries}:
        _sync(home)
    done = Path(tempfile.mkdtemp(dir=folder, prefix=_LAID_OUT))
    os.replace(unfinished, done / "done")  # in one step, so that half a list is never read
    shutil.rmtree(done, ignore_errors=True)


def _lay_out(folder: Path, beside: Path, tree: Mapping[str, bytes | None]) -> None:
    """The new files and their list, on the disk before anything is decided."""
    entries = []
    for n, (path, data) in enumerate(tree.items()):
        new = None if data is None else sha256(data).hexdigest()
        entries.append({"path": path, "at": str(n), "old": _sum(folder / path), "new": new})
        if data is not None:
            _write(beside / str(n), data, _mode(folder / path))
    _write(beside / _LIST, json.dumps(entries, indent=1).encode(), FILE_MODE)
    _sync(beside)


def _unchanged(folder: Path, tree: Mapping[str, bytes | None], read: Mapping[str, bytes] | None) -> None:
    for path in tree if read is not None else ():
        before = read.get(path) if read else None
        if _sum(folder / path) != (None if before is None else sha256(before).hexdigest()):
            raise UsageError(
                f"{folder / path} was changed while the draft was being made; nothing was written",
                "Save your work, then draft again.",
            )


def _write(path: Path, data: bytes, mode: int) -> None:
    with open(path, "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    os.chmod(path, mode)


def _mode(path: Path) -> int:
    """A file keeps its permissions."""
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else FILE_MODE


def _sum(path: Path) -> str | None:
    """The checksum of a file, None when there is none."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None


def _sync(folder: Path) -> None:
    """Renames in a folder reach the disk; where folders cannot be opened (Windows), the system decides."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

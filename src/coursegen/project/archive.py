"""A zip from anywhere as a FileTree: read within bounds, or refused with a sentence."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

from coursegen.errors import UsageError
from coursegen.packaging.tree import stays_inside

MOST_FILES = 20_000
MOST_BYTES = 1_000_000_000
MOST_RATIO = 200
"""Times its own size that a zip may unpack to, beyond SMALL: text reaches 20, pictures 1."""
SMALL = 20_000_000


def read_zip_file(path: Path) -> dict[str, bytes]:
    """The files of a zip on disk. Raises UsageError when it is not there or nothing to trust."""
    if not path.is_file():
        raise UsageError(f"there is no file {path}", "Name a SCORM package: a .zip file.")
    return read_zip(path.read_bytes())


def read_zip(data: bytes) -> dict[str, bytes]:
    """The files of a zip. Raises UsageError when it is none, or not one that a server should unpack."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [info for info in archive.infolist() if not info.is_dir()]
            _bounded(entries, len(data))
            _named(entries)
            return {info.filename: _content(archive, info) for info in entries}
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError) as problem:
        raise UsageError(f"this is not a zip file that can be read: {problem}", "Export it again.") from None


def _bounded(entries: list[zipfile.ZipInfo], packed: int) -> None:
    """A zip bomb says how large it is, or lies; who lies is caught when its content is read."""
    size = sum(info.file_size for info in entries)
    if len(entries) > MOST_FILES:
        raise UsageError(
            f"the zip holds {len(entries):,} files, more than {MOST_FILES:,}", "It was not unpacked."
        )
    if size > MOST_BYTES or (size > SMALL and size > MOST_RATIO * packed):
        raise UsageError(
            f"the zip would unpack from {packed / 1e6:,.1f} to {size / 1e6:,.0f} MB: it looks like a bomb",
            "It was not unpacked.",
        )


def _named(entries: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for info in entries:
        if "\\" in info.filename:
            raise UsageError(
                f"the zip holds “{info.filename}”, a path with backslashes", "Zip it with another program."
            )
        if not stays_inside(info.filename):
            raise UsageError(
                f"the zip holds “{info.filename}”, a path out of its folder", "It was not unpacked."
            )
        if stat.S_ISLNK(info.external_attr >> 16):
            raise UsageError(
                f"the zip holds a symbolic link, “{info.filename}”", "Put the file there instead."
            )
        if info.flag_bits & 1:
            raise UsageError(
                f"“{info.filename}” in the zip is encrypted", "Give a package without a password."
            )
        if info.filename.casefold() in seen:
            raise UsageError(
                f"the zip holds “{info.filename}” twice", "No server could keep both: export it again."
            )
        seen.add(info.filename.casefold())


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as file:
        data = file.read(info.file_size + 1)
    if len(data) > info.file_size:
        raise UsageError(f"“{info.filename}” in the zip is larger than it says", "It was not unpacked.")
    return data

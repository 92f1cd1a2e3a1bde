"""A FileTree: what a writer makes, before anything touches a disk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from coursegen.errors import TreeClash

FileTree: TypeAlias = Mapping[str, bytes]
"""`{path: bytes}`; paths are relative, with forward slashes, and never climb."""


class Unread(bytes):
    """Stands in a FileTree for a file that is there and could not be read; `reason` says why."""

    reason: str

    def __new__(cls, reason: str) -> Unread:
        """No bytes, and the reason."""
        made = super().__new__(cls)
        made.reason = reason
        return made


def stays_inside(path: str) -> bool:
    """Whether a path is relative, written with forward slashes, and never climbs."""
    if path.startswith("/") or "\\" in path or ":" in path.split("/", 1)[0]:
        return False
    return all(part not in ("", ".", "..") for part in path.split("/"))


def join(*trees: FileTree) -> dict[str, bytes]:
    """All files of `trees` in one, sorted by path. Raises TreeClash when two want the same path.

    Paths that differ only in case clash too: many learners' and servers' disks cannot hold both.
    """
    out: dict[str, bytes] = {}
    seen: dict[str, str] = {}
    for tree in trees:
        for path, data in tree.items():
            if not stays_inside(path):
                raise TreeClash(f"“{path}” is not a path inside a file tree")
            if (other := seen.get(path.casefold())) is not None:
                raise TreeClash(f"two files want the same path: {other} and {path}")
            seen[path.casefold()] = path
            out[path] = data
    return dict(sorted(out.items()))


def under(folder: str, tree: FileTree) -> dict[str, bytes]:
    """The same files inside `folder`."""
    return {f"{folder}/{path}": data for path, data in tree.items()}


def sole(tree: FileTree) -> bytes:
    """The bytes of the one file that `tree` holds."""
    (data,) = tree.values()
    return data

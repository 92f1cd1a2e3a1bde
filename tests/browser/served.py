"""The pages of a course in a folder, and as a web server gives them: some things do not work from file://."""

from __future__ import annotations

from pathlib import Path

from coursegen.packaging.tree import FileTree
from coursegen.serve.simulator.pages import LoopbackServer


def lay_out(tree: FileTree, folder: Path) -> Path:
    """`tree` on disk: where its first page lies."""
    for path, data in tree.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder / "index.html"


def served(tree: FileTree) -> LoopbackServer:
    """A server of `tree`, to be entered; whatever is posted to it is refused."""
    return LoopbackServer(tree.get, lambda _path, _data: False)

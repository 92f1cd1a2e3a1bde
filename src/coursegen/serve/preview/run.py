"""Runs the preview: a free port, a server, the browser opened."""

from __future__ import annotations

import socket
import tempfile
import webbrowser
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from coursegen.errors import UsageError
from coursegen.project.live import Book, Live

TRIES = 20
"""So many ports after the one asked for are tried."""


def run(
    folder: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8765,
    with_book: bool = True,
    open_browser: bool = True,
    tell: Callable[[str], None],
) -> None:
    """Preview a course until somebody stops it. Raises UsageError when there is no folder or no free port."""
    import uvicorn

    from coursegen.serve.preview.server import Preview

    live = Live(folder)
    listening = _listen(host, port)
    address = f"http://{'127.0.0.1' if host in ('0.0.0.0', '::') else host}:{listening.getsockname()[1]}/"
    with tempfile.TemporaryDirectory(prefix="coursegen-preview-", ignore_cleanup_errors=True) as out:
        book = Book(folder, Path(out)) if with_book else None
        tell(f"preview of {folder}: {address}")
        tell("Save a file and look. Stop with Ctrl+C.")
        if open_browser:
            webbrowser.open(address)
        preview = Preview(live, book, host=host)

        class Server(uvicorn.Server):
            """Asked to stop, it lets the open lines of news end, which else would wait for another save."""

            def handle_exit(self, sig: int, frame: FrameType | None) -> None:
                preview.leave()
                super().handle_exit(sig, frame)

        config = uvicorn.Config(
            preview.app,
            log_level="warning",
            timeout_graceful_shutdown=1,
            lifespan="on",
        )
        Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    """The port asked for, or the next one that is free."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for number in range(port, port + TRIES):
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, number))
            listening.listen(128)
        except OSError as problem:
            listening.close()
            if problem.errno is None or number == port + TRIES - 1:
                raise UsageError(
                    f"no port from {port} to {number} is free", "Name another with --port."
                ) from None
            continue
        return listening
    raise UsageError(f"no port from {port} on is free", "Name another with --port.")

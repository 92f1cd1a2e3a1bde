"""Serves files from memory and takes small JSON posts, on the loopback interface only."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

Get: TypeAlias = Callable[[str], bytes | None]
"""Path without its first slash → the file, or None."""
Post: TypeAlias = Callable[[str, Any], bool]
"""(path, JSON data) → whether it was taken."""

HOST = "127.0.0.1"
LARGEST_POST = 4_000_000

# Written out, since the platform's own table differs from machine to machine.
TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "text/xml; charset=utf-8",
}


def content_type(path: str) -> str:
    """By the file's ending."""
    return TYPES.get(path.rsplit(".", 1)[-1].lower(), "application/octet-stream")


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes its tab in the middle of a request is nothing to tell anyone of."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class LoopbackServer:
    """A server in a thread of its own, for as long as it is entered."""

    def __init__(self, get: Get, post: Post, port: int = 0) -> None:
        self._get, self._post, self._port = get, post, port
        self._server: _Server | None = None

    def __enter__(self) -> LoopbackServer:
        self._server = _Server((HOST, self._port), _handler(self._get, self._post))
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    @property
    def url(self) -> str:
        """Where it is, with a slash at the end."""
        assert self._server is not None, "the server is not running"
        return f"http://{HOST}:{self._server.server_address[1]}/"


def _handler(get: Get, post: Post) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).removeprefix("/")
            data = get(path) if self._is_ours() else None
            if data is None:
                self._send(404, b"not found\n", "text/plain; charset=utf-8")
            else:
                self._send(200, data, content_type(path or "index.html"))

        def do_POST(self) -> None:
            length = self.headers.get("Content-Length") or ""
            size = int(length) if length.isascii() and length.isdigit() else 0
            body = self.rfile.read(size) if size <= LARGEST_POST else b""
            # Another site's form cannot say that it sends JSON without asking first, and nobody answers that.
            plain = not (self.headers.get("Content-Type") or "").startswith("application/json")
            try:
                taken = (
                    self._is_ours()
                    and not plain
                    and post(urlsplit(self.path).path.removeprefix("/"), json.loads(body))
                )
            except ValueError:
                taken = False
            self._send(204 if taken else 400, b"", "text/plain; charset=utf-8")

        def _is_ours(self) -> bool:
            """Another site may have its own name point here (DNS rebinding); it cannot have this Host."""
            name = (self.headers.get("Host") or "").rsplit(":", 1)[0]
            return name in (HOST, "localhost")

        def _send(self, status: int, data: bytes, kind: str) -> None:
            self.send_response(status)
            if status != 204:
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            if status != 204:
                self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:
            """Quiet: what matters is recorded by who asked for it."""

    return Handler

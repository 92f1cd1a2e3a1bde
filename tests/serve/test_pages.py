"""The small server behind the simulator: what a browser or a stranger may do to it."""

from __future__ import annotations

import http.client
import socket
import struct
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from coursegen.serve.simulator.pages import LoopbackServer


@pytest.fixture
def place() -> Iterator[tuple[str, int]]:
    with LoopbackServer({"a.html": b"here"}.get, lambda _path, _data: True) as server:
        at = urlsplit(server.url)
        assert at.hostname
        assert at.port
        yield at.hostname, at.port


def posted(place: tuple[str, int], body: bytes, **headers: str) -> int:
    connection = http.client.HTTPConnection(*place, timeout=10)
    try:
        connection.request("POST", "/said", body, {"Content-Type": "application/json", **headers})
        return connection.getresponse().status
    finally:
        connection.close()


def test_a_browser_that_goes_away_is_nothing_to_tell(
    place: tuple[str, int], capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.create_connection(place) as one:
        one.sendall(b"GET /a.html HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        one.recv(1)
        # Reset, not closed: what a browser does to the connections of a tab that is closed.
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    time.sleep(0.2)
    assert posted(place, b"{}") == 204
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("length", ["many", "-5", "²"])
def test_a_length_that_is_no_number_is_refused(
    place: tuple[str, int], length: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.create_connection(place, timeout=10) as one:
        head = "POST /said HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json"
        one.sendall(f"{head}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{{}}".encode("latin-1"))
        assert b" 400 " in one.recv(100)
    assert capfd.readouterr() == ("", "")


def test_what_is_no_json_is_refused(place: tuple[str, int]) -> None:
    assert posted(place, b"{") == 400
    assert posted(place, b"{}", **{"Content-Type": "text/plain"}) == 400

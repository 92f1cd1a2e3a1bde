"""The picture that shows where somebody shares a link to the book, drawn without a font and without a clock.

Whoever shows such a picture writes the title beside it, in the reader's own letters. So the picture holds no
words: an open book, and a line for each module, as long as the module has lessons.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from math import sqrt

from coursegen.model.course import Course

WIDTH, HEIGHT = 1200, 630  # what those who show such pictures ask for

_GROUND, _PAGE, _LINE, _ACCENT = (11, 93, 102), (253, 252, 250), (134, 205, 212), (240, 180, 101)
"""The book's own colours (player/css/book/colours.css)."""

_MOST_LINES = 9
Colour = tuple[int, int, int]
Bar = tuple[int, int, int, int, Colour]
"""(left, top, right, bottom, colour) in pixels; ends are round."""


def card(course: Course) -> bytes:
    """The picture as PNG."""
    rows = [bytearray(bytes(_GROUND) * WIDTH) for _ in range(HEIGHT)]
    for left in (True, False):
        _leaf(rows, left)
    for bar in _bars(course):
        _draw(rows, bar)
    return _png(rows)


def _bars(course: Course) -> Iterator[Bar]:
    modules = course.modules[:_MOST_LINES]
    longest = max((len(m.lessons) + 1 for m in modules), default=1)
    step = min(56, 400 // max(1, len(modules)))
    top = (HEIGHT - step * len(modules)) // 2 + step // 4
    for n, module in enumerate(modules):
        length = 120 + 300 * (len(module.lessons) + 1) // longest
        yield (680, top + n * step, 680 + length, top + n * step + step // 2, _LINE)
    if modules:
        yield (640, top, 640 + step // 2, top + step // 2, _ACCENT)


def _leaf(rows: Sequence[bytearray], left: bool) -> None:
    """One leaf of the open book: straight at its sides, its edges curved as paper lies."""
    middle, width, top, bottom = 330, 200, 190, 450
    paper = bytes(_PAGE)
    for x in range(5, width):
        part = x / width
        rise = 170 * part * (1 - part) * (1 - part) - 18 * part
        first, last = top - rise, bottom - rise
        column = middle - x if left else middle + x
        for y in range(int(first) + 1, int(last)):
            rows[y][column * 3 : column * 3 + 3] = paper
        _blend(rows[int(first)], column, _PAGE, int(first) + 1 - first)
        _blend(rows[int(last)], column, _PAGE, last - int(last))


def _draw(rows: Sequence[bytearray], bar: Bar) -> None:
    left, top, right, bottom, colour = bar
    radius = (bottom - top) / 2
    for y in range(top, bottom):
        off = y + 0.5 - (top + radius)
        inset = radius - sqrt(radius * radius - off * off)
        first, last = left + inset, right - inset
        whole = range(int(first) + 1, int(last))
        rows[y][whole.start * 3 : whole.stop * 3] = bytes(colour) * len(whole)
        for x, share in ((int(first), int(first) + 1 - first), (int(last), last - int(last))):
            _blend(rows[y], x, colour, share)


def _blend(row: bytearray, x: int, colour: Colour, share: float) -> None:
    """Soft ends: a pixel that the colour covers in part."""
    for c in range(3):
        row[x * 3 + c] = round(row[x * 3 + c] * (1 - share) + colour[c] * share)


def _png(rows: Sequence[bytearray]) -> bytes:
    """Rows of RGB as a PNG file (PNG 1.2, 11.2: header, data, end)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")

"""What a host needs beside the pages: a picture, a page for lost addresses, GitHub's sign."""

from __future__ import annotations

import json
import re
import struct
import zlib
from base64 import b64decode
from dataclasses import replace
from itertools import pairwise

from coursegen.contracts import Options
from coursegen.model.course import Course
from coursegen.model.walk import built_items
from coursegen.writers.book.card import HEIGHT, WIDTH, card
from coursegen.writers.book.writer import WRITER
from tests import corpus

ADDRESS = "https://example.org/bridges/"


def pixels(png: bytes) -> list[bytes]:
    """The rows of a PNG of ours, read by the format's own rules. Fails where a chunk is broken."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, data = 8, b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + size]
        assert struct.unpack(">I", png[at + 8 + size : at + 12 + size])[0] == zlib.crc32(kind + body)
        if kind == b"IHDR":
            assert struct.unpack(">IIBBBBB", body) == (WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        data += body if kind == b"IDAT" else b""
        at += 12 + size
    raw = zlib.decompress(data)
    step = 1 + 3 * WIDTH
    assert len(raw) == HEIGHT * step
    return [raw[n * step + 1 : (n + 1) * step] for n in range(HEIGHT)]


def lines(course: Course) -> int:
    """How many lines of modules the picture has: changes of colour down the column where they all begin."""
    column = [row[700 * 3 : 700 * 3 + 3] for row in pixels(card(course))]
    return sum(a != b for a, b in pairwise(column)) // 2


def test_the_picture_has_a_line_for_each_module_and_holds_many() -> None:
    course = corpus.every_type()
    assert lines(course) == len(course.modules)
    many = tuple(replace(course.modules[0], id=f"m{n}") for n in range(300))
    assert 5 < lines(replace(course, modules=many)) < 20
    assert len(card(course)) < 20_000


def test_a_page_for_lost_addresses_needs_no_other_file_and_leads_home() -> None:
    tree = WRITER.write(replace(corpus.every_type(), site_url=ADDRESS.rstrip("/")), Options())
    page = tree["around/404.html"].decode()
    assert f'<a id="home" href="{ADDRESS}">Every type of question</a>' in page
    assert "<script" not in page
    assert re.findall(r'(?:href|src)="(?!data:)([^"]+)"', page) == [ADDRESS]
    unsaid = WRITER.write(corpus.every_type(), Options())["around/404.html"].decode()
    assert f"const modules = {json.dumps([m.id for m in corpus.every_type().modules])}" in unsaid
    assert tree["around/.nojekyll"] == b""


def test_the_data_of_the_course_stands_once_for_all_pages_and_not_in_the_settings() -> None:
    course = corpus.every_type()
    tree = WRITER.write(course, Options())
    (held,) = [name for name in tree if name.endswith("course-data.js")]
    assert held == "around/_static/coursegen/course-data.js"
    script = tree[held].decode()
    shared = json.loads(b64decode(script.partition("'\"")[2].partition("\"'")[0]))
    assert shared["id"] == course.id
    assert len(shared["quizzes"]) == sum(1 for module in course.modules if module.quiz)
    # Neither a key nor a name of a question can be read or searched in it.
    assert [p.address for p in built_items(course) if p.address in script] == []
    other = WRITER.write(replace(course, pass_mark=0.5), Options())
    assert held in {name for name in tree if tree[name] != other[name]}
    assert tree["_config.yml"] == other["_config.yml"]

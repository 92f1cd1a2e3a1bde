"""Fragments that notes really hold, and worse: nothing crashes, nothing is swallowed, nothing takes long."""

from __future__ import annotations

import time
from functools import cache

import pytest

from coursegen.readers.note import read_note
from tests.notes import FRONT, SEED, anchor, outline_of, read_body


def _texts(body: str) -> list[str]:
    return [s.text for s in outline_of(body).every_sentence()]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("See [[a_b | the label]] here.", ["See the label here."]),
        ("See [[a_b|the label]] here.", ["See the label here."]),
        ("See [[a | b | last]] here.", ["See last here."]),
        ("See [[a page]] and [[a_page#part]].", ["See a page and a page."]),
        ("See [[a_b | open] here.", ["See open here."]),
        ("See [[a_b | open to the end", ["See open to the end"]),
        ("Before ![[picture.png]] after.", ["Before after."]),
        ("An odd ** pair and **bold** word.", ["An odd pair and bold word."]),
        ("Hard<br/>break.", ["Hard", "break."]),
        ("A [link](https://example.org) and ![alt](x.png).", ["A link and ."]),
        ("> [!note] The title\n> The text.", ["The title", "The text."]),
        ("| a | b |\n|---|---|\n| [[x | y]] | z |", ["a; b", "y; z"]),
        ("<!-- a\n\nb -->\n\nText.", ["Text."]),
        ("Text with &amp; and \\*stars\\*.", ["Text with & and *stars*."]),
        ("Para one.\n---\nPara two.", ["Para one.", "Para two."]),
        ('<div class="t">A title</div>\n<span>The</span> text.', ["A title", "The text."]),
        ("`code` and $x_1$ stay.", ["code and $x_1$ stay."]),
    ],
)
def test_the_words_that_a_reader_sees(body: str, texts: list[str]) -> None:
    assert _texts(body) == texts


@pytest.mark.parametrize(
    "broken",
    [
        '<a class="yt-timestamp" data-t="00:01:02>[00:01:02]</a>',
        '<a class="yt-timestamp" data-t="00:01:02">[00:01:02]',
        '<a class="yt-timestamp" data-t="00:01:02"[00:01:02]</a>',
        '<a class="yt-timestamp" data-t="00:01:02',
        "<a class=yt-timestamp data-t=00:01:02>[00:01:02]</a>",
    ],
)
def test_a_broken_anchor_swallows_nothing(broken: str) -> None:
    outline = outline_of(f"First {broken}\n\nSecond {anchor('00:02:00')}.\n")
    assert [s.text for s in outline.units[0].sentences] == ["First", "Second."]
    assert [m.at for s in outline.units[0].sentences for m in s.times] == ["00:01:02", "00:02:00"]


def test_code_is_no_heading_and_an_unclosed_fence_ends_at_a_blank_line() -> None:
    outline = outline_of("## A\n\n```py\n# comment\n```\n\nText.\n\n```py\n# other\n\n## B\n\nMore.\n")
    assert [u.name for u in outline.units] == ["A", "B"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "note-empty"),
        (b" \n\n", "note-empty"),
        (b"\x89PNG\x00\x01", "note-binary"),
        ("---\ntitle: ä\n".encode("latin-1"), "note-encoding"),
        ("text".encode("utf-16"), "note-encoding"),
        (b"# No front matter\n", "note-front-matter"),
        (b"---\ntitle: x\n", "note-front-matter"),
        (b"---\ntitle: a: b\n---\n", "note-front-matter"),
        (b"---\n- a\n---\ntext", "note-front-matter"),
        (b"---\nvideoId: AaZxjsIoXE0\n---\ntext", "note-title"),
        (b"---\ntitle: x\n---\ntext", "note-video"),
        (b"---\ntitle: x\nvideoId: javascript:alert(1)\n---\ntext", "note-video"),
        (b"---\ntitle: x\nvideoId: AaZxjsIoXE0\n---\n\n", "note-empty"),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(data: bytes, code: str) -> None:
    read = read_note(data, "note.md")
    assert read.outline is None
    assert [d.code for d in read.diagnostics] == [code]
    assert read.diagnostics[0].hint or code == "note-empty"


def test_a_byte_that_is_not_utf8_has_its_place() -> None:
    (finding,) = read_note(b"---\ntitle: x\nab\xff\n---\n", "note.md").diagnostics
    assert (finding.place.line, finding.place.column) == (3, 3)


def test_without_a_video_when_asked_for() -> None:
    read = read_note(b"---\ntitle: 2024\n---\nText.", "note.md", need_video=False)
    assert read.outline is not None
    assert (read.outline.title, read.outline.video_id) == ("2024", "")


def test_byte_order_mark_and_windows_line_ends() -> None:
    body = f"From: [[some_channel]] <br/>\n\nText {anchor('00:00:05')}.\n"
    plain = read_body(body)
    assert read_note(b"\xef\xbb\xbf" + (FRONT + body).replace("\n", "\r\n").encode(), "note.md") == plain
    assert plain.outline is not None
    assert plain.outline.channel == "some channel"


HUGE = {
    "a real note many times": SEED.read_text(encoding="utf-8").split("---\n", 2)[2] * 110,
    "one paragraph": SEED.read_text(encoding="utf-8").split("---\n", 2)[2].replace("\n", " ") * 110,
    "brackets": "[" * 200_000,
    "wikilinks that never close": "[[a " * 50_000,
    "tags that never close": "<a " * 60_000,
    "comments that never close": "<!-- a\n\n" * 20_000,
    "fences that never close": "```py\n\na\n\n" * 40_000,
    "emphasis": "*a _b " * 30_000,
    "a rule of hyphens": "|a|\n|" + "-" * 200_000 + "|\n",
    "nested lists": "\n".join("  " * i + "* **a**: b" for i in range(400)),
    "nested quotes": "> " * 60 + "a",
    "one-word bullets": "".join(f"- **w{i}**:\n" for i in range(25_000)),
    "one name": "* **X**: a\n" * 12_000,
    "backticks": "".join("`" * i + " " for i in range(1, 600)),
}


MOST = 8
"""How many times longer than an ordinary note of their length such notes may take to read."""


@cache
def _ordinary() -> float:
    return max(_seconds(HUGE["a real note many times"]) for _ in range(2))


@pytest.mark.parametrize("name", list(HUGE))
def test_time_grows_with_length_alone(name: str) -> None:
    assert _seconds(HUGE[name]) < MOST * _ordinary()


def _seconds(text: str) -> float:
    """Of this process alone: a busy machine is no slow reader. The benchmarks tell how long it takes."""
    started = time.process_time()
    assert read_body(text).outline is not None
    return time.process_time() - started

"""Notes put together at random from the fragments that occur: all are read, none shows its markup."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from coursegen.model.outline import TimeStatus
from tests.notes import anchor, read_body

FRAGMENTS = (
    "## A heading\n\n",
    "### 2. The [[some_page | heading]] **bold**\n",
    "# Another\n",
    "#### Deep `code`\n",
    "* **Name**: text. ",
    "- **Name:** text. ",
    "1.  **Name** text. ",
    "        *   **Inner**\n",
    "  * point\n",
    "**[[a_page | Linked]]**: ",
    "[[a_page | **Linked**]] ",
    "[[plain_page]] ",
    "[[a_b | c | d]] ",
    "[[a_b | open] ",
    "[[never_closed ",
    "]] ",
    "![[embedded_file.png]] ",
    "[[a_page#part]] ",
    anchor("00:01:00"),
    anchor("05:12:01"),
    anchor("12:34"),
    anchor("HH:MM:SS"),
    anchor("00:01:00", "02:00:00"),
    '<a class="yt-timestamp" data-t="00:02:00>[00:02:00]</a>',
    '<a class="yt-timestamp" data-t="00:03:00',
    '<a class="yt-timestamp" data-t="00:02:00">',
    "</a>",
    '<a class="yt-time',
    "[00:04:00] ",
    "[00:04:00 - 00:05:00], ",
    "> [!note] Title\n",
    "> quoted\n",
    "\n```py\n",
    "# comment\n",
    "~~~\n",
    "| a | b |\n|---|---|\n| c | d |\n",
    "$x_1$ ",
    "<div>",
    "<br/>",
    "***",
    "** ",
    "\n---\n",
    "[^1]",
    "[^1]: note\n",
    "![alt](image_file.png) ",
    "[words](https://example.org/target_page) ",
    "🌱 ",
    "“quoted” ",
    "\u200b",
    "\u00a0",
    "Plain words. ",
    "\n",
    "\n\n",
)
SHOWN_BY_NOBODY = ("[[", "**", "<a ", "data-t", "yt-time", "image_file", "embedded_file", "target_page")


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=16))
def test_any_mixture_is_read_without_its_markup(pieces: list[str]) -> None:
    body = "Opening words.\n\n" + "".join(pieces)
    read = read_body(body)
    outline = read.outline
    assert outline is not None
    assert outline.units
    shown = [s.text for s in outline.every_sentence()] + [u.name for u in outline.units]
    shown += [word for part in (*outline.units, *outline.sections) for word in (*part.path, *part.related)]
    for mark in SHOWN_BY_NOBODY:
        assert not [text for text in shown if mark in text], (mark, body)
    said = [d.message for d in read.diagnostics if d.code == "note-time-suspicious" and d.place.line]
    bad = [m for s in outline.every_sentence() for m in s.times if m.status is TimeStatus.SUSPICIOUS]
    assert all(m.seconds is None and any(m.as_written in message for message in said) for m in bad)
    assert bool(said) == bool(bad)
    assert read == read_body(body)

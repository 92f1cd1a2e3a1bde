"""Markdown of our own making as HTML: plain CommonMark with tables, where no dialect is to be obeyed."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt


def to_html(text: str) -> str:
    """`text`, whose HTML is ours and stays HTML, as HTML."""
    return str(_parser().render(text))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")

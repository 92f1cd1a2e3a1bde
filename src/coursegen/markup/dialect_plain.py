"""The lesson dialect as plain text on one line: for descriptions, titles and search."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it.token import Token

from coursegen.markup.dialect import MAX_DEPTH, fence_of, parse

_LOOSE = re.compile(r" ([.,;:!?…])(?=\s|$)")
"""A time that stood before the full stop leaves a blank behind."""


_MARKUP = re.compile(
    r"[^\w\s.,;:?'’“”()%–…-]|\n\s*\n|^\s*(?:[-:]|\d+[.)])(?:\s|$)|^    |\t|--|:::|_|[^\S \n\t]", re.MULTILINE
)
"""What may be markup. Most options and stems have none, and need no parser."""


@lru_cache(maxsize=65536)
def to_plain(text: str) -> str:
    """A text without its markup, on one line."""
    if not _MARKUP.search(text):
        return _LOOSE.sub(r"\1", " ".join(text.split()))
    return _LOOSE.sub(r"\1", " ".join("".join(_pieces(parse(text), 0)).split()))


def _pieces(tokens: Sequence[Token], depth: int) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield from _inline(token.children or ())
            yield " "
        elif token.type == "colon_fence":
            fence = fence_of(token)
            if fence and depth < MAX_DEPTH:
                yield from _pieces(parse(fence.body), depth + 1)
        elif token.type in ("fence", "code_block") or token.type.startswith("math_block"):
            yield f"{token.content} "


def _inline(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.type in ("text", "code_inline", "math_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield " "
        elif child.type == "image":
            yield from _inline(child.children or ())

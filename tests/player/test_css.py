"""The style sheets speak of start and end, so that a page from right to left is the mirror of the other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import coursegen

SHEETS = sorted((Path(coursegen.__file__).parent / "player" / "css").glob("*.css"))
SIDES = re.compile(r"(?<![\w-])(?:[a-z]+-)*(?:left|right)(?:-[a-z]+)?\s*:|:\s*(?:left|right)\s*;")
FOUR = re.compile(r"(?<![\w-])(?:margin|padding|inset|border-[a-z]+):\s*([^;]+);")


def sides(css: str) -> list[str]:
    """The declarations that name the left or the right side, or give each a value of its own."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    unequal = [m for m in FOUR.finditer(css) if len(v := _values(m[1])) == 4 and v[1] != v[3]]
    return [m[0] for m in (*SIDES.finditer(css), *unequal)]


def _values(text: str) -> list[str]:
    return re.findall(r"[^\s(]+(?:\([^()]*\))?", text)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda p: p.name)
def test_no_side_is_left_or_right(sheet: Path) -> None:
    assert sides(sheet.read_text(encoding="utf-8")) == []


def test_what_it_would_find() -> None:
    css = "a { margin-left: 1px; float: right; left: 0; padding: 1px 2px 3px 4px; margin: 0 1px 0 1px }"
    assert sides(css) == ["margin-left:", ": right;", "left:", "padding: 1px 2px 3px 4px;"]
    assert sides("a { padding: 1px max(1px, 2px); color: var(--cg-right); inset-inline-start: 0 }") == []

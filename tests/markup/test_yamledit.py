"""Edits in place: what is written, what is left alone, and what is refused."""

from __future__ import annotations

import pytest

from coursegen.markup.yamledit import Append, Edit, Insert, Remove, Replace, Source
from coursegen.markup.yamltext import load
from coursegen.markup.yamltree import comments, compose

LONG = "word " * 30 + "end"
FOLDED = ">-\n  " + "word " * 18 + "word\n  " + "word " * 11 + "end"

CASES: list[tuple[str, str, Edit, str]] = [
    ("a plain text", "a: x\nb: y\n", Replace(("a",), "new"), "a: new\nb: y\n"),
    ("what needs quotes", "a: x\n", Replace(("a",), "b: # c"), 'a: "b: # c"\n'),
    ("spaces behind the colon", "a:    x\n", Replace(("a",), "new"), "a:    new\n"),
    ("a comment behind", "a: x   # why\n", Replace(("a",), "new"), "a: new   # why\n"),
    ("a long text with a comment behind", "a: x # why\n", Replace(("a",), LONG), f"a: {LONG} # why\n"),
    ("a text that is folded", "a: x\nb: y\n", Replace(("a",), LONG), f"a: {FOLDED}\nb: y\n"),
    ("a block text", "a: |\n  x\n\n  y\n\n# c\nb: y\n", Replace(("a",), "z\n"), "a: |\n  z\n\n# c\nb: y\n"),
    ("a quoted text over lines", 'a: "x\n  y"\nb: z\n', Replace(("a",), "n"), "a: n\nb: z\n"),
    ("a comment between", "a:  # why\n  x\nb: y\n", Replace(("a",), "n"), "a:  # why\n  n\nb: y\n"),
    ("a value that was left empty", "a:\nb: y\n", Replace(("a",), "n"), "a: n\nb: y\n"),
    ("an empty value with a comment", "a:  # why\nb: y\n", Replace(("a",), "n"), "a: n  # why\nb: y\n"),
    ("between braces", "m: {a: x, b: 'y'}\n", Replace(("m", "a"), "n, m"), "m: {a: \"n, m\", b: 'y'}\n"),
    ("empty between braces", "m: {a: , b: y}\n", Replace(("m", "a"), 1), "m: {a: 1, b: y}\n"),
    ("a list on one line", "a: [x, y]\n", Replace(("a",), ["z"]), "a: [z]\n"),
    ("a list over lines", "a:\n  - x\n  - y\nb: y\n", Replace(("a",), ["z"]), "a: [z]\nb: y\n"),
    ("in a list of mappings", "l:\n- i: 1\n  a: x\n- i: 2\n", Replace(("l", 0, "a"), "n"),
     "l:\n- i: 1\n  a: n\n- i: 2\n"),
    ("a number for a word", "a: x", Replace(("a",), 12), "a: 12"),
    ("a key behind another", "a: 1\n# c\nb: 2\n", Insert((), "n", 3, "a"), "a: 1\nn: 3\n# c\nb: 2\n"),
    ("a key at the end of a file without a line end", "b: 0\na: 1", Insert((), "n", 3), "b: 0\na: 1\nn: 3"),
    ("a key between braces", "m: {a: 1}\n", Insert(("m",), "n", "x]"), 'm: {a: 1, n: "x]"}\n'),
    ("a key between empty braces", "m: {}\n", Insert(("m",), "n", 1), "m: {n: 1}\n"),
    ("a key behind a text that keeps its ends", "a: |+\n  x\n\nb: 1\n", Insert((), "n", 2, "a"),
     "a: |+\n  x\n\nn: 2\nb: 1\n"),
    ("an entry", "l:\n  - x\nb: 1\n", Append(("l",), "y"), "l:\n  - x\n  - y\nb: 1\n"),
    ("an entry of a flat list", "l:\n- x\nb: 1\n", Append(("l",), "y"), "l:\n- x\n- y\nb: 1\n"),
    ("an entry between brackets", "l: [x,  # one\n  y]\n", Append(("l",), "z"), "l: [x,  # one\n  y, z]\n"),
    ("a key goes", "m:\n  a: 1\n  b: |\n    x\n  c: 3\n", Remove(("m", "b")), "m:\n  a: 1\n  c: 3\n"),
    ("a key goes from between braces", "m: {a: 1, b: 2}\n", Remove(("m", "b")), "m: {a: 1}\n"),
    ("the first key goes from between braces", "m: {a: 1, b: 2}\n", Remove(("m", "a")), "m: {b: 2}\n"),
    ("outside the basic plane", "a: 🌉 x  # 🌉\nb: 🌉\n", Replace(("b",), "🌊"), "a: 🌉 x  # 🌉\nb: 🌊\n"),
]  # fmt: skip

REFUSED: list[tuple[str, str, Edit]] = [
    ("a comment inside", "l:\n  - x  # why\n  - y\n", Replace(("l",), ["z"])),
    ("a comment in the head of a block text", "a: |  # why\n  x\n", Replace(("a",), "n")),
    ("a comment on a line that goes", "a: 1  # why\nb: 2\n", Remove(("a",))),
    ("an anchor", "a: &x 1\nb: *x\n", Replace(("a",), 2)),
    ("an alias", "a: &x 1\nb: *x\n", Replace(("b",), 2)),
    ("behind an alias", "a: &x {k: 1}\nb: *x\n", Replace(("b", "k"), 2)),
    ("an anchor inside", "a: [&x 1]\nb: *x\n", Replace(("a",), [2])),
    ("the only key", "m:\n  a: 1\n", Remove(("m", "a"))),
    ("the key in the line of a dash", "l:\n  - a: 1\n    b: 2\n", Remove(("l", 0, "a"))),
]


@pytest.mark.parametrize(("old", "edit", "new"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_an_edit_writes_its_value_and_nothing_else(old: str, edit: Edit, new: str, end: str) -> None:
    source = Source(old.replace("\n", end).encode())
    assert source.obstacle(edit) == ""
    assert source.apply([edit]) == new.replace("\n", end).encode()


@pytest.mark.parametrize(("old", "edit"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_what_would_do_harm_is_refused(old: str, edit: Edit) -> None:
    assert Source(old.encode()).obstacle(edit) != ""


def test_what_stands_deeper_is_written_first() -> None:
    old = "lessons:\n  - id: a\n    questions:\n      - id: q\n        stem: x\n"
    edits: list[Edit] = [
        Insert((), "title", "T"),
        Append(("lessons",), {"id": "b"}),
        Append(("lessons", 0, "questions"), {"id": "r"}),
        Insert(("lessons", 0, "questions", 0), "hint", "h"),
    ]
    new = Source(old.encode()).apply(edits)
    assert load(new, "x").data == {
        "lessons": [
            {"id": "a", "questions": [{"id": "q", "stem": "x", "hint": "h"}, {"id": "r"}]},
            {"id": "b"},
        ],
        "title": "T",
    }


def test_mixed_line_ends_stay_mixed() -> None:
    assert Source(b"a: 1\r\nb: 2\nc: 3\r\n").apply([Replace(("b",), 5)]) == b"a: 1\r\nb: 5\nc: 3\r\n"


def test_a_hash_is_a_comment_only_outside_of_texts() -> None:
    text = '# one\na: "x # y"  # two\nb: z#\nc: |  # three\n  # text\n# four\nd: [p#, q]\n'
    assert [words for _, words in comments(text, compose(text))] == ["# one", "# two", "# three", "# four"]

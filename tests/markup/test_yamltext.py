"""YAML as instructors write it: core rules of 1.2, and every fault a plain sentence with its place."""

from __future__ import annotations

import time

import pytest

from coursegen.markup.yamltext import load


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("on", "on"),
        ("1:12:23", "1:12:23"),
        ("12:30", "12:30"),
        ("00:33:24", "00:33:24"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("", None),
        ("12", 12),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.10", 1.1),
        ("1e3", 1000.0),
        ("1_000", "1_000"),
        ("2026-11-23", "2026-11-23"),
        ('"1.10"', "1.10"),
        ("'no'", "no"),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_plain_scalars_follow_the_core_schema(written: str, meant: object) -> None:
    loaded = load(f"a: {written}\n".encode(), "f.yaml")
    assert loaded.diagnostics == []
    assert loaded.data == {"a": meant}
    assert type(loaded.data["a"]) is type(meant)


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        (b"a:\n\tb: 1", "yaml-tab", 2, 1),
        (b"a: 1\nb:\n - x\n  - y\n c: 2", "yaml-syntax", 5, 2),
        (b'a: 1\nb: "x\nc: 3\n', "yaml-quote", 2, 4),
        (b"a: b: c", "yaml-syntax", 1, 5),
        (b"a: 1\nb: 2\na: 3", "yaml-duplicate-key", 3, 1),
        (b"\xff\xfea\x00", "yaml-encoding", 1, 1),
        (b"a: 1\nb: \xe9\n", "yaml-encoding", 2, 1),
        (b"a: 1\nb: \x00", "yaml-character", 2, 1),
        (b"a: 1\n<<<<<<< HEAD\nb: 2\n=======\n>>>>>>> x\n", "yaml-conflict", 2, 1),
        (b"a: !include other.yaml", "yaml-tag", 1, 4),
        (b"[a, b]: 1", "yaml-key", 1, 1),
        (b"", "yaml-empty", 1, 1),
        (b"a: " + b"x" * 5_000_001, "yaml-size", 0, 0),
    ],
)
def test_each_fault_is_one_sentence_with_its_place(raw: bytes, code: str, line: int, column: int) -> None:
    (found,) = load(raw, "f.yaml").diagnostics
    assert (found.code, found.place.line, found.place.column) == (code, line, column)
    assert found.hint
    assert "\n" not in found.message


def test_an_alias_bomb_is_refused_in_no_time() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]
    start = time.perf_counter()
    loaded = load("\n".join(lines).encode(), "f.yaml")
    assert [d.code for d in loaded.diagnostics] == ["yaml-too-much"]
    assert time.perf_counter() - start < 30


def test_deep_nesting_is_refused() -> None:
    assert [d.code for d in load(b"[" * 400 + b"]" * 400, "f").diagnostics] == ["yaml-too-much"]


def test_windows_line_ends_and_a_mark_change_nothing() -> None:
    plain = load(b"a: 1\nb: |\n  x\n  y\n", "f")
    windows = load(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\n", "f")
    assert windows.data == plain.data
    assert windows.spots == plain.spots


def test_a_place_inside_a_text_is_the_line_of_the_file() -> None:
    loaded = load(b"a:\n  - id: q\n    stem: |\n      one\n      two\n    s: short\n", "f")
    assert str(loaded.place(("a", "q", "stem"))) == "f:3:5"
    assert str(loaded.place_in_text(("a", "q", "stem"), 2, 3)) == "f:5:9"
    assert str(loaded.place_in_text(("a", "q", "s"), 1, 1)) == "f:6:8"
    assert str(loaded.place(("a", 0, "stem"))) == "f:3:5"
    assert str(loaded.place(("a", "q", "nothing"))) == "f:2:5"


FOLDED = b"""\
a: >
  one
  two

  three
  four

  - five
b: "six
  seven

  eight"
c: nine
  ten

  eleven
d: |

  twelve
  thirteen
"""


@pytest.mark.parametrize(
    ("key", "line", "said", "place"),
    [
        ("a", 1, "one two", 2),
        ("a", 2, "three four", 5),
        ("a", 3, "- five", 8),
        ("b", 1, "six seven", 9),
        ("b", 2, "eight", 12),
        ("c", 1, "nine ten", 13),
        ("c", 2, "eleven", 16),
        ("d", 3, "thirteen", 20),
    ],
)
def test_a_place_inside_a_text_that_yaml_has_folded(key: str, line: int, said: str, place: int) -> None:
    loaded = load(FOLDED, "f")
    assert loaded.data[key].split("\n")[line - 1] == said
    assert loaded.place_in_text((key,), line, 1).line == place

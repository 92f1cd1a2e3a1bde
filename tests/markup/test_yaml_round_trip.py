"""What the YAML writer prints reads back as the same data, by YAML 1.2 and by PyYAML's own rules."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coursegen.markup.yamltext import load
from coursegen.markup.yamlwrite import dump

# Texts as people type them, with everything that YAML could misread. No control characters but newlines.
texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from("\n :#-'\"[]{}")
)
tricky = st.sampled_from(
    [
        "no",
        "on",
        "1:12:23",
        "12:30",
        "1.10",
        "012",
        "",
        "~",
        "null",
        "- a",
        "a: b",
        "x #y",
        "00:33:24",
        "yes ",
        "  two",
        "long " * 40,
        "a\n\nb\n",
        "é" * 120,
        "\ufeffx",
        "=",
        "<<",
    ]
)
scalars = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | texts | tricky
trees = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True), inner, max_size=4)
    ),
)
mappings = st.dictionaries(
    st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True), trees, min_size=1, max_size=5
)


@given(mappings)
@example({"no": None})
@settings(max_examples=300, deadline=None)
def test_what_is_written_reads_back(data: dict[str, Any]) -> None:
    text = dump(data)
    loaded = load(text.encode(), "x.yaml")
    assert not loaded.diagnostics, (text, loaded.diagnostics)
    assert loaded.data == data, text
    assert set(yaml.safe_load(text)) == set(data), text

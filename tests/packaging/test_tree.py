"""File trees: clashes are refused, paths never climb, archives are the same each time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursegen.errors import TreeClash
from coursegen.packaging.tree import join, under
from coursegen.packaging.zip import pack

names = st.from_regex(r"[a-z]{1,4}(/[a-z]{1,4}){0,2}", fullmatch=True)


def test_two_files_of_one_path_clash() -> None:
    with pytest.raises(TreeClash, match=r"a\.txt and A\.txt"):
        join({"a.txt": b"1"}, {"A.txt": b"2"})


@pytest.mark.parametrize("path", ["/etc", "../x", "a/../b", "a//b", "a\\b", "", "."])
def test_a_path_never_climbs(path: str) -> None:
    with pytest.raises(TreeClash):
        join({path: b""})


@given(st.dictionaries(names, st.binary(max_size=20), max_size=6))
def test_a_zip_depends_on_the_files_alone(tree: dict[str, bytes]) -> None:
    assert pack(tree) == pack(dict(reversed(tree.items())))
    assert set(under("x", tree)) == {f"x/{name}" for name in tree}

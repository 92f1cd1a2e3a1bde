"""XML as bytes: whatever a text holds, it comes back as it was, less what XML forbids."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursegen.markup.xml import document, element

ALLOWED = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


@given(ALLOWED, ALLOWED)
def test_texts_and_attributes_come_back(text: str, value: str) -> None:
    root = ElementTree.fromstring(document(element("a", {"b": value}, text)))
    assert (root.text or "") == text
    assert root.get("b") == value


@given(st.text(st.characters()))
def test_any_text_gives_a_document(text: str) -> None:
    ElementTree.fromstring(document(element("a", {"b": text}, text, element("c", {}, text))))


def test_white_space_survives() -> None:
    text = " a\tb\nc\rd "
    root = ElementTree.fromstring(document(element("a", {"b": text}, text)))
    assert root.text == text
    assert root.get("b") == text


def test_elements_alone_are_indented() -> None:
    root = element("a", {}, element("b", {}), element("c", {}, "text"))
    assert document(root) == (b'<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b/>\n  <c>text</c>\n</a>\n')


@pytest.mark.parametrize("name", ["", "1a", "a b", 'a"', "a>", ":a", "a:b:c"])
def test_names_are_checked(name: str) -> None:
    with pytest.raises(ValueError, match="XML name"):
        element(name, {})
    with pytest.raises(ValueError, match="XML name"):
        element("a", {name: ""})

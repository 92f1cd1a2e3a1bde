"""What an editor shows on hover comes from the schemas: no field goes without a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"


def unsaid(schema: Any, path: str = "") -> Iterator[str]:
    """Fields without a description; what is only asked in an `if` is nothing that one writes."""
    if isinstance(schema, list):
        for index, each in enumerate(schema):
            yield from unsaid(each, f"{path}/{index}")
    elif isinstance(schema, dict):
        fields = {} if path.endswith("/if") else schema.get("properties", {})
        yield from (f"{path}/{name}" for name, field in fields.items() if not field.get("description"))
        for key, each in schema.items():
            yield from unsaid(each, f"{path}/{key}")


@pytest.mark.parametrize("name", ["course", "module"])
def test_every_field_says_what_it_is_for(name: str) -> None:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    assert list(unsaid(schema)) == []


def test_a_field_without_a_sentence_is_found() -> None:
    assert list(unsaid({"properties": {"a": {"type": "string"}}})) == ["/a"]

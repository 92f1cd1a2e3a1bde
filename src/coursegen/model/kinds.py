"""What a text field holds, as a mark on its type: readers, schemas and rules all go by these marks."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

Id: TypeAlias = Annotated[str, "id"]
"""`^[a-z][a-z0-9-]{0,59}$`."""
Key: TypeAlias = Annotated[str, "key"]
"""The key of an option, pair, step, thing or gap: short, letters and digits."""
Line: TypeAlias = Annotated[str, "line"]
"""Plain text on one line: titles."""
Text: TypeAlias = Annotated[str, "text"]
"""Markdown in the lesson dialect."""
Path: TypeAlias = Annotated[str, "path"]
"""A path inside the course folder, with forward slashes."""
Language: TypeAlias = Annotated[str, "language"]
"""A BCP 47 language tag."""
Clock: TypeAlias = Annotated[int, "clock"]
"""Seconds from the start of the talk; written HH:MM:SS."""
Share: TypeAlias = Annotated[float, "share"]
"""0..1."""
Count: TypeAlias = Annotated[int, "count"]
"""A whole number from 1."""
Tries: TypeAlias = Annotated[int, "count"] | Literal["unlimited"]
"""How often a question may be answered."""
Quote: TypeAlias = Annotated[str, "quote"]
"""Words of a source, shown as they are: never read as Markdown."""
WebAddress: TypeAlias = Annotated[str, "address"]
"""All of an address on the web: `https://…`."""

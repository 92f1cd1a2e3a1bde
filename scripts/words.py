"""Gather the interface's own words from Python, templates and the browser: catalogue/messages.txt."""

from __future__ import annotations

import json
import re
from pathlib import Path

from coursegen.markup.dialect import ADMONITIONS

PYTHON = re.compile(r"""\b(?:words|w|self\.words|_word)[\[(]\s*(?:"((?:[^"\\]|\\.)+)"|'([^'\n]+)')\s*[\])]""")
GET = re.compile(r"""\bwords\.get\(\s*['"]([^'"]+)['"]""")


def messages(checkout: Path) -> bytes:
    """Every message id in use, sorted, one a line."""
    root = checkout / "src/coursegen"
    found = set(json.loads((root / "player/dist/words.json").read_text("utf-8"))) | set(ADMONITIONS.values())
    for path in sorted([*root.rglob("*.py"), *root.rglob("*.html")]):
        text = path.read_text("utf-8")
        found |= {a or b for a, b in PYTHON.findall(text)} | set(GET.findall(text))
    return "".join(f"{word}\n" for word in sorted(found)).encode()

"""The note's plain words as text of the lesson dialect: nothing in them is read as markup."""

from __future__ import annotations

import re

# What the dialect would read as markup, each only where it would.
_ACTIVE = re.compile(
    r"[\\*`$]|(?<!\w)_+|_+(?!\w)|<(?=[A-Za-z/!?])|\[(?=\^|[^\]]*\][(\[:])|\{(?=[\w{])|~~|&(?=#?\w+;)|\|"
)
_AT_START = re.compile(r"^(#{1,6}\s|[-+*]\s|>|\d{1,9}[.)]\s|:{3,}|={3,}|-{3,})")


def markdown(text: str) -> str:
    """Plain text, escaped where the dialect would see markup."""
    escaped = _ACTIVE.sub(lambda m: "".join(f"\\{c}" for c in m.group()), text)
    if match := _AT_START.match(escaped):
        digits = len(match.group()) - len(match.group().lstrip("0123456789"))
        escaped = f"{escaped[:digits]}\\{escaped[digits:]}"
    return escaped


_QUOTES = frozenset("\"“”'")


def _inner(text: str) -> str:
    """Double quotation marks as single ones, as stands within a quotation."""
    if not _QUOTES & set(text):
        return text
    out = []
    opened = single = False
    for i, char in enumerate(text):
        if char == "'" and not (i and text[i - 1].isalnum()):
            single = text[i + 1 : i + 2].isalnum()  # it opens a quotation, whose end is no apostrophe
            out.append(char)
        elif char == "'" and single and not text[i + 1 : i + 2].isalnum():
            single = False
            out.append(char)
        elif char == '"':
            opened = not opened
            out.append("‘" if opened else "’")
        elif char in "“”":
            out.append("‘" if char == "“" else "’")
        elif char == "'" and i and text[i - 1].isalnum():
            out.append("’")
        else:
            out.append(char)
    return "".join(out)


def quoted(text: str) -> str:
    """Words of the note between quotation marks."""
    return f"“{markdown(_inner(text))}”"


def option(text: str) -> str:
    """A name or a clause as an option: no quotation marks around it."""
    return markdown(text)

"""Unicode cleaning: characters that nobody sees are removed, blanks of every kind become one plain blank."""

from __future__ import annotations

import unicodedata

# Zero-width and directional marks, soft hyphen, byte order mark: they hide differences and reorder text.
_HIDDEN = {
    *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
    0x00AD, 0x061C, 0x180E, 0xFEFF, 0xFFFC,
}  # fmt: skip
# Private-use characters mark gaps in rendered stems (player/wire.py), so no source text may hold one.
_PRIVATE = range(0xE000, 0xF900)
_JOINER = 0x200D  # keeps emoji sequences together


def _translation(code: int) -> str | None:
    if code in (0x09, 0x0A):
        return chr(code)
    if code < 0x20 or 0x7F <= code < 0xA0 or code in _PRIVATE or 0xFFF9 <= code < 0xFFFC:
        return None
    return None if code in _HIDDEN and code != _JOINER else chr(code)


class _Table(dict[int, str | None]):
    """Fills itself as characters are met, so that cleaning a megabyte is one `str.translate`."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        value = " " if unicodedata.category(char) in ("Zs", "Zl", "Zp") else _translation(code)
        self[code] = value
        return value


_TABLE = _Table()


def clean(text: str) -> str:
    """`text` in NFC without hidden characters; every kind of blank is a plain blank (line ends stay)."""
    if text.isascii() and text.isprintable():
        return text  # nothing to clean, as in most texts
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def one_line(text: str) -> str:
    """`text` cleaned, on one line, with single blanks."""
    return " ".join(clean(text).split())

"""A console of any encoding: what it cannot show is written in plainer letters; nothing breaks on it."""

from __future__ import annotations

import codecs
import sys
import unicodedata

PLAINER = {
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "→": "->",
    "←": "<-",
    "›": ">",
    "–": "-",
    "—": "-",
    "…": "...",
    "×": "x",
    "÷": "/",
    "≤": "<=",
    "≥": ">=",
    "✓": "v",
    "✗": "x",
    "\u00a0": " ",
    "\u2011": "-",
}
NAME = "coursegen-plainer"


def plainer(problem: UnicodeError) -> tuple[str, int]:
    """An error handler of codecs: another spelling of what cannot be encoded; `?` where there is none."""
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    return "".join(map(_plain, problem.object[problem.start : problem.end])), problem.end


def _plain(char: str) -> str:
    known = PLAINER.get(char)
    return known or unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode() or "?"


def typed(path: object) -> str:
    """A path as one types it behind a command: in quotation marks where it holds a blank."""
    text = str(path)
    return f'"{text}"' if set(text) & set(" &()'") else text


def speak() -> None:
    """Let this process's output say everything in some way (a console in cp1252, cp437 or ASCII)."""
    codecs.register_error(NAME, plainer)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=NAME)

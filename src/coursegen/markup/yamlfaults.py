"""What keeps YAML from being read, as plain sentences: bytes that are no text, syntax that is no YAML."""

from __future__ import annotations

import re

import yaml

from coursegen.markup.yamlspots import Loaded

MAX_BYTES = 5_000_000
# Lines end at these for libyaml, as in YAML 1.1, but not in YAML 1.2 (5.4) nor in an editor, whose line
# numbers are told. Pasted text has them where a blank is meant.
_NO_BREAK = dict.fromkeys((0x85, 0x2028, 0x2029), " ")
_OPENS = re.compile(r"([^\"#]*[:-] +)\"[^\"]*$")
_KEY = re.compile(r"[ -]*[\w-]+")
_CONFLICT = re.compile(r"^( *<{7}|={7}| *>{7})( |$)")


def decode(raw: bytes, out: Loaded) -> str | None:
    """`raw` as text with `\\n` line ends, or None with a fault in `out`."""
    if len(raw) > MAX_BYTES:
        out.fault(
            0,
            0,
            "yaml-size",
            f"the file has {len(raw):,} bytes, more than {MAX_BYTES:,}",
            "Split it into several modules.",
        )
        return None
    wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw.count(b"\0") * 3 > len(raw) > 0
    if wide:  # every other byte of Western text is NUL then, with a mark in front or without
        out.fault(1, 1, "yaml-encoding", "the file is UTF-16, not UTF-8", "Save it as UTF-8 in your editor.")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        out.fault(line, 1, "yaml-encoding", "the file is not UTF-8 here", "Save it as UTF-8 in your editor.")
        return None
    if "\0" in text:
        at = text.index("\0")
        out.fault(
            text.count("\n", 0, at) + 1,
            at - text.rfind("\n", 0, at),
            "yaml-character",
            "the file holds a NUL character",
            "Delete it; the file may be damaged.",
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_NO_BREAK)
    for number, line_text in enumerate(text.split("\n"), 1):
        if _CONFLICT.match(line_text):
            out.fault(
                number,
                1,
                "yaml-conflict",
                "a git conflict was left in the file",
                "Choose one side of it and delete the lines with <<<<<<<, ======= and >>>>>>>.",
            )
            return None
    return text


_QUOTE = ("yaml-quote", "a quote opens here and never closes", "Close it on this line.")
_TAB = ("yaml-tab", "a tab stands where YAML wants spaces", "Indent with spaces.")
_DEEPER = (
    "yaml-syntax",
    "this key is indented below a line that has a value already, or no colon",
    "Indent it like its neighbours; or let the line above end with its colon.",
)
_COLON = (
    "yaml-syntax",
    "a second colon makes this line unreadable",
    "Put the text in quotes, or write it below `|`.",
)
_UNEVEN = (
    "yaml-syntax",
    "this line does not fit the lines above it",
    "Check that it is indented like its neighbours and that its key ends with a colon.",
)
_SIGN = (
    "yaml-syntax",
    "a text may not begin with this sign in YAML (@ ` % & * and some others)",
    "Put the text in quotes, or write it below `|`.",
)
_SAID = (
    ("cannot start any token", _SIGN),
    ("alphabetic or numeric character", _SIGN),
    ("undefined alias", _SIGN),
    (
        "unknown directive",
        (
            "yaml-syntax",
            "a line that begins with % is an order to YAML, and this one is not known",
            "Delete the line; or put # before it, if it is a note.",
        ),
    ),
    (
        "incompatible YAML document",
        (
            "yaml-syntax",
            "the file says that it is of a YAML version that is not known",
            "Delete the line with %YAML.",
        ),
    ),
    ("could not find expected ':'", _UNEVEN),
    ("expected <block end>", _UNEVEN),
    ("expected '-' indicator", _UNEVEN),
    (
        "expected ',' or",
        (
            "yaml-syntax",
            "a bracket opens above or on this line and never closes, or a comma is missing in it",
            "Close it with ] or }, and put a comma between its entries.",
        ),
    ),
    (
        "escape",
        (
            "yaml-syntax",
            "in double quotes a backslash begins a sign that YAML does not know",
            "Use single quotes, or write the backslash twice.",
        ),
    ),
    (
        "another document",
        ("yaml-syntax", "a line with --- begins a second document", "Keep one of them: delete this line."),
    ),
    (
        "<document start>",
        ("yaml-syntax", "something follows the end of the document", "Delete the line with ... or %."),
    ),
    (
        "expected key",
        ("yaml-syntax", "something stands behind a closing quote", "Let the quotes hold all of it."),
    ),
)


def _left_open(lines: list[str], line: int) -> tuple[int, int] | None:
    """Where a quote opens above `line` that only the next quote of the file, meant to open, has closed."""
    for above in range(line - 1, 0, -1):
        if '"' in lines[above - 1]:
            found = _OPENS.match(lines[above - 1])
            return (above, found.end(1) + 1) if found else None
    return None


def syntax(problem: yaml.MarkedYAMLError, text: str, out: Loaded) -> None:
    """Say in `out` what PyYAML could not parse, in a plain sentence."""
    mark = problem.problem_mark or problem.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = (problem.problem or "the YAML cannot be read").strip()
    lines = text.split("\n")
    if line > len(lines):  # libyaml counts one more where the last line has no end
        line, column = len(lines), len(lines[-1]) + 1
    here = lines[line - 1]
    quoted = "quoted scalar" in (problem.context or "") and "escape" not in said and "hex" not in said
    start = problem.context_mark
    if "\t" in here[: len(here) - len(here.lstrip())] or "'\\t'" in said:
        told = _TAB
    elif quoted and start is not None:
        line, column, told = start.line + 1, start.column + 1, _QUOTE
    elif "expected key" in said and (opened := _left_open(lines, line)):
        (line, column), told = opened, _QUOTE
    elif "mapping values are not allowed" in said:
        told = _DEEPER if _KEY.fullmatch(here[: column - 1]) else _COLON
    else:
        other = ("yaml-syntax", f"the YAML cannot be read here: {said}", "Check indentation and quotes.")
        told = next((told for piece, told in _SAID if piece in said), other)
    out.fault(line, column, *told)

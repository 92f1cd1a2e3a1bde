"""What keeps YAML from being read, as plain sentences: bytes that are no text, syntax that is no YAML."""

from __future__ import annotations

import re

import yaml

from coursegen.markup.yamlspots import Loaded

MAX_BYTES = 5_000_000
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)")


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
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        out.fault(1, 1, "yaml-encoding", "the file is UTF-16, not UTF-8", "Save it as UTF-8 in your editor.")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        out.fault(line, 1, "yaml-encoding", "the file is not UTF-8 here", "Save it as UTF-8 in your editor.")
        return None
    if "\0" in text:
        out.fault(
            text.count("\n", 0, text.index("\0")) + 1,
            1,
            "yaml-character",
            "the file holds a NUL character",
            "Delete it; the file may be damaged.",
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
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


def syntax(problem: yaml.MarkedYAMLError, text: str, out: Loaded) -> None:
    """Say in `out` what PyYAML could not parse, in a plain sentence."""
    mark = problem.problem_mark or problem.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = (problem.problem or "the YAML cannot be read").strip()
    code, message, hint = (
        "yaml-syntax",
        f"the YAML cannot be read here: {said}",
        "Check indentation and quotes.",
    )
    lines = text.split("\n")
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())] or "'\\t'" in said:
        code, message, hint = "yaml-tab", "a tab stands where YAML wants spaces", "Indent with spaces."
    elif "end of stream" in said or "quoted scalar" in (problem.context or ""):
        start = problem.context_mark
        if start is not None and "quoted" in (problem.context or ""):
            line, column = start.line + 1, start.column + 1
            code, message, hint = (
                "yaml-quote",
                "a quote opens here and never closes",
                "Close it on this line.",
            )
    elif "mapping values are not allowed" in said:
        message, hint = (
            "a second colon makes this line unreadable",
            "Put the text in quotes, or write it below `|`.",
        )
    elif "expected <block end>" in said or "could not find expected ':'" in said:
        message = "this line does not fit the lines above it"
        hint = "Check that it is indented like its neighbours and that its key ends with a colon."
    out.fault(line, column, code, message, hint)

"""What the lesson dialect is: how it is parsed, and what in a text is not of it.

CommonMark, tables, definition lists, footnotes, `:::{note}`, `{tip}`, `{warning}`, `{example}`, `{figure}`,
maths between dollars, and the evidence roles {at} and {src}. Raw HTML is text. Everything else that MyST
would run is a fault, and is shown as the text it was typed as.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

ADMONITIONS = {"note": "Note", "tip": "Tip", "warning": "Warning", "example": "Example"}
MAX_DEPTH = 6

_FENCE = re.compile(r"^\{([A-Za-z][\w:-]*)\}[ \t]*(.*)$")
_AT = re.compile(r"^([0-9]{2}):([0-5][0-9]):([0-5][0-9])(?:[ \t]+#([a-z][a-z0-9-]*))?$")
_SRC = re.compile(r"^#([a-z][a-z0-9-]*)$")
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
_SAFE = re.compile(r"^(https?:|mailto:)", re.IGNORECASE)
_LIVE = (  # what MyST would read as more than text, by a pattern on one line
    (
        re.compile(r"^[ \t]*\([A-Za-z0-9_.-]+\)=[ \t]*$"),
        "a target “(name)=”",
        "Delete it: headings need no target.",
    ),
    (
        re.compile(r"^[ \t]*\+\+\+"),
        "a block break “+++”",
        "Delete it; a new paragraph needs an empty line only.",
    ),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not of the dialect, at a line and column (from 1) of the text."""

    line: int
    column: int
    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Fence:
    """A `:::{name} argument` block: its options, its body, and the body's first line (from 0)."""

    name: str
    argument: str
    options: dict[str, str]
    body: str
    offset: int


@cache
def parser() -> MarkdownIt:
    """The one parser of the dialect."""
    md = MarkdownIt("commonmark", {"html": False}).enable("table")
    md.use(deflist_plugin).use(footnote_plugin).use(colon_fence_plugin)
    md.use(dollarmath_plugin, allow_space=False, double_inline=False).use(myst_role_plugin)
    setattr(md, "validateLink", is_safe_link)  # noqa: B010  markdown-it-py's documented hook
    return md


@lru_cache(maxsize=4096)
def parse(text: str) -> list[Token]:
    """The tokens of a text; NUL and other characters that no page may hold become U+FFFD first.

    Kept, since each text is read by rules and by every format: nobody changes a token that came from here.
    """
    tokens = parser().parse(_CONTROL.sub("\ufffd", text), {})
    _level_headings(tokens)
    return tokens


def _level_headings(tokens: list[Token]) -> None:
    """Number headings by their depth, from 1, whatever was typed: a page never skips a level (WCAG 1.3.1)."""
    above: list[str] = []
    for token in tokens:
        if token.type == "heading_open":
            while above and above[-1] >= token.tag:
                above.pop()
            above.append(token.tag)
            token.tag = f"h{len(above)}"
        elif token.type == "heading_close":
            token.tag = f"h{len(above)}"


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def is_safe_link(address: str) -> bool:
    """Whether an address may be followed: http, https, mailto, an anchor, or a path inside the course."""
    plain = re.sub(r"[\x00-\x20\u200b-\u200f\ufeff]", "", address)
    if plain.startswith(("//", "\\")):
        return False
    return bool(_SAFE.match(plain)) or not _SCHEME.match(plain)


def fence_of(token: Token) -> Fence | None:
    """A colon fence as one of the dialect's blocks, or None when it names none."""
    found = _FENCE.match(token.info.strip())
    if not found:
        return None
    lines = token.content.split("\n")
    options: dict[str, str] = {}
    used = 0
    for line in lines:
        option = re.match(r"^:([a-z]+):[ \t]*(.*)$", line)
        if not option:
            break
        options[option[1]] = option[2].strip()
        used += 1
    start = (token.map[0] if token.map else 0) + 1 + used
    return Fence(found[1], found[2].strip(), options, "\n".join(lines[used:]), start)


def evidence_of(token: Token) -> tuple[int | None, str | None] | None:
    """(seconds, unit) of an evidence role; None when the role is none."""
    name, content = token.meta.get("name", ""), token.content.strip()
    if name == "at" and (found := _AT.match(content)):
        return int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3]), found[4]
    if name == "src" and (found := _SRC.match(content)):
        return None, found[1]
    return None


def faults(text: str) -> tuple[Fault, ...]:
    """Everything in a text that is not of the dialect, in the order of its lines."""
    return tuple(sorted(set(_faults(text, 0, 0)), key=lambda f: (f.line, f.column, f.message)))


_PLAIN = re.compile(r"[^\n\\`*_{}\[\]()<>$|#~&:!+=]*")
"""A line in which nothing can be read as markup."""


def _faults(text: str, offset: int, depth: int) -> Iterator[Fault]:
    if _PLAIN.fullmatch(text):
        return
    lines = text.split("\n")
    covered: set[int] = set()
    for token in parse(text):
        at = (token.map[0] if token.map else 0) + offset
        if token.type in ("fence", "code_block", "colon_fence") and token.map:
            covered |= set(range(token.map[0], token.map[1]))
        if token.type == "fence" and token.info.strip().startswith("{"):
            yield _fault(
                at, f"a directive {token.info.strip()} in backticks", "Write note, tip, … with colons."
            )
        if token.type == "colon_fence":
            yield from _fence_faults(token, lines, at, offset, depth)
        if token.type == "inline":
            yield from _inline_faults(token.children or (), at, token.content)
        if token.type.startswith("math_block") and not _is_maths(token.content):
            yield _fault(at, "maths that cannot be read", "Check its LaTeX.")
    for number, line in enumerate(lines):
        for pattern, what, hint in _LIVE:
            if number not in covered and pattern.match(line):
                yield _fault(number + offset, f"{what} is not of the lesson dialect", hint)


def _fence_faults(token: Token, lines: Sequence[str], at: int, offset: int, depth: int) -> Iterator[Fault]:
    fence = fence_of(token)
    last = (token.map[1] if token.map else 1) - 1
    if token.map and not re.match(
        rf"^[ \t]*:{{{len(token.markup)},}}[ \t]*$", lines[min(last, len(lines) - 1)]
    ):
        yield _fault(at, "a block opens here and never closes", f"Close it with a line {token.markup}.")
    if fence is None or fence.name not in (*ADMONITIONS, "figure"):
        name = fence.name if fence else token.info.strip() or "nothing"
        known = ", ".join((*ADMONITIONS, "figure"))
        yield _fault(at, f"there is no block “{name}” in the lesson dialect", f"Known: {known}.")
        return
    if fence.name == "figure":
        if not fence.options.get("alt"):
            yield _fault(at, "this picture has no alternative text", "Add a line `:alt: what it shows`.")
        if not is_inside(fence.argument):
            yield _fault(
                at, f"“{fence.argument}” is no path inside the course", "Name it like assets/map.svg."
            )
    if depth >= MAX_DEPTH:
        yield _fault(at, "blocks are nested too deeply", "Take the inner ones out.")
        return
    yield from _faults(fence.body, offset + fence.offset, depth + 1)


def _inline_faults(children: Sequence[Token], line: int, source: str) -> Iterator[Fault]:
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        elif child.type == "myst_role" and evidence_of(child) is None:
            name = child.meta.get("name", "")
            column = source.split("\n")[0].find(f"{{{name}}}") + 1
            hint = "Write {at}`00:33:24` or {src}`#unit`; there are no other roles."
            said = f"the role {{{name}}}`{child.content}` is not of the lesson dialect"
            yield Fault(line + 1, max(column, 1), "text-dialect", said, hint)
        elif child.type == "image" and not child.content.strip():
            yield _fault(line, "this picture has no alternative text", "Write what it shows between [ and ].")
        elif child.type == "math_inline" and not _is_maths(child.content):
            yield _fault(line, "maths that cannot be read", "Check its LaTeX.")
        elif child.type == "text" and re.search(
            r"\]\(\s*(javascript|data|vbscript|file):", child.content, re.I
        ):
            yield _fault(line, "a link of a kind that is not allowed", "Link to https:, mailto: or a file.")


def is_inside(path: str) -> bool:
    """Whether a path stays inside the course folder."""
    parts = path.split("/")
    return (
        bool(path) and not _SCHEME.match(path) and "\\" not in path and ".." not in parts and parts[0] != ""
    )


def _is_maths(latex: str) -> bool:
    return mathml(latex, block=False) is not None


@cache
def mathml(latex: str, *, block: bool) -> str | None:
    """LaTeX as MathML, or None when it cannot be read."""
    from latex2mathml.converter import convert  # only where there is maths

    try:
        made = str(convert(latex, display="block" if block else "inline"))
    except Exception:  # the library raises errors of many kinds on bad LaTeX
        return None
    return None if re.search(r"<(?!/?m)|\son\w+=|javascript:|style=", made) else made


def _fault(line: int, message: str, hint: str) -> Fault:
    return Fault(line + 1, 1, "text-dialect", message, hint)

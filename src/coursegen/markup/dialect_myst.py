"""The lesson dialect as MyST for the book: the portable subset that Jupyter Book 1 and 2 both read.

Written from tokens, never copied: whatever an instructor typed that MyST would run (roles, directives,
targets, substitutions, raw HTML) comes out escaped. Evidence becomes ordinary links; maths stays between
dollars, which the book's own extension renders as MathML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it.token import Token

from coursegen.markup.dialect import ADMONITIONS, MAX_DEPTH, evidence_of, fence_of, is_inside, mathml, parse
from coursegen.markup.dialect_html import AssetLink, EvidenceLink, no_link
from coursegen.model.evidence import short_clock

MARK = re.compile("\ufdd0(\\d+)\ufdd1")
"""The line of the text (from 1) that a line of MyST was made of; noncharacters, which no text has."""

_NO_WORDS: dict[str, str] = {}
_ESCAPED = re.compile(r"([\\`*_\[\]<>{}$|~^&])")
_LINE_START = re.compile(r"^([ \t]*)([#+=%:()-]|\d{1,9}[.)])", re.MULTILINE)


def to_myst(
    text: str,
    *,
    evidence: EvidenceLink = no_link,
    asset: AssetLink = str,
    heading_base: int = 2,
    words: Mapping[str, str] = _NO_WORDS,
    marked: bool = False,
) -> str:
    """A text as MyST Markdown; "" for an empty one. marked: lines end in a MARK, which is no MyST yet."""
    if not text.strip():
        return ""
    writer = _Writer(evidence, asset, heading_base, words, marked)
    return writer.blocks(parse(text), 0).strip("\n") + "\n"


class _Writer:
    def __init__(
        self, evidence: EvidenceLink, asset: AssetLink, base: int, words: Mapping[str, str], marked: bool
    ) -> None:
        self.evidence, self.asset, self.base, self.words = evidence, asset, base, words
        self.marked = marked
        self.above = 0  # lines of the text above what is being written: a fence's body is parsed by itself

    def _mark(self, token: Token, further: int = 0) -> str:
        if not self.marked or not token.map:
            return ""
        return f"\ufdd0{self.above + token.map[0] + 1 + further}\ufdd1"

    def blocks(self, tokens: Sequence[Token], depth: int) -> str:
        """A run of block tokens, with an empty line between blocks."""
        return "\n\n".join(piece for piece in self._each(tokens, depth) if piece)

    def _each(self, tokens: Sequence[Token], depth: int) -> Iterator[str]:
        i = 0
        while i < len(tokens):
            end = _closing(tokens, i)
            yield self._block(tokens[i], tokens[i + 1 : end], depth)
            i = end + 1

    def _block(self, token: Token, inner: Sequence[Token], depth: int) -> str:
        match token.type:
            case "paragraph_open":
                return _guarded(self._inlines(inner))
            case "inline":
                return _guarded(self._inline(token))
            case "heading_open":
                level = min(6, int(token.tag[1]) - 1 + self.base)
                return f"{'#' * level} {' '.join(self._inlines(inner).split())}"
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, inner, depth)
            case "blockquote_open":
                return _prefixed(self.blocks(inner, depth), "> ")
            case "fence" | "code_block":
                return _code(token)
            case "hr":
                return "---"
            case "table_open":
                return self._table(inner)
            case "dl_open":
                return self._definitions(inner, depth)
            case "footnote_block_open":
                return self.blocks(inner, depth)
            case "footnote_open":
                body = self.blocks([t for t in inner if t.type != "footnote_anchor"], depth)
                return f"[^{_label(token)}]: " + _prefixed(body, "    ").lstrip()
            case "colon_fence":
                return self._fence(token, depth)
            case "math_block" | "math_block_label":
                return f"$$\n{token.content.strip()}\n$$" if _maths(token.content) else _code(token)
            case _:
                return ""

    def _list(self, token: Token, inner: Sequence[Token], depth: int) -> str:
        ordered = token.type == "ordered_list_open"
        number = int(token.attrs.get("start", 1) or 1)
        out: list[str] = []
        i = 0
        while i < len(inner):
            end = _closing(inner, i)
            mark = f"{number}. " if ordered else "- "
            body = self._tight(inner[i + 1 : end], depth)
            out.append(mark + _prefixed(body, " " * len(mark)).lstrip())
            number += 1
            i = end + 1
        return "\n".join(out)

    def _tight(self, tokens: Sequence[Token], depth: int) -> str:
        """The blocks of one list entry; a hidden paragraph is one of a tight list."""
        tight = all(t.hidden for t in tokens if t.type == "paragraph_open" and t.level == tokens[0].level)
        return ("\n" if tight else "\n\n").join(p for p in self._each(tokens, depth) if p)

    def _table(self, inner: Sequence[Token]) -> str:
        rows: list[list[str]] = []
        marks: list[str] = []
        aligned: list[str] = []
        for i, token in enumerate(inner):
            if token.type == "tr_open":
                rows.append([])
                marks.append(self._mark(token))
            elif token.type in ("th_open", "td_open"):
                rows[-1].append(" ".join(self._inlines(inner[i + 1 : i + 2]).split()))
                if len(rows) == 1:
                    aligned.append(_ALIGN.get(str(token.attrs.get("style", "")), "---"))
        lines = [f"| {' | '.join(row)} |{mark}" for row, mark in zip(rows, marks, strict=True)]
        return "\n".join([lines[0], f"| {' | '.join(aligned)} |", *lines[1:]])

    def _definitions(self, inner: Sequence[Token], depth: int) -> str:
        out: list[str] = []
        i = 0
        while i < len(inner):
            end = _closing(inner, i)
            body = inner[i + 1 : end]
            if inner[i].type == "dt_open":
                out.append(("\n" if out else "") + self._inlines(body))
            else:
                out.append(": " + _prefixed(self._tight(body, depth), "  ").lstrip())
            i = end + 1
        return "\n".join(out)

    def _fence(self, token: Token, depth: int) -> str:
        fence = fence_of(token)
        if fence is None or fence.name not in (*ADMONITIONS, "figure") or depth >= MAX_DEPTH:
            return _code(token)
        above, self.above = self.above, self.above + fence.offset
        body = self.blocks(parse(fence.body), depth + 1)
        self.above = above
        mark = self._mark(token)
        colons = ":" * max(3, 3 + _deepest(body))
        if fence.name == "figure":
            if not is_inside(fence.argument):
                return _escaped(fence.argument)
            alt = " ".join(fence.options.get("alt", "").split())
            return f"{colons}{{figure}} {self.asset(fence.argument)}{mark}\n:alt: {alt}\n\n{body}\n{colons}"
        if fence.name == "example":
            head = f"{{admonition}} {self.words.get('Example', 'Example')}\n:class: cg-example"
        else:
            head = f"{{{fence.name}}}"
        # MyST reads lines of colons right after the head as options, and a nested block begins with colons.
        gap = "\n" if body.startswith(":") or ":class:" in head else ""
        first, _, rest = head.partition("\n")
        return "\n".join([f"{colons}{first}{mark}", *([rest] if rest else []), f"{gap}{body}", colons])

    def _inlines(self, tokens: Sequence[Token]) -> str:
        return "".join(self._inline(t) for t in tokens if t.type == "inline")

    def _inline(self, token: Token) -> str:
        out: list[str] = []
        links: list[str] = []
        breaks = 0
        for child in token.children or ():
            match child.type:
                case "text":
                    out.append(_escaped(child.content))
                case "strong_open" | "strong_close":
                    out.append("**")
                case "em_open" | "em_close":
                    out.append("*")
                case "softbreak" | "hardbreak":
                    end = "\\" if child.type == "hardbreak" else ""
                    out.append(f"{end}{self._mark(token, breaks)}\n")
                    breaks += 1
                case "code_inline":
                    out.append(_code_span(child.content))
                case "math_inline":
                    out.append(f"${child.content}$" if _maths(child.content) else _code_span(child.content))
                case "link_open":
                    links.append(str(child.attrs.get("href", "")))
                    out.append("[")
                case "link_close":
                    out.append(f"](<{links.pop()}>)")
                case "image":
                    out.append(self._image(child))
                case "footnote_ref":
                    out.append(f"[^{_label(child)}]")
                case "myst_role":
                    out.append(self._role(child))
        return "".join(out) + self._mark(token, breaks)

    def _image(self, token: Token) -> str:
        source, alt = str(token.attrs.get("src", "")), _escaped(" ".join(token.content.split()))
        return f"![{alt}](<{self.asset(source)}>)" if is_inside(source) else alt

    def _role(self, token: Token) -> str:
        found = evidence_of(token)
        if found is None:
            return _escaped(f"{{{token.meta.get('name', '')}}}") + _code_span(token.content)
        at, unit = found
        if at is None:
            return f"({_escaped(self.words.get('from the notes', 'from the notes'))})"
        href = self.evidence(at, unit)
        return f"[{short_clock(at)}](<{href}>)" if href else short_clock(at)


_ALIGN = {"text-align:left": ":---", "text-align:right": "---:", "text-align:center": ":---:"}


def _closing(tokens: Sequence[Token], start: int) -> int:
    """The index of the token that closes the one at `start` (itself when it holds nothing)."""
    depth = 0
    for i in range(start, len(tokens)):
        depth += tokens[i].nesting
        if depth <= 0:
            return i
    return len(tokens) - 1


def _escaped(text: str) -> str:
    return _ESCAPED.sub(r"\\\1", text)


def _guarded(text: str) -> str:
    """A paragraph whose lines begin with nothing that MyST would take for a block."""

    def guard(found: re.Match[str]) -> str:
        mark = found[2]
        return f"{found[1]}{mark[:-1]}\\{mark[-1]}"

    return _LINE_START.sub(guard, text)


def _prefixed(text: str, prefix: str) -> str:
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))


def _code(token: Token) -> str:
    ticks = "`" * max(3, _longest_run("`", token.content) + 1)
    language = token.info.strip().split(" ")[0] if token.type == "fence" else ""
    language = language if re.fullmatch(r"[A-Za-z0-9_+-]*", language) else ""
    return f"{ticks}{language}\n{token.content.rstrip(chr(10))}\n{ticks}"


def _code_span(content: str) -> str:
    ticks = "`" * (_longest_run("`", content) + 1)
    pad = " " if content.startswith("`") or content.endswith("`") else ""
    return f"{ticks}{pad}{content}{pad}{ticks}"


def _longest_run(char: str, text: str) -> int:
    return max((len(run) for run in re.findall(f"{re.escape(char)}+", text)), default=0)


def _deepest(body: str) -> int:
    """How much longer than three colons the fences inside are."""
    return max((len(run) - 2 for run in re.findall(r"^[ \t]*(:{3,})", body, re.MULTILINE)), default=0)


def _label(token: Token) -> str:
    return str(int(token.meta["id"]) + 1)


def _maths(latex: str) -> bool:
    return mathml(latex, block=False) is not None

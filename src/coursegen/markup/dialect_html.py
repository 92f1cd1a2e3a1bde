"""The lesson dialect as HTML: semantic, without style attributes, safe whatever was typed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from functools import cache
from html import escape
from inspect import isroutine
from typing import Any, TypeAlias

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from coursegen.markup.dialect import (
    ADMONITIONS,
    MAX_DEPTH,
    evidence_of,
    fence_of,
    is_inside,
    mathml,
    parse,
    parser,
)
from coursegen.model.evidence import short_clock

EvidenceLink: TypeAlias = Callable[[int | None, str | None], str]
"""(seconds, unit id) → the address of that place in the talk, or ""."""
AssetLink: TypeAlias = Callable[[str], str]
"""A path in the course folder → its address in this home."""

_NO_WORDS: dict[str, str] = {}


def no_link(_at: int | None, _unit: str | None) -> str:
    """For a text without a talk."""
    return ""


def to_html(
    text: str,
    *,
    evidence: EvidenceLink = no_link,
    asset: AssetLink = str,
    heading_base: int = 3,
    unwrap: bool = False,
    words: Mapping[str, str] = _NO_WORDS,
) -> str:
    """A text as HTML; "" for an empty one. `unwrap`: a lone paragraph comes without its <p>."""
    if not text.strip():
        return ""
    tokens = parse(text)
    if unwrap and [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]:
        tokens = tokens[1:2]
    prefix = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[
        :6
    ]  # footnotes stay apart on one page
    renderer = _Renderer(evidence, asset, heading_base, words, prefix)
    return renderer.render(tokens, parser().options, {}).strip()


@cache
def _rule_names() -> tuple[str, ...]:
    """What the renderer takes for rules: its public methods but the entries."""
    public = (name for name in dir(_Renderer) if not name.startswith(("_", "render")))
    return tuple(name for name in public if isroutine(getattr(_Renderer, name)))


class _Renderer(RendererHTML):
    """markdown-it-py's renderer with the dialect's own blocks and roles."""

    def __init__(
        self,
        evidence: EvidenceLink,
        asset: AssetLink,
        base: int,
        words: Mapping[str, str],
        prefix: str,
        depth: int = 0,
    ) -> None:
        # Not super().__init__(): it finds the rules by introspection, each time, which costs three times
        # what a short text does.
        self.rules = {name: getattr(self, name) for name in _rule_names()}
        self.given = (evidence, asset, base, words, prefix)
        self.evidence, self.asset, self.base, self.words, self.prefix = self.given
        self.depth = depth

    def _word(self, word: str) -> str:
        return escape(self.words.get(word, word))

    def heading_open(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        return f"<h{self._level(tokens[idx])}>"

    def heading_close(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        return f"</h{self._level(tokens[idx])}>\n"

    def _level(self, token: Token) -> int:
        return min(6, int(token.tag[1]) - 1 + self.base)

    def myst_role(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        token = tokens[idx]
        found = evidence_of(token)
        if found is None:
            return escape(f"{{{token.meta.get('name', '')}}}`{token.content}`")
        at, unit = found
        if at is None:
            return f'<span class="cg-src">{self._word("from the notes")}</span>'
        label, href = short_clock(at), self.evidence(at, unit)
        if not href:
            return f'<span class="cg-at">{label}</span>'
        name = self._word("Watch the talk around {time}").replace("{time}", label)
        return (
            f'<a class="cg-at" href="{escape(href)}" target="_blank" rel="noopener noreferrer" '
            f'aria-label="{name}">{label}</a>'
        )

    def colon_fence(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        token = tokens[idx]
        fence = fence_of(token)
        if fence is None or fence.name not in (*ADMONITIONS, "figure") or self.depth >= MAX_DEPTH:
            return f"<pre><code>{escape(token.content)}</code></pre>\n"
        inside = self._nested(fence.body)
        if fence.name == "figure":
            if not is_inside(fence.argument):
                return f"<p>{escape(fence.argument)}</p>\n"
            source, alt = self.asset(fence.argument), fence.options.get("alt", "")
            picture = f'<img src="{escape(source)}" alt="{escape(alt)}">'
            caption = f"<figcaption>{inside}</figcaption>" if inside else ""
            return f"<figure>{picture}{caption}</figure>\n"
        title = self._word(ADMONITIONS[fence.name])
        return (
            f'<aside class="cg-note cg-{fence.name}"><p class="cg-note-title">{title}</p>\n{inside}</aside>\n'
        )

    def _nested(self, body: str) -> str:
        inner = _Renderer(*self.given, depth=self.depth + 1)
        return inner.render(parse(body), parser().options, {})

    def image(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: MutableMapping[str, Any]
    ) -> str:
        token = tokens[idx]
        source = str(token.attrs.get("src", ""))
        alt = self.renderInlineAsText(token.children or [], options, env)
        return (
            f'<img src="{escape(self.asset(source))}" alt="{escape(alt)}">'
            if is_inside(source)
            else escape(alt)
        )

    def link_open(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        href = str(tokens[idx].attrs.get("href", ""))
        away = ' target="_blank" rel="noopener noreferrer"' if href.startswith(("http:", "https:")) else ""
        return f'<a href="{escape(href)}"{away}>'

    def math_inline(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        content = tokens[idx].content
        return mathml(content, block=False) or f"<code>{escape(content)}</code>"

    def math_block(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        content = tokens[idx].content
        return (mathml(content, block=True) or f"<pre><code>{escape(content)}</code></pre>") + "\n"

    math_block_label = math_block

    def th_open(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        return f'<th scope="col"{_align(tokens[idx])}>'

    def td_open(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        return f"<td{_align(tokens[idx])}>"

    def footnote_ref(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        n = int(tokens[idx].meta["id"]) + 1
        sub = int(tokens[idx].meta.get("subId", 0))
        mark = f"{self.prefix}-{n}"
        return f'<sup><a href="#fn-{mark}" id="fnref-{mark}{f"-{sub}" if sub else ""}">{n}</a></sup>'

    def footnote_block_open(self, *_: Any) -> str:
        return f'<section class="cg-footnotes" aria-label="{self._word("Footnotes")}"><ol>\n'

    def footnote_block_close(self, *_: Any) -> str:
        return "</ol></section>\n"

    def footnote_open(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        return f'<li id="fn-{self.prefix}-{int(tokens[idx].meta["id"]) + 1}">'

    def footnote_close(self, *_: Any) -> str:
        return "</li>\n"

    def footnote_anchor(
        self, tokens: Sequence[Token], idx: int, _o: OptionsDict, _e: MutableMapping[str, Any]
    ) -> str:
        n = int(tokens[idx].meta["id"]) + 1
        return f' <a href="#fnref-{self.prefix}-{n}" aria-label="{self._word("Back to the text")}">↩</a>'


def _align(token: Token) -> str:
    """Alignment as a class: a strict content policy allows no style attribute."""
    style = str(token.attrs.get("style", ""))
    return f' class="cg-{style.removeprefix("text-align:")}"' if style.startswith("text-align:") else ""

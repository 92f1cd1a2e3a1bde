"""How notes are parsed: CommonMark's blocks, and in them wikilinks, times, and nothing that swallows a page.

Rules of Markdown that hurt in this family are off (NOTES-FORMAT.md): indented code (lists indent by 16 and
more), setext headings (a rule under a sentence is a rule), link definitions (`[00:01:02]: …` is a time).
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.backticks import backtick
from markdown_it.rules_inline.html_inline import html_inline
from markdown_it.rules_inline.image import image
from markdown_it.rules_inline.link import link
from markdown_it.token import Token

from coursegen.readers.note_blocks import fence_rule, hidden_rule, paragraph_rule, underlined_rule

_CLOCK = r"\d{1,3}:\d{1,2}(?::\d{1,2}){0,2}:?|HH:MM:SS"
_RAW_TIME = re.compile(rf"\[\s*((?:{_CLOCK})(?:\s*(?:[-–—,;]|to)\s*(?:{_CLOCK}))*)\s*\]")
_LABEL = re.compile(rf"\s?\[([^\[\]\n]{{0,40}})\](?!\()|\s?({_CLOCK})(?=\s?</a)")
_DATA = re.compile(r"data-t\s*=\s*[\"'“”]?([^\"'“”\s<>\[\]]{0,200})[\"'“”]?")
_CLOSE = re.compile(r"\s?</a\s*>?")
_CUT = re.compile(r"<a\s+(?:class|href)\s*=\s*[\"'“”]?[^\"'“”\s<>\[\]]{0,200}[\"'“”]?")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
_LONGEST = 500  # of a wikilink or a tag: beyond that it was never closed


def label_of(inside: str) -> str:
    """What a reader sees of `[[target | label]]`; without a label it is the target in words."""
    parts = [part.strip() for part in inside.replace("\\|", "|").split("|")]
    labels = [part for part in parts[1:] if part]
    if labels:
        return labels[-1]
    page, _, heading = parts[0].partition("#")
    return (page or heading).replace("_", " ").strip()


def _wikilink(state: StateInline, silent: bool) -> bool:
    src, start = state.src, state.pos
    embed = src.startswith("![[", start)
    if not embed and not src.startswith("[[", start):
        return False
    inner = start + (3 if embed else 2)
    limit = min(state.posMax, inner + _LONGEST)
    newline = src.find("\n", inner, limit)
    limit = newline if newline >= 0 else limit
    end = src.find("]]", inner, limit)
    again = src.find("[[", inner, end if end >= 0 else limit)
    if end < 0 or again >= 0 or any(mark in src[inner:end] for mark in ("<a", "](", "] [", "] <")):
        return _unbalanced(state, silent, inner, limit if again < 0 else again)
    if not silent and not embed and not _times_in(state, src[inner - 1 : end + 1]):
        inside = src[inner:end]
        if (
            _SLUG.fullmatch(inside.strip())
            and _ENDS.match(src, end + 2, state.posMax)
            and _whole(state.pending)
        ):
            state.pending = state.pending.rstrip()
            _push_label(state, inside, shown=False)
        else:
            _push_label(state, inside)
    state.pos = end + 2
    return True


# A link without a label is no word of its sentence in “as we observe [[the_page_on_this]].”: it is the name
# of a page in small letters at the sentence's end, behind words that are whole without it.
_SLUG = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+){2,}")
_ENDS = re.compile(r"\s*(?:[.!?](?:\s|<|$)|<a\b|\[\d|$)")
_WANTS_A_NAME = re.compile(
    r"(?<![\w’'-])(?:the|an?|of|in|on|at|to|for|with|and|or|by|from|as|like|than|into|about|through|between|its|"
    r"their|this|these|is|are|was|were|called|see|via|per|over|under)$",
    re.IGNORECASE,
)


def _whole(before: str) -> bool:
    """Whether the words before a link go on without it: two or more, and no *the* or *of* at their end."""
    words = before.split()
    return before.endswith(" ") and len(words) > 1 and _WANTS_A_NAME.search(words[-1]) is None


def _times_in(state: StateInline, bracketed: str) -> bool:
    """`[[00:12:34]]` is a time and no page; pushes what it holds."""
    match = _RAW_TIME.fullmatch(bracketed)
    for written in re.findall(_CLOCK, match.group(1)) if match else ():
        _push_time(state, "", written)
    return match is not None


def _unbalanced(state: StateInline, silent: bool, inner: int, limit: int) -> bool:
    """`[[target | label]` or `[[target | label …`: the brackets and the target go, the words stay."""
    inside = state.src[inner:limit]
    close = inside.find("]")
    if close >= 0 and not any(mark in inside[:close] for mark in "[<"):  # else it closes something else
        if not silent:
            _push_label(state, inside[:close])
        state.pos = inner + close + 1
        return True
    bar = inside.find("|")
    target = inside[:bar].strip() if bar >= 0 else ""
    state.pos = inner + bar + 1 if "_" in target and " " not in target else inner
    return True


def _push_label(state: StateInline, inside: str, *, shown: bool = True) -> None:
    """The label, parsed again, since it may hold bold text; nested ones are bounded by their own length."""
    label = label_of(inside)
    state.push("wikilink_open", "", 1).content = label
    if shown:
        state.tokens.extend(inline(label))
    state.push("wikilink_close", "", -1)


def _push_time(state: StateInline, data: str, label: str) -> None:
    token = state.push("time", "", 0)
    token.meta = {"data": data.strip(), "label": label.strip()}


def _anchor(state: StateInline, silent: bool) -> bool:
    """`<a class="yt-timestamp" data-t="…">[…]</a>`, whole or broken: it takes no more than its own text."""
    src, start = state.src, state.pos
    if not src.startswith("<a", start) or not src[start + 2 : start + 3].isspace():
        return False
    limit = min(state.posMax, start + _LONGEST)
    stops = [p for p in (src.find(mark, start + 2, limit) for mark in ("\n", "<", "[")) if p >= 0]
    close = src.find(">", start + 2, min([limit, *stops]))
    end = close + 1 if close >= 0 else min([limit, *stops])
    data = _DATA.search(src, start, end)
    if data is None and "yt-timestamp" not in src[start:end]:
        broken = close < 0 or src.count('"', start, end) % 2
        cut = _CUT.match(src, start, end) if broken else None
        state.pos = max(cut.end(), close + 1) if cut else start
        return cut is not None
    if close < 0 and data is not None:
        end = data.end()
    label = _LABEL.match(src, end, limit)
    end = label.end() if label else end
    if closing := _CLOSE.match(src, end, limit):
        end = closing.end()
    if not silent:
        shown = next(filter(None, label.groups()), "") if label else ""
        _push_time(state, data.group(1) if data else "", shown)
    state.pos = end
    return True


def _raw_time(state: StateInline, silent: bool) -> bool:
    """`[00:12:34]`, a list or a range of them, and the same as the text of a link."""
    if not state.src.startswith("[", state.pos):
        return False
    if note := _FOOTNOTE.match(state.src, state.pos, state.posMax):
        state.pos = note.end()
        return True
    match = _RAW_TIME.match(state.src, state.pos, min(state.posMax, state.pos + _LONGEST))
    if match is None:
        return False
    end = match.end()
    if state.src.startswith("(", end):
        close = state.src.find(")", end, min(state.posMax, end + _LONGEST))
        end = close + 1 if close >= 0 and "\n" not in state.src[end:close] else end
    if not silent:
        for written in re.findall(_CLOCK, match.group(1)):
            _push_time(state, "", written)
    state.pos = end
    return True


def _backtick(state: StateInline, silent: bool) -> bool:
    """A code span, unless it holds a time: then the ticks go, and what they held is read as ever."""
    start = state.pos
    if not state.src.startswith("`", start):
        return False
    closing: set[int] = state.env.setdefault("ticks", set())
    width = len(state.src) - start - len(state.src[start:].lstrip("`"))
    if start in closing:
        state.pos = start + width
        return True
    before = len(state.tokens), state.pending
    found = backtick(state, silent)
    held = state.src[start + width : state.pos - width]
    if found and state.pos > start + width and _holds_time(held):
        if not silent:
            del state.tokens[before[0] :]
            state.pending = before[1]
        closing.add(state.pos - width)
        state.pos = start + width
    return found


def _holds_time(code: str) -> bool:
    return "yt-timestamp" in code or "data-t" in code or _RAW_TIME.fullmatch(code.strip()) is not None


def _comes_later(state: StateInline, mark: str) -> bool:
    """Whether `mark` stands behind this place; its last place is looked up once for each text."""
    places: dict[str, int] = state.env.setdefault("last", {})
    if mark not in places:
        places[mark] = state.src.rfind(mark)
    return places[mark] >= state.pos


def _link(state: StateInline, silent: bool) -> bool:
    return _comes_later(state, "](") and link(state, silent)  # else `[[[[…` costs seconds


def _image(state: StateInline, silent: bool) -> bool:
    return _comes_later(state, "](") and image(state, silent)


def _html(state: StateInline, silent: bool) -> bool:
    return _comes_later(state, ">") and html_inline(state, silent)


@cache
def parser() -> MarkdownIt:
    """The parser; it holds no state between notes. Inline text is parsed apart, by `inline`."""
    md = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    md.disable(["code", "lheading", "reference", "html_block", "inline"])
    md.block.ruler.at("fence", fence_rule, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    md.block.ruler.before("fence", "hidden", hidden_rule, {"alt": ["paragraph", "blockquote", "list"]})
    md.block.ruler.at("paragraph", paragraph_rule)
    md.block.ruler.before("paragraph", "underlined", underlined_rule)
    md.inline.ruler.at("backticks", _backtick)
    md.inline.ruler.at("link", _link)
    md.inline.ruler.at("image", _image)
    md.inline.ruler.at("html_inline", _html)
    for name, rule in (("wikilink", _wikilink), ("raw_time", _raw_time), ("anchor", _anchor)):
        md.inline.ruler.before("link", name, rule)
    return md


_DEEPEST = 100  # blocks within blocks; deeper ones would be dropped, and recursion has its end
_MARKUP = re.compile(r"[\n!&*<\[\\_`]")
_CHUNK = 4_000  # emphasis and brackets cost more than their length, so no text is parsed longer than this


def chunks(text: str) -> list[str]:
    """`text` in pieces of bounded length, cut at line ends or blanks."""
    out = []
    while len(text) > _CHUNK:
        cut = max(text.rfind(mark, _CHUNK // 2, _CHUNK) for mark in ("\n", " "))
        cut = cut + 1 if cut > 0 else _CHUNK
        out.append(text[:cut])
        text = text[cut:]
    return [*out, text]


def inline(text: str) -> list[Token]:
    """The inline tokens of one bounded piece of text."""
    if _MARKUP.search(text) is None:
        return [Token("text", "", 0, content=text)]
    tokens: list[Token] = []
    md = parser()
    md.inline.parse(text, md, {}, tokens)
    return tokens

"""The bold lead-in of a list item: what the item is about, in every style in which notes write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from coursegen.readers.note_markdown import inline
from coursegen.wording.clean import one_line

_NUMBER = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zA-Z]\)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}(?! (?:(?:m|b|tr)illion|percent|per|times|stars|hours|days|years|degrees)\b))"
    r"\s+(?=\S)",
    re.IGNORECASE,
)
_BARE = re.compile(r"[A-Za-z]\w+(?: \w+)*", re.ASCII)
"""A name that is clean as it stands, as most are."""
_JOINS = frozenset(("and", "&", "/", "or", ",", "+", "vs", "vs."))
_SEPARATORS = ":-–—.;"
_LONGEST = 300
_PLAIN = re.compile(
    r"\*\*([A-Za-z](?:[A-Za-z0-9 ,'’-]{0,78}[A-Za-z0-9])?)(\*\*:|:\*\*|\*\*)(?:(?= [A-Za-z])|\Z)"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """A name and the tokens after it; `runs_on` when the sentence goes on through the name."""

    name: str
    rest: tuple[Token, ...]
    times: tuple[Token, ...]
    runs_on: bool


def name_of(text: str) -> str:
    """A heading or a lead-in as a name: no number before it, no punctuation behind it."""
    if _BARE.fullmatch(text):
        return text
    name = one_line(text).replace("**", "").strip("* ")
    name = _NUMBER.sub("", name).strip()
    while (name and name[-1] in ":-–—;,") or (name.endswith(".") and not _abbreviated(name)):
        name = name[:-1].rstrip()
    return name


def _abbreviated(name: str) -> bool:
    last = name.split()[-1]
    return "." in last[:-1] or last.lower() in ("inc.", "etc.", "ltd.", "co.", "jr.", "sr.")


def _decoration(token: Token) -> bool:
    """What may stand before a lead-in: a time, an emoji, a tick box, the opening of a link or of italics."""
    if token.type in ("time", "em_open", "wikilink_open", "link_open", "html_inline"):
        return True
    if token.type not in ("text", "text_special"):
        return False
    bare = token.content.replace("[ ]", "").replace("[x]", "").replace("[X]", "").strip()
    return all(unicodedata.category(c)[0] in "SMC" or c in " ​‍️" for c in bare)


def _strong(tokens: Sequence[Token], start: int) -> int:
    """The index of the close of the strong that opens at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += {"strong_open": 1, "strong_close": -1}.get(tokens[index].type, 0)
        if depth == 0:
            return index
    return len(tokens) - 1


def _words(tokens: Sequence[Token]) -> str:
    shown = (" " if t.type in ("softbreak", "hardbreak") else t.content for t in tokens if not _silent(t))
    return "".join(shown)


def _silent(token: Token) -> bool:
    return token.type in ("wikilink_open", "html_inline", "time", "image")


def mend(text: str) -> str:
    """A lead-in whose asterisks CommonMark does not see (`**X:**text`, `** X**`), written so that it does."""
    head, mark, rest = text.partition("**")
    if not mark or any(c.isalnum() for c in head):
        return text
    name, close, after = rest[:_LONGEST].partition("**")
    if not close:
        name, close, after = rest[:_LONGEST].partition(":")
        if not close or "\n" in name or len(name) > 80:
            return text
        return f"{head}**{name.strip()}:** {after}{rest[_LONGEST:]}"
    if not name.strip() or "\n" in name:
        return text
    return f"{head}**{name.strip()}** {after}{rest[_LONGEST:]}"


def lead_in(text: str) -> Lead | None:
    """The lead-in of a list item whose first paragraph is `text`."""
    if "**" not in text and "__" not in text:
        return None
    if (plain := _plain(text)) is not None:
        return plain
    lead = _find(inline(text))
    if lead is None and "**" in text[:_LONGEST] and (mended := mend(text)) != text:
        return _find(inline(mended))
    return lead


def _plain(text: str) -> Lead | None:
    """The lead-in of `**Name**: …`, `**Name:** …`, `**Name** …`, without parsing it: most bullets are such.

    Only where CommonMark cannot read anything else: no markup in the name, and a blank behind the separator,
    so that the rest reads the same alone.
    """
    match = _PLAIN.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    runs_on = match.group(2) == "**" and rest[1:2].islower()
    if "**" in rest or "__" in rest:  # perhaps a second strong, tied to the first by “and”
        return None
    rest = rest if runs_on else rest.lstrip(" ")
    name = name_of(match.group(1))
    return Lead(name=name, rest=tuple(inline(rest)) if rest else (), times=(), runs_on=runs_on)


def _find(tokens: Sequence[Token]) -> Lead | None:
    start = 0
    while start < len(tokens) and _decoration(tokens[start]):
        start += 1
    if start == len(tokens) or tokens[start].type != "strong_open":
        return None
    end = _strong(tokens, start)
    while (joined := _joined(tokens, end)) is not None:
        end = joined
    inside = tokens[start : end + 1]
    name = name_of(_words(inside))
    if not any(c.isalnum() for c in name):
        return None
    times = tuple(t for t in (*tokens[:start], *inside) if t.type == "time")
    opened = tuple(t for t in tokens[: end + 1] if t.type == "wikilink_open")
    rest, runs_on = _after(tokens[end + 1 :], closed=_words(inside).rstrip()[-1:] in _SEPARATORS)
    return Lead(name=name, rest=(*opened, *rest), times=times, runs_on=runs_on)


def _joined(tokens: Sequence[Token], end: int) -> int | None:
    """The close of a second strong that is tied to the first by “and” or a slash."""
    nexts = [i for i in range(end + 1, min(end + 4, len(tokens))) if tokens[i].type == "strong_open"]
    between = _words(tokens[end + 1 : nexts[0]]).strip() if nexts else ""
    return _strong(tokens, nexts[0]) if between in _JOINS else None


def _after(tokens: Sequence[Token], *, closed: bool) -> tuple[tuple[Token, ...], bool]:
    """What follows the name, without the separator; and whether it goes on in the same sentence."""
    out = list(tokens)
    for index, token in enumerate(out):
        if token.type in ("time", "em_close", "link_close", "wikilink_close", "html_inline"):
            continue
        if token.type not in ("text", "text_special"):
            break
        words = token.content.lstrip()
        if not words:
            continue
        separated = words[0] in ":–—.;" or words.startswith("- ") or words == "-"
        bare = words.lstrip(_SEPARATORS).lstrip() if separated else words
        copy = token.copy(content=bare)
        runs_on = not closed and bare == words and (words[0].islower() or words[0] in ",'’-")
        out[index] = token if runs_on else copy
        return tuple(out), runs_on
    return tuple(out), False

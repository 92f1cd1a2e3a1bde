"""The block rules of notes that are not CommonMark's: what hides, never closes, or ends a paragraph."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.fence import fence

_BULLET = re.compile(r"[-+*]\s|\d{1,9}[.)]\s")
_HIDDEN_BLOCKS = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
_UNDERLINE = re.compile(r"(?:={2,}|-{3,})[ \t]*")
_LONGEST_TITLE = 80
_SENTENCE_ENDS = (".", "!", "?", "]", "</a>", ".)", ".”", '."')


def hidden_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Comments, scripts and styles say nothing to a reader; one that never closes is text."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("<", begin):
        return False
    head = state.src[begin : begin + 8].lower()
    for opening, closing in _HIDDEN_BLOCKS:
        if not head.startswith(opening):
            continue
        if _last_close(state, closing) < begin:
            continue
        if silent:
            return True
        line = start
        while line < end and closing not in state.src[state.bMarks[line] : state.eMarks[line]].lower():
            line += 1
        if line < end:
            state.line = line + 1
            return True
    return False


def _last_close(state: StateBlock, closing: str) -> int:
    """The last place of a closing mark in the whole note, looked up once."""
    places: dict[str, int] = state.env.setdefault("closes", {})
    if closing not in places:
        places[closing] = state.src.lower().rfind(closing)
    return places[closing]


def fence_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A fence that never closes ends at the first blank line: it must not swallow the rest of the note."""
    opens = fence(state, start, end, True)
    if silent or not opens:
        return opens
    begin = state.bMarks[start] + state.tShift[start]
    key = (state.src[begin : begin + 3], end)
    unclosed: set[tuple[str, int]] = state.env.setdefault("unclosed", set())
    if key not in unclosed:
        before = len(state.tokens)
        fence(state, start, end, False)
        if state.line < end or _closes(state, end, key[0]):
            return True
        unclosed.add(key)
        del state.tokens[before:]
    line = start + 1
    while line < end and not state.isEmpty(line):
        line += 1
    state.line = line
    return True


def underlined_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A title with a line of `=` under it, or of `-` where it cannot be a sentence over a rule."""
    if silent or state.level or state.blkIndent or start + 1 >= end or state.isEmpty(start + 1):
        return False
    below = state.src[state.bMarks[start + 1] : state.eMarks[start + 1]]
    if _UNDERLINE.fullmatch(below) is None:
        return False
    title = state.src[state.bMarks[start] : state.eMarks[start]].strip()
    sentence = title[-1:] in ".:;,!?>]" or len(title) > _LONGEST_TITLE or title.startswith("From:")
    if below[0] == "-" and sentence:
        return False
    level = 1 if below[0] == "=" else 2
    state.line = start + 2
    state.push("heading_open", f"h{level}", 1).map = [start, state.line]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = title, [start, state.line - 1], []
    state.push("heading_close", f"h{level}", -1)
    return True


def paragraph_rule(state: StateBlock, start: int, _: int, silent: bool) -> bool:
    """A paragraph as in CommonMark, except that a bullet ends it at every indentation, not only up to 3.

    And a sentence at the margin ends the last bullet of a list, where CommonMark would read it on.
    """
    parent, state.parentType = state.parentType, "paragraph"
    line = start + 1
    while line < state.lineMax and not state.isEmpty(line) and not _interrupts(state, line):
        line += 1
    state.line = line
    state.push("paragraph_open", "p", 1).map = [start, line]
    token = state.push("inline", "", 0)
    token.content = state.getLines(start, line, state.blkIndent, False).strip()
    token.map = [start, line]
    token.children = []
    state.push("paragraph_close", "p", -1)
    state.parentType = parent
    return True


def _interrupts(state: StateBlock, line: int) -> bool:
    """Whether a line ends the paragraph before it."""
    column = state.sCount[line]
    if column < 0:  # a lazy line of a quotation, which its rule has looked at
        return False
    begin = state.bMarks[line] + state.tShift[line]
    if column == 0 < state.blkIndent and state.src[begin].isupper() and _stands_alone(state, line):
        return True
    if state.src[begin].isalpha() and not _rules_a_table(state, line + 1):
        return False  # nothing but a paragraph begins with a letter
    bullet = _BULLET.match(state.src, begin, state.eMarks[line]) is not None
    if bullet and column < state.blkIndent:
        return True
    if column - state.blkIndent > 3 and not bullet:
        return False
    if (
        bullet
        and column - state.blkIndent <= 3
        and state.src[begin] in "-+*"
        and begin + 2 < state.eMarks[line]
    ):
        return True  # a bullet with words, or a rule
    return any(rule(state, line, state.lineMax, True) for rule in state.md.block.ruler.getRules("paragraph"))


def _stands_alone(state: StateBlock, line: int) -> bool:
    """Whether a line behind a list is a paragraph: the bullet has ended its sentence, and none follows."""
    before = state.src[state.bMarks[line - 1] : state.eMarks[line - 1]].rstrip()
    last = line + 1 >= state.lineMax or state.isEmpty(line + 1)
    return last and before.endswith(_SENTENCE_ENDS)


def _rules_a_table(state: StateBlock, line: int) -> bool:
    """Whether a line may be the rule between a table's head and its body."""
    if line >= state.lineMax or state.isEmpty(line):
        return False
    return state.src[state.bMarks[line] + state.tShift[line]] in "|-:"


def _closes(state: StateBlock, end: int, marker: str) -> bool:
    last = state.src[state.bMarks[end - 1] : state.eMarks[end - 1]].strip()
    return len(last) >= 3 and set(last) == {marker[0]}

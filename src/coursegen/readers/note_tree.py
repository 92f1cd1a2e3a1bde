"""Blocks as a tree: which heading and which unit each line of a note belongs to.

Lists nest by the column of their bullets, as people see it, not by CommonMark's content offset: notes indent
by 2 to 16, and `*   A` over `  *   B` would else be two siblings.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from markdown_it.token import Token

from coursegen.readers.note_lead import lead_in, name_of
from coursegen.readers.note_markdown import chunks, inline, label_of, parser
from coursegen.readers.note_text import Run
from coursegen.readers.note_times import RawTime

_STEP = 2  # columns that make a nested bullet; one column is a slip


@dataclass(slots=True)
class Part:
    """A section (level ≥ 0) or a unit (level −1) while it grows."""

    name: str
    level: int
    path: tuple[str, ...]
    line: int
    depth: int = 0
    ordered: bool = False
    runs: list[Run] = field(default_factory=list)
    shows: bool = False
    """Whether something stands under it, if only a picture or code."""


@dataclass(slots=True)
class _Bullet:
    column: int
    ordered: bool
    around: tuple[Part, ...] = ()
    """The units around this bullet, outermost first."""
    unit: Part | None = None
    """The unit that text in this bullet belongs to, its own or one around it."""
    fresh: bool = True
    """Nothing was read of it yet, so a lead-in may come."""


@dataclass(slots=True)
class Tree:
    """What a body holds: sections and units in the note's order, times as written."""

    sections: list[Part] = field(default_factory=list)
    units: list[Part] = field(default_factory=list)
    times: list[RawTime] = field(default_factory=list)
    channel: str = ""


def read_tree(body: str, first_line: int) -> Tree:
    """The tree of a note's body, whose first line is line `first_line` of its file."""
    return _Builder(body, first_line).build()


def _protected(line: str) -> str:
    """A table row whose wikilinks hold bars: they are no borders of cells."""
    if not line.lstrip().startswith("|") or "[[" not in line:
        return line
    pieces = line.split("[[")
    fixed = [
        p[: (e := max(p.find("]]"), 0))].replace("\\|", "|").replace("|", "\\|") + p[e:] for p in pieces[1:]
    ]
    return "[[".join([pieces[0], *fixed])


class _Builder:
    """Walks the flat list of block tokens once."""

    def __init__(self, body: str, first_line: int) -> None:
        self._lines = [_protected(line) for line in body.split("\n")]
        self._offset = first_line
        self._tree = Tree(sections=[Part(name="", level=0, path=(), line=first_line)])
        self._headings: list[tuple[int, str]] = []
        self._by_column: list[_Bullet] = []
        self._open: list[_Bullet] = []
        self._ordered: list[bool] = []
        self._row: Run | None = None
        self._began = False
        self._boxed = False
        """Within a callout, which may have several paragraphs."""

    def build(self) -> Tree:
        """Read every block."""
        tokens = parser().parse("\n".join(self._lines))
        for index, token in enumerate(tokens):
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    self._ordered.append(token.type == "ordered_list_open")
                case "bullet_list_close" | "ordered_list_close":
                    self._ordered.pop()
                case "list_item_open":
                    self._open_bullet(token)
                case "list_item_close":
                    self._open.pop()
                case "blockquote_close":
                    self._boxed = False
                case "tr_open":
                    self._row = self._run(token)
                case "tr_close":
                    self._row = None
                case "fence":
                    self._owner().shows = True
                case "inline":
                    self._inline(token, tokens[index - 1])
                case _:
                    pass
        return self._tree

    def _run(self, token: Token) -> Run:
        line = (token.map[0] if token.map else 0) + self._offset
        return Run(line=line, times=self._tree.times)

    def _owner(self) -> Part:
        unit = self._open[-1].unit if self._open else None
        return unit or self._tree.sections[-1]

    def _path(self) -> tuple[str, ...]:
        return tuple(title for _, title in self._headings)

    def _open_bullet(self, token: Token) -> None:
        line = self._lines[token.map[0] if token.map else 0].expandtabs(4)
        column = len(line) - len(line.lstrip(" >"))
        while self._by_column and self._by_column[-1].column > column - _STEP:
            self._by_column.pop()
        parent = self._by_column[-1] if self._by_column else None
        bullet = _Bullet(column=column, ordered=self._ordered[-1])
        if parent is not None:
            last = parent.around[-1] if parent.around else None
            own = () if parent.unit is None or parent.unit is last else (parent.unit,)
            bullet.around = (*parent.around, *own)
            bullet.unit = parent.unit
        self._by_column.append(bullet)
        self._open.append(bullet)

    def _inline(self, token: Token, opener: Token) -> None:
        content = token.content
        if opener.type == "heading_open" and opener.level == 0:
            self._heading(token, int(opener.tag[1]))
            return
        if not self._open:
            self._by_column.clear()
        if self._row is not None:
            self._cell(content)
            return
        if not self._began and not self._headings and not self._open:
            content = self._from_line(content)
        self._began = True
        run = self._run(token)
        if self._open and self._open[-1].fresh:
            self._open[-1].fresh = False
            content = self._lead(content, run)
        elif content.lstrip().startswith("[!"):
            self._boxed = True
            content = _callout(content)
        run.aside = self._boxed
        self._fill(run, content)

    def _fill(self, run: Run, content: str) -> None:
        for piece in chunks(content) if content else ():
            run.add(inline(piece))
        owner = self._owner()
        owner.shows = True
        if run.text.strip() or run.marks:
            owner.runs.append(run)

    def _heading(self, token: Token, level: int) -> None:
        self._by_column.clear()
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        run = self._run(token).add(inline(chunks(token.content)[0]))
        section = Part(name=name_of(run.text), level=level, path=self._path(), line=run.lines[0][1])
        if run.marks:
            section.runs.append(run)
        self._headings.append((level, section.name))
        self._tree.sections.append(section)

    def _cell(self, content: str) -> None:
        """A cell of a table: a row reads as one sentence."""
        assert self._row is not None
        runs = self._owner().runs
        if not runs or runs[-1] is not self._row:
            runs.append(self._row)
        elif content.strip() and self._row.text:
            self._row.write("; ")
        for piece in chunks(content):
            self._row.add(inline(piece))
        self._owner().shows = True

    def _from_line(self, content: str) -> str:
        """`From: [[channel]] <br/>` is no prose."""
        if not content.startswith("From:") or "[[" not in content.partition("\n")[0]:
            return content
        inside, _, rest = content.partition("[[")[2].partition("]]")
        self._tree.channel = label_of(inside.partition("\n")[0])
        rest = rest.lstrip(" ,")
        for tag in ("<br/>", "<br />", "<br>"):
            rest = rest.removeprefix(tag)
        return rest

    def _lead(self, content: str, run: Run) -> str:
        """Open a unit when the bullet has a lead-in; answers the text that is still to be read."""
        first, *more = chunks(content)
        lead = lead_in(first)
        bullet = self._open[-1]
        if lead is None:
            run.item = "1." if bullet.ordered else "-"
            return content
        above = bullet.around
        unit = Part(
            name=lead.name, level=-1, path=(*self._path(), *(u.name for u in above)), line=run.lines[0][1],
            depth=len(above), ordered=bullet.ordered,
        )  # fmt: skip
        bullet.unit = unit
        self._tree.units.append(unit)
        if lead.runs_on:
            run.write(lead.name)
        for time in lead.times:
            run.time(time.meta["data"], time.meta["label"])
        run.add(lead.rest)
        return "".join(more)


def _callout(content: str) -> str:
    """`[!note] Title` over its text: the title is a sentence of its own."""
    head, newline, rest = content.lstrip().partition("\n")
    title = head.partition("]")[2].lstrip("+- ")
    return f"{title}  {newline}{rest}" if title else f"{newline}{rest}"

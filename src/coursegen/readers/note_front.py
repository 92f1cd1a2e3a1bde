"""A note's bytes as text, and its front matter: what is missing is said in one sentence each."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from coursegen.diagnostics import Diagnostic, Place, Severity
from coursegen.wording.clean import clean, one_line

_VIDEO = re.compile(r"^[A-Za-z0-9_-]{11}$")
_EXAMPLE = 'begin the note with "---", "title: …", "videoId: …", "---", each on a line of its own'


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the front matter says, and the body that follows it, which begins at line `first_line`."""

    title: str
    video_id: str
    body: str
    first_line: int


def fault(file: str, code: str, message: str, hint: str = "", line: int = 0, column: int = 0) -> Diagnostic:
    """An error in a note."""
    place = Place(file=file, line=line, column=column)
    return Diagnostic(place=place, severity=Severity.ERROR, code=code, message=message, hint=hint)


def decode(data: bytes, file: str) -> str | Diagnostic:
    """The note's text with `\\n` line ends, or why it has none."""
    if not data.strip():
        return fault(file, "note-empty", "the note is empty", _EXAMPLE)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return fault(file, "note-encoding", "the note is UTF-16, not UTF-8", "save it as UTF-8")
    if b"\0" in data:
        return fault(file, "note-binary", "this is not a text file", "give the Markdown note of a talk")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        return fault(file, "note-encoding", message, "save the note as UTF-8", line, column)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_front(text: str, file: str, *, need_video: bool) -> Front | Diagnostic:
    """The front matter of a note, or the first thing that is wrong with it."""
    lines = text.split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    end = _end(lines, first)
    if end is None:
        message = (
            "the note has no front matter"
            if lines[first].rstrip() != "---"
            else "the front matter never ends"
        )
        return fault(file, "note-front-matter", message, _EXAMPLE, first + 1, 1)
    values = _values("\n".join(lines[first + 1 : end]), file, first + 2)
    if isinstance(values, Diagnostic):
        return values
    title = one_line(values.get("title", ""))
    if not title:
        return fault(
            file, "note-title", "the front matter has no title", 'add a line "title: …"', first + 1, 1
        )
    video = values.get("videoId", "").strip()
    if not video and need_video:
        hint = 'add a line "videoId: …", or ask for a course without times with --no-video'
        return fault(file, "note-video", "the front matter has no videoId", hint, first + 1, 1)
    if video and not _VIDEO.match(video):
        line = next((n for n in range(first, end) if lines[n].startswith("videoId")), first) + 1
        message = f"videoId {video[:40]!r} is not the id of a video"
        return fault(file, "note-video", message, "it is the 11 characters after v= in the address", line, 1)
    return Front(title=title, video_id=video, body="\n".join(lines[end + 1 :]), first_line=end + 2)


def _end(lines: list[str], first: int) -> int | None:
    if lines[first].rstrip() != "---":
        return None
    return next((n for n in range(first + 1, len(lines)) if lines[n].rstrip() in ("---", "...")), None)


def _values(text: str, file: str, line: int) -> dict[str, str] | Diagnostic:
    """The scalars of a YAML mapping, as they are written: an id that looks like a number stays text."""
    hint = 'a value with ": " or "#" in it stands in quotes'
    try:
        node = yaml.compose(clean(text), Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = (line + mark.line, mark.column + 1) if mark else (line, 1)
        problem = one_line(str(getattr(error, "problem", None) or "cannot be read"))
        return fault(file, "note-front-matter", f"the front matter is not YAML: {problem}", hint, *at)
    except RecursionError:
        return fault(file, "note-front-matter", "the front matter is nested too deeply", hint, line, 1)
    if not isinstance(node, yaml.MappingNode):
        return fault(
            file, "note-front-matter", 'the front matter is not lines of "name: value"', hint, line, 1
        )
    return {
        key.value: value.value
        for key, value in node.value
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
    }

"""An option, pair, category or step shows nothing, or only keeps a place for a text that never came.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: "  "}
      c: {text: the budget}

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from string import ascii_lowercase

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.model.interaction import Choice, Interaction, Match, Option, Order, Part
from coursegen.model.walk import built_items


def check(course: Course) -> Iterator[Finding]:
    """Every part without a text."""
    for placed in built_items(course):
        for interaction in placed.item.interactions:
            for part in _parts(interaction):
                if "![" in part.text or "figure" in part.text:
                    continue
                if fault := _fault(part, interaction):
                    said, hint = fault
                    path = (*placed.path, *part.at, "text")
                    yield Finding(path=path, message=f"“{part.id}” {said}", hint=hint)


def _fault(part: Option | Part, interaction: Interaction) -> tuple[str, str] | None:
    """What is wrong with a part and what to do, or None."""
    written = part.text.strip()
    if not _visible(to_plain(written)) or _dashed(part, interaction):
        if written in _MARKS:
            return "shows nothing", f"Markdown takes {written} for a mark: write it as code, in backticks."
        return "shows nothing", _WRITE
    return ("only keeps a place", _WRITE) if _kept(part, interaction) else None


_WRITE = "Write a text, or delete it."


def _visible(text: str) -> bool:
    """Whether anything of a text is to be seen: no-break and zero-width blanks are not."""
    return any(not unicodedata.category(c).startswith(("Z", "C")) and c not in _BLANK for c in text)


_BLANK = "\u2800\u3164\uffa0\u115f\u1160"
"""Letters by their class that show nothing: the blank of Braille, the fillers of Hangul."""


def _dashed(part: Option | Part, interaction: Interaction) -> bool:
    """Whether a dash or dots hold the place of an option, while every other one has words or numbers."""
    if not isinstance(interaction, Choice) or "`" in part.text or "$" in part.text:
        return False
    others = [to_plain(option.text) for option in interaction.options if option is not part]
    mark = to_plain(part.text).strip()
    stands_alone = all(unicodedata.category(c).startswith(("P", "Z")) for c in mark)
    return stands_alone and all(any(c.isalnum() for c in other) for other in others)


_MARKS = ("-", "+", "*", "#", ">")
_PLACE = re.compile(
    r"(?:to ?do|tb[adc]|fixme|x{3,}|placeholder|lorem ipsum\b.*|to be (?:done|written|added|decided)|"
    r"(?:insert|enter|type|write|add) (?:\w+ ){0,3}(?:here|text|answer|option|distractor)|"
    r"(?:(?:wrong|another|new) )?(?:option|answer|choice|distractor)(?: (?:\d{1,2}|[a-h]|text|here))?|"
    r"your (?:text|answer|option) here|no (?:text|option|answer) yet|n/a|n\.a|not applicable)",
    re.IGNORECASE,
)
"""What is written where a text shall be."""
_BRACKETED = re.compile(r"[(\[<{]\s*(?:blank|empty|none|text|missing)\s*[)\]>}]", re.IGNORECASE)


def _kept(part: Option | Part, interaction: Interaction) -> bool:
    """Whether an option only keeps a place; where all are written like that, the stem tells what they are."""
    if not isinstance(interaction, Choice):
        return False
    if _keeps(part.text):
        return not all(_keeps(option.text) for option in interaction.options)
    letter = next((a for a, o in zip(ascii_lowercase, interaction.options, strict=False) if o is part), "")
    return re.fullmatch(rf"\(?{letter}[.):]", part.text.strip(), re.IGNORECASE) is not None


def _keeps(text: str) -> bool:
    plain = to_plain(text).strip()
    bare = plain.strip(" .…:!?*_()[]<>{}")
    return "`" not in text and (_PLACE.fullmatch(bare) or _BRACKETED.fullmatch(plain)) is not None


def _parts(interaction: Interaction) -> tuple[Option | Part, ...]:
    match interaction:
        case Choice(options=options):
            return options
        case Match(premises=premises, responses=responses):
            return (*premises, *responses)
        case Order(steps=steps):
            return steps
        case _:
            return ()


RULE = Rule(code="option-empty", severity=Severity.ERROR, check=check)

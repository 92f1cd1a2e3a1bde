"""An answer gets no feedback that teaches.

Feedback that explains is the largest cheap win in self-paced study (effect 0.49, against 0.05 for right or
wrong alone). Each option of a choice says why it is right, or why it tempts and is not, in five words or
more. Where answers have no options (true-false, order, typed), `feedback.right` and `feedback.wrong` say it.

Fails:

    stem: What came first?
    options:
      a: {text: the visits, correct: true, feedback: "Yes: they met while nothing was at stake."}
      b: {text: the opening, feedback: Wrong!}
      c: {text: the budget, feedback: "It came once they knew each other."}

Passes:

    stem: What came first?
    options:
      a: {text: the visits, correct: true, feedback: "Yes: they met while nothing was at stake."}
      b: {text: the opening, feedback: "That is where the story ends."}
      c: {text: the budget, feedback: "It came once they knew each other."}
"""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, ModelPath, Severity
from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.model.interaction import Choice, ExtendedText, Interaction, Match, Scale, TextEntry
from coursegen.model.item import Item
from coursegen.model.walk import Role, built_items

LEAST_WORDS = 5


def check(course: Course) -> Iterator[Finding]:
    """Every answer that is told too little."""
    for placed in built_items(course):
        if placed.role is Role.REFLECTION:
            continue
        for interaction in placed.item.interactions:
            yield from _interaction(placed.path, placed.item, interaction)


def _interaction(path: ModelPath, item: Item, interaction: Interaction) -> Iterator[Finding]:
    match interaction:
        case Choice(boolean=False, options=options):
            parts = [(o.id, o.at, o.feedback) for o in options]
            name = "option"
        case Match(premises=premises):
            parts = [(p.id, p.at, p.feedback) for p in premises]
            name = "part"
        case ExtendedText() | Scale():
            return
        case TextEntry(feedback=feedback) if _enough(feedback):
            return
        case _:
            if not (_enough(item.feedback.right) and _enough(item.feedback.wrong)):
                hint = "Add `feedback: {right: …, wrong: …}` that says why."
                yield Finding(path=path, message="the answer gets no feedback that explains", hint=hint)
            return
    if name == "part" and _enough(item.feedback.right) and _enough(item.feedback.wrong):
        return
    for key, at, feedback in parts:
        if not _enough(feedback):
            words = "has no feedback" if not feedback.strip() else "has feedback of too few words"
            hint = f"Say in {LEAST_WORDS} words or more why it is right, or why it tempts and is not."
            yield Finding(path=(*path, *at), message=f"{name} “{key}” {words}", hint=hint)


def _enough(feedback: str) -> bool:
    return len(to_plain(feedback).split()) >= LEAST_WORDS


RULE = Rule(code="option-feedback-missing", severity=Severity.ERROR, check=check)

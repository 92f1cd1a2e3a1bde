"""The verb `explain`: what a code of `check` means, why it matters, and how a good one looks."""

from __future__ import annotations

import inspect
import sys
from dataclasses import dataclass

from coursegen.contracts import Rule
from coursegen.diagnostics import nearest
from coursegen.errors import UsageError
from coursegen.project.codes import CODES
from coursegen.rules import RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One code. `severity` and `languages` are "" for codes of structure, which no rule owns."""

    code: str
    text: str
    """Markdown: a sentence, the reason, examples."""
    severity: str = ""
    languages: str = ""

    @property
    def summary(self) -> str:
        """Its first sentence."""
        return " ".join(self.text.split("\n\n", 1)[0].split())


def rule_text(rule: Rule) -> str:
    """The docstring of the module that a rule stands in: its documentation."""
    return inspect.cleandoc(sys.modules[rule.check.__module__].__doc__ or "")


def every_code() -> tuple[Explained, ...]:
    """All of them, rules first, each group sorted."""
    rules = [
        Explained(
            code=rule.code,
            text=rule_text(rule),
            severity=rule.severity.value,
            languages=", ".join(rule.languages or ()),
        )
        for rule in sorted(RULES, key=lambda rule: rule.code)
    ]
    return (*rules, *(Explained(code=code, text=text) for code, text in sorted(CODES.items())))


def explain(code: str) -> Explained:
    """One of them. Raises UsageError, with the nearest one, when there is none of that name."""
    known = {one.code: one for one in every_code()}
    asked = code.strip().strip("[]").lower()
    if asked in known:
        return known[asked]
    hint = nearest(asked, known, "`coursegen explain` lists them all.")
    raise UsageError(f"there is no code “{code}”", hint)

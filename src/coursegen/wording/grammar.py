"""The grammatical form of a short English name, so that the options of a question look alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from coursegen.wording.wordlist import listed

_VERBS = listed(
    """
    accept achieve act adapt add address adopt advocate align allow analyze apply ask assess avoid
    balance be become begin break bring build call capture challenge change check choose collect
    combine communicate compare connect consider continue control create cultivate define deliver
    design determine develop discover distribute do draw embrace encourage engage ensure establish
    evaluate evolve expand experiment explain explore express face facilitate find focus follow
    foster gather generate get give grant grow handle have help hire identify implement improve
    include increase initiate innovate install institutionalize integrate invest invite iterate join
    keep know lead learn leave let leverage limit listen look maintain make manage measure minimize
    monitor move negotiate observe offer optimize organize own plan practice practise prepare
    prioritize promote protect prove provide put raise read recognize record reduce reflect remain
    remember remove replace report respect review run scale seek select separate set share show
    simplify solve speak standardize start stay stop study support sustain take talk teach test
    think track train treat trust try understand update use utilize validate verify wait watch work
    write
    """
)
_NO_GERUND = listed(
    """
    thing things king spring string ring wing evening morning nothing something anything
    """
)


def form(name: str) -> str:
    """`question`, `gerund`, `imperative` or `noun`."""
    words = name.replace('"', " ").replace("“", " ").split()
    if not words:
        return "noun"
    first = words[0].lower().strip("'’(.,:")
    if name.rstrip().endswith("?"):
        return "question"
    if first.endswith("ing") and len(first) > 4 and first not in _NO_GERUND:
        return "gerund"
    if len(words) > 1 and first in _VERBS:
        return "imperative"
    return "noun"


def common_form(names: Iterable[str]) -> str:
    """`nominal`, `imperative` or `question`: what most names of one list are.

    Lists are written in one form, while a name alone deceives (*Grant permission*, *Focus groups*). Nouns and
    gerunds stand side by side in good lists too.
    """
    forms = Counter({"noun": "nominal", "gerund": "nominal"}.get(f := form(name), f) for name in names)
    return min(forms, key=lambda f: (-forms[f], f)) if forms else "nominal"


def joined(parts: Iterable[str], word: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    items = list(parts)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}" if items else ""


_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def number(n: int) -> str:
    """Small numbers as words."""
    return _NUMBERS[n] if n < len(_NUMBERS) else str(n)

"""A scenario as it is told where nothing can be played: every step, where its choices lead, every ending."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coursegen.model.evidence import Evidence
from coursegen.model.scenario import Decision, Ending, Scenario
from coursegen.writers.book.page import literal
from coursegen.writers.book.texts import Texts


def told(texts: Texts, scenario: Scenario, up: str) -> str:
    """The scenario as Markdown, its first step first; `up` leads to the top of the sources."""
    return "\n\n".join(part for part in _parts(texts, scenario, up) if part.strip())


def _parts(texts: Texts, scenario: Scenario, up: str) -> Iterator[str]:
    words = texts.words
    steps = sorted(scenario.steps, key=lambda step: step.id != scenario.start)
    names = {step.id: words["Step {n}"].format(n=n) for n, step in enumerate(steps, 1)}
    names |= {ending.id: words["Ending {n}"].format(n=n) for n, ending in enumerate(scenario.endings, 1)}
    yield f"### {literal(scenario.title)}"
    for step in steps:
        yield f"#### {literal(names[step.id])}"
        yield texts.myst(step.text, up, 5)
        yield _places(texts, step.evidence)
        go_on = {c.id: words["Go on at: {title}"].format(title=names.get(c.to, c.to)) for c in step.choices}
        yield "\n".join(_line(texts, choice, go_on[choice.id], up) for choice in step.choices)
    for ending in scenario.endings:
        yield from _ending(texts, ending, names[ending.id], up)


def _ending(texts: Texts, ending: Ending, name: str, up: str) -> Iterator[str]:
    yield f"#### {literal(name)}"
    yield texts.myst(ending.text, up, 5)
    yield texts.myst(ending.explanation, up, 5)
    yield _places(texts, ending.evidence)


def _line(texts: Texts, choice: Decision, go_on: str, up: str) -> str:
    said = f" — {texts.line(choice.feedback, up)}" if choice.feedback.strip() else ""
    return f"- {texts.line(choice.text, up)}{said} *{literal(go_on)}*"


def _places(texts: Texts, evidence: Iterable[Evidence]) -> str:
    return "\n".join(f"> {sentence}" for sentence in texts.sentences(evidence))

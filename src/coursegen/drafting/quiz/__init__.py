"""The register of drafting rules, by the name that stands in `source.rule`: one line each."""

from __future__ import annotations

from coursegen.drafting.quiz import (
    both,
    categorize,
    cloze,
    dates,
    each,
    ending,
    figures,
    gather,
    match,
    order,
    recall,
    remedy,
    several,
    statement,
    stub,
    swap,
    term,
)
from coursegen.drafting.quiz.question import QuizRule

RULES: dict[str, QuizRule] = {
    "sort": categorize.draft,
    "term": term.draft,
    "statement": statement.draft,
    "match": match.draft,
    "figures": figures.draft,
    "dates": dates.draft,
    "swap": swap.draft,
    "both": both.draft,
    "several": several.draft,
    "gather": gather.draft,
    "gap": cloze.draft,
    "order": order.draft,
    "remedy": remedy.draft,
    "ending": ending.draft,
    "recall": recall.draft,
    "each": each.draft,
    "stub": stub.draft,
}

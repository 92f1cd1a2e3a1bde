"""The register of drafting rules, by the name that stands in `source.rule`: one line each."""

from __future__ import annotations

from coursegen.drafting.quiz import (
    both,
    categorize,
    cloze,
    dates,
    each,
    gather,
    match,
    order,
    recall,
    remedy,
    several,
    stub,
    swap,
    term,
)
from coursegen.drafting.quiz.question import QuizRule

RULES: dict[str, QuizRule] = {
    "sort": categorize.draft,
    "term": term.draft,
    "match": match.draft,
    "dates": dates.draft,
    "swap": swap.draft,
    "both": both.draft,
    "several": several.draft,
    "gather": gather.draft,
    "gap": cloze.draft,
    "order": order.draft,
    "remedy": remedy.draft,
    "recall": recall.draft,
    "each": each.draft,
    "stub": stub.draft,
}

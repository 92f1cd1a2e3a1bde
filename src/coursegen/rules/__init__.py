"""The register of rules: one line each."""

from __future__ import annotations

from coursegen.contracts import Rule
from coursegen.rules import (
    asset_missing,
    evidence_missing,
    evidence_unknown,
    key_missing,
    objective_missing,
    objective_unknown,
    objective_verb,
    option_feedback_missing,
    quote_unknown,
    scenario_broken,
    stem_twice,
    text_dialect,
    unfinished,
)

RULES: tuple[Rule, ...] = (
    asset_missing.RULE,
    evidence_missing.RULE,
    evidence_unknown.RULE,
    key_missing.RULE,
    objective_missing.RULE,
    objective_unknown.RULE,
    objective_verb.RULE,
    option_feedback_missing.RULE,
    quote_unknown.RULE,
    scenario_broken.RULE,
    stem_twice.RULE,
    text_dialect.RULE,
    unfinished.RULE,
)

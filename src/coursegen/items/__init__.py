"""The register of question types: one line each."""

from __future__ import annotations

from coursegen.contracts import ItemType
from coursegen.items import (
    categorize,
    cloze,
    match,
    multiple_choice,
    numeric,
    open_text,
    order,
    short_answer,
    single_choice,
    true_false,
)

TYPES: dict[str, ItemType] = {
    t.name: t
    for t in (
        single_choice.TYPE,
        multiple_choice.TYPE,
        true_false.TYPE,
        match.TYPE,
        categorize.TYPE,
        order.TYPE,
        cloze.TYPE,
        short_answer.TYPE,
        numeric.TYPE,
        open_text.TYPE,
    )
}

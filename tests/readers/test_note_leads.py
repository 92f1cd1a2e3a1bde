"""Lead-ins in every style name the same unit; lists nest as people see them."""

from __future__ import annotations

import pytest

from tests.notes import anchor, outline_of

T = anchor("00:01:00")


@pytest.mark.parametrize(
    "item",
    [
        "**Local knowledge**: It helps.",
        "**Local knowledge:** It helps.",
        "**Local knowledge** It helps.",
        "**Local knowledge**\n    It helps.",
        "**Local knowledge** - It helps.",
        "**Local knowledge** – It helps.",
        "**Local knowledge** — It helps.",
        "**Local knowledge.** It helps.",
        "__Local knowledge__: It helps.",
        "***Local knowledge***: It helps.",
        "**[[local_knowledge | Local knowledge]]**: It helps.",
        "[[local_knowledge | **Local knowledge**]]: It helps.",
        "**[[Local_knowledge]]**: It helps.",
        f"**Local knowledge** {T}: It helps.",
        f"**Local knowledge {T}:** It helps.",
        f"{T} **Local knowledge**: It helps.",
        "🚀 **Local knowledge**: It helps.",
        "[x] **Local knowledge**: It helps.",
        "**1. Local knowledge**: It helps.",
        "**Local knowledge:**It helps.",
        "** Local knowledge **: It helps.",
        "**Local\u200b knowledge**:\u00a0It helps.",
        "**Local knowledge: It helps.",
        "**Local** **knowledge**: It helps.".replace("** **", " "),
    ],
)
def test_every_style_gives_the_same_name(item: str) -> None:
    (unit,) = outline_of(f"## Skills\n\n*   {item}\n").units
    assert unit.name in ("Local knowledge", "Local_knowledge".replace("_", " "))
    assert [s.text for s in unit.sentences] == ["It helps."]
    assert unit.path == ("Skills",)


def test_a_sentence_that_runs_through_its_lead_in_keeps_it() -> None:
    (unit,) = outline_of("## A\n\n- **Regulators** must think creatively.\n").units
    assert (unit.name, unit.text) == ("Regulators", "Regulators must think creatively.")


def test_two_bold_words_tied_by_and_are_one_name() -> None:
    (unit,) = outline_of("## A\n\n- **Trust** and **time**: Both grow.\n").units
    assert unit.name == "Trust and time"


def test_a_name_alone_keeps_its_time() -> None:
    (unit,) = outline_of(f"## A\n\n- **Irritability** {T}\n").units
    assert [m.at for m in unit.moments] == ["00:01:00"]
    assert unit.text == ""


@pytest.mark.parametrize("indent", [2, 3, 4, 8, 16])
def test_lists_nest_by_their_column(indent: int) -> None:
    body = f"## A\n\n1.  **Outer**\n{' ' * indent}*   **Inner**: text\n{' ' * indent}*   **Other**: text\n"
    outer, inner, other = outline_of(body).units
    assert (outer.depth, outer.ordered, outer.path) == (0, True, ("A",))
    assert [(u.name, u.depth, u.path) for u in (inner, other)] == [
        ("Inner", 1, ("A", "Outer")),
        ("Other", 1, ("A", "Outer")),
    ]


def test_plain_bullets_belong_to_the_unit_around_them() -> None:
    (unit,) = outline_of("## A\n\n*   **Outer**\n    *   One thing.\n    *   Another thing.\n").units
    assert [s.text for s in unit.sentences] == ["One thing.", "Another thing."]


def test_without_lead_ins_leaf_headings_are_the_units() -> None:
    outline = outline_of("## Top\n\nProse.\n\n### Leaf\n\nText.\n\n### Empty\n\n## Second\n\nMore.\n")
    assert [(u.name, u.path) for u in outline.units] == [("Leaf", ("Top",)), ("Second", ())]
    assert [s.text for s in outline.sections[0].sentences] == ["Prose."]


def test_without_headings_the_note_is_the_unit() -> None:
    (unit,) = outline_of("Only a paragraph.\n").units
    assert (unit.name, unit.text) == ("A talk", "Only a paragraph.")


def test_headings_are_cleaned_before_they_name() -> None:
    outline = outline_of(f"## 2. The [[a_b | wide]] **world** of `code` {T}:\n\nText.\n")
    assert outline.units[0].name == "The wide world of code"


def test_ids_take_section_and_occurrence_only_where_names_meet() -> None:
    body = "## One\n- **Cost**: a\n- **Speed**: b\n## Two\n- **Cost**: c\n- **Cost**: d\n"
    assert [u.id for u in outline_of(body).units] == ["cost-one", "speed", "cost-two", "cost-two-2"]


def test_related_labels_of_a_unit() -> None:
    (unit,) = outline_of(
        "## A\n- **X**: See [[big_data | big data]] and [[big_data | big data]] or [[ai]].\n"
    ).units
    assert unit.related == ("big data", "ai")


def test_plain_lead_ins_read_as_the_parser_reads_them() -> None:
    ends = ("**: ", ":** ", "** ", "**:", ":**", "**")
    rests = (
        "plain words.",
        "and more",
        "and **second**: x",
        "*a* b",
        "Words [[a_b | c]].",
        f"Words {T}.",
        "- x",
        "",
    )
    for end in ends:
        for rest in rests:
            text = f"**A name{end}{rest}"
            spaced = outline_of(f"- **A name{end}{rest}\n").units
            # A zero-width mark hides the name from the shortcut; cleaning takes it out again.
            parsed = outline_of(f"- **A\u200b name{end}{rest}\n").units
            assert [(u.name, u.sentences, u.related) for u in spaced] == [
                (u.name, u.sentences, u.related) for u in parsed
            ], text


@pytest.mark.parametrize(
    ("behind", "own"),
    [
        (f"Both of them save a day a month {T}.\n", 1),  # a paragraph that lacks its blank line
        ("both of them save a day.\n", 2),
        (
            f"Both of them save a day {T}.\n*   **Last**: The mail goes by boat {T}.\n",
            2,
        ),  # in the midst of the list
        (f"    Both of them save a day {T}.\n", 2),
    ],
)
def test_a_sentence_at_the_margin_behind_a_list_is_no_part_of_its_last_bullet(behind: str, own: int) -> None:
    outline = outline_of(
        f"## Boats\n\n*   **Ferry**: It carries pupils {T}.\n*   **Tug**: It pulls {T}.\n{behind}"
    )
    (tug,) = (u for u in outline.units if u.name == "Tug")
    assert len(tug.text.split(". ")) == own
    assert "Both of them" in " ".join(s.text for s in outline.every_sentence()) or "both" in tug.text


@pytest.mark.parametrize(
    ("written", "read", "label"),
    [
        # The name of a page behind a whole sentence is no word of it.
        (
            "It shows in what crews observe [[ice_on_the_river]].",
            "It shows in what crews observe.",
            "ice on the river",
        ),
        (
            "It shows in what crews observe [[ice_on_the_river | ice]].",
            "It shows in what crews observe ice.",
            "ice",
        ),
        (
            "It is part of the [[ice_on_the_river]].",
            "It is part of the ice on the river.",
            "ice on the river",
        ),
        (
            "Of [[ice_on_the_river]] crews say much.",
            "Of ice on the river crews say much.",
            "ice on the river",
        ),
        ("Crews observe [[ice]].", "Crews observe ice.", "ice"),
    ],
)
def test_a_link_without_a_label_points_where_the_sentence_is_whole(
    written: str, read: str, label: str
) -> None:
    (unit,) = outline_of(f"\n## Ferries\n\n*   **Winter**: {written} {anchor('00:01:00')}\n").units
    assert [s.text for s in unit.sentences] == [read]
    assert unit.related == (label,)

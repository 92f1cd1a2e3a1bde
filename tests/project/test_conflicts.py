"""conflicts.md: it stays while something is in conflict, keeps what a person wrote in it, and goes then."""

from __future__ import annotations

from coursegen.drafting.merge.course import Noted
from coursegen.drafting.merge.record import Change, Kind
from coursegen.project.conflicts import conflicts_page

FILE = "modules/bridges.yaml"
MINE = """coursegen: 1
id: bridges
title: My bridges
lessons:
  - id: trust
    title: My trust
quiz:
  questions:
    - {id: moved, type: true-false, stem: Mine?, answer: true}
"""
DRAFTED = """coursegen: 1
id: bridges
title: Its bridges
lessons:
  - id: trust
    title: Its trust
    questions:
      - {id: moved, type: true-false, stem: Its?, answer: true}
"""


def noted(*path: str, yours: str | None, draft: str, note: str = "") -> Noted:
    """A conflict in the module."""
    change = Change(kind=Kind.CONFLICT, path=path, yours=yours, draft=draft, note=note)
    return Noted(change=change, file=FILE, line=1)


FOUND = (
    noted("title", yours="My bridges", draft="Its bridges"),
    noted("lessons", "trust", "title", yours="My trust", draft="Its trust", note="a comment stands inside"),
    noted("lessons", "trust", "questions", "moved", "stem", yours="Mine?", draft="Its?"),
)


def page(*found: Noted, there: bytes | None = None, mine: str = MINE, drafted: str = DRAFTED) -> bytes | None:
    """The page after a merge of the module."""
    return conflicts_page(found, there, {FILE: mine.encode()}, {FILE: drafted.encode()})


def first() -> bytes:
    """The page of the first merge."""
    made = page(*FOUND)
    assert made is not None
    return made


def test_no_conflict_is_no_page() -> None:
    assert page() is None


def test_both_sides_stand_below_the_place_with_the_reason() -> None:
    text = first().decode()
    assert text.startswith("# Conflicts\n")
    assert (
        f"\n## {FILE}: lessons › trust › title\n\nA comment stands inside.\n\n"
        "Yours:\n\n    My trust\n\nThe draft's:\n\n    Its trust\n"
    ) in text
    assert text.count("## ") == len(FOUND)


def test_a_run_that_finds_nothing_new_leaves_every_byte() -> None:
    assert page(there=first()) == first()
    assert page(*FOUND, there=first()) == first()


def test_what_was_taken_over_goes_and_the_page_with_the_last() -> None:
    left = page(there=first(), mine=MINE.replace("My trust", "Its trust"))
    assert left is not None
    assert "Its trust" not in left.decode()
    assert "Its bridges" in left.decode()
    assert page(there=first(), mine=DRAFTED) is None


def test_a_deleted_section_and_a_deleted_page_stay_so() -> None:
    head, title, *rest = first().decode().split("\n## ")
    settled = "\n## ".join((head, *rest)).encode()
    assert title.startswith(f"{FILE}: title")
    assert page(there=settled) == settled
    assert page() is None


def test_a_part_that_the_instructor_deleted_is_no_conflict() -> None:
    left = page(there=first(), mine=MINE.partition("quiz:")[0])
    assert left is not None
    assert "Mine?" not in left.decode()


def test_a_side_that_changes_is_told_as_it_reads_now() -> None:
    left = page(there=first(), mine=MINE.replace("Mine?", "Really mine?"))
    assert left is not None
    assert "    Really mine?\n" in left.decode()
    assert "    Mine?\n" not in left.decode()


def test_remarks_of_a_person_stay() -> None:
    remarked = first().replace(b"    Its bridges\n", b"    Its bridges\n\nAsk the mayor first.\n")
    assert (
        page(there=remarked + b"\n## Our own list\n\n- call\n") == remarked + b"\n## Our own list\n\n- call\n"
    )


def test_what_could_not_be_added_stays_until_somebody_settles_it() -> None:
    blocked = noted(
        "lessons", "trust", "try_at_work", yours=None, draft="Call.", note="an anchor stands there"
    )
    drafted = DRAFTED.replace("    title: Its trust\n", "    title: Its trust\n    try_at_work: Call.\n")
    made = page(blocked, drafted=drafted)
    assert made is not None
    assert page(there=made, drafted=drafted) == made

"""Whatever an instructor does to a drafted module, no later draft undoes it."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursegen.contracts import Options
from coursegen.diagnostics import ModelPath
from coursegen.drafting.draft import DraftNote, draft
from coursegen.drafting.merge.file import MergedFile, merge_file
from coursegen.drafting.merge.record import Kind
from coursegen.markup.yamltext import load
from coursegen.markup.yamltree import compose, find
from coursegen.readers.note import read_note
from coursegen.writers.source import write
from tests.drafting.merge.edits import Edited, edit, questions
from tests.notes import SEED

FILE = "modules/relationship-building-and-trust.yaml"
EDITS = 10
EXAMPLES = 50  # with ten edits each: five hundred

_NEW_UNIT = (
    "    *   **Patience:** Agreements across a border take several years of steady work before the first "
    'shared service opens <a class="yt-timestamp" data-t="00:40:10">[00:40:10]</a>.\n'
)
NOTES = {
    "same": (),
    "reworded": (("Being generous when", "Being very generous when"), ("easier", "far easier")),
    "a unit removed": (("**Generosity:** Being generous", "Being generous"),),
    "a unit added": (("    *   **Personal Contact:**", f"{_NEW_UNIT}    *   **Personal Contact:**"),),
    "a unit renamed": (("**Personal Contact:**", "**Meeting in Person:**"),),
}


@cache
def drafted(name: str) -> bytes:
    """The module as it is drafted from a version of the note."""
    text = SEED.read_text("utf-8")
    for old, new in NOTES[name]:
        assert old in text
        text = text.replace(old, new, 1)
    outline = read_note(text.encode(), "note.md").outline
    assert outline is not None
    return write(draft([DraftNote(path="notes/note.md", outline=outline)]), Options())[FILE]


def merged(made: Edited, name: str) -> MergedFile:
    """The edited draft of the first note with a new draft in it."""
    done = merge_file(FILE, drafted("same"), made.text.encode(), drafted(name))
    assert done.diagnostics == ()
    return done


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10**9), name=st.sampled_from(sorted(NOTES)))
def test_five_hundred_edits_and_none_is_lost(seed: int, name: str) -> None:
    made = edit(drafted("same").decode(), seed, EDITS)
    done = merged(made, name)
    data = load(done.data, FILE).data
    assert len(made.checks) >= 3
    assert made.comments
    lost = [what for what, holds in made.checks if not holds(data)]
    assert lost == []
    text = done.data.decode()
    assert [c for c in made.comments if c not in text] == []
    before = list(questions(load(made.text.encode(), FILE).data))
    assert [q for q in questions(data) if q in before] == before  # order
    again = merge_file(FILE, drafted(name), done.data, drafted(name))
    assert again.data == done.data


@settings(max_examples=30, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10**9), name=st.sampled_from(sorted(NOTES)), crlf=st.booleans())
def test_lines_that_nothing_happened_to_keep_their_bytes(seed: int, name: str, crlf: bool) -> None:
    made = edit(drafted("same").decode(), seed, EDITS)
    if crlf:
        made.text = made.text.replace("\n", "\r\n")
    done = merged(made, name)
    touched = _lines_of(made.text.replace("\r\n", "\n"), done)
    kept = [line for i, line in enumerate(made.text.split("\n")) if i not in touched]
    rest = iter(done.data.decode().split("\n"))
    assert [line for line in kept if line not in rest] == []  # each in turn, in this order


@settings(max_examples=20, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10**9))
def test_a_draft_that_says_nothing_new_changes_nothing(seed: int) -> None:
    made = edit(drafted("same").decode(), seed, EDITS)
    assert merged(made, "same").data == made.text.encode()


@pytest.mark.parametrize("name", ["same", "reworded", "a unit added"])
def test_without_edits_every_question_is_the_new_drafts(name: str) -> None:
    done = merge_file(FILE, drafted("same"), drafted("same"), drafted(name))
    assert {c.kind for c, _ in done.changes} <= {Kind.TAKEN, Kind.ADDED, Kind.ORPHANED}
    old, new = load(done.data, FILE).data, load(drafted(name), FILE).data
    assert {q: questions(old)[q] for q in questions(new)} == questions(new)
    assert old["flashcards"] == new["flashcards"]


@pytest.mark.parametrize("name", ["a unit removed", "a unit renamed"])
def test_what_the_note_no_longer_has_is_orphaned_and_stays(name: str) -> None:
    done = merge_file(FILE, drafted("same"), drafted("same"), drafted(name))
    gone = (
        questions(load(drafted("same"), FILE).data).keys() - questions(load(drafted(name), FILE).data).keys()
    )
    data = load(done.data, FILE).data
    assert gone
    assert {questions(data)[q]["status"] for q in gone} == {"orphaned"}
    assert Kind.CONFLICT not in {c.kind for c, _ in done.changes}


def _lines_of(text: str, done: MergedFile) -> set[int]:
    """The lines (from 0) of values that were taken, or marked as orphaned."""
    root = compose(text)
    loaded = load(text.encode(), FILE)
    out: set[int] = set()
    for change, _ in done.changes:
        if change.kind not in (Kind.TAKEN, Kind.ORPHANED):
            continue
        node = find(root, _indexed(loaded.data, change.path))
        if node is not None:
            first = text.count("\n", 0, node.start)
            out |= set(range(first - 1, text.count("\n", 0, node.end) + 1))
    return out


def _indexed(data: object, path: ModelPath) -> ModelPath:
    """A path with indexes for ids."""
    out: list[str | int] = []
    here = data
    for step in path:
        if isinstance(here, list):
            index = next(i for i, e in enumerate(here) if e["id"] == step)
            out.append(index)
            here = here[index]
        else:
            assert isinstance(here, dict)
            out.append(step)
            here = here.get(step)
    return tuple(out)

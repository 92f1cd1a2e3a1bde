"""Times: believed, repaired or suspicious, and each with the sentence it belongs to."""

from __future__ import annotations

import pytest

from coursegen.model.outline import TimeStatus
from tests.notes import FIRST_LINE, anchor, outline_of, read_body

OK, REPAIRED, SUSPICIOUS = TimeStatus.OK, TimeStatus.REPAIRED, TimeStatus.SUSPICIOUS


def _times(body: str) -> list[tuple[str, str]]:
    return [(m.at, m.status.value) for s in outline_of(body).every_sentence() for m in s.times]


@pytest.mark.parametrize(
    ("written", "at", "status"),
    [
        ("00:12:34", "00:12:34", OK),
        ("04:05:00", "04:05:00", OK),
        ("12:34", "00:12:34", REPAIRED),
        ("75:20", "01:15:20", REPAIRED),
        ("1:02:03", "01:02:03", REPAIRED),
        ("01:02:03:00", "01:02:03", REPAIRED),
        ("001:00:23", "01:00:23", REPAIRED),
        ("05:12:00", "00:05:12", REPAIRED),
        ("59:59:00", "00:59:59", REPAIRED),
        ("05:12:01", "", SUSPICIOUS),
        ("05:4:00", "", SUSPICIOUS),
        ("01:26:", "", SUSPICIOUS),
        ("2241", "", SUSPICIOUS),
        ("00:61:00", "", SUSPICIOUS),
        ("99:99:99", "", SUSPICIOUS),
        ("https://example.org/?t=4", "", SUSPICIOUS),
        ("HH:MM:SS", "", SUSPICIOUS),
    ],
)
def test_one_time(written: str, at: str, status: TimeStatus) -> None:
    assert _times(f"Text {anchor(written)}.\n") == [(at, status.value)]


def test_a_bad_time_is_reported_with_its_place_and_has_no_seconds() -> None:
    read = read_body(f"Fine {anchor('00:00:05')}.\n\nBad {anchor('07:08:09')}.\n")
    (finding,) = read.diagnostics
    assert (finding.code, finding.place.line, finding.place.column) == (
        "note-time-suspicious",
        FIRST_LINE + 2,
        len('Bad <a class="yt-timestamp" data-t="') + 1,
    )
    assert read.outline is not None
    bad = read.outline.units[0].sentences[1].times[0]
    assert (bad.at, bad.seconds, bad.as_written) == ("", None, "07:08:09")


def test_a_note_that_always_drops_hours_is_read_so() -> None:
    body = " ".join(f"Text {anchor(t)}." for t in ("01:57:00", "02:46:00", "10:38:00", "18:00:00"))
    assert [at for at, _ in _times(body)] == ["00:01:57", "00:02:46", "00:10:38", "00:18:00"]


def test_where_both_ways_are_mixed_the_ambiguous_are_suspicious() -> None:
    body = " ".join(f"Text {anchor(t)}." for t in ("00:01:57", "01:02:00", "10:38:00", "00:20:31"))
    assert _times(body) == [
        ("00:01:57", "ok"),
        ("", "suspicious"),
        ("00:10:38", "repaired"),
        ("00:20:31", "ok"),
    ]


def test_label_and_attribute_that_differ() -> None:
    near = f"A {anchor('00:10:00')}. B {anchor('00:10:20', '03:10:20')}. C {anchor('00:10:40')}."
    assert _times(near)[1] == ("00:10:20", "repaired")
    one_valid = f"A {anchor('00:99:00', '00:10:20')}."
    assert _times(one_valid) == [("00:10:20", "repaired")]
    no_telling = f"A {anchor('00:10:00', '01:10:00')}."
    assert _times(no_telling) == [("", "suspicious")]


def test_raw_times_lists_and_ranges() -> None:
    body = "One [00:01:00]. Two [00:02:00], [00:02:05]. Three [00:03:00 - 00:04:00]. Four [[00:05:00]]."
    assert [at for at, _ in _times(body)] == [
        "00:01:00",
        "00:02:00",
        "00:02:05",
        "00:03:00",
        "00:04:00",
        "00:05:00",
    ]


def test_a_time_belongs_to_the_sentence_before_it() -> None:
    before, after = anchor("00:01:00"), anchor("00:02:00")
    sentences = outline_of(f"First one {before}. Second one. {after} Third one.\n").units[0].sentences
    assert [(s.text, [m.at for m in s.times]) for s in sentences] == [
        ("First one.", ["00:01:00"]),
        ("Second one.", ["00:02:00"]),
        ("Third one.", []),
    ]


def test_times_that_lead_their_sentences() -> None:
    body = f"{anchor('00:01:00')} First one. {anchor('00:02:00')} Second one.\n"
    sentences = outline_of(body).units[0].sentences
    assert [[m.at for m in s.times] for s in sentences] == [["00:01:00"], ["00:02:00"]]


def test_many_times_leave_no_crumbs_in_the_text() -> None:
    body = f"It grows {anchor('00:01:00')}, {anchor('00:02:00')} and {anchor('00:03:00')} (see there).\n"
    (sentence,) = outline_of(body).units[0].sentences
    assert sentence.text == "It grows (see there)."
    assert len(sentence.times) == 3


@pytest.mark.parametrize(
    "time", ["[<a data-t='00:01:00'>00:01:00</a>]", "(<a data-t='00:01:00'>[00:01:00]</a>)", "[ 00:01:00 ]"]
)
def test_brackets_around_a_time_go_with_it(time: str) -> None:
    (sentence,) = outline_of(f"It grows by the river {time}.\n").units[0].sentences
    assert sentence.text == "It grows by the river."
    assert [m.at for m in sentence.times] == ["00:01:00"]

"""The course's own note, read: every unit, every time, and nothing of its markup."""

from __future__ import annotations

from coursegen.model.outline import TimeStatus
from coursegen.readers.note import read_note
from tests.notes import SEED, seed

BARRIERS = [
    'Lack of Awareness and "Sex Appeal"',
    '"No Permission" to Look Beyond Borders',
    "Cultural and Tribal Differences",
    "Funding Metrics and Institutional Barriers",
    "Socio-Political Trends",
]
CLUSTERS = {
    "Relationship Building and Trust": ["Knowing Your Counterpart", "Generosity", "Personal Contact"],
    "Problem-Solving and Adaptability": [
        "Common Goal",
        "Learning from Others",
        "Living with Uncertainty",
        "Local Knowledge",
    ],
    "Communication and Dialogue": ["Active Listening", "Diverse Dialogue"],
}
MEASURES = [
    "Grant Permission and Investment",
    "Provide Safe Spaces for Practice",
    "Develop Formalized Structures",
    "Institutionalize Collaboration",
    'Recognize and Cultivate "International Identity"',
    "Leverage Existing Frameworks",
]


def _under(heading: str, depth: int) -> list[str]:
    return [u.name for u in seed().units if u.path[0] == heading and u.depth == depth]


def test_front_matter_and_channel() -> None:
    outline = seed()
    assert outline.title == "Public sector skills for international collaboration"
    assert outline.video_id == "AaZxjsIoXE0"
    assert outline.channel == "oecdobservatoryofpublicsec3116"


def test_barriers_clusters_and_measures() -> None:
    assert _under("Challenges to Cross-Border Collaboration", 0) == BARRIERS
    assert _under("Essential Skills for Cross-Border Collaboration", 0) == list(CLUSTERS)
    assert _under("Building Capacity and Fostering Collaboration", 0) == MEASURES
    assert len(seed().units) == 5 + 3 + 9 + 6


def test_skills_stand_in_their_clusters() -> None:
    skills: dict[str, list[str]] = {}
    for unit in seed().units:
        if unit.depth == 1:
            skills.setdefault(unit.path[-1], []).append(unit.name)
            assert unit.path[0] == "Essential Skills for Cross-Border Collaboration"
    assert skills == CLUSTERS


def test_clusters_are_containers_in_a_numbered_list() -> None:
    clusters = [u for u in seed().units if u.name in CLUSTERS]
    assert [u.ordered for u in clusters] == [True] * 3
    assert all(u.sentences == () and u.text == "" for u in clusters)


def test_every_time_is_kept() -> None:
    moments = [m for s in seed().every_sentence() for m in s.times]
    assert len(moments) == 34
    assert len({m.at for m in moments}) == 33
    assert {m.status for m in moments} == {TimeStatus.OK}
    assert all(m.at == m.as_written for m in moments)


def test_the_time_that_stands_at_two_units() -> None:
    at = [u.id for u in seed().units if any(m.at == "00:35:01" for m in u.moments)]
    assert at == ["funding-metrics-and-institutional-barriers", "develop-formalized-structures"]


def test_sentences_have_their_own_times() -> None:
    unit = next(u for u in seed().units if u.id == "knowing-your-counterpart")
    assert [(s.text, [m.at for m in s.times]) for s in unit.sentences] == [
        (
            "Public servants need to invest in building relationships and getting to know their counterparts "
            "across borders, even when there isn't an immediate crisis.",
            ["00:33:24"],
        ),
        (
            "This trust makes future information exchange and problem-solving much easier.",
            ["00:33:56"],
        ),
    ]


def test_lines_are_those_of_the_file() -> None:
    lines = SEED.read_text(encoding="utf-8").split("\n")
    for unit in seed().units:
        assert unit.name in lines[unit.line - 1]
        for sentence in unit.sentences:
            assert sentence.text[:20] in lines[sentence.line - 1]


def test_introduction_and_closing_words_are_kept() -> None:
    first, *_, last = seed().sections
    assert first.title == ""
    assert [s.text.split()[0] for s in first.sentences] == ["Effective", "While", "Developing"]
    assert last.sentences[-1].text.startswith(
        "Ultimately, successful public sector innovation and cross-sector"
    )


def test_no_markup_is_left() -> None:
    texts = [s.text for s in seed().every_sentence()] + [u.name for u in seed().units]
    for mark in ("[[", "]]", "**", "<a", "data-t", "|", "_", "<br"):
        assert not any(mark in text for text in texts), mark


def test_the_note_has_no_findings_and_reads_the_same_twice() -> None:
    data = SEED.read_bytes()
    assert read_note(data, "a.md").diagnostics == ()
    assert read_note(data, "a.md") == read_note(data, "a.md")

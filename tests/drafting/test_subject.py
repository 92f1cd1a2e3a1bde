"""The subject of a sentence, and what is asked about it in its own words."""

from __future__ import annotations

import pytest

from coursegen.drafting.quiz.asking import exact, question
from coursegen.drafting.quiz.subject import subject

LOWER = frozenset({"crew", "boats", "mayors", "winter"})
UPPER = frozenset({"Bergen", "Mayors"})


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Crews must report each fault before noon.", "What must crews do"),
        ("The advantage of ferries is their low price.", "What is the advantage of ferries"),
        ("The goal of the fund is paying for boats.", "What is the goal of the fund"),
        ("Boats are a safe way over the bay.", "What are boats"),
        ("Boats can carry goods in winter.", "What can boats do"),
        ("Boats can lead to delays in winter.", "What can boats lead to"),
        ("Bergen argues that the new fares rose by half.", "What does Bergen argue about the new fares"),
        ("Bergen argues that Dutch boats can sink.", "What does Bergen argue about Dutch boats"),
        ("Bergen found that nobody rides in May.", "What did Bergen find"),
        ("The new timetable requires two more crews.", "What does the new timetable require"),
        ("The new timetable often depends on the tide.", "What does the new timetable depend on"),
        ("The two long strikes led to a new law.", "What did the two long strikes lead to"),
        ("Crews need a second boat.", "What do crews need"),
    ],
)
def test_a_question_of_its_own_is_asked_with_the_verb_of_the_sentence(sentence: str, asked: str) -> None:
    found = subject(sentence, LOWER, UPPER)
    assert found is not None
    assert question(found) == exact(found) == f"{asked}, according to the notes?"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Boats are often late in May.", "boats"),
        ("Boats must be safe.", "boats"),  # nothing that is done
        ("Boats can also be late.", "boats"),
        ("A goal of the fund is paying for boats.", "a goal of the fund"),  # one of several
        ("Boats may lead to delays in winter.", "boats"),  # what may be, may also not be
        ("Bergen argues for higher fares.", "Bergen"),  # somebody argues many things
        ("The old timetable of the bay often makes riders late.", "the old timetable of the bay"),
        ("Bergen bought two boats in May.", "Bergen"),
        ("The Bergen council, which owns the pier, raised the fares.", "the Bergen council"),
        ("In 1990, Bergen sold the pier.", "Bergen"),
        ("When the lock is shut, boats are late.", "boats"),
        ("Boats built by the crew are safe.", "boats built by the crew"),
        ("Riders are often late in May.", "“Riders”"),  # perhaps a name
        ("Riders must pay in May.", "“Riders”"),
        ("The whole royal family is late.", "the whole royal family"),  # no adverb
        ("Permits required for entry to the pier cost much.", "“Permits”"),  # a participle
        ("Bergen depends upon boats.", "Bergen"),  # with another word than is known to go with it
    ],
)
def test_else_what_the_notes_say_of_a_subject(sentence: str, words: str) -> None:
    found = subject(sentence, LOWER, UPPER)
    assert found is not None
    assert found.words == words
    assert exact(found) == ""
    assert question(found) == f"What do the notes say about {words}?"


@pytest.mark.parametrize(
    "sentence",
    [
        "The old timetable of the bay often confuses riders and makes them late.",  # which is the verb?
        "When the lock is shut, boats wait for a week.",  # *wait* is a noun, too
        "The approach makes riders late.",  # which one was said before
        "A key feature is the price.",
        "Both towns made an offer.",
        "They’re sold in May by the council.",
        "Ask the crew what is wrong.",
        "Two boats are late.",
        "481 boats were sold.",
        "For example, boats are sold in May.",
        "Examples include boats and rafts.",
        "The boats that are late cost more.",
        "In summer, particularly in May, boats are late.",
        "x is late.",
        "",
    ],
)
def test_what_says_nothing_by_itself_is_no_subject(sentence: str) -> None:
    assert subject(sentence, LOWER, UPPER) is None


def test_of_one_word_the_notes_may_say_much() -> None:
    broad = subject("Boats are often late.", LOWER, UPPER)
    narrow = subject("The old timetable of the bay is wrong.", LOWER, UPPER)
    assert broad is not None
    assert narrow is not None
    assert (broad.broad, narrow.broad) == (True, False)

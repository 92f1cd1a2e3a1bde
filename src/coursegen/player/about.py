"""What a course says of itself: version, fingerprint, sources, rights, what is recorded, who can see it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coursegen import __version__
from coursegen.catalogue import Words
from coursegen.model.course import Course, Report, Video
from coursegen.model.fingerprint import SHORT, fingerprint

_MAIL = re.compile(r"[^\s@<>?&]+@[^\s@<>?&]+\.[^\s@<>?&]+")
_WEB = re.compile(r"https?://[^\s<>\"\\]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A talk that the course is made from."""

    id: str
    title: str
    channel: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The facts, in words to show; templates and the book's writer set them."""

    fingerprint: str
    short: str
    """Enough of it to compare by eye."""
    meaning: str
    facts: tuple[tuple[str, str], ...]
    """(name, value): version, licence, maker."""
    sources: tuple[Source, ...]
    rights: tuple[str, ...]
    recorded: tuple[str, ...]
    """The first says where answers go; the others are its particulars."""
    seen_by: tuple[str, ...]
    elsewhere: tuple[str, ...]
    """What other hosts see."""
    scoring: tuple[str, ...]
    contact_href: str


def about(course: Course, runtime: str, words: Words) -> About:
    """The facts for one home: `runtime` is `local` (the web copy), `book`, or names an LMS's."""
    whole = fingerprint(course)
    facts = [(words["Version"], course.version), (words["Made with"], f"coursegen {__version__}")]
    if course.licence:
        facts.append((words["Licence"], course.licence))
    local = runtime in ("local", "book")
    return About(
        fingerprint=whole,
        short=whole[:SHORT],
        meaning=words["It is a SHA-256 of the course's content, the same in the book and every package."],
        facts=tuple(facts),
        sources=tuple(
            Source(id=t.id, title=t.outline.title, channel=t.outline.channel, note=t.note.rsplit("/", 1)[-1])
            for t in course.talks
            if t.outline
        ),
        rights=_rights(course, words),
        recorded=_kept_here(words) if local else _told_to_lms(course, words),
        seen_by=(words["Whoever uses this browser after you can see your answers."],)
        if local
        else _seers(course, words),
        elsewhere=_elsewhere(course, shows_video(course), words),
        scoring=(
            words["Scoring happens in your browser, as in every course of this kind."],
            words["Somebody who takes the pages apart can find the answers."],
        ),
        contact_href=contact_href(course.contact),
    )


def shows_video(course: Course) -> bool:
    """Whether a talk may be embedded after a click."""
    return course.video is Video.CLICK and any(t.outline and t.outline.video_id for t in course.talks)


def contact_href(contact: str) -> str:
    """The address behind a contact that is an e-mail or web address, "" behind any other."""
    if _MAIL.fullmatch(contact):
        return f"mailto:{contact}"
    return contact if _WEB.fullmatch(contact) else ""


def _rights(course: Course, words: Words) -> tuple[str, ...]:
    if not any(t.outline for t in course.talks):
        return ()
    return (
        words["What is quoted are the words of the notes, not the speaker's."],
        words["The talk itself is no part of this course: its rights are its publisher's."],
    )


def _kept_here(words: Words) -> tuple[str, ...]:
    return (
        words["Your answers stay in this browser, on this device. Nothing is sent anywhere."],
        words["Whoever clears the browser's data clears the answers too."],
    )


def _told_to_lms(course: Course, words: Words) -> tuple[str, ...]:
    """What the runtimes write (player/js/runtimes), nothing left out."""
    status = (
        words["Whether you have completed, where you are, and how long you stayed."]
        if course.report is Report.COMPLETED
        else words["Whether you have completed and passed, where you are, and how long you stayed."]
    )
    return (
        words["The learning platform that opened this course is told:"],
        words["Each answer: what you chose or typed, whether it was right, when, and how long it took."],
        words["Your score, in all and for each learning objective."],
        status,
        words["What you write freely is reported to them too."]
        if course.record.open_answers
        else words["What you write freely is not sent: it stays in this browser, on this device."],
        words["How sure you say you are is reported to them too."]
        if course.record.confidence
        else words["How sure you say you are is not sent: it stays in this browser, on this device."],
    )


def _seers(course: Course, words: Words) -> tuple[str, ...]:
    told = course.record.open_answers and course.record.confidence
    return (
        words["Those who run the platform can see all of this, and what is kept with your place."],
        words["Teachers and managers see what the platform shows them: answers, scores, times, status."],
        words["What the platform could not keep stays in this browser until your next launch there."],
        *([] if told else [words["Whoever uses this browser after you can see what stays in it."]]),
        words["Where no platform is found, your answers stay in this browser, and nobody is told."],
    )


def _elsewhere(course: Course, embeds: bool, words: Words) -> tuple[str, ...]:
    nothing = words["Nothing is loaded from other places."]
    if not any(t.outline and t.outline.video_id for t in course.talks):
        return (nothing,)
    if not embeds:
        return (nothing, words["A link to a time opens the talk on YouTube itself."])
    return (
        words["Nothing is loaded from other places, unless you ask for a video."],
        words["A video is loaded only after you press it, and then YouTube (Google) sees your visit."],
        words["A link to a time opens the talk on YouTube itself."],
    )

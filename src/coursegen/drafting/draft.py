"""Outlines → Course: the face of this room. Pure, and the same for the same notes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from coursegen.drafting.assign import assess
from coursegen.drafting.beside import flashcards, reflection
from coursegen.drafting.evidence import Places, places
from coursegen.drafting.lessons import Draft, group, join, tell, title_of, with_waiting
from coursegen.drafting.objectives import Assessments, Assigned
from coursegen.drafting.positions import Positions
from coursegen.drafting.prose import markdown, quoted
from coursegen.drafting.quiz.question import Question, Scope, cases, common_words
from coursegen.drafting.split import Chapter, Division, divide
from coursegen.drafting.topics import Topic
from coursegen.errors import CoursegenError
from coursegen.items import TYPES
from coursegen.model.course import Course, Talk
from coursegen.model.ids import slug
from coursegen.model.item import Item, Level, Source, Status
from coursegen.model.module import Assessment, Lesson, Module
from coursegen.model.outline import Outline
from coursegen.model.plain import Fields, freeze
from coursegen.wording.grammar import joined, number
from coursegen.wording.language import looks_english
from coursegen.wording.stems import content_words

READING_SPEED = 130
"""Words a minute: slow, since a lesson is read with the talk beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftNote:
    """A note to draft from: where it lies in the course folder, and what it says.

    talk: the id its talk has already, or "". told: a course has its modules, so that none are drafted.
    """

    path: str
    outline: Outline
    talk: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafting:
    """A drafted course, and which of its modules come from which note (by path)."""

    course: Course
    modules: Mapping[str, tuple[str, ...]]


def draft(notes: Sequence[DraftNote], *, course_id: str | None = None, language: str = "en") -> Course:
    """A course from one note or several; each keeps its own modules."""
    return draft_into(notes, course_id=course_id, language=language).course


def draft_into(
    notes: Sequence[DraftNote],
    *,
    course_id: str | None = None,
    language: str = "en",
    taken: Collection[str] = (),
) -> Drafting:
    """The same for a course that may have modules already, whose ids are `taken`."""
    if not notes:
        raise CoursegenError("there is no note to draft from")
    talks = _talks(notes)
    modules: list[Module] = []
    ids = set(taken)
    origins: dict[str, tuple[str, ...]] = {}
    for note, talk in zip(notes, talks, strict=True):
        if note.told:
            continue
        _refuse_other_languages(note, language)
        # The first talk is the default of every evidence: a second one later leaves its modules as they are.
        where = places(note.outline, None if talk is talks[0] else talk.id)
        made = _unique_ids(_modules(divide(note.outline), where), ids)
        origins[note.path] = tuple(m.id for m in made)
        modules += made
    if not modules:
        raise CoursegenError(
            "the note has names but no sentences to draft from", "write what its units are about"
        )
    first = notes[0].outline
    course = Course(
        id=course_id or slug(first.title, "course"),
        title=first.title,
        language=language,
        description=_description(first),
        credits=_credits(notes),
        talks=talks,
        modules=tuple(modules),
    )
    return Drafting(course=course, modules=origins)


def _refuse_other_languages(note: DraftNote, language: str) -> None:
    primary = language.split("-")[0].lower()
    if primary != "en":
        raise CoursegenError(
            f"drafting knows English only, not “{language}”",
            "write the course by hand; building knows every language",
        )
    if not looks_english(" ".join(s.text for s in note.outline.every_sentence())):
        raise CoursegenError(
            f"{note.path} is not in English, and drafting knows English only",
            "translate the note, or write by hand",
        )


def _talks(notes: Sequence[DraftNote]) -> tuple[Talk, ...]:
    out: list[Talk] = []
    known = {note.talk for note in notes}
    for note in notes:
        words = [w for w in content_words(note.outline.title) if slug(w, "") != ""][:3]
        base = unique = slug(" ".join(words) or note.outline.title, "talk")
        n = 1
        while unique in known or any(t.id == unique for t in out):
            n += 1
            unique = f"{base[:56]}-{n}"
        out.append(Talk(id=note.talk or unique, note=note.path, outline=note.outline))
    return tuple(out)


def _description(outline: Outline) -> str:
    """The note's opening sentences, as far as a catalogue has room."""
    opening = [s.text for s in outline.sections[0].sentences] if outline.sections else []
    text = ""
    for sentence in opening:
        if text and len(f"{text} {sentence}".split()) > 70:
            break
        text = f"{text} {sentence}".strip()
    return markdown(text or f"A course made from notes of the talk {quoted(outline.title)}.")


def _credits(notes: Sequence[DraftNote]) -> str:
    lines = []
    for note in notes:
        outline = note.outline
        known = [
            f"channel {outline.channel}" if outline.channel else "",
            f"video {outline.video_id}" if outline.video_id else "",
        ]
        about = joined([k for k in known if k])
        lines.append(
            f"From notes of the talk {quoted(outline.title)}{f' ({markdown(about)})' if about else ''}; "
            f"the note is {markdown(note.path.rpartition('/')[2])}."
        )
    return " ".join(lines) + " What is quoted are the words of the notes, not the speaker's."


def _modules(division: Division, where: Places) -> list[Module]:
    topics = [t for c in division.chapters for t in c.topics]
    common, written = common_words(topics), cases(topics)
    out = []
    for index, chapter in enumerate(division.chapters):
        scope = Scope(chapter=chapter, chapters=division.chapters, index=index, common=common, cases=written)
        out.append(_module(scope, division, where))
    return out


def _module(scope: Scope, division: Division, where: Places) -> Module:
    chapter = scope.chapter
    first, last = scope.index == 0, scope.index == len(division.chapters) - 1
    groups = group(chapter)
    ends = division.ends if last else ()
    made = assess(scope, groups, ends)
    while len(groups) > 1 and not all(made.practice):  # each lesson is followed by a question
        groups = join(groups, next(i for i, own in enumerate(made.practice) if not own))
        scope = scope.anew()
        made = assess(scope, groups, ends)
    drafts = [
        tell(
            chapter, topics, where,
            before=division.introduction if first and i == 0 else (),
            after=division.closing if last and i == len(groups) - 1 else (),
        )
        for i, topics in enumerate(groups)
    ]  # fmt: skip
    maker = _Maker(scope, where, {o.id: o.level for o in made.objectives})
    lessons = tuple(maker.lesson(d, own) for d, own in zip(drafts, made.practice, strict=True))
    quiz = tuple(maker.item(a.question, a.objective) for a in made.quiz)
    if not any(i.built for i in quiz):  # stubs alone are no quiz; they wait behind the last lesson
        lessons, quiz = with_waiting(lessons, quiz), ()
    closing = reflection(chapter)
    return Module(
        id=chapter.id,
        title=chapter.title,
        summary=_summary(chapter),
        objectives=made.objectives,
        lessons=lessons,
        quiz=Assessment(questions=quiz) if quiz else None,
        reflection=maker.item(closing, _general_id(made)) if closing else None,
        flashcards=tuple(flashcards(chapter, where)),
    )


def _general_id(made: Assessments) -> str | None:
    return made.objectives[0].id if made.objectives else None


def _summary(chapter: Chapter) -> str:
    kinds = {t.kind for t in chapter.topics}
    names = markdown(title_of([t.name for t in chapter.topics]))
    if len(kinds) == 1 and not (kind := next(iter(kinds))).vague:
        count = len(chapter.topics)
        return f"{number(count).capitalize()} {kind.many if count > 1 else kind.one}: {names}."
    return f"About {names}." if names else ""


class _Maker:
    """Turns the questions of one module into items: unique ids, balanced options, lowered interactions."""

    def __init__(self, scope: Scope, where: Places, levels: Mapping[str, Level]) -> None:
        self._levels = levels
        self._chapter = scope.chapter
        self._where = where
        self._positions = Positions()
        self._taken: set[str] = set()

    def lesson(self, told: Draft, questions: Iterable[Assigned]) -> Lesson:
        """A lesson with its practice."""
        items = tuple(self.item(a.question, a.objective) for a in questions)
        return Lesson(
            id=told.topics[0].id,
            title=told.title,
            minutes=max(2, round(told.words / READING_SPEED + len(items) / 2)),
            objectives=tuple(dict.fromkeys(i.objective for i in items if i.objective)),
            text=told.text,
            evidence=told.evidence,
            questions=items,
        )

    def item(self, question: Question, objective: str | None) -> Item:
        """One question as an item."""
        settled = self._positions.settle(question)
        fields = freeze(dict(settled.fields))
        assert isinstance(fields, Fields)
        lowered = TYPES[question.type].lower(question.stem, fields)
        pairs = [(question.sentence, self._of(question)), *question.others]
        return Item(
            id=self._id(question),
            type=question.type,
            stem=question.stem,
            objective=objective if objective in self._levels else None,
            level=None if question.level is self._levels.get(objective or "") else question.level,
            evidence=self._where.of_all(pairs),
            shuffle=question.shuffle,
            feedback=question.feedback,
            status=Status.NEEDS_AUTHOR if question.needs_author else Status.DRAFT,
            source=Source(rule=question.rule, sentence=question.sentence.text),
            fields=fields,
            body=lowered.body,
            interactions=lowered.interactions,
        )

    @staticmethod
    def _of(question: Question) -> Topic:
        """The topic whose sentence it is."""
        return next((t for t in question.topics if question.sentence in t.sentences), question.topics[0])

    def _id(self, question: Question) -> str:
        """Rule and topic, never the sentence; where two meet, the occurrence."""
        wanted = unique = slug(f"{question.rule} {question.name or self._chapter.id}")
        n = 1
        while unique in self._taken:
            n += 1
            unique = f"{wanted[:56].rstrip('-')}-{n}"
        self._taken.add(unique)
        return unique


def _unique_ids(modules: Iterable[Module], taken: set[str]) -> list[Module]:
    """The modules under ids that are not taken yet; then they are."""
    out = []
    for module in modules:
        unique, n = module.id, 1
        while unique in taken:
            n += 1
            unique = f"{module.id[:56].rstrip('-')}-{n}"
        taken.add(unique)
        out.append(replace(module, id=unique))
    return out

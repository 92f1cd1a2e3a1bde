"""What stands beside the quiz: flashcards from every topic, one open reflection a module."""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.drafting.evidence import Places
from coursegen.drafting.headings import own_name
from coursegen.drafting.prose import markdown, quoted
from coursegen.drafting.quiz.points import as_points, points, tells
from coursegen.drafting.quiz.question import Question, about
from coursegen.drafting.quiz.stem import scoped
from coursegen.drafting.split import Chapter
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.model.module import Flashcard
from coursegen.wording.grammar import joined

_PROMPTS = {
    "challenge": (
        "Which of the challenges in this module have you met in your own work? Describe one case, and say "
        "what you would now try first.",
        ("Describes one concrete case.", "Says what to try first, and why that should help."),
    ),
    "skill": (
        "Which of the skills in this module do you use least in your own work? Plan one occasion in the next "
        "weeks to practise it.",
        ("Says when and with whom it will be practised.", "Says by what you will see whether it worked."),
    ),
    "recommendation": (
        "Which of the recommendations in this module could your organisation act on first? Say what would "
        "have to happen, and who would have to agree.",
        ("Says what would have to happen.", "Says who would have to agree."),
    ),
}
_PROMPT = (
    "Which idea of this module matters most for your own work or studies? Explain why, with an example of "
    "your own.",
    ("Says why it matters.", "Gives an example of your own."),
)
"""For units of a kind the prompt, and what an answer to it has beside one of their names."""


def flashcards(chapter: Chapter, places: Places) -> Iterator[Flashcard]:
    """A card for each topic that says something."""
    for topic in chapter.topics:
        every = [s for s in topic.sentences if s.text != topic.name]
        told = [s for s in every if tells(s)] or every
        if not told:
            continue
        wanted = as_points(topic, points(topic, told)) or [(s,) for s in told]
        words = sum(len(s.text.split()) for point in wanted for s in point)
        whole = words <= MOST_WORDS or len(wanted) == 1
        lines = [markdown(" ".join(s.text for s in point)) for point in wanted]
        yield Flashcard(
            id=topic.id,
            front=_front(topic, whole=whole),
            back=" ".join(lines) if whole else "\n".join(f"- {line}" for line in lines),
            evidence=places.of_all((s, topic) for point in wanted for s in point),
        )


MOST_WORDS = 60
"""Of a card's back that is said as a whole; of a longer one any point is enough."""


def _front(topic: Topic, *, whole: bool) -> str:
    """What a card asks, behind the heading that a unit stands under: for all of it, or for one thing."""
    name = own_name(topic.name, topic.parent)
    if topic.name.endswith("?"):
        return f"What do the notes say about this question: {quoted(name)}"
    what = about(topic) if topic.apart else f"about {quoted(name)}"
    asked = f"What do the notes say {what}?" if whole else f"Name one thing that the notes say {what}."
    return asked if topic.apart else scoped(topic.parent if topic.path else "", asked)


def reflection(chapter: Chapter) -> Question | None:
    """The open question that closes a module. Nobody but the learner knows its answer."""
    described = [t for t in chapter.topics if t.clauses]
    if not described:
        return None
    first = _spoken(described)
    stem, answer = _PROMPTS.get(first.kind.one, _PROMPT)
    names = [quoted(name) for name in dict.fromkeys(map(chapter.short_name, chapter.topics))]
    return Question(
        rule="reflection", name="", type="open", stem=stem,
        fields={"rubric": [f"Names what it is about: {joined(names, 'or')}.", *answer]},
        level=Level.EVALUATE, topics=(first,), sentence=first.clauses[0].sentence,
    )  # fmt: skip


def _spoken(topics: list[Topic]) -> Topic:
    """A topic whose statement is whole, for the evidence."""
    return next((t for t in topics if t.clauses[0].whole), topics[0])

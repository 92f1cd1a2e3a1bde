"""What stands beside the quiz: flashcards from every topic, one open reflection a module."""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.drafting.evidence import Places
from coursegen.drafting.prose import markdown, quoted
from coursegen.drafting.quiz.question import Question
from coursegen.drafting.split import Chapter
from coursegen.drafting.topics import Topic
from coursegen.model.item import Level
from coursegen.model.module import Flashcard
from coursegen.wording.grammar import joined

_PROMPTS = {
    "challenge": "Which of the challenges in this module have you met in your own work? Describe one case, "
    "and say what you would now try first.",
    "skill": "Which of the skills in this module do you use least in your own work? Plan one occasion in the "
    "next weeks to practise it.",
    "recommendation": "Which of the recommendations in this module could your organisation act on first? Say "
    "what would have to happen, and who would have to agree.",
}
_PROMPT = (
    "Which idea of this module matters most for your own work or studies? Explain why, with an example "
    "of your own."
)


def flashcards(chapter: Chapter, places: Places) -> Iterator[Flashcard]:
    """A card for each topic that says something."""
    for topic in chapter.topics:
        sentence = topic.clauses[0].sentence if topic.clauses else topic.sentences[0]
        if sentence.text != topic.name:
            yield Flashcard(
                id=topic.id,
                front=f"What do the notes say about {quoted(topic.name)}?",
                back=markdown(sentence.text),
                evidence=places.of(sentence, topic),
            )


def reflection(chapter: Chapter) -> Question | None:
    """The open question that closes a module."""
    described = [t for t in chapter.topics if t.clauses]
    if not described:
        return None
    first = _spoken(described)
    return Question(
        rule="reflection", name="", type="open", stem=_PROMPTS.get(first.kind.one, _PROMPT),
        fields={
            "rubric": [
                f"Names one of these: {joined((quoted(t.name) for t in described[:6]), 'or')}.",
                "Describes a concrete situation, not a general one.",
                "Says what to do, and why it should help.",
            ],
            "model_answer": f"For example, on {quoted(first.name)} the notes say: "
            f"{quoted(first.clauses[0].quoted)} A good answer ties such a sentence to a case of your own "
            "and says what you would do next.",
        },
        level=Level.EVALUATE, topics=(first,), sentence=first.clauses[0].sentence,
    )  # fmt: skip


def _spoken(topics: list[Topic]) -> Topic:
    """A topic whose statement is whole, for the example."""
    return next((t for t in topics if t.clauses[0].whole), topics[0])

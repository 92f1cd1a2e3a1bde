"""Which pages the book has, and what they are called."""

from __future__ import annotations

from coursegen.catalogue import Words
from coursegen.model.module import Module

HOME, GLOSSARY, SOURCES, ACCESSIBILITY, ABOUT = "index", "glossary", "sources", "accessibility", "about"
PROGRESS, REVIEW, CERTIFICATE = "progress", "review", "certificate"


def module_page(module: Module) -> str:
    """The page a module begins with."""
    return f"{module.id}/index"


def lesson_page(module: Module, lesson: str) -> str:
    """The page of a lesson; in a folder of its own, so that no lesson's id meets another page's name."""
    return f"{module.id}/lessons/{lesson}"


def practice_page(module: Module) -> str:
    """The page of a module's scenarios and flashcards."""
    return f"{module.id}/practice"


def worksheet_page(module: Module, sheet: str) -> str:
    """The page of a worksheet; in a folder of its own, as lessons are."""
    return f"{module.id}/worksheets/{sheet}"


def quiz_page(module: Module) -> str:
    """The page of a module's graded quiz."""
    return f"{module.id}/quiz"


def reflection_page(module: Module) -> str:
    """The page of a module's closing question."""
    return f"{module.id}/reflection"


def notebook_file(module: Module) -> str:
    """A module's notebook: in no contents and no search, so that no question is there twice."""
    return f"notebooks/{module.id}.ipynb"


def has_quiz(module: Module) -> bool:
    """Whether there is a graded question to be built."""
    quiz = module.quiz
    if quiz is None:
        return False
    return any(item.built for item in (*quiz.questions, *(i for pool in quiz.pools for i in pool.questions)))


def reflects(module: Module) -> bool:
    """Whether there is a closing question to be built."""
    return module.reflection is not None and module.reflection.built


def quiz_title(module: Module, words: Words) -> str:
    """What the module's quiz is called."""
    return (module.quiz.title if module.quiz else "") or words["Quiz"]


def closing_pages(module: Module, words: Words) -> list[tuple[str, str]]:
    """(page, title inside the module) of what follows the lessons, in reading order."""
    return [
        *([(practice_page(module), words["Practise"])] if module.scenarios or module.flashcards else []),
        *((worksheet_page(module, sheet.id), sheet.title) for sheet in module.worksheets),
        *([(quiz_page(module), quiz_title(module, words))] if has_quiz(module) else []),
        *([(reflection_page(module), words["Reflection"])] if reflects(module) else []),
    ]

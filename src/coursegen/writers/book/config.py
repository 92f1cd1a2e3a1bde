"""The two files Jupyter Book is told by: `_config.yml` and `_toc.yml`, as data.

Both stand beside the source folder, not in it: Jupyter Book 2 reads a `_toc.yml` that it finds among pages.
"""

from __future__ import annotations

from typing import Any

from coursegen.catalogue import Words
from coursegen.markup.markdown import to_plain
from coursegen.model.course import Course
from coursegen.player.about import shows_video
from coursegen.writers.book.around import CARD, site_url
from coursegen.writers.book.layout import (
    ABOUT,
    ACCESSIBILITY,
    CERTIFICATE,
    GLOSSARY,
    HOME,
    PROGRESS,
    REVIEW,
    SOURCES,
    closing_pages,
    lesson_page,
    module_page,
)

# What Jupyter Book 1 would load, without what a course has no use for: Thebe (its script comes from another
# host and is declared twice), comments, toggles, copy buttons for code, execution of notebooks.
_EXTENSIONS = [
    "myst_parser",
    "jupyter_book",
    "sphinx_external_toc",
    "sphinx_design",
    "sphinx_book_theme",
    "coursegen.sphinx_ext",
]

_SYNTAX = ["colon_fence", "deflist", "dollarmath", "tasklist"]
_DISABLED = ["html_block", "html_inline"]
"""Raw HTML never reaches the page, whatever a text holds."""


def config(course: Course, words: Words) -> dict[str, Any]:
    """What `_config.yml` says."""
    return {
        "title": course.title,
        "author": "",
        "copyright": "",
        "only_build_toc_files": True,
        "execute": {"execute_notebooks": "off"},
        "parse": {"myst_enable_extensions": _SYNTAX},
        "html": {"use_multitoc_numbering": False},
        "latex": {"use_jupyterbook_latex": False},
        "repository": {"url": ""},
        "sphinx": {
            "config": {
                "extensions": _EXTENSIONS,
                "language": course.language.replace("-", "_"),
                "myst_disable_syntax": _DISABLED,
                "myst_update_mathjax": False,
                "html_math_renderer": "coursegen",
                "suppress_warnings": ["myst.domains", "myst.header", "misc.highlighting_failure"],
                "numfig": False,
                "smartquotes": False,  # what is written, as in questions and in the packages
                "html_copy_source": False,
                "html_show_sourcelink": False,
                "html_show_copyright": False,
                "html_show_sphinx": False,
                "html_use_index": False,
                "html_domain_indices": False,
                "html_sidebars": {"**": ["search-button-field.html", "sbt-sidebar-nav.html"]},
                "html_context": {"default_mode": "auto"},
                "html_theme_options": {
                    "search_bar_text": words["Search this course"],
                    "navbar_persistent": [],
                    "toc_title": words["On this page"],
                    "collapse_navbar": True,
                    "use_download_button": False,
                    "use_fullscreen_button": False,
                },
                "coursegen_video": shows_video(course),
                "coursegen_about": " ".join(to_plain(course.description).split()),
                "coursegen_card": CARD,
                "html_baseurl": site_url(course),
            }
        },
    }


def contents(course: Course, words: Words) -> dict[str, Any]:
    """What `_toc.yml` says: each module with its pages, then the pages at the back."""
    chapters: list[dict[str, Any]] = []
    for module in course.modules:
        sections = [{"file": lesson_page(module, lesson.id)} for lesson in module.lessons]
        sections += [{"file": page, "title": title} for page, title in closing_pages(module, words)]
        chapters.append({"file": module_page(module), **({"sections": sections} if sections else {})})
    review = [REVIEW] if course.review_after_days else []
    back = [
        PROGRESS,
        *review,
        CERTIFICATE,
        *([GLOSSARY] if course.glossary else []),
        SOURCES,
        ACCESSIBILITY,
        ABOUT,
    ]
    return {"format": "jb-book", "root": HOME, "chapters": [*chapters, *({"file": name} for name in back)]}

"""The verb `new course`: a small whole course to look at, and to write one's own over."""

from __future__ import annotations

from pathlib import Path

from coursegen.errors import UsageError
from coursegen.markup.yamlwrite import scalar
from coursegen.model.ids import slug
from coursegen.project import journal
from coursegen.project.layout import COURSE_FILE, MODULES, schemas
from coursegen.resources import read_text

ROOM = "project/starter"
MODULE = "asking-well"
HARMLESS = (".git", ".DS_Store", "Thumbs.db", ".venv")
"""May stand in a folder that a course is begun in: nothing of a new course goes by these names."""


def new_course(folder: Path, *, title: str = "") -> tuple[str, ...]:
    """Write a course that passes `check` and builds; answers the paths of its files.

    Raises UsageError, and writes nothing, when the folder holds anything already.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file", "Name a folder that is not there yet.")
    there = [p.name for p in folder.iterdir() if p.name not in HARMLESS] if folder.is_dir() else []
    if there:
        more = f" and {len(there) - 1} more" if there[1:] else ""
        raise UsageError(
            f"{folder} is not empty: it holds {there[0]}{more}",
            "Name a folder that is not there yet, or an empty one.",
        )
    name = folder.resolve().name.replace("-", " ").replace("_", " ").strip()
    title = " ".join(title.split()) or name.capitalize() or "Course"
    words = {"id": slug(title, "course"), "title": scalar(title)}
    texts = {
        COURSE_FILE: read_text(f"{ROOM}/course.yaml").format(**words),
        f"{MODULES}/{MODULE}.yaml": read_text(f"{ROOM}/module.yaml"),
        "README.md": read_text(f"{ROOM}/README.md").replace("{title}", title),
        ".gitignore": read_text(f"{ROOM}/gitignore"),
        ".gitattributes": read_text(f"{ROOM}/gitattributes"),
        ".github/workflows/course.yml": read_text(f"{ROOM}/workflow.yml"),
    }
    tree = {**{path: text.encode() for path, text in texts.items()}, **schemas()}
    journal.write_all(folder, tree)
    return tuple(tree)

"""What lies where: in a course folder and in a build folder."""

from __future__ import annotations

from coursegen.resources import read_bytes

COURSE_FILE = "course.yaml"
MODULES = "modules"
NOTES = "notes"
ASSETS = "assets"
SCHEMAS = ".schemas"
BASE = ".base"
"""The last generated output, committed with the course: what a later draft is merged against."""

BUILD = "build"
REPORT = "report.json"
KEPT = ".kept-"
"""In a build folder, before a format's name: what makes the next build shorter. Nothing is lost with it."""
CONFLICTS = "conflicts.md"
"""Beside course.yaml: what a draft wanted otherwise than the instructor, for a person to read."""


def schemas() -> dict[str, bytes]:
    """The schemas as they stand in a course folder, for editors."""
    names = ("course.schema.json", "module.schema.json")
    return {f"{SCHEMAS}/{name}": read_bytes(f"schemas/{name}") for name in names}


def is_course_file(path: str) -> bool:
    """Whether a file of a course folder (path relative, forward slashes) belongs to the course itself."""
    top, _, rest = path.partition("/")
    if not rest:
        return path == COURSE_FILE
    if top == MODULES:
        return "/" not in rest and rest.endswith(".yaml")
    return top in (NOTES, ASSETS) and not any(part.startswith(".") for part in rest.split("/"))

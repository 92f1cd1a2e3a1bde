"""Write the golden trees anew: what each writer makes of the corpus, to be read as a diff.

python -m scripts.golden
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from coursegen.contracts import Options
from coursegen.packaging.tree import FileTree
from coursegen.project.formats import FORMATS
from tests import corpus

FOLDER = Path(__file__).resolve().parent.parent / "tests/golden"
COURSES = ("minimal", "every-type")
LEFT_OUT = ("player.js", "player.css", "book.css", "book.js", "learner.js", "keep.js")
"""The bundle: it has its own check, and would drown every other difference."""


def made(course: str) -> dict[str, FileTree]:
    """What each writer makes of a course of the corpus, by the writer's name, without the bundle."""
    read = corpus.course(course)
    writers = {form.writer.name: form.writer for form in FORMATS}
    return {
        name: {
            path: _without_bundle(path, data)
            for path, data in writer.write(read, Options()).items()
            if path.rsplit("/", 1)[-1] not in LEFT_OUT
        }
        for name, writer in writers.items()
    }


def _without_bundle(path: str, data: bytes) -> bytes:
    """A notebook without the cell that brings the script; any other file as it is."""
    if not path.endswith(".ipynb"):
        return data
    read = json.loads(data)
    read["cells"] = [cell for cell in read["cells"] if not cell["id"].endswith("_opening")]
    return (json.dumps(read, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def main() -> None:
    """Replace every golden tree."""
    for course in COURSES:
        shutil.rmtree(FOLDER / course, ignore_errors=True)
        for name, tree in made(course).items():
            for path, data in tree.items():
                target = FOLDER / course / name / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)


if __name__ == "__main__":
    main()

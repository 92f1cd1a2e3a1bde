"""The floor: render the same Markdown with markdown-it-py and Jinja2, and zip it. No course, no checks.

python -m benchmarks.floor COURSE OUT.zip
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import yaml
from jinja2 import Template
from markdown_it import MarkdownIt

PAGE = Template(
    "<!doctype html><title>{{ title }}</title>{% for p in parts %}<section>{{ p }}</section>{% endfor %}"
)


def main(course: Path, out: Path) -> None:
    """Read the YAML with the C loader, render every text, write one zip."""
    render = MarkdownIt("commonmark").render
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted((course / "modules").glob("*.yaml")):
            module = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
            parts = [render(lesson["text"]) for lesson in module["lessons"]]
            asked = [q for lesson in module["lessons"] for q in lesson["questions"]] + module["quiz"][
                "questions"
            ]
            for question in asked:
                parts.append(render(question["stem"]))
                parts += [render(f"{o['text']} {o['feedback']}") for o in question["options"].values()]
            archive.writestr(f"{path.stem}.html", PAGE.render(title=module["title"], parts=parts))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

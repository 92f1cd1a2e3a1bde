"""All files of the book's sources, together."""

from __future__ import annotations

import json
from dataclasses import replace

from coursegen.markup.yamlwrite import dump
from coursegen.model.course import Course
from coursegen.packaging.tree import FileTree, join, under
from coursegen.player.fragment import course_config, item_html
from coursegen.writers.book import back, evidence, front, learner
from coursegen.writers.book.around import around
from coursegen.writers.book.config import config, contents
from coursegen.writers.book.layout import notebook_file
from coursegen.writers.book.modules import ModulePages
from coursegen.writers.book.notebook import notebook
from coursegen.writers.book.page import Page
from coursegen.writers.book.texts import Texts

SOURCE_FOLDER, AROUND_FOLDER = "source", "around"
CONFIG_FILE, CONTENTS_FILE, MAP_FILE = "_config.yml", "_toc.yml", "_map.json"

_MADE = ("Made by coursegen: change the course's YAML, not this file.",)


def files(course: Course) -> FileTree:
    """Pages, notebooks and assets in `source/`, what else a site needs in `around/`, and settings."""
    plain = Texts.of(course)
    texts = replace(plain, marked=True)
    wires, scenarios = texts.renderer.items(), texts.renderer.scenarios()
    known = course_config(course)
    fragments = {address: item_html(wire, texts.words) for address, wire in wires.items()}
    pages = [front.home(texts), learner.progress(texts), *_reviewed(texts), learner.certificate(texts)]
    notebooks: dict[str, bytes] = {}
    for module in course.modules:
        pages += ModulePages(texts, module, wires, scenarios).pages()
        notebooks[notebook_file(module)] = notebook(plain, module, wires, fragments, known)
    if course.glossary:
        pages.append(front.glossary(texts))
    pages += [evidence.sources(texts), back.accessibility(texts), back.about(texts)]
    assets = {asset.path: asset.data for asset in course.assets}
    told = {
        CONFIG_FILE: dump(config(course, texts.words), _MADE).encode(),
        CONTENTS_FILE: dump(contents(course, texts.words), _MADE).encode(),
        MAP_FILE: line_map(pages),
    }
    beside = around(course, known, learner.data(course, wires), fragments)
    source = join({f"{p.name}.md": p.text().encode() for p in pages}, notebooks, assets)
    return join(told, under(SOURCE_FOLDER, source), under(AROUND_FOLDER, beside))


def _reviewed(texts: Texts) -> list[Page]:
    return [learner.review(texts)] if texts.course.review_after_days else []


def line_map(pages: list[Page]) -> bytes:
    """For each page the lines at which something else begins: `[line, [model path], line in that text]`."""
    data = {f"{p.name}.md": [[line, list(path), inner] for line, path, inner in p.marks] for p in pages}
    return (json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()

"""Runs Sphinx on a shelf (kept.py), with Jupyter Book's configuration, and tells how many pages are done.

In a process of its own, because Sphinx registers roles, nodes and log handlers for the life of a process, and
because PYTHONHASHSEED can only be set from outside.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

from coursegen.project.collecting import OFTEN
from coursegen.project.finish.kept import Shelf

# Jupyter Book takes a third of a second to say what it makes of `_config.yml`, and templates as long to be
# compiled: both are kept with the rest of a build (kept.py), and made anew when that is. What is kept is used
# for the first build too, so that Sphinx sees the same settings in the next. The contents are read three
# times, in a large book for as long as Sphinx takes to start: so by the C parser.
_CONF = """\
import gc
import json
from pathlib import Path
import yaml
from jinja2 import FileSystemBytecodeCache

yaml.SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
gc.set_threshold({often}, 20, 20)
kept = Path({folder!r})
settings_file = kept / "settings.json"
if not settings_file.is_file():
    from jupyter_book.config import get_final_config

    settings, _ = get_final_config(
        user_yaml=kept / "book/_config.yml",
        cli_config={{"latex_individualpages": False, "nitpicky": True}},
        raise_on_invalid=True,
    )
    settings_file.write_text(json.dumps(settings), "utf-8")
globals().update(json.loads(settings_file.read_text("utf-8")))
external_toc_path = str(kept / "book/_toc.yml")


def keep_templates(app):
    compiled = kept / "templates"
    compiled.mkdir(exist_ok=True)
    app.builder.templates.environment.bytecode_cache = FileSystemBytecodeCache(str(compiled))


def tell_pages(app):
    prepare = app.builder.prepare_writing

    def prepared(pages):
        print("\\n{mark} writing", len(pages), flush=True)  # Sphinx stands in the middle of a line
        prepare(pages)

    app.builder.prepare_writing = prepared


def tell_sources(app, env, pages):
    print("\\n{mark} reading", len(pages), flush=True)


def setup(app):
    app.connect("builder-inited", keep_templates)
    app.connect("builder-inited", tell_pages)
    app.connect("env-before-read-docs", tell_sources)
"""

_EPOCH = "315532800"
"""1 January 1980, as in our zips: a build knows no clock."""

# What a Sphinx loads whatever the book. Without a line it was not needed after all.
_WAITING = """\
import json, os, sys
import sphinx.cmd.build, sphinx.application, sphinx.builders.html, sphinx.search
import myst_parser.sphinx_ext.main, sphinx_book_theme, sphinx_design, sphinx_external_toc
import coursegen.sphinx_ext.quiz, coursegen.sphinx_ext.pages

words = sys.stdin.read()
if words:
    folder, *arguments = json.loads(words)
    os.chdir(folder)
    sys.exit(sphinx.cmd.build.main(arguments))
"""

_MARK = "coursegen:"
_BEGINS = re.compile(rf"^{_MARK} (reading|writing) (\d+)$")
_PAGE = re.compile(r"^(reading sources|writing output)\.\.\. \[")
"""What Sphinx says for each page; how many there will be is said by our own lines (`_CONF`)."""


@dataclass(frozen=True, slots=True)
class Ran:
    """How it ended: exit code, what it said, and what it said of faults."""

    code: int
    said: tuple[str, ...]
    faults: str


def run(shelf: Shelf, tell: Callable[[str], None]) -> Ran:
    """Render what lies on the shelf; `tell` hears of each page."""
    book, folder = shelf.book, shelf.folder
    (folder / "conf.py").write_text(_CONF.format(folder=str(folder), often=OFTEN, mark=_MARK), "utf-8")
    words = ["-b", "html", "-n", "-W", "--keep-going", "--no-color"]
    words += ["-w", str(folder / "warnings.txt"), "-d", str(folder / "doctrees"), "-c", str(folder)]
    words += [str(book / "source"), str(shelf.site)]
    with _started.pop() if _started else _Started() as sphinx:
        return sphinx.run([str(folder), *words], tell)


def ready() -> None:
    """Start a Sphinx that waits for what to do, so that it has read its own code when a book is written.

    It ends by itself when this process does.
    """
    if not _started and importlib.util.find_spec("jupyter_book") is not None:
        _started.append(_Started())


class _Started:
    """A process that loads Sphinx and waits for a line: the folder to work in, and Sphinx's arguments."""

    def __init__(self) -> None:
        # LC_ALL: Sphinx's own messages are parsed. Unbuffered: a page is told when it is done. The rest makes
        # the same input give the same bytes.
        fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": _EPOCH, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
        # A file for faults: a pipe that nobody reads meanwhile would stop it when full.
        self.faults = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 (closed in __exit__)
        self.process = subprocess.Popen(
            [sys.executable, "-c", _WAITING],
            env={**os.environ, **fixed, "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.faults,
            encoding="utf-8",
            errors="replace",
        )

    def __enter__(self) -> _Started:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
        self.faults.close()

    def run(self, words: list[str], tell: Callable[[str], None]) -> Ran:
        """Say what to do, and hear it out."""
        assert self.process.stdin is not None
        with suppress(BrokenPipeError), self.process.stdin as line:  # it died: its faults say why
            line.write(json.dumps(words))
        said = Pages(tell).hear(self.process.stdout or ())
        code = self.process.wait()
        self.faults.seek(0)
        return Ran(code, said, self.faults.read())


_started: list[_Started] = []
"""One at most that nobody has asked for anything."""


class Pages:
    """Counts the pages that Sphinx says it has read and written."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.tell = tell
        self.kind, self.done, self.of = "", 0, 0

    def hear(self, lines: Iterable[str]) -> tuple[str, ...]:
        """Tell of each page; answers the lines that are Sphinx's own."""
        said = []
        for line in lines:
            if found := _BEGINS.match(line.rstrip("\n")):
                self.kind, self.done, self.of = found[1], 0, int(found[2])
                continue
            said.append(line.rstrip("\n"))
            if found := _PAGE.match(line):
                self.done += 1
                self.tell(f"{self.kind} page {min(self.done, self.of)} of {self.of}")
        return tuple(said)

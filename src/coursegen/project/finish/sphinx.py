"""Renders the book's sources to a website: Jupyter Book 1's configuration, run by Sphinx.

`jupyter-book build` adds a progress box and nothing else over `sphinx-build` with the configuration it makes
(measured: the same bytes, 0.96 of the time), and it insists on a `_build` folder among the sources. So we ask
jupyter-book for that configuration and call Sphinx. In a process of its own, because Sphinx registers roles,
nodes and log handlers for the life of a process, and because PYTHONHASHSEED can only be set from outside.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

from coursegen.contracts import Finisher
from coursegen.diagnostics import Finding
from coursegen.errors import FinisherError
from coursegen.project.collecting import OFTEN
from coursegen.project.finish import origins
from coursegen.project.finish.kept import Shelf, kept_for

EXTRA = "coursegen[book]"

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


def setup(app):
    app.connect("builder-inited", keep_templates)
"""

# What Sphinx leaves for its own next run or for tools that no learner has, and what our pages do not load.
_STRAY = (
    ".buildinfo",
    ".buildinfo.bak",
    ".doctrees",
    "_sources",
    "_sphinx_design_static",
    "_static/images",  # logos of launch buttons
    "_static/locales",
    "_static/sbt-webpack-macros.html",
    "_static/scripts/fontawesome.js",
    "_static/scripts/fontawesome.js.LICENSE.txt",
    "_static/vendor",  # fonts of icons
    "_static/webpack-macros.html",
    "objects.inv",
)

_WARNING = re.compile(r"^(?P<file>.+?):(?:(?P<line>\d+):)? (?:WARNING|ERROR|CRITICAL|SEVERE): (?P<text>.*)$")

_EPOCH = "315532800"
"""1 January 1980, as in our zips: a build knows no clock."""


def finish(source: PurePosixPath, target: PurePosixPath, kept: PurePosixPath | None) -> tuple[str, ...]:
    """Render the sources laid out in `source` into `target`; answers Sphinx's last lines. See kept.py."""
    if importlib.util.find_spec("jupyter_book") is None:
        raise FinisherError(
            "The book needs Jupyter Book, which is not installed.",
            f'Install it with `pip install "{EXTRA}"`, or build other formats with `--to`.',
        )
    root, out = Path(source).resolve(), Path(target).resolve()
    with kept_for(root, Path(kept).resolve() if kept else None) as shelf:
        ran = _run(shelf)
        warned = shelf.folder / "warnings.txt"
        faults = warned.read_text("utf-8") if warned.exists() else ""
        if ran.returncode or faults.strip():
            raise _failure(shelf.book, faults, ran.stderr)
        for made in (shelf.site, shelf.book / "around"):
            shutil.copytree(made, out, copy_function=shutil.copyfile, dirs_exist_ok=True)
    _tidy(out)
    if not (out / "index.html").is_file():
        raise FinisherError("Sphinx ended without making the book's first page.")
    return tuple(line for line in ran.stdout.splitlines() if line.strip())[-3:]


def _run(shelf: Shelf) -> subprocess.CompletedProcess[str]:
    book, folder = shelf.book, shelf.folder
    (folder / "conf.py").write_text(_CONF.format(folder=str(folder), often=OFTEN), "utf-8")
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-n", "-W", "--keep-going", "--no-color"]
    command += ["-w", str(folder / "warnings.txt"), "-d", str(folder / "doctrees"), "-c", str(folder)]
    command += [str(book / "source"), str(shelf.site)]
    # LC_ALL: Sphinx's own messages are parsed below. The rest makes the same input give the same bytes.
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": _EPOCH, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **fixed},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _tidy(out: Path) -> None:
    for name in _STRAY:
        path = out / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for path in out.rglob("*.map"):  # for debugging the theme's scripts; a third of the site's bytes
        path.unlink()


def _failure(root: Path, warnings: str, stderr: str) -> FinisherError:
    """Every warning as a finding about the course; as it is when nothing of the course stands behind it."""
    where = origins.of(root)
    findings: list[Finding] = []
    others: list[str] = []
    for line in warnings.splitlines():
        found = _WARNING.match(line)
        finding = where.finding(found["file"], int(found["line"] or 1), found["text"]) if found else None
        if finding:
            findings += [finding] if finding not in findings else []
        elif line.strip():
            others.append(line.replace(f"{root}{os.sep}", ""))
    if not findings and not others:
        others = [line for line in stderr.splitlines() if line.strip()][-5:]
    said = [f"{origins.place_in_words(f.path)}: {f.message}" for f in findings]
    return FinisherError(
        "\n".join(["Sphinx could not make the book.", *said, *others]),
        "Mend these places in the course and build again." if findings else "",
        findings=tuple(findings),
    )


FINISHER = Finisher(name="book", needs=EXTRA, finish=finish)

"""Renders the book's sources to a website: Jupyter Book 1's configuration, run by Sphinx.

`jupyter-book build` adds a progress box and nothing else over `sphinx-build` with the configuration it makes
(measured: the same bytes, 0.96 of the time), and it insists on a `_build` folder among the sources. So we ask
jupyter-book for that configuration and call Sphinx (running.py).
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from coursegen.contracts import Finisher
from coursegen.diagnostics import Finding
from coursegen.errors import FinisherError
from coursegen.packaging.tree import FileTree
from coursegen.project.finish import origins
from coursegen.project.finish.kept import kept_for
from coursegen.project.finish.running import ready, run

EXTRA = "coursegen[book]"

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


def finish(
    files: FileTree,
    target: PurePosixPath,
    kept: PurePosixPath | None,
    /,
    tell: Callable[[str], None] = lambda _: None,
) -> tuple[str, ...]:
    """Render the sources `files` into `target`; answers Sphinx's last lines. See kept.py."""
    if importlib.util.find_spec("jupyter_book") is None:
        raise FinisherError(
            "The book needs Jupyter Book, which is not installed.",
            f'Install it with `pip install "{EXTRA}"`, or build other formats with `--to`.',
        )
    out = Path(target).resolve()
    with kept_for(files, Path(kept).resolve() if kept else None) as shelf:
        ran = run(shelf, tell)
        warned = shelf.folder / "warnings.txt"
        faults = warned.read_text("utf-8") if warned.exists() else ""
        if ran.code or faults.strip():
            raise _failure(shelf.book, faults, ran.faults)
        for made in (shelf.site, shelf.book / "around"):
            shutil.copytree(made, out, copy_function=shutil.copyfile, dirs_exist_ok=True)
    _tidy(out)
    if not (out / "index.html").is_file():
        raise FinisherError("Sphinx ended without making the book's first page.")
    return tuple(line for line in ran.said if line.strip())[-3:]


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


FINISHER = Finisher(name="book", needs=EXTRA, finish=finish, ready=ready)

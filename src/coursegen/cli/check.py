"""`coursegen check`: everything that is wrong with a course, at once."""

from __future__ import annotations

import os
from pathlib import Path

import click

from coursegen.cli.render import FORMATS, render, summary
from coursegen.diagnostics import Severity
from coursegen.project.check import check_folder


@click.command("check")
@click.argument("course", default=".", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="For people, programs or CI."
)
@click.option("--strict", is_flag=True, help="Warnings count too.")
def command(course: Path, form: str, strict: bool) -> int:
    """Check a course: structure, references, and the quality of its questions.

    Every finding says where (file, line, column), what, and what to do next. Exit code 1 when there are
    errors (with --strict: or warnings).

    \b
      coursegen check my-course
      coursegen check my-course --strict --format github
    """
    checked = check_folder(course)
    shown = checked.diagnostics
    said = render(shown, form)
    if said:
        click.echo(said, color=False if os.environ.get("NO_COLOR") else None)
    if form == "text":
        click.echo(f"{course}: {summary(shown)}", err=True)
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return 1 if any(d.severity in bad for d in shown) or checked.course is None else 0

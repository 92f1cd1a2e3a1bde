"""`coursegen diff`: what a new version changes for learners of a published package."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from coursegen.project.diff import diff_package


@click.command("diff")
@click.argument("package", type=click.Path(path_type=Path))
@click.argument("course", default=".", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
def command(package: Path, course: Path, form: str) -> int:
    """Compare a published package with the course as it is now.

    Says which questions are new, gone, renamed or scored by another key, and what learners who have
    answered them already lose. Exit code 1 when they lose something.

    \b
      coursegen diff published/my-course-scorm12.zip my-course
    """
    changes = diff_package(package, course)
    if form == "json":
        click.echo(json.dumps([asdict(change) for change in changes], ensure_ascii=False, indent=2))
    else:
        for change in changes:
            click.echo(f"{click.style(change.address, bold=True)}: {change.kind}: {change.what}")
            if change.loss:
                click.echo(f"  learners: {change.loss}")
            if change.hint:
                click.echo(f"  hint: {change.hint}")
        click.echo("no question has changed" if not changes else f"{len(changes)} changes", err=True)
    return 1 if any(change.loss and change.kind != "added" for change in changes) else 0

"""`coursegen outline`: what a note says."""

from __future__ import annotations

from pathlib import Path

import click

from coursegen.cli.render import render
from coursegen.diagnostics import has_errors
from coursegen.project.outline import outline_note


@click.command("outline")
@click.argument("note", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
@click.option("--no-video", is_flag=True, help="Accept a note whose front matter names no video.")
def command(note: Path, form: str, no_video: bool) -> int:
    """Print what a note says: its sections and units, with the times in the talk.

    This is what `draft` works from. Units are the list items with a bold lead-in. A time that cannot be
    believed is reported with its line.

    \b
      coursegen outline note.md
      coursegen outline note.md --format json
    """
    outlined = outline_note(note, need_video=not no_video)
    if form == "json":
        click.echo(outlined.as_json())
    else:
        if outlined.outline is not None:
            click.echo(outlined.as_text())
        if outlined.diagnostics:
            click.echo(render(outlined.diagnostics, "text"), err=True)
    return 1 if has_errors(outlined.diagnostics) else 0

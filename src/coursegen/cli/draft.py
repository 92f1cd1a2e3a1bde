"""`coursegen draft`: from notes to a course."""

from __future__ import annotations

from pathlib import Path

import click

from coursegen.cli.render import render
from coursegen.project.draft import draft_course


@click.command("draft")
@click.argument("notes", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="NOTE...")
@click.option(
    "--into",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The course folder to make.",
)
@click.option("--no-video", is_flag=True, help="Accept notes whose front matter names no video.")
def command(notes: tuple[Path, ...], into: Path, no_video: bool) -> int:
    """Draft a course from one or more notes of a talk.

    Writes course.yaml, modules/, the notes and the schemas for your editor into the folder. Every question
    is marked `status: draft` and names the note's sentence it was made from: read it, change what you like,
    then build. A folder that holds a course already is left alone.

    \b
      coursegen draft note.md --into my-course
    """
    drafted = draft_course(notes, into, need_video=not no_video)
    if drafted.diagnostics:
        click.echo(render(drafted.diagnostics, "text"), err=True)
    if drafted.course is None:
        return 1
    course = drafted.course
    lessons = sum(len(m.lessons) for m in course.modules)
    click.echo(f"{into}: “{course.title}”, {len(course.modules)} modules, {lessons} lessons.")
    click.echo(
        f"next: read {into / 'course.yaml'}, then `coursegen check {into}` and `coursegen build {into}`."
    )
    return 0

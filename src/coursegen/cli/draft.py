"""`coursegen draft`: from notes to a course, and again into the same course."""

from __future__ import annotations

from pathlib import Path

import click

from coursegen.cli.console import typed
from coursegen.cli.render import render
from coursegen.project.draft import draft_course
from coursegen.project.drafted import Drafted
from coursegen.project.summary import counts, lines

CONFLICTS = 3


@click.command("draft")
@click.argument("notes", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="NOTE...")
@click.option(
    "--into",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The course folder to make, or to draft into again.",
)
@click.option("--no-video", is_flag=True, help="Accept notes whose front matter names no video.")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change, as a diff.")
@click.option("--strict", is_flag=True, help="Leave with 3 when the draft and you changed the same text.")
def command(notes: tuple[Path, ...], into: Path, no_video: bool, dry_run: bool, strict: bool) -> int:
    """Draft a course from one or more notes, of one talk or of several.

    Writes course.yaml, modules/, the notes and the schemas for your editor into the folder. Every question
    is marked `status: draft` and names the note's sentence it was made from: read it, change what you like,
    then build.

    Into a folder that holds a course the new draft is merged: what you changed stays, what you deleted stays
    deleted, what you left alone takes the new text. A note that is new to the course adds its modules. Where
    both changed, yours stays, and both are told in conflicts.md. All files are written, or none.

    \b
      coursegen draft note.md --into my-course
      coursegen draft note.md --into my-course --dry-run

    Exit codes: 0 done, 1 a note or a file of the course cannot be read (nothing is written), 2 the command
    cannot be carried out, 3 with --strict: done, with conflicts.
    """
    drafted = draft_course(notes, into, need_video=not no_video, dry_run=dry_run)
    if drafted.diagnostics:
        click.echo(render(drafted.diagnostics, "text"), err=True)
    if drafted.course is None:
        if drafted.again:
            click.echo("nothing was written", err=True)
        return 1
    if drafted.again:
        return _again(drafted, into, dry_run=dry_run, strict=strict)
    course = drafted.course
    lessons = sum(len(m.lessons) for m in course.modules)
    click.echo(
        f"{into}: “{course.title}”, {_count(len(course.modules), 'module')}, {_count(lessons, 'lesson')}."
    )
    for line in drafted.told:
        click.echo(f"  {line}")
    if dry_run:
        click.echo("\n".join(f"would write {into / path}" for path in drafted.files))
        return 0
    name = typed(into)
    click.echo(
        f"next: read {into / 'course.yaml'}, then `coursegen check {name}` and `coursegen build {name}`."
    )
    return 0


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _again(drafted: Drafted, into: Path, *, dry_run: bool, strict: bool) -> int:
    """Say what became of the course's parts."""
    if dry_run and drafted.diff:
        click.echo(drafted.diff, nl=False)
    for line in lines(drafted.noted, into):
        click.echo(line)
    tally = counts(drafted.noted)
    done = (
        "nothing to write"
        if not drafted.files
        else "nothing was written (--dry-run)"
        if dry_run
        else "written"
    )
    click.echo(f"{into}: {tally}; {done}.")
    if drafted.conflicts:
        stand = "would stand" if dry_run else "stand"
        click.echo(f"Both sides of each open conflict {stand} in {into / drafted.conflicts}.")
    return CONFLICTS if strict and tally.conflicts else 0

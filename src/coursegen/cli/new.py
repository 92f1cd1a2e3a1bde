"""`coursegen new`: a course, a module or a question to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from coursegen.cli.console import typed

COURSE = click.option(
    "--course",
    default=".",
    type=click.Path(path_type=Path, file_okay=False),
    show_default=True,
    help="The course's folder.",
)
ID = click.option("--id", default="", help="The id it shall have; one is chosen if none is given.")


@click.group("new")
def command() -> None:
    """Begin a course, a module or a question: valid, commented, with ids chosen.

    \b
      coursegen new course my-course
      coursegen new module "First contacts" --course my-course
      coursegen new question single-choice --module first-contacts --course my-course
      coursegen new schemas --course my-course
    """


@command.command("course", short_help="A small whole course to write your own over.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default="", help="Its title; the folder's name if none is given.")
def course(folder: Path, title: str) -> int:
    """Write a small whole course into a new folder: it passes `check` and builds as it is.

    With the schemas for your editor, a .gitignore, and a workflow for GitHub that checks the course at each
    push and publishes its website. A course from the note of a talk is made by `coursegen draft`.
    """
    from coursegen.project.start import new_course

    for path in new_course(folder, title=title):
        click.echo(f"  {folder / path}")
    click.echo(f"next: `coursegen preview {typed(folder)}`, and edit {folder / 'course.yaml'}.")
    return 0


@command.command("module", short_help="A module, listed in course.yaml.")
@click.argument("title")
@COURSE
@ID
def module(title: str, course: Path, id: str) -> int:
    """Add a module: writes modules/<id>.yaml and lists it in course.yaml, where nothing else is touched."""
    from coursegen.project.new import new_module

    made = new_module(course, title, id=id)
    click.echo(f"{made.place}: module “{made.id}”, the last one of course.yaml.")
    click.echo("next: write its lesson; its two questions are in no build until you finish them.")
    return 0


@command.command("question", short_help="A question of a type, to be filled in.")
@click.argument("kind", metavar="TYPE", default="")
@click.option("--module", default="", help="Which module; may be left out where there is only one.")
@click.option("--lesson", default="", help="Which lesson; the module's last one if none is given.")
@click.option("--quiz", is_flag=True, help="In the graded quiz instead.")
@COURSE
@ID
def question(kind: str, module: str, lesson: str, quiz: bool, course: Path, id: str) -> int:
    """Add a question of a type, with comments on what makes it good; without a type, list the types.

    It is written behind the last question of the lesson, or of the quiz; nothing else in the file changes. It
    is in no build while its status is `needs-author`: set `reviewed` when it is finished.
    """
    from coursegen.project.new import kinds, new_question

    if not kind:
        wide = max(len(name) for name, _ in kinds())
        for name, what in kinds():
            click.echo(f"{name:<{wide}}  {what}")
        return 0
    made = new_question(course, kind, module=module, lesson=lesson, quiz=quiz, id=id)
    where = f"after the lesson “{made.after}”" if made.after else "in the quiz"
    click.echo(f"{made.place}: question “{made.id}” {where}.")
    click.echo("next: fill it in, then set its `status: reviewed`; until then it is in no build.")
    return 0


@command.command("schemas")
@COURSE
def schemas(course: Path) -> int:
    """Renew the schemas in .schemas/, by which your editor completes and checks; nothing else is touched."""
    from coursegen.project.new import new_schemas

    written = new_schemas(course)
    for path in written:
        click.echo(f"  {course / path}")
    if not written:
        click.echo(f"{course / '.schemas'}: up to date.")
    return 0

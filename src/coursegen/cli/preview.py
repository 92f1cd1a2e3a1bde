"""`coursegen preview`: a course in the browser while it is being edited."""

from __future__ import annotations

from pathlib import Path

import click

from coursegen.serve.preview.run import run


@click.command("preview")
@click.argument("course", default=".", type=click.Path(path_type=Path))
@click.option("--port", default=8765, show_default=True, help="The next free one is taken when it is in use.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Another address lets others in.")
@click.option("--no-book", is_flag=True, help="Do not build the website beside the pages.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def command(course: Path, port: int, host: str, no_book: bool, no_browser: bool) -> int:
    """Look at a course while you edit it: every save shows at once, with what is wrong over it.

    Beside the player's pages there is the website, built anew in the background, and a trial LMS that plays
    the course as a SCORM package of either edition.

    \b
      coursegen preview my-course
    """
    if host not in ("127.0.0.1", "localhost", "::1"):
        click.echo(f"Anybody who reaches {host} can read this course, its keys included.", err=True)
    run(
        course,
        host=host,
        port=port,
        with_book=not no_book,
        open_browser=not no_browser,
        tell=lambda line: click.echo(line),
    )
    return 0
